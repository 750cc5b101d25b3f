import type { Entity } from '../model/entity.ts';
import { nameKey } from '../model/nameKey.ts';
import { foldToWords } from './fold.ts';

/** Returns sort keys: pinyin for the Chinese name, words for the English name. Every store sorts them alike. */
export function sortKeys(entity: Pick<Entity, 'name' | 'forms'>): { readonly zh: string; readonly en: string } {
  const reading = entity.forms.find((form) => form.field === 'nameZh')?.pinyin ?? '';
  return { zh: nameKey(reading || foldToWords(entity.name.zh)), en: nameKey(foldToWords(entity.name.en)) };
}
