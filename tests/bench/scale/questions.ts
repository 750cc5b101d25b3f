import type { GraphSnapshot } from '../../../server/store/GraphStore.ts';

/** A question about a graph of any size. */
export interface ScaleQuestion {
  readonly name: string;
  readonly ask: (store: GraphSnapshot) => Promise<unknown>;
  /** Largest ratio of its time to that in the smallest graph. */
  readonly goal: number;
}

const FLAT = 1.5;
/** Goal of paths and of facets with a filter. */
const GROWING = 3;

const both = { entityFilter: {}, relationFilter: {} };
const first = { limit: 25, offset: 0 };
const later = { limit: 25, offset: 500 };
const counted = {
  includeMissing: true,
  having: {},
  sort: 'count',
  descending: true,
  by: ['predicate'],
  numbers: [],
  ...first,
} as const;
const around = { ...both, direction: 'both' } as const;
const relations = { filter: {}, direction: 'both' } as const;

/** Returns the questions of the benchmark of the API and those of long lists, hubs and counts, with ids of the dataset. */
export async function scaleQuestions(store: GraphSnapshot): Promise<readonly ScaleQuestion[]> {
  const byDegree = { filter: {}, sort: 'degree', descending: true } as const;
  const { items: hubs, total } = await store.listEntities({ ...byDegree, limit: 1, offset: 0 });
  const { items: others } = await store.listEntities({ ...byDegree, limit: 2, offset: Math.floor(total / 4) });
  const [hub, one, other] = [...hubs, ...others];
  if (!hub || !one || !other) throw new Error('the graph has fewer than three entities');
  const documents = await store.documents();
  const document = documents[0]?.document.id ?? '';
  const flat: Readonly<Record<string, ScaleQuestion['ask']>> = {
    'an entity by id': (s) => s.entities([one.id]),
    'relations of an entity': (s) => s.relationsOf([one.id], { ...relations, ...first }),
    'relations of the largest hub, first page': (s) => s.relationsOf([hub.id], { ...relations, ...first }),
    'relations of the largest hub, later page': (s) => s.relationsOf([hub.id], { ...relations, ...later }),
    'relations of the largest hub, by date': (s) =>
      s.relationsOf([hub.id], { ...relations, ...first, order: { sort: 'date', descending: true } }),
    'neighbours of the largest hub, first page': (s) => s.neighborsOf([hub.id], { ...around, ...first }),
    'neighbours of the largest hub, later page': (s) => s.neighborsOf([hub.id], { ...around, ...later }),
    'neighbours of the largest hub, by name': (s) =>
      s.neighborsOf([hub.id], { ...around, ...first, order: { sort: 'nameZh', descending: false } }),
    'relations of the largest hub, counted by predicate': (s) =>
      s.groupRelations({ ...counted, filter: { or: [{ subject: { ids: [hub.id] } }, { object: { ids: [hub.id] } }] } }),
    'figures of an entity': (s) => s.figuresOf([one.id], { filter: {}, ...first }),
    'one relation around an entity': (s) => s.neighborhood({ ids: [one.id], depth: 1, ...both, limit: 200 }),
    'entities by degree': (s) => s.listEntities({ ...byDegree, ...first }),
    'entities by degree, later page': (s) => s.listEntities({ ...byDegree, ...later }),
    'entities by name': (s) => s.listEntities({ filter: {}, sort: 'nameZh', descending: false, ...first }),
    'relations by id': (s) => s.listRelations({ filter: {}, sort: 'id', descending: false, ...first }),
    'relations by date': (s) => s.listRelations({ filter: {}, sort: 'date', descending: true, ...first }),
    'figures by value': (s) => s.listFigures({ filter: {}, sort: 'value', descending: true, ...first }),
    'search by a whole name': (s) => s.search({ text: one.name.zh, types: [], limit: 25 }),
    facets: (s) => s.facets(both),
    'timeline by year': (s) => s.timeline({ ...both, by: 'year' }),
    'timeline by month, dates of any origin': (s) =>
      s.timeline({ ...both, by: 'month', origins: ['fact', 'event', 'document'] }),
    'entities of a document': (s) => s.entitiesIn([document], { onlyHere: false, filter: {}, ...first }),
    'the start view': (s) => s.overview({ limit: 40 }),
    'two relations around an entity': (s) => s.neighborhood({ ids: [one.id], depth: 2, ...both, limit: 200 }),
    'relations by predicate': (s) => s.groupRelations({ ...counted, filter: {} }),
  };
  const growing: Readonly<Record<string, ScaleQuestion['ask']>> = {
    'shortest paths': (s) =>
      s.paths({ from: one.id, to: other.id, mode: 'shortest', maxLength: 6, filter: {}, limit: 20 }),
    'facets of a type': (s) => s.facets({ ...both, entityFilter: { types: ['platform'] } }),
  };
  const named = (questions: typeof flat, goal: number) =>
    Object.entries(questions).map(([name, ask]) => ({ name, ask, goal }));
  return [...named(flat, FLAT), ...named(growing, GROWING)];
}
