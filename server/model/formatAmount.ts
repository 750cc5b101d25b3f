import { isolate } from './isolate.ts';
import type { LocalisedText } from './vocabulary.ts';

/** The amount of a figure in words of one language. */
export interface AmountText {
  readonly text: string;
  /** The amount as the Chinese documents print it, if `text` has other digits. */
  readonly printed: string | null;
}

/** English labels of units that are multiples begin with the multiple, a power of ten. */
const MULTIPLES = [
  ['ten thousand', 4],
  ['hundred million', 8],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
] as const;
/** From here on English names the multiple: 2 million, but 20,000. */
const SCALES = [
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
] as const;

/** 7.52 亿人 is `7.52 亿人` in Chinese and `752 million people` in English. The digits stay exact. */
export function formatAmount(
  { comparator, amount }: { readonly comparator: string; readonly amount: string },
  unit: LocalisedText,
  lang: keyof LocalisedText,
): AmountText {
  const withComparator = (text: string): string => (comparator === '=' ? text : `${comparator} ${text}`);
  const printed = withComparator(joinUnit(amount, unit.zh));
  if (lang === 'zh') return { text: printed, printed: null };
  const multiple = MULTIPLES.find(([name]) => unit.en.startsWith(`${name} `));
  const label = multiple ? unit.en.slice(multiple[0].length + 1) : unit.en;
  const digits = toEnglish(amount, multiple?.[1] ?? 0);
  const text = withComparator(joinUnit(digits, digits === '1' ? toSingular(label) : label));
  return { text, printed: digits.replaceAll(',', '') === amount ? null : printed };
}

/** No space before a unit that is a sign: 51.6%, 2/3. */
function joinUnit(amount: string, unit: string): string {
  const label = isolate(unit);
  return /^[%/]/.test(label) ? `${amount}${label}` : `${amount} ${label}`;
}

/** Multiplies decimal digits by a power of ten, with English separators and names of multiples. */
function toEnglish(amount: string, exponent: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === '') return amount;
  const moved = shift(whole, fraction, exponent);
  const scale = SCALES.find(([, power]) => moved.whole.length > power);
  const { whole: shown, fraction: rest } = scale ? shift(moved.whole, moved.fraction, -scale[1]) : moved;
  // Zeros that only the name of the multiple brought about say nothing.
  const kept = scale ? rest.replace(/0+$/, '') : rest;
  const grouped = shown.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}${kept && `.${kept}`}${scale ? ` ${scale[0]}` : ''}`;
}

/** Moves the decimal point to the right, or to the left by a negative number. */
function shift(whole: string, fraction: string, by: number): { readonly whole: string; readonly fraction: string } {
  const digits = whole.padStart(whole.length + Math.max(0, -by), '0') + fraction.padEnd(Math.max(0, by), '0');
  const point = Math.max(0, -by) + whole.length + by;
  return { whole: digits.slice(0, point).replace(/^0+(?=\d)/, ''), fraction: digits.slice(point) };
}

/** The English name of one unit: `item`, `company`, `person`. */
function toSingular(label: string): string {
  return label
    .replace(/people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');
}
