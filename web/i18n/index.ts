import { isolateTexts } from '../../server/model/isolate.ts';
import { type Dictionary, en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** The texts of the page. Names and other texts inserted into them are isolated. */
export const DICTIONARIES = {
  zh: isolateInserted(zh),
  en: isolateInserted(en),
} satisfies Record<Language, Dictionary>;

function isolateInserted<T extends object>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      if (typeof value === 'function') return [key, (...given: unknown[]) => value(...given.map(isolateTexts))];
      return [key, typeof value === 'string' ? value : isolateInserted(value)];
    }),
  ) as T;
}
