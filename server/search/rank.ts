import { compareIds } from '../model/compare.ts';
import type { Entity, NameForm } from '../model/entity.ts';
import { hasCharacters } from './fold.ts';
import { matchUnits, type UnitMatch } from './matchUnits.ts';
import type { Query, Term } from './query.ts';
import { cachedSearchForm, type Letters } from './searchForm.ts';

/** Largest number of candidates that a store returns: those with the highest degree, then the lowest id. */
export const CANDIDATE_LIMIT = 2000;

/** How a query matches a name, from the best match to the weakest. `whole` is a whole name in another spelling. */
export const MATCH_KINDS = ['exact', 'whole', 'prefix', 'word', 'substring', 'pinyin', 'initials', 'mixed'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** `variant`: the letters differ, such as ss for ß, e for é, u for ü, or hiragana for katakana. */
export const MATCH_SPELLINGS = ['same', 'variant'] as const;
export type MatchSpelling = (typeof MATCH_SPELLINGS)[number];

export interface SearchHit {
  readonly entity: Entity;
  readonly kind: MatchKind;
  readonly spelling: MatchSpelling;
  /** The form of the name that matched. */
  readonly form: NameForm;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/**
 * Sorts candidates by the kind of match (MATCH_KINDS), the covered part of the name, spelling, degree and id, and drops candidates
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
  const hits = scored
    .slice(0, limit)
    .map(({ entity, match: { kind, spelling, form } }) => ({ entity, kind, spelling, form }));
  return { hits, total: scored.length };
}

interface Match extends Pick<SearchHit, 'kind' | 'spelling' | 'form'> {
  readonly cover: UnitMatch['cover'];
}

/** Returns the best match of the whole query, or else the weakest of the best matches of its words. */
function matchEntity(query: Query, forms: readonly NameForm[]): Match | null {
  const whole = bestMatch(query.whole, forms);
  if (whole || query.words.length === 0) return whole;
  const matches = query.words.flatMap((word) => bestMatch(word, forms) ?? []);
  if (matches.length < query.words.length) return null;
  return matches.reduce((weakest, match) => (compareMatches(weakest, match) < 0 ? match : weakest));
}

function bestMatch(term: Term, forms: readonly NameForm[]): Match | null {
  return forms.reduce<Match | null>((best, form) => {
    const match = matchForm(term, form);
    return match && (best === null || compareMatches(match, best) < 0) ? match : best;
  }, null);
}

/** Compares two matches, the better one first. */
function compareMatches(a: Match, b: Match): number {
  return (
    MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) ||
    a.cover - b.cover ||
    MATCH_SPELLINGS.indexOf(a.spelling) - MATCH_SPELLINGS.indexOf(b.spelling)
  );
}

function matchForm(term: Term, form: NameForm): Match | null {
  const name = cachedSearchForm(form);
  const folded = term.folded.flatMap((text) => name.folded.flatMap((letters) => matchLetters(text, letters) ?? []));
  const [kind] = folded.sort((a, b) => MATCH_KINDS.indexOf(a) - MATCH_KINDS.indexOf(b));
  if (kind && kind === matchLetters(term.plain, name.plain)) return { kind, cover: 0, spelling: 'same', form };
  if (kind) return { kind: kind === 'exact' ? 'whole' : kind, cover: 0, spelling: 'variant', form };
  const pinyin = matchUnits(term, name, ['syllable']);
  if (pinyin && name.isLatin) return { kind: LATIN_KINDS[pinyin.cover], cover: 0, spelling: 'variant', form };
  if (pinyin) return { ...toMatch(pinyin, 'pinyin'), form };
  const initials = name.hasInitials ? matchUnits(term, name, ['initial']) : null;
  if (initials) return { ...toMatch(initials, 'initials'), form };
  const mixed = name.hasInitials ? matchUnits(term, name, ['character', 'syllable', 'initial']) : null;
  return mixed && { ...toMatch(mixed, 'mixed'), form };
}

/** Kinds of a name in Latin letters that is itself pinyin, by the covered part. */
const LATIN_KINDS = ['whole', 'prefix', 'word'] as const;

function toMatch({ cover, isVariant }: UnitMatch, kind: MatchKind): Omit<Match, 'form'> {
  return { kind, cover, spelling: isVariant ? 'variant' : 'same' };
}

function matchLetters(text: string, { whole, groups }: Letters): 'exact' | 'prefix' | 'word' | 'substring' | null {
  if (whole === text) return 'exact';
  if (whole.startsWith(text)) return 'prefix';
  if (groups.some((group) => group.starts.some((start) => group.text.startsWith(text, start)))) return 'word';
  // "art" does not match inside "smart". Scripts without spaces have no such word boundaries.
  return hasCharacters(text) && whole.includes(text) ? 'substring' : null;
}
