import type { Language } from './language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const FIRST_QUARTER = 33;
const QUARTERS = ['一', '二', '三', '四'];

/** Formats an EDTF date without adding precision: 2024年3月28日, 28 March 2024. */
export function formatDate(edtf: string, language: Language): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined || to === from) return formatInstant(from, language);
  if (from === '..')
    return language === 'zh' ? `至${formatInstant(to, language)}` : `until ${formatInstant(to, language)}`;
  if (to === '..')
    return language === 'zh' ? `${formatInstant(from, language)}起` : `from ${formatInstant(from, language)}`;
  return `${formatInstant(from, language)}–${formatInstant(to, language)}`;
}

/** Formats a start and an end as one interval. */
export function formatSpan(start: string | null, end: string | null, language: Language): string | null {
  if (!start && !end) return null;
  return formatDate(start === end ? (start ?? '') : `${start ?? '..'}/${end ?? '..'}`, language);
}

function formatInstant(text: string, language: Language): string {
  const [year = '', month, day] = text.split('-');
  const number = Number(month);
  if (month === undefined) return language === 'zh' ? `${year}年` : year;
  if (number >= FIRST_QUARTER && number < FIRST_QUARTER + 4) {
    const quarter = number - FIRST_QUARTER + 1;
    return language === 'zh' ? `${year}年第${QUARTERS[quarter - 1]}季度` : `Q${quarter} ${year}`;
  }
  const name = MONTHS[number - 1];
  if (name === undefined) return text;
  if (language === 'zh') return `${year}年${number}月${day === undefined ? '' : `${Number(day)}日`}`;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Formats a period of an axis, `2024`, `2024-q1` or `2024-01`, as its year and the short name of the part. */
export function formatTick(
  period: string,
  language: Language,
): { readonly year: string; readonly part: string | null } {
  const [year = '', part] = period.split('-');
  const label = language === 'zh' ? `${year}年` : year;
  if (part === undefined) return { year: label, part: null };
  const number = Number(part.replace('q', ''));
  if (part.startsWith('q'))
    return { year: label, part: language === 'zh' ? `${QUARTERS[number - 1]}季度` : `Q${number}` };
  return { year: label, part: language === 'zh' ? `${number}月` : (MONTHS[number - 1]?.slice(0, 3) ?? part) };
}
