import { compareIds } from '../model/compare.ts';
import type { Entity, NameForm } from '../model/entity.ts';
import { fold, foldRuns } from './fold.ts';
import { soundsOf, wordGroups } from './keys.ts';
import type { Query } from './query.ts';

/** Largest number of candidates that a store returns: those with the highest degree, then the lowest id. */
export const CANDIDATE_LIMIT = 2000;

/** How a query matches a name, from the best match to the weakest. */
export const MATCH_KINDS = ['exact', 'prefix', 'word', 'substring', 'pinyin', 'initials'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface SearchHit {
  readonly entity: Entity;
  readonly kind: MatchKind;
  /** The form of the name that matched. */
  readonly form: NameForm;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/**
 * Sorts candidates by the kind of match (MATCH_KINDS), the covered part of the name, degree and id, and drops candidates
 * that do not match. Pure, so that every store gives the same results.
 */
export function rank(query: Query, candidates: readonly Entity[], limit: number): SearchResult {
  const scored = candidates.flatMap((entity) => {
    const match = matchEntity(query, entity.forms);
    return match ? [{ entity, match }] : [];
  });
  scored.sort(
    (a, b) => compareMatches(a.match, b.match) || b.entity.degree - a.entity.degree || compareIds(a.entity, b.entity),
  );
  const hits = scored.slice(0, limit).map(({ entity, match: { kind, form } }) => ({ entity, kind, form }));
  return { hits, total: scored.length };
}

interface Match {
  readonly kind: MatchKind;
  /** 0: the whole name; 1: its beginning; 2: an inner part. */
  readonly cover: 0 | 1 | 2;
  readonly form: NameForm;
}

/** Returns the best match of the whole query, or else the weakest of the best matches of its terms. */
function matchEntity(query: Query, forms: readonly NameForm[]): Match | null {
  const whole = bestMatch(query.whole, forms);
  if (whole || query.terms.length === 0) return whole;
  const matches = query.terms.flatMap((term) => bestMatch(term, forms) ?? []);
  if (matches.length < query.terms.length) return null;
  return matches.reduce((weakest, match) => (compareMatches(weakest, match) < 0 ? match : weakest));
}

function bestMatch(text: string, forms: readonly NameForm[]): Match | null {
  const matches = forms.flatMap((form) => matchForm(text, form) ?? []);
  return matches.sort(compareMatches)[0] ?? null;
}

/** Compares two matches, the better one first. */
function compareMatches(a: Match, b: Match): number {
  return MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) || a.cover - b.cover;
}

function matchForm(text: string, form: NameForm): Match | null {
  const name = fold(form.text);
  if (name === text) return { kind: 'exact', cover: 0, form };
  if (name.startsWith(text)) return { kind: 'prefix', cover: 1, form };
  const runs = foldRuns(form.text);
  if (wordGroups(runs).some((words) => matchTails(words, text) !== null)) {
    return { kind: 'word', cover: 2, form };
  }
  // "art" does not match inside "smart". Scripts without spaces have no such word boundaries.
  if (/[^a-z0-9]/.test(text) && name.includes(text)) return { kind: 'substring', cover: 2, form };
  const sounds = soundsOf(form);
  const pinyin = matchTails(sounds.syllables, text);
  if (pinyin !== null) return { kind: 'pinyin', cover: pinyin, form };
  const initials = matchTails(sounds.initials, text);
  return initials === null ? null : { kind: 'initials', cover: initials, form };
}

/** Matches the parts from any one of them on, joined. */
function matchTails(parts: readonly string[], text: string): Match['cover'] | null {
  const joined = parts.join('');
  if (joined === text) return 0;
  if (joined.startsWith(text)) return 1;
  let start = 0;
  for (const part of parts) {
    if (joined.startsWith(text, start)) return 2;
    start += part.length;
  }
  return null;
}
