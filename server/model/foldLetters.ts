import { deburr } from 'es-toolkit/string';

const ASCII = /^[ -~]*$/;
/** Scripts whose marks are accents, points or vowel signs that many people leave out. In kana they make another letter. */
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/gu;
const HIRAGANA = /[ぁ-ゖゝゞ]/g;
/** Distance between a hiragana and its katakana in Unicode. */
const TO_KATAKANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);
/** Small kana that stand directly before the large ones in Unicode. */
const SMALL_KANA = /[ァィゥェォッャュョヮ]/g;

/**
 * Returns letters in the one form that search compares: compatibility forms such as full-width letters and half-width
 * kana in their usual form, lower case, without accents, ß as ss, æ as ae, ø as o, ł as l, ı as i, digits of any script as
 * 0 to 9, hiragana as katakana without long-vowel marks.
 */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return deburr(text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, ''))
    .normalize('NFC')
    .replaceAll('ς', 'σ')
    .replace(FOREIGN_DIGIT, (digit) => foreignDigits().get(digit) ?? digit)
    .replace(HIRAGANA, (kana) => shifted(kana, TO_KATAKANA))
    .replace(SMALL_KANA, (kana) => shifted(kana, 1))
    .replaceAll('ヵ', 'カ')
    .replaceAll('ヶ', 'ケ')
    .replaceAll('ー', '');
}

function shifted(character: string, by: number): string {
  return String.fromCharCode(character.charCodeAt(0) + by);
}

let digits: ReadonlyMap<string, string> | null = null;

/** Digits of the scripts that have their own. They are computed when first needed, which takes browsers about 20 ms. */
function foreignDigits(): ReadonlyMap<string, string> {
  digits ??= new Map(
    Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
      const format = new Intl.NumberFormat('en', { numberingSystem });
      return Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)] as const);
    }),
  );
  return digits;
}
