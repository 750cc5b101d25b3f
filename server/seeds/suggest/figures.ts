import type { Unit, Vocabulary } from '../../model/vocabulary.ts';
import type { RunningText, Span } from './runningText.ts';

/** A number that may be a figure, with the measures and the unit that fit. */
export interface FigureFound extends Span {
  readonly amount: string;
  /** Null if the text names no unit of the vocabulary. */
  readonly unit: string | null;
  readonly comparator: '>' | '≈' | '≥' | null;
  /** The only measure that the words before the number name, or that has this unit. */
  readonly measure: string | null;
  /** All measures that have this unit. */
  readonly measures: readonly string[];
  /** The number with the words before it. */
  readonly excerpt: string;
}

const NUMBER = /(?<![\d.a-z])(?<!\d,)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;
/** A multiplier, "and more", and a measure word before another unit: 1.7万余部, 3个小时. */
const AFTER_NUMBER = /^(万亿|[百千万亿]?)([余多]?)(?:个(?=小时))?/;
/** Words that begin like a unit. */
const NO_UNIT = /^(?:个月|个百分点|年代|年度|季度|分之|分\d)/;
/** Length of the text that is shown before a number. */
const EXCERPT = 24;

/** Finds numbers in digits with a unit, 万 or 亿, or %, except dates and ordinals. */
export function findFigures(text: RunningText, { measures, units }: Vocabulary): FigureFound[] {
  return [...text.comparable.matchAll(NUMBER)].flatMap(({ 0: number, index: start }) => {
    const before = text.comparable.slice(0, start);
    if (before.endsWith('第')) return [];
    const [suffix = '', multiplier = '', andMore = ''] =
      AFTER_NUMBER.exec(text.comparable.slice(start + number.length)) ?? [];
    const rest = text.comparable.slice(start + number.length + suffix.length);
    const { unit, word } = findUnit(units, multiplier, rest);
    const isYear = word === '年' && /^(?:19|20)\d\d$/.test(number);
    if (isYear || (!unit && multiplier === '' && word === '')) return [];
    const end = start + number.length + suffix.length + word.length;
    const excerpt = /[^。！？!?；;\n]*$/.exec(text.printed.slice(Math.max(0, start - EXCERPT), start))?.[0] ?? '';
    const fitting = unit ? measures.filter(({ dimension }) => dimension.includes(unit.base)) : [];
    const named = (unit ? fitting : measures).filter(({ label }) => excerpt.includes(label.zh));
    const [only, ...others] = named.length > 0 ? named : fitting;
    return {
      start,
      end,
      amount: number.replaceAll(',', ''),
      unit: unit?.id ?? null,
      comparator: findComparator(before, andMore, text.comparable.slice(end)),
      measure: only && others.length === 0 ? only.id : null,
      measures: fitting.map(({ id }) => id),
      excerpt: excerpt + text.printed.slice(start, end),
    };
  });
}

/** Finds the unit whose Chinese label is the multiplier with the longest following word. */
function findUnit(units: readonly Unit[], multiplier: string, rest: string): { unit: Unit | null; word: string } {
  if (NO_UNIT.test(rest)) return { unit: null, word: '' };
  const [longest] = units
    .filter(({ label }) => label.zh.startsWith(multiplier) && !label.zh.startsWith('/'))
    .map((unit) => ({ unit, word: unit.label.zh.slice(multiplier.length) }))
    .filter(({ word }) => word !== '' && rest.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length);
  return longest ?? { unit: null, word: rest.startsWith('%') ? '%' : '' };
}

function findComparator(before: string, andMore: string, after: string): FigureFound['comparator'] {
  if (andMore !== '' || /(?:超过|超|突破|逾|高于)$/.test(before)) return '>';
  if (after.startsWith('以上') || /(?:至少|不低于|不少于)$/.test(before)) return '≥';
  return /[约近]$/.test(before) || after.startsWith('左右') ? '≈' : null;
}
