import { shortenKey } from '../../search/keys.ts';
import type { KeyClause, Lookups } from '../../search/query.ts';

/** Returns the full-text query. Keys consist of letters, digits and `_`, so nothing needs escaping. */
export function toFullText(lookups: Lookups): string {
  return lookups.map((clauses) => `(${clauses.map(clauseText).join(' AND ')})`).join(' OR ');
}

function clauseText({ any }: KeyClause): string {
  return `(${any.map(({ key, prefix }) => `${key}${prefix ? '*' : ''}`).join(' OR ')})`;
}

/** Returns the key of a whole name, case ignored. Other names may have the same key, so callers compare the names. */
export function exactNameKey(name: string): string {
  return shortenKey(`n_${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`);
}
