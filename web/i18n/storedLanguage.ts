import { type Language, preferredLanguage } from './language.ts';

/** Key of local storage, the same for both pages. */
export const LANGUAGE_KEY = 'language';

/** Reads the language that the user chose before, else that of the browser. */
export function readLanguage(): Language {
  return readChosenLanguage() ?? preferredLanguage(navigator.languages);
}

/** Reads the language that the user chose before; null if there is none. */
export function readChosenLanguage(): Language | null {
  const stored = read();
  return stored === 'zh' || stored === 'en' ? stored : null;
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}
