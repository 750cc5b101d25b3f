import type { Dataset } from '../../../server/model/dataset.ts';
import { parseQuery } from '../../../server/search/query.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { createSearchIndex } from '../../../server/store/memory/searchIndex.ts';
import { toFullText } from '../../../server/store/neo4j/searchText.ts';
import { type Arguments, MAX_HITS, MAX_WAY_LENGTH, MAX_WAYS, type QuestionName } from './answers.ts';

/** A question and the arguments that it is asked with, in turn, by every contender's callers. */
export interface Question<Q extends QuestionName = QuestionName> {
  readonly name: Q;
  readonly title: string;
  readonly sequence: readonly Arguments[Q][];
}

/** The best connected entities are asked about: a page asks most for those, and they are the most work. */
const ENTITIES = 200;
/** Sequences are longer than there are callers, so that no two of them ask the same at a time. */
const LIMITS = 32;
const LIST_LENGTHS = [20, 21, 22, 23, 24, 25];

/** The sequences, made of real ids and names of the dataset; the same for the same dataset. */
export async function toQuestions(dataset: Dataset): Promise<readonly Question[]> {
  const connected = [...dataset.entities]
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, ENTITIES);
  // Large and small answers take turns.
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

/**
 * Names and their pinyin, of which all that the index finds are hits and fit into one answer: our server alone looks at
 * what the index finds once more and ranks it.
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
    const found = index.candidates(query).length;
    const { total } = await store.search({ text, types: [], limit: 1 });
    if (found === total && total <= MAX_HITS) searches.push({ text, keys: toFullText(query) });
  }
  return searches.slice(0, ENTITIES);
}

/** Pairs that a way joins. */
async function toPairs(dataset: Dataset, ids: readonly string[]): Promise<readonly Arguments['paths'][]> {
  const store = createMemoryStore(dataset);
  const pairs: Arguments['paths'][] = [];
  for (const [index, from] of ids.entries()) {
    const to = ids[(index + 71) % ids.length] ?? from;
    const request = { from, to, maxLength: MAX_WAY_LENGTH, filter: {}, limit: MAX_WAYS };
    const { total } = await store.paths({ ...request, mode: 'shortest' });
    if (total > 0) pairs.push({ from, to });
  }
  return pairs;
}
