import { estimateWidth } from './estimateWidth.ts';

const MAX_LINES = 3;
/** Line lengths in font sizes: eight Chinese characters, or about eighteen Latin letters. */
const CHINESE_LINE = 8;
const LATIN_LINE = 10;
/** Longest label of a relation, which has one line. */
const SINGLE_LINE = 24;

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
const DIGIT = /\p{Nd}/u;
const NEVER_FIRST = /^[，。、；：！？）】》」』”’…—·,.;:!?)\]}%]/u;
const NEVER_LAST = /[（【《「『“‘([{]$/u;
const BREAK_AFTER = /[-/·&—:：]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Text that is never broken, and the cost of beginning a line with it. */
interface Piece {
  readonly text: string;
  readonly breakBefore: number;
}

/** Limits memory in very long sessions; the labels of one dataset are fewer. */
const MAX_CACHED = 5000;
const wrapped = new Map<string, readonly string[]>();

/**
 * Breaks a label into at most three lines of about equal length: Chinese preferably between words and never leaving one
 * character alone, Latin between words, neither inside a number with its unit. Longer labels end in "…".
 */
export function wrapLabel(label: string): readonly string[] {
  let lines = wrapped.get(label);
  if (!lines) {
    if (wrapped.size > MAX_CACHED) wrapped.clear();
    lines = breakLines(label.replace(/\s+/g, ' ').trim());
    wrapped.set(label, lines);
  }
  return lines;
}

/** Returns a label of one line; a longer one ends in "…". */
export function shortenLabel(label: string): string {
  if (estimateWidth(label) <= SINGLE_LINE) return label;
  return `${firstCharacters(label, SINGLE_LINE).slice(0, -1).join('').trimEnd()}…`;
}

function breakLines(text: string): readonly string[] {
  if (text === '') return [];
  const limit = HAN.test(text) ? CHINESE_LINE : LATIN_LINE;
  const whole = fitLines(text, limit);
  if (whole) return whole;
  const characters = firstCharacters(text, MAX_LINES * longest(limit));
  while (characters.length > 1) {
    characters.pop();
    const shorter = fitLines(`${characters.join('').trimEnd()}…`, limit);
    if (shorter) return shorter;
  }
  return [text];
}

/** Returns the characters of a text up to the first that exceeds a width: a name may have hundreds. */
function firstCharacters(text: string, maxWidth: number): string[] {
  const characters: string[] = [];
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    characters.push(segment);
    width += estimateWidth(segment);
    if (width > maxWidth) break;
  }
  return characters;
}

/** Half a font size too long is better than one more line. */
function longest(limit: number): number {
  return limit + 0.5;
}

/** Breaks the text into as few lines as possible. Returns null if three are not enough. */
function fitLines(text: string, limit: number): readonly string[] | null {
  const width = estimateWidth(text);
  const least = Math.max(1, Math.ceil(width / longest(limit)));
  if (least > MAX_LINES) return null;
  const pieces = toPieces(text, limit);
  for (let count = least; count <= MAX_LINES; count++) {
    const lines = breakInto(pieces, count, width / count, limit);
    if (lines) return lines;
  }
  return null;
}

/** Chooses the breaks with the least total cost of uneven lines, single characters and breaks inside words. */
function breakInto(pieces: readonly Piece[], count: number, target: number, limit: number): readonly string[] | null {
  interface Best {
    readonly cost: number;
    readonly lines: readonly string[];
  }
  const memo = new Map<number, Best | null>();
  const bestFrom = (start: number, linesLeft: number): Best | null => {
    if (start === pieces.length) return linesLeft === 0 ? { cost: 0, lines: [] } : null;
    if (linesLeft === 0) return null;
    const key = start * (MAX_LINES + 1) + linesLeft;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best: Best | null = null;
    let line = '';
    for (let end = start; end < pieces.length; end++) {
      line += pieces[end]?.text ?? '';
      const width = estimateWidth(line.trim());
      if (width > longest(limit) && end > start) break;
      const rest = bestFrom(end + 1, linesLeft - 1);
      if (!rest) continue;
      const aloneCost = count > 1 && width <= 1 ? 50 : 0;
      const breakCost = end + 1 < pieces.length ? (pieces[end + 1]?.breakBefore ?? 0) : 0;
      const cost = (width - target) ** 2 + aloneCost + breakCost + rest.cost;
      if (!best || cost < best.cost) best = { cost, lines: [line.trim(), ...rest.lines] };
    }
    memo.set(key, best);
    return best;
  };
  return bestFrom(0, count)?.lines ?? null;
}

function toPieces(text: string, limit: number): readonly Piece[] {
  const pieces: { text: string; breakBefore: number }[] = [];
  for (const { segment } of words.segment(text)) {
    const whole = !HAN.test(segment) && estimateWidth(segment) <= limit;
    const parts = whole ? [segment] : [...graphemes.segment(segment)].map((part) => part.segment);
    parts.forEach((part, index) => {
      const last = pieces.at(-1);
      const cost = last ? (index > 0 ? insideWord(part) : betweenWords(last.text, part)) : 0;
      if (last && cost === Number.POSITIVE_INFINITY) last.text += part;
      else pieces.push({ text: part, breakBefore: cost });
    });
  }
  return pieces;
}

function insideWord(part: string): number {
  return HAN.test(part) ? 5 : 30;
}

function betweenWords(before: string, after: string): number {
  if (after === ' ' || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return Number.POSITIVE_INFINITY;
  if (before.endsWith(' ') || BREAK_AFTER.test(before)) return 0;
  const last = before.at(-1) ?? '';
  const first = after.at(0) ?? '';
  if (DIGIT.test(last) && HAN.test(after)) return 12;
  if (LATIN.test(last) && LATIN.test(first)) return Number.POSITIVE_INFINITY;
  if (LATIN.test(last) !== LATIN.test(first)) return 4;
  return 0;
}
