import { type Language, preferredLanguage } from '../i18n/language.ts';

/** The explorer's key, so that both pages have the same language. */
const KEY = 'language';

/** Reads the language that the user chose before, else that of the browser. */
export function readLanguage(): Language {
  const stored = read();
  return stored === 'zh' || stored === 'en' ? stored : preferredLanguage(navigator.languages);
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
