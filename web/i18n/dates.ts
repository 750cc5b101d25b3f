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
    return language === 'zh' ? `${year}年第${['一', '二', '三', '四'][quarter - 1]}季度` : `Q${quarter} ${year}`;
  }
  const name = MONTHS[number - 1];
  if (name === undefined) return text;
  if (language === 'zh') return `${year}年${number}月${day === undefined ? '' : `${Number(day)}日`}`;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
