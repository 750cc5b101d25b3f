/** A range of a running text, without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as one string: without line breaks and white space within Chinese, with one space between Latin words or
 * numbers, and with one line break for an empty line between paragraphs. An empty line within a paragraph is a page break.
 */
export interface RunningText {
  /** Characters as printed. */
  readonly printed: string;
  /** The same characters in lower case and normalised width; positions are the same as in `printed`. */
  readonly comparable: string;
  /** Returns the first and last line of a range, from 1. */
  readonly linesOf: (span: Span) => readonly [first: number, last: number];
}

export function toRunningText(text: string): RunningText {
  const printed: string[] = [];
  const comparable: string[] = [];
  const lines: number[] = [];
  let gap = '';
  const documentLines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of documentLines.entries()) {
    const push = (asPrinted: string, unit: string) => {
      printed.push(asPrinted);
      comparable.push(toLowerCase(unit));
      lines.push(index + 1);
    };
    if (line.trim() === '' && !isUnfinished(comparable)) gap = '\n';
    for (const character of line) {
      const comparables = character.normalize('NFKC').split('');
      const [first = ''] = comparables;
      if (/\s/.test(first)) {
        gap ||= ' ';
        continue;
      }
      const previous = comparable.at(-1) ?? '';
      if (comparable.length > 0 && (gap === '\n' || (gap === ' ' && isLatin(previous) && isLatin(first)))) {
        push(gap, gap);
      }
      gap = '';
      // If NFKC expands a character, the printed text is expanded too, so that positions stay the same.
      const isOneForOne = character.length === comparables.length;
      for (const [offset, unit] of comparables.entries()) push(isOneForOne ? (character[offset] ?? unit) : unit, unit);
    }
    gap ||= ' ';
  }
  return {
    printed: printed.join(''),
    comparable: comparable.join(''),
    linesOf: ({ end, start }) => [lines[start] ?? 1, lines[end - 1] ?? 1],
  };
}

/** A longer text without a full stop at its end is no heading. */
const LONGEST_HEADING = 40;

/** Whether a text stops within a sentence. */
function isUnfinished(text: readonly string[]): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n') + 1).join('');
  const endsWithin = /[,、]$/.test(paragraph) || /[“《(][^”》)]*$/.test(paragraph);
  return endsWithin || (paragraph.length > LONGEST_HEADING && /[\p{Script=Han}a-z0-9]$/u.test(paragraph));
}

function isLatin(character: string): boolean {
  return /[a-z0-9]/i.test(character);
}

/** Keeps characters whose lower case has another length, such as İ. */
function toLowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Returns the matches of a global pattern in a part of a text. */
export function findAll(text: string, pattern: RegExp, within: Span = { start: 0, end: text.length }): Span[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: within.start + index,
    end: within.start + index + match.length,
  }));
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
