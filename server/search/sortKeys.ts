import type { Entity } from '../model/entity.ts';
import { foldToWords } from './fold.ts';

/**
 * Returns sort keys: pinyin for the Chinese name, words for the English name. They are ASCII, so that every store sorts
 * them alike. Any other character becomes `~` and its code point, which sorts after all letters.
 */
export function sortKeys(entity: Pick<Entity, 'name' | 'forms'>): { readonly zh: string; readonly en: string } {
  const reading = entity.forms.find((form) => form.field === 'nameZh')?.pinyin ?? '';
  return { zh: toAscii(reading || foldToWords(entity.name.zh)), en: toAscii(foldToWords(entity.name.en)) };
}

function toAscii(text: string): string {
  return [...text].map((character) => (/[a-z0-9 ]/.test(character) ? character : `~${codePoint(character)}`)).join('');
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}
