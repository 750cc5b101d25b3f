import type { KeyClause, Query } from '../../search/query.ts';

/** Lucene's whitespace tokeniser breaks what is longer than 255 UTF-16 units; a character may take two of them. */
const LONGEST_KEY = 120;

/** A key as the index can hold it. Keys and look-ups are cut alike, so at worst there are more candidates to rank. */
export function shorten(key: string): string {
  return key.length <= LONGEST_KEY ? key : [...key].slice(0, LONGEST_KEY).join('');
}

/** A query of `server/search` as a full-text query. Keys are letters, digits and `_`: nothing in them needs escaping. */
export function toFullText({ lookups }: Query): string {
  return lookups.map((clauses) => `(${clauses.map(clauseText).join(' AND ')})`).join(' OR ');
}

function clauseText({ any }: KeyClause): string {
  return `(${any.map(({ key, prefix }) => `${shorten(key)}${prefix ? '*' : ''}`).join(' OR ')})`;
}

/** The key of a whole name, letter case aside. Other names may share it: compare what it finds. */
export function exactNameKey(name: string): string {
  return shorten(`n_${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`);
}
