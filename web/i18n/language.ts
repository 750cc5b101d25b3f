export type Language = 'zh' | 'en';

/** Each in itself, for those who read no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

const CHINESE = /\p{Script=Han}/u;

/** The `lang` of a name shown in a page of another language: a Chinese name in an English sentence is still Chinese. */
export function langOf(text: string): 'zh-Hans' | 'en' {
  return CHINESE.test(text) ? 'zh-Hans' : 'en';
}

/** The page's `lang` attribute. */
export function htmlLang(language: Language): 'zh-Hans' | 'en' {
  return language === 'zh' ? 'zh-Hans' : 'en';
}

/** The language of a browser's preferences. */
export function preferredLanguage(preferences: readonly string[]): Language {
  const first = preferences.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : 'zh';
}
