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

/** Digits, Chinese numerals, or the place before 万 or 亿 in 超过万名. */
const NUMBER =
  /(?<![\d.a-z])(?<!\d,)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![一二两三四五六七八九十百千万亿\d.第几数])[一二两三四五六七八九十百千]+|(?<=超过|超|突破|破|逾|过|近|达)(?=[万亿])/g;
/** Words that count people or things of any kind, as the word by which a unit is named. */
const COUNTERS: Readonly<Record<string, string>> = {
  位: '人',
  名: '人',
  项: '个',
  款: '个',
  条: '个',
  期: '个',
  种: '个',
  类: '个',
  大: '个',
};
/** A multiplier, "and more", and a measure word before another unit: 1.7万余部, 3个小时. */
const AFTER_NUMBER = /^([余多]?)(万亿|[百千万亿]?)([余多]?)(?:个(?=小时))?/;
/** Words that begin like a unit. */
const NO_UNIT = /^(?:个月|个百分点|年代|年度|季度|分之|分\d)/;
/** Words after a numeral that is a part of a word: 十分, 千部一腔. */
const NO_NUMERAL = /^(?:分(?!钟)|年(?!的|来|间)|人一|大部分)/;
/** Length of the text that is shown before a number. */
const EXCERPT = 24;

const FRACTION = /(?<![\d.])(?:(\d+)\/(\d+)(?![\d/])|([二三四五六七八九十]+)分之([一二三四五六七八九十]+))/g;

/** 第一大, 居第3位, and 前三 at the end of a clause. Other ordinals count editions and parts. */
const RANK = /第([一二三四五六七八九十]+|\d+)(?=大(?!会)|位|名|[,。;—”])|前([一二三四五六七八九十]+|\d+)(?=[,。;])/g;

/** Finds numbers with a unit, 万 or 亿, or %, except dates and ordinals, and ranks. */
export function findFigures(text: RunningText, vocabulary: Vocabulary): FigureFound[] {
  const finders = [findNumbers, findFractions, findRanks];
  return finders.flatMap((find) => find(text, vocabulary)).sort((a, b) => a.start - b.start);
}

function findNumbers(text: RunningText, vocabulary: Vocabulary): FigureFound[] {
  return [...text.comparable.matchAll(NUMBER)].flatMap(({ 0: number, index: start }) => {
    if (text.comparable[start - 1] === '第') return [];
    const [suffix = '', more = '', multiplier = '', andMore = ''] =
      AFTER_NUMBER.exec(text.comparable.slice(start + number.length)) ?? [];
    const rest = text.comparable.slice(start + number.length + suffix.length);
    const { unit, word } = findUnit(vocabulary.units, multiplier, rest);
    const isYear = word === '年' && /^(?:19|20)\d\d$/.test(number);
    const hasUnit = unit !== null || multiplier !== '' || word !== '';
    // 一个, 十分: a numeral may be a part of a word, and 一 mostly is an article.
    const isWord = !/^\d/.test(number) && (word === '%' || (number === '一' && word !== '倍') || NO_NUMERAL.test(rest));
    if (isYear || !hasUnit || isWord) return [];
    const amount = /^\d/.test(number) ? number.replaceAll(',', '') : readNumeral(number);
    const span = { start, end: start + number.length + suffix.length + word.length };
    return [toFigure(text, vocabulary, span, amount, unit, more || andMore)];
  });
}

/** Finds 1/4 and 三分之一, if the vocabulary has the fraction as a unit. */
function findFractions(text: RunningText, vocabulary: Vocabulary): FigureFound[] {
  return [...text.comparable.matchAll(FRACTION)].flatMap(({ 0: match, index: start, ...groups }) => {
    const amount = groups[1] ?? readNumeral(groups[4] ?? '');
    const unit = vocabulary.units.find(({ label }) => label.zh === `/${groups[2] ?? readNumeral(groups[3] ?? '')}`);
    return unit ? [toFigure(text, vocabulary, { start, end: start + match.length }, amount, unit, '')] : [];
  });
}

/** Finds ranks, whose unit is 位. */
function findRanks(text: RunningText, vocabulary: Vocabulary): FigureFound[] {
  const unit = vocabulary.units.find(({ label }) => label.zh === '位') ?? null;
  return [...text.comparable.matchAll(RANK)].map(({ 0: match, 1: ordinal, 2: top = '', index: start }) => {
    const numeral = ordinal ?? top;
    const amount = /^\d/.test(numeral) ? numeral : readNumeral(numeral);
    return toFigure(text, vocabulary, { start, end: start + match.length }, amount, unit, '');
  });
}

function toFigure(
  text: RunningText,
  { measures }: Vocabulary,
  { end, start }: Span,
  amount: string,
  unit: Unit | null,
  andMore: string,
): FigureFound {
  const excerpt = /[^。！？!?；;\n]*$/.exec(text.printed.slice(Math.max(0, start - EXCERPT), start))?.[0] ?? '';
  const fitting = unit ? measures.filter(({ dimension }) => dimension.includes(unit.base)) : [];
  const named = (unit ? fitting : measures).filter(({ label }) => excerpt.includes(label.zh));
  const [only, ...others] = named.length > 0 ? named : fitting;
  return {
    start,
    end,
    amount,
    unit: unit?.id ?? null,
    comparator: findComparator(text.comparable.slice(0, start), andMore, text.comparable.slice(end)),
    measure: only && others.length === 0 ? only.id : null,
    measures: fitting.map(({ id }) => id),
    excerpt: excerpt + text.printed.slice(start, end),
  };
}

/** Finds the unit whose Chinese label is the multiplier with the longest following word. */
function findUnit(units: readonly Unit[], multiplier: string, rest: string): { unit: Unit | null; word: string } {
  if (NO_UNIT.test(rest)) return { unit: null, word: '' };
  const [longest] = units
    .filter(({ label }) => label.zh.startsWith(multiplier) && !label.zh.startsWith('/'))
    .map((unit) => ({ unit, word: unit.label.zh.slice(multiplier.length) }))
    // 5000余位 counts people, not places in a ranking.
    .filter(({ word }) => word !== '' && rest.startsWith(word) && (multiplier !== '' || !(word in COUNTERS)))
    .sort((a, b) => b.word.length - a.word.length);
  if (longest) return longest;
  const counter = COUNTERS[rest.charAt(0)];
  const counted = units.find(({ label }) => label.zh === `${multiplier}${counter}`);
  if (counted) return { unit: counted, word: rest.charAt(0) };
  return { unit: null, word: rest.startsWith('%') ? '%' : '' };
}

const NUMERALS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a numeral below ten thousand: 十二, 三百五十. An empty one is 1: 万 in 超过万名. */
function readNumeral(numeral: string): string {
  let total = 0;
  let digit = 0;
  for (const character of numeral.replace('两', '二')) {
    const place = PLACES[character];
    if (place === undefined) digit = NUMERALS.indexOf(character);
    else {
      total += Math.max(digit, 1) * place;
      digit = 0;
    }
  }
  return String(numeral === '' ? 1 : total + digit);
}

function findComparator(before: string, andMore: string, after: string): FigureFound['comparator'] {
  if (andMore !== '' || /(?:超过|超|突破|逾|高于)$/.test(before)) return '>';
  if (after.startsWith('以上') || /(?:至少|不低于|不少于)$/.test(before)) return '≥';
  return /[约近]$/.test(before) || after.startsWith('左右') ? '≈' : null;
}
