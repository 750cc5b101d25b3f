import { constantCase, mapValues } from 'es-toolkit';
import type { NameForm } from '../../server/model/entity.ts';
import { parseQuery } from '../../server/search/query.ts';
import { rank } from '../../server/search/rank.ts';
import { cachedSearchForm } from '../../server/search/searchForm.ts';
import type { SearchHit } from '../api/search.ts';
import type { EntityCard } from '../api/subgraph.ts';

type Match = SearchHit['match'];

/** Names by what they were read from, so that each is prepared once. */
const names = new WeakMap<EntityCard, readonly NameForm[]>();
const found = new WeakMap<Match, NameForm>();

/**
 * Finds entities by the names that the page has loaded: Chinese with its pinyin, English, and the names by which earlier hits
 * were found. Ranks as the server does, but forgives no mistakes and takes traditional characters as they are.
 */
export function findLoaded(
  text: string,
  cards: Iterable<EntityCard>,
  earlier: readonly SearchHit[],
  limit: number,
): readonly SearchHit[] {
  const query = parseQuery(text);
  if (!query) return [];
  const matches = new Map(earlier.map(({ entity, match }) => [entity.id, match]));
  const candidates = [...cards].map((card) => {
    const match = matches.get(card.id);
    const forms = namesOf(card);
    const { id, degree } = card;
    return { id, degree, card, forms: match?.field === 'ALIAS' ? [...forms, nameOf(match)] : forms };
  });
  return rank(query, candidates, limit).hits.map(({ entity: { card }, form, ...hit }) => {
    const { kind, spelling, forgiven } = hit;
    const match = { kind, spelling, forgiven, field: form.field };
    // The API names values of enums in capitals.
    const named = mapValues(match, (value) => value && constantCase(value)) as Omit<Match, 'text' | 'pinyin'>;
    return { entity: card, match: { ...named, text: form.text, pinyin: form.pinyin } };
  });
}

function namesOf(card: EntityCard): readonly NameForm[] {
  const { name, pinyin } = card;
  const known = names.get(card) ?? [
    { text: name.zh, field: 'nameZh', pinyin },
    { text: name.en, field: 'nameEn', pinyin: '' },
  ];
  names.set(card, known);
  return known;
}

function nameOf(match: Match): NameForm {
  const known = found.get(match) ?? { text: match.text, field: 'alias', pinyin: match.pinyin };
  found.set(match, known);
  return known;
}

/** Entities whose names are prepared without a pause, which takes a few milliseconds. */
const PER_TURN = 50;

/** Prepares the names of entities for comparisons. */
export async function prepareNames(cards: Iterable<EntityCard>): Promise<void> {
  let left = PER_TURN;
  for (const card of cards) {
    const forms = namesOf(card);
    for (const form of forms) cachedSearchForm(form, forms);
    left -= 1;
    if (left > 0) continue;
    left = PER_TURN;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
