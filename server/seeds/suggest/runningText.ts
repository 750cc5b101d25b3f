/** A place in a running text: from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as one string in which nothing is broken: line breaks and white space within Chinese are gone, between
 * Latin words or numbers one space is left, and at an empty line one line break.
 */
export interface RunningText {
  /** Letters and marks as the document has them. */
  readonly printed: string;
  /** The same place by place, in lower case and without a difference of full and half width. */
  readonly comparable: string;
  /** First and last line, from 1, of a place. */
  readonly linesOf: (span: Span) => readonly [first: number, last: number];
}

export function toRunningText(text: string): RunningText {
  const printed: string[] = [];
  const comparable: string[] = [];
  const lines: number[] = [];
  let gap = '';
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const push = (asPrinted: string, unit: string) => {
      printed.push(asPrinted);
      comparable.push(toLowerCase(unit));
      lines.push(index + 1);
    };
    if (line.trim() === '') gap = '\n';
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
      // NFKC may write one character as several; then the printed text has them too, so that places stay the same.
      const isOneForOne = character.length === comparables.length;
      for (const [place, unit] of comparables.entries()) push(isOneForOne ? (character[place] ?? unit) : unit, unit);
    }
    gap ||= ' ';
  }
  return {
    printed: printed.join(''),
    comparable: comparable.join(''),
    linesOf: ({ end, start }) => [lines[start] ?? 1, lines[end - 1] ?? 1],
  };
}

function isLatin(character: string): boolean {
  return /[a-z0-9]/i.test(character);
}

/** İ would become two characters: such a one stays as it is. */
function toLowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Whether one place lies within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
