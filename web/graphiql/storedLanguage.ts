import { type Language, preferredLanguage } from '../i18n/language.ts';

/** The explorer's key: who changes the language there has changed it here. */
const KEY = 'language';

/** The language that this person chose before, else the browser's. */
export function readLanguage(): Language {
  const stored = read();
  return stored === 'zh' || stored === 'en' ? stored : preferredLanguage(navigator.languages);
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
