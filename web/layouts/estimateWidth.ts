// Han, kana, hangul, and the punctuation and forms that are as wide as they are.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2026\u3000-\u303f\uff00-\uff60\uffe0-\uffe6\p{Extended_Pictographic}]/u;
const NARROW = /[ijlIft.,:;'’|!()[\]·]/;
const BROAD = /[mwMW%@&]/;
const UPPER = /[A-Z0-9]/;

/** About how wide a text is, in letter sizes. Pure and the same everywhere, so that layouts are too. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (WIDE.test(character)) return 1;
  if (character === ' ') return 0.28;
  if (NARROW.test(character)) return 0.32;
  if (BROAD.test(character)) return 0.9;
  if (UPPER.test(character)) return 0.67;
  return 0.58;
}
