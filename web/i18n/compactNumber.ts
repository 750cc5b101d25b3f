import type { Language } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
/** Smaller numbers are written in digits: no English text says 4.363 thousand. */
const SMALLEST: Readonly<Record<Language, number>> = { zh: 10_000, en: 1_000_000 };

const formats = (notation: 'standard' | 'compact') => (language: Language) =>
  new Intl.NumberFormat(LOCALES[language], { notation, compactDisplay: 'long', maximumSignificantDigits: 6 });
const COMPACT = { zh: formats('compact')('zh'), en: formats('compact')('en') };
const STANDARD = { zh: formats('standard')('zh'), en: formats('standard')('en') };

/** Formats a number in the words of the language: 10.74亿, 1.074 billion. */
export function formatCompact(value: number, language: Language): string {
  return (Math.abs(value) < SMALLEST[language] ? STANDARD : COMPACT)[language].format(value);
}
