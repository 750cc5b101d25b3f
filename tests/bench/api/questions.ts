import type { Dataset } from '../../../server/model/dataset.ts';
import { parseQuery } from '../../../server/search/query.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { createSearchIndex } from '../../../server/store/memory/searchIndex.ts';
import { toFullText } from '../../../server/store/neo4j/searchText.ts';
import { type Arguments, MAX_HITS, MAX_PATH_LENGTH, MAX_PATHS, type QuestionName } from './answers.ts';

/** A question and the arguments of its requests, in the order in which the callers of every contender send them. */
export interface Question<Q extends QuestionName = QuestionName> {
  readonly name: Q;
  readonly title: string;
  readonly sequence: readonly Arguments[Q][];
}

/** Number of entities in the requests: those of highest degree, which a page requests most and which cost most. */
const ENTITIES = 200;
/** Sequences are longer than the number of callers, so that two callers never send the same request at the same time. */
const LIMITS = 32;
const LIST_LENGTHS = [20, 21, 22, 23, 24, 25];

/** Returns the questions, with real ids and names of the dataset; equal datasets give equal questions. */
export async function toQuestions(dataset: Dataset): Promise<readonly Question[]> {
  const connected = [...dataset.entities]
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, ENTITIES);
  // Large and small answers alternate.
  const ids = connected.map((_, index) => connected[(index * 77) % connected.length]?.id ?? '');
  return [
    question(
      'entity',
      'an entity and its relations, other ends named',
      ids.map((id) => ({ id })),
    ),
    question('search', 'search by a name or its pinyin', await toSearches(dataset)),
    question(
      'neighborhood',
      'two relations around, at most 200',
      ids.map((id) => ({ id })),
    ),
    question('list', 'entities of a type by degree, counted', toLists(dataset)),
    question('groups', "relations of a type's entities, counted by predicate", toGroups(dataset)),
    question('paths', 'shortest paths', await toPairs(dataset, ids)),
    question(
      'graph',
      'the whole graph',
      Array.from({ length: LIMITS }, (_, index) => ({ limit: dataset.entities.length + index })),
    ),
  ];
}

function question<Q extends QuestionName>(name: Q, title: string, sequence: readonly Arguments[Q][]): Question<Q> {
  return { name, title, sequence };
}

function toLists({ entities }: Dataset): readonly Arguments['list'][] {
  const types = [...new Set(entities.map(({ type }) => type))].sort();
  return LIST_LENGTHS.flatMap((first) => types.map((type) => ({ type, first })));
}

function toGroups({ entities, vocabulary }: Dataset): readonly Arguments['groups'][] {
  const types = [...new Set(entities.map(({ type }) => type))].sort();
  return LIST_LENGTHS.flatMap((more) => types.map((type) => ({ type, most: vocabulary.predicates.length + more })));
}

/**
 * Returns names and pinyin for which every candidate of the index is a hit and all hits fit into one answer, because only our
 * server checks and ranks the candidates.
 */
async function toSearches(dataset: Dataset): Promise<readonly Arguments['search'][]> {
  const store = createMemoryStore(dataset);
  const index = createSearchIndex(dataset.entities);
  const texts = dataset.entities
    .flatMap(({ forms }, position) => forms[position % forms.length] ?? [])
    .map(({ text, pinyin }, position) => (position % 2 === 1 && pinyin ? pinyin.replaceAll(' ', '') : text));
  const searches: Arguments['search'][] = [];
  for (const text of new Set(texts)) {
    const query = parseQuery(text);
    if (!query) continue;
    const found = index.candidates(query.lookups).length;
    const { total } = await store.search({ text, types: [], limit: 1 });
    if (found === total && total <= MAX_HITS) searches.push({ text, keys: toFullText(query.lookups) });
  }
  return searches.slice(0, ENTITIES);
}

/** Pairs of entities with a path between them. */
async function toPairs(dataset: Dataset, ids: readonly string[]): Promise<readonly Arguments['paths'][]> {
  const store = createMemoryStore(dataset);
  const pairs: Arguments['paths'][] = [];
  for (const [index, from] of ids.entries()) {
    const to = ids[(index + 71) % ids.length] ?? from;
    const request = { from, to, maxLength: MAX_PATH_LENGTH, filter: {}, limit: MAX_PATHS };
    const { total } = await store.paths({ ...request, mode: 'shortest' });
    if (total > 0) pairs.push({ from, to });
  }
  return pairs;
}
