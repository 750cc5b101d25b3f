import type { Language } from './language.ts';

/** Returns a comparison of names in the order of the language: Chinese by pinyin, numbers within names by value. */
export function createCollator(language: Language): Intl.Collator {
  return new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true });
}
