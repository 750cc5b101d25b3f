import type { KeyClause, Query } from '../../search/query.ts';

/** Lucene's whitespace tokenizer splits tokens longer than 255 UTF-16 units; a character takes up to two. */
const MAX_KEY_LENGTH = 120;

/** Cuts a key to the length that the index can hold. Look-ups are cut too, so at worst there are more candidates. */
export function shorten(key: string): string {
  return key.length <= MAX_KEY_LENGTH ? key : [...key].slice(0, MAX_KEY_LENGTH).join('');
}

/** Returns the full-text query. Keys consist of letters, digits and `_`, so nothing needs escaping. */
export function toFullText({ lookups }: Query): string {
  return lookups.map((clauses) => `(${clauses.map(clauseText).join(' AND ')})`).join(' OR ');
}

function clauseText({ any }: KeyClause): string {
  return `(${any.map(({ key, prefix }) => `${shorten(key)}${prefix ? '*' : ''}`).join(' OR ')})`;
}

/** Returns the key of a whole name, case ignored. Other names may have the same key, so callers compare the names. */
export function exactNameKey(name: string): string {
  return shorten(`n_${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`);
}
