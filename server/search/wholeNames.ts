import { compareIds } from '../model/compare.ts';
import type { Entity } from '../model/entity.ts';
import { joinRuns } from '../model/letterRuns.ts';
import { foldings } from './fold.ts';
import { nameKey } from './keys.ts';
import { type KeyClause, type Lookups, parseQuery } from './query.ts';
import { type MatchKind, rank } from './rank.ts';

/** Returns the lookups of entities that may have this whole name; none for a text without letters and digits. */
export function wholeNameLookups(name: string): Lookups {
  const query = parseQuery(name);
  if (!query) return [];
  const words = query.words.map(({ plain }) => plain);
  return [[nameClause(name)], ...(words.length > 0 ? [words.map(nameClause)] : [])];
}

function nameClause(text: string): KeyClause {
  return { any: [...new Set(foldings(text).map(joinRuns).map(nameKey))].map((key) => ({ key, prefix: false })) };
}

/**
 * Returns the candidates with the name, case ignored; else those with its letters; else those with another spelling of it.
 * Sorted by id.
 */
export function matchWholeName(name: string, candidates: readonly Entity[]): readonly Entity[] {
  const wanted = name.toLowerCase();
  const named = candidates.filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === wanted));
  if (named.length > 0) return named.toSorted(compareIds);
  const query = parseQuery(name);
  const { hits } = query ? rank(query, candidates, candidates.length) : { hits: [] };
  const whole = (kind: MatchKind) =>
    hits.filter((hit) => hit.kind === kind && hit.forgiven === null).map(({ entity }) => entity);
  const exact = whole('exact');
  return (exact.length > 0 ? exact : whole('whole')).toSorted(compareIds);
}
