import type { LineRange } from '../files/fileSchemas.ts';
import { numeralsFor } from './numerals.ts';

/** The lines of a document, searchable for names and numbers. */
export interface DocumentText {
  readonly lineCount: number;
  /** Whether the lines contain a form of a name. Latin letters and digits match only whole words and numbers. */
  readonly names: (range: LineRange, form: string) => boolean;
  /** Whether the lines contain an amount, in digits or Chinese numerals. `unit` is the Chinese label of its unit. */
  readonly states: (range: LineRange, amount: string, unit: string) => boolean;
  /** Whether the lines contain a form of each of two names, neither as a part of the other: not 微短剧出海 for 出海. */
  readonly namesApart: (ranges: readonly LineRange[], a: readonly string[], b: readonly string[]) => boolean;
  /** Returns a line as `toComparable` normalises it. */
  readonly line: (number: number) => string;
}

/** Splits a document into lines as `cat -n` counts them. */
export function readDocumentText(text: string): DocumentText {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const comparable = lines.map(toComparable);
  /** Returns the lines with and without spaces, because a name or number may contain spaces or a line break. */
  const variants = ([first, last]: LineRange): string[] => {
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
    namesApart: (ranges, a, b) =>
      [0, 1].some((variant) => {
        const text = ranges.map((range) => variants(range)[variant]).join('\n');
        const find = (forms: readonly string[]) => forms.flatMap((form) => findForm(text, form, variant === 0));
        const [found, others] = [find(a), find(b)];
        return hasSeparate(found, others) && hasSeparate(others, found);
      }),
    states: (range, amount, unit) => variants(range).some((text) => printsAmount(text, amount, unit)),
  };
}

type Span = readonly [start: number, end: number];

/** Finds every whole occurrence of a form in a comparable text, which may be without spaces. */
function findForm(text: string, form: string, isSpaced: boolean): Span[] {
  const comparable = toComparable(form);
  const wanted = isSpaced ? comparable : comparable.replaceAll(' ', '');
  return Array.from(wholePositions(text, wanted), (at) => [at, at + wanted.length]);
}

/** Whether a span is not part of a longer one of the others. */
function hasSeparate(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some(
    ([start, end]) =>
      !others.some((other) => other[0] <= start && end <= other[1] && other[1] - other[0] > end - start),
  );
}

/** Normalises width, letter case and white space. */
export function toComparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Like `includes`, but matches only whole words and numbers: "AIGC" does not contain "AI", nor "15" "5". */
export function containsWhole(text: string, form: string): boolean {
  return !wholePositions(text, form).next().done;
}

/** Yields the positions of a form that are not part of a longer word or number. */
function* wholePositions(text: string, form: string): Generator<number, void> {
  if (form === '') return;
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    if (standsAlone(text, form, at)) yield at;
  }
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
  const patterns = [digitPattern(amount), ...numeralsFor(amount, toComparable(unit))];
  return texts.some((variant) => patterns.some((pattern) => pattern.test(variant)));
}

function digitPattern(amount: string): RegExp {
  return new RegExp(`(?<!\\d)(?<!\\d\\.)${amount.replace('.', '\\.').replace(/^-/, '-?')}(?!\\d)(?!\\.\\d)`);
}
