export type Language = 'zh' | 'en';

/** The name of each language in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

const CHINESE = /\p{Script=Han}/u;

/** The `lang` attribute of a name, which may be Chinese in a page in English. */
export function langOf(text: string): 'zh-Hans' | 'en' {
  return CHINESE.test(text) ? 'zh-Hans' : 'en';
}

/** The page's `lang` attribute. */
export function htmlLang(language: Language): 'zh-Hans' | 'en' {
  return language === 'zh' ? 'zh-Hans' : 'en';
}

/** The first language of the browser's preferences that the page has; Chinese without one. */
export function preferredLanguage(preferences: readonly string[]): Language {
  const first = preferences.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : 'zh';
}
