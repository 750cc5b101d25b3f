import { isolateTexts } from '../../server/model/isolate.ts';
import { loadCode } from '../api/loadCode.ts';
import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';

const LOADERS: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  zh: () => import('./zh.ts').then(({ zh }) => zh),
  en: () => import('./en.ts').then(({ en }) => en),
};

const loaded = new Map<Language, Dictionary>();

/** Loads the texts of the page in a language. Names and other texts inserted into them are isolated. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  const texts = loaded.get(language) ?? isolateInserted(await loadCode(LOADERS[language]));
  loaded.set(language, texts);
  return texts;
}

/** Returns the texts of the page in a language whose dictionary is loaded. */
export function dictionaryOf(language: Language): Dictionary {
  const texts = loaded.get(language);
  if (!texts) throw new Error(`The dictionary of ${language} is not loaded`);
  return texts;
}

function isolateInserted<T extends object>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      if (typeof value === 'function') return [key, (...given: unknown[]) => value(...given.map(isolateTexts))];
      return [key, typeof value === 'string' ? value : isolateInserted(value)];
    }),
  ) as T;
}
