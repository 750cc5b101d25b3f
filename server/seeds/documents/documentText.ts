import { numeralsFor } from './numerals.ts';

/** The lines of a document, searchable for names and numbers. */
export interface DocumentText {
  readonly lineCount: number;
  /** Whether the lines contain a form of a name. Latin letters and digits match only whole words and numbers. */
  readonly names: (range: readonly [number, number], form: string) => boolean;
  /** Whether the lines contain an amount, in digits or Chinese numerals. `unit` is the Chinese label of its unit. */
  readonly states: (range: readonly [number, number], amount: string, unit: string) => boolean;
  /** Returns a line as `toComparable` normalises it. */
  readonly line: (number: number) => string;
}

/** Splits a document into lines as `cat -n` counts them. */
export function readDocumentText(text: string): DocumentText {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const comparable = lines.map(toComparable);
  /** Returns the lines with and without spaces, because a name or number may contain spaces or a line break. */
  const variants = ([first, last]: readonly [number, number]): string[] => {
    const spaced = comparable.slice(first - 1, last).join(' ');
    return [spaced, spaced.replaceAll(' ', '')];
  };
  return {
    lineCount: lines.length,
    line: (number) => comparable[number - 1] ?? '',
    names(range, form) {
      const wanted = toComparable(form);
      const [spaced = '', joined = ''] = variants(range);
      return containsWhole(spaced, wanted) || containsWhole(joined, wanted.replaceAll(' ', ''));
    },
    states: (range, amount, unit) => variants(range).some((text) => printsAmount(text, amount, unit)),
  };
}

/** Normalises width, letter case and white space. */
export function toComparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Like `includes`, but matches only whole words and numbers: "AIGC" does not contain "AI", nor "15" "5". */
export function containsWhole(text: string, form: string): boolean {
  if (form === '') return false;
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    if (standsAlone(text, form, at)) return true;
  }
  return false;
}

/** Whether a form at a position of a text is not part of a longer word or number. */
export function standsAlone(text: string, form: string, at: number): boolean {
  return !continuesWord(text[at - 1], form[0]) && !continuesWord(form.at(-1), text[at + form.length]);
}

/** Whether two adjacent characters belong to one word of Latin letters or to one number. */
function continuesWord(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return (/[a-z]/.test(left) && /[a-z]/.test(right)) || (/\d/.test(left) && /\d/.test(right));
}

/** Whether a comparable text prints an amount as a whole number, with or without thousands separators. */
export function printsAmount(text: string, amount: string, unit: string): boolean {
  const texts = [text, text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')];
  const patterns = [digitPattern(amount), ...numeralsFor(amount, unit)];
  return texts.some((variant) => patterns.some((pattern) => pattern.test(variant)));
}

function digitPattern(amount: string): RegExp {
  return new RegExp(`(?<!\\d)(?<!\\d\\.)${amount.replace('.', '\\.').replace(/^-/, '-?')}(?!\\d)(?!\\.\\d)`);
}
