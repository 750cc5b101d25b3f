export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of each language in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

const CHINESE = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** Returns the `lang` attribute of a text of the dataset, empty if unknown. The English page shows some names in Chinese. */
export function langOf(text: string): 'zh-Hans' | 'en' | '' {
  if (CHINESE.test(text)) return 'zh-Hans';
  return LATIN.test(text) ? 'en' : '';
}

/** Returns the page's `lang` attribute. */
export function htmlLang(language: Language): 'zh-Hans' | 'en' {
  return language === 'zh' ? 'zh-Hans' : 'en';
}

/** Returns the first of the browser's preferred languages that the page has; Chinese if it has none. */
export function preferredLanguage(preferences: readonly string[]): Language {
  const first = preferences.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : 'zh';
}
