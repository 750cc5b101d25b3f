// Han, kana, hangul and full-width punctuation.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2026\u3000-\u303f\uff00-\uff60\uffe0-\uffe6\p{Extended_Pictographic}]/u;
const NARROW = /[ijlIft.,:;'’|!()[\]·]/;
const BROAD = /[mwMW%@&]/;
const UPPER = /[A-Z0-9]/;

/** Approximate width of a text, in font sizes. Independent of installed fonts, so that layouts are the same everywhere. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

const known = new Map<string, number>();

function characterWidth(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    width = computeWidth(character);
    known.set(character, width);
  }
  return width;
}

function computeWidth(character: string): number {
  if (WIDE.test(character)) return 1;
  if (character === ' ') return 0.28;
  if (NARROW.test(character)) return 0.32;
  if (BROAD.test(character)) return 0.9;
  if (UPPER.test(character)) return 0.67;
  return 0.58;
}
