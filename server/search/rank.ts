import { compareIds } from '../model/compare.ts';
import type { Entity, NameForm } from '../model/entity.ts';
import { hasCharacters } from '../model/letterRuns.ts';
import { matchMistyped } from './matchMistyped.ts';
import { matchSimilarUnits, matchSounds, matchUnits, type UnitMatch } from './matchUnits.ts';
import type { Query, Term } from './query.ts';
import { cachedSearchForm, type Letters, type SearchForm } from './searchForm.ts';

/** Largest number of candidates that a store returns: those with the highest degree, then the lowest id. */
export const CANDIDATE_LIMIT = 2000;

/** How a query matches a name, from the best match to the weakest. `whole` is a whole name in another spelling. */
export const MATCH_KINDS = ['exact', 'whole', 'prefix', 'word', 'substring', 'pinyin', 'initials', 'mixed'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** `variant`: the letters differ, such as ss for ß, e for é, u for ü, or hiragana for katakana. */
export const MATCH_SPELLINGS = ['same', 'variant'] as const;
export type MatchSpelling = (typeof MATCH_SPELLINGS)[number];

/** Differences that a match forgives, from the smallest to the largest. */
export const FORGIVEN = ['regionalSpelling', 'homophone', 'similarSound', 'typingError'] as const;
export type Forgiven = (typeof FORGIVEN)[number];

/** Fields of an entity that ranking reads. */
export type Ranked = Pick<Entity, 'id' | 'degree' | 'forms'>;

export interface SearchHit<T extends Ranked = Entity> {
  readonly entity: T;
  readonly kind: MatchKind;
  readonly spelling: MatchSpelling;
  /** Null if the text itself matches. Otherwise `spelling` is `variant`. */
  readonly forgiven: Forgiven | null;
  /** The form of the name that matched. */
  readonly form: NameForm;
}

export interface SearchResult<T extends Ranked = Entity> {
  readonly hits: readonly SearchHit<T>[];
  readonly total: number;
}

/**
 * Sorts candidates by what is forgiven (nothing first), the kind of match (MATCH_KINDS), the covered part of the name,
 * spelling, degree and id, and drops candidates that do not match. Pure, so that every store gives the same results.
 */
export function rank<T extends Ranked>(query: Query, candidates: readonly T[], limit: number): SearchResult<T> {
  const scored = candidates.flatMap((entity) => {
    const match = matchEntity(query, entity.forms);
    return match ? [{ entity, match }] : [];
  });
  scored.sort(
    (a, b) => compareMatches(a.match, b.match) || b.entity.degree - a.entity.degree || compareIds(a.entity, b.entity),
  );
  const hits = scored
    .slice(0, limit)
    .map(({ entity, match: { kind, spelling, forgiven, form } }) => ({ entity, kind, spelling, forgiven, form }));
  return { hits, total: scored.length };
}

interface Match extends Omit<SearchHit, 'entity'> {
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
    const match = matchForm(term, form, forms);
    return match && (best === null || compareMatches(match, best) < 0) ? match : best;
  }, null);
}

/** Compares two matches, the better one first. */
function compareMatches(a: Match, b: Match): number {
  return (
    forgivenOrder(a) - forgivenOrder(b) ||
    MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) ||
    a.cover - b.cover ||
    MATCH_SPELLINGS.indexOf(a.spelling) - MATCH_SPELLINGS.indexOf(b.spelling)
  );
}

function forgivenOrder({ forgiven }: Match): number {
  return forgiven === null ? -1 : FORGIVEN.indexOf(forgiven);
}

function matchForm(term: Term, form: NameForm, forms: readonly NameForm[]): Match | null {
  const name = cachedSearchForm(form, forms);
  const match = matchText(term, name) ?? matchRegional(term, name) ?? matchForgiving(term, name);
  return match && { ...match, form };
}

type FormMatch = Omit<Match, 'form'>;

function matchText(term: Term, name: SearchForm): FormMatch | null {
  const kind = matchFoldings(term.folded, name);
  if (kind && kind === matchLetters(term.plain, name.plain))
    return { kind, cover: 0, spelling: 'same', forgiven: null };
  if (kind) return { kind: asVariant(kind), cover: 0, spelling: 'variant', forgiven: null };
  const pinyin = matchUnits(term, name, ['syllable']);
  if (pinyin && name.isLatin) return { kind: LATIN_KINDS[pinyin.cover], cover: 0, spelling: 'variant', forgiven: null };
  if (pinyin) return toMatch(pinyin, 'pinyin');
  const initials = name.hasInitials ? matchUnits(term, name, ['initial']) : null;
  if (initials) return toMatch(initials, 'initials');
  const mixed = name.hasInitials ? matchUnits(term, name, ['character', 'syllable', 'initial']) : null;
  return mixed && toMatch(mixed, 'mixed');
}

/** Returns the best kind of match between any of the texts and any folding of a name. */
function matchFoldings(texts: readonly string[], { folded }: SearchForm): LetterKind | null {
  const kinds = texts.flatMap((text) => folded.flatMap((letters) => matchLetters(text, letters) ?? []));
  return kinds.sort((a, b) => MATCH_KINDS.indexOf(a) - MATCH_KINDS.indexOf(b))[0] ?? null;
}

function matchRegional({ regional }: Term, name: SearchForm): FormMatch | null {
  const kind = regional.length === 0 ? null : matchFoldings(regional, name);
  return kind && forgive('regionalSpelling', asVariant(kind));
}

function matchForgiving(term: Term, name: SearchForm): FormMatch | null {
  if (!term.forgiving) return null;
  const { units, mayConfuseSounds, mistyped } = term.forgiving;
  const sounds = units && !name.isLatin ? matchSounds(units, name) : null;
  if (sounds) return forgive(sounds.isSimilar ? 'similarSound' : 'homophone', CHARACTER_KINDS[sounds.cover]);
  const similar = mayConfuseSounds ? matchSimilarUnits(term, name) : null;
  if (similar) return forgive('similarSound', name.isLatin ? LATIN_KINDS[similar.cover] : 'pinyin', similar.cover);
  const cover = mistyped === null ? null : matchMistyped(mistyped, name);
  return cover === null ? null : forgive('typingError', LATIN_KINDS[cover]);
}

function forgive(forgiven: Forgiven, kind: MatchKind, cover: UnitMatch['cover'] = 0): FormMatch {
  return { kind, cover, spelling: 'variant', forgiven };
}

/** Kinds of a name in Latin letters, by the covered part. */
const LATIN_KINDS = ['whole', 'prefix', 'word'] as const;
const CHARACTER_KINDS = ['whole', 'prefix', 'substring'] as const;

function asVariant(kind: LetterKind): MatchKind {
  return kind === 'exact' ? 'whole' : kind;
}

function toMatch({ cover, isVariant }: UnitMatch, kind: MatchKind): FormMatch {
  return { kind, cover, spelling: isVariant ? 'variant' : 'same', forgiven: null };
}

type LetterKind = 'exact' | 'prefix' | 'word' | 'substring';

function matchLetters(text: string, { whole, groups }: Letters): LetterKind | null {
  if (whole === text) return 'exact';
  if (whole.startsWith(text)) return 'prefix';
  if (groups.some((group) => group.starts.some((start) => group.text.startsWith(text, start)))) return 'word';
  // "art" does not match inside "smart". Scripts without spaces have no such word boundaries.
  return hasCharacters(text) && whole.includes(text) ? 'substring' : null;
}
