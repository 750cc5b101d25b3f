import type { KeyClause, Lookups } from '../../search/query.ts';

/** Returns the full-text query. Keys consist of letters, digits and `_`, so nothing needs escaping. */
export function toFullText(lookups: Lookups): string {
  return lookups.map((clauses) => `(${clauses.map(clauseText).join(' AND ')})`).join(' OR ');
}

function clauseText({ any }: KeyClause): string {
  return `(${any.map(({ key, prefix }) => `${key}${prefix ? '*' : ''}`).join(' OR ')})`;
}
