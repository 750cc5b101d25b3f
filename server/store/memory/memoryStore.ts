import type { Citation } from '../../model/citation.ts';
import type { Dataset, DatasetSummary } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import { firstIndex } from '../../model/firstIndex.ts';
import { CANDIDATE_LIMIT } from '../../search/rank.ts';
import { searchNames } from '../../search/searchNames.ts';
import { matchWholeName, wholeNameLookups } from '../../search/wholeNames.ts';
import type {
  DocumentRequest,
  DocumentSupport,
  FiguresRequest,
  GraphSnapshot,
  GraphStore,
  NeighborsRequest,
  Page,
  RelationsPage,
  RelationsRequest,
  Scope,
} from '../GraphStore.ts';
import { inOrder, pageOf } from '../inOrder.ts';
import { checkScope, filterItems, mapItems, paceOf, type Steps } from '../steps.ts';
import { createSupportCounter } from '../supportCounter.ts';
import { createCounts } from './counts.ts';
import { createFilters, otherEnd } from './filters.ts';
import { createGraphIndex } from './graphIndex.ts';
import { createGroups } from './groups.ts';
import { createSearchIndex } from './searchIndex.ts';
import { byDegree, createSortedLists } from './sortedLists.ts';
import { createTextSearch } from './textIndex.ts';
import { createTraversal } from './traversal.ts';

const PACE = paceOf(null);

/** A store in this process. Its dataset never changes. */
export function createMemoryStore(dataset: Dataset): GraphStore {
  const snapshot = createSnapshot(dataset);
  return {
    ...snapshot,
    async latest() {
      return { dataset: await this.dataset(), unconfirmedFor: null };
    },
    /** Uses `this`, so that stores that override queries of this one keep their overrides. */
    async withSnapshot(scope, work) {
      return work(scoped(this, scope));
    },
    close: async () => {},
  };
}

/** A snapshot whose queries end with the scope. */
function scoped(store: GraphSnapshot, scope: Scope): GraphSnapshot {
  const pace = paceOf(scope);
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        checkScope(scope);
        return Reflect.apply(member, target, [...given, pace]);
      };
    },
  });
}

/** Queries that may look at many facts take a pace after their other parameters. */
function createSnapshot(dataset: Dataset): GraphSnapshot {
  const index = createGraphIndex(dataset);
  const filters = createFilters(index);
  const searchIndex = createSearchIndex(dataset.entities);
  const searchTexts = createTextSearch(dataset);
  const sorted = createSortedLists(dataset, filters);
  const traversal = createTraversal(index, filters, sorted);
  const counts = createCounts(dataset, filters);
  const groups = createGroups(dataset, index, filters);
  const summary = toSummary(dataset);
  const support = countSupport(dataset);

  const entity = (id: string): Entity | null => index.entities.get(index.presentId(id)) ?? null;
  /** Existing entities without repetition, in the given order. */
  const existing = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => entity(id) ?? []))];

  function* relationsOf(id: string, { filter, direction, order, ...slice }: RelationsRequest): Steps<RelationsPage> {
    const presentId = index.presentId(id);
    const found = yield* filterItems(index.relationsOf(presentId, direction), filters.relation(filter));
    const page = pageOf(order ? sorted.relations.sort(found, order) : found, slice);
    const others = page.items.flatMap((relation) => index.entities.get(otherEnd(relation, presentId)) ?? []);
    return { ...page, others };
  }

  function* figuresOf(id: string, { filter, order, ...slice }: FiguresRequest): Steps<Page<Figure>> {
    const found = yield* filterItems(index.figuresOf.get(index.presentId(id)) ?? [], filters.figure(filter));
    return pageOf(order ? sorted.figures.sort(found, order) : found, slice);
  }

  function* neighborsOf(id: string, request: NeighborsRequest): Steps<Page<Entity>> {
    const center = entity(id);
    return center ? yield* traversal.neighbors(center, request) : { items: [], total: 0 };
  }

  return {
    engine: 'memory',
    dataset: async () => summary,

    documents: async () => support,
    redirects: async () => dataset.redirects,
    entitiesIn(documents, request, pace = PACE) {
      const passes = filters.entity(request.filter);
      return pace(
        mapItems(documents, (id) => factsIn(id, index.citing.entities, passes, request, sorted.entities.sort)),
      );
    },
    relationsIn(documents, request, pace = PACE) {
      const passes = filters.relation(request.filter);
      return pace(
        mapItems(documents, (id) => factsIn(id, index.citing.relations, passes, request, sorted.relations.sort)),
      );
    },
    figuresIn(documents, request, pace = PACE) {
      const passes = filters.figure(request.filter);
      return pace(mapItems(documents, (id) => factsIn(id, index.citing.figures, passes, request, sorted.figures.sort)));
    },

    entities: async (ids) => ids.map(entity),
    entitiesNamed: async (names) =>
      names.map((name) => matchWholeName(name, searchIndex.candidates(wholeNameLookups(name)))),

    listEntities: async (request, pace = PACE) =>
      pageOf(await pace(sorted.entities.find(request.filter, request)), request),
    listRelations: async (request, pace = PACE) =>
      pageOf(await pace(filterItems(sorted.relations.all(request), filters.relation(request.filter))), request),
    listFigures: async (request, pace = PACE) =>
      pageOf(await pace(filterItems(sorted.figures.all(request), filters.figure(request.filter))), request),

    async search({ text, types, limit }) {
      const passes = filters.entity({ types });
      return searchNames(text, limit, async (lookups) =>
        searchIndex.candidates(lookups).filter(passes).sort(byDegree).slice(0, CANDIDATE_LIMIT),
      );
    },

    searchTexts: (request, pace = PACE) => pace(searchTexts(request)),

    relations: async (ids) => ids.map((id) => index.relations.get(id) ?? null),
    relationsOf: (entityIds, request, pace = PACE) => pace(mapItems(entityIds, (id) => relationsOf(id, request))),
    neighborsOf: (entityIds, request, pace = PACE) => pace(mapItems(entityIds, (id) => neighborsOf(id, request))),
    figures: async (ids) => ids.map((id) => index.figures.get(id) ?? null),
    figuresOf: (entityIds, request, pace = PACE) => pace(mapItems(entityIds, (id) => figuresOf(id, request))),

    neighborhood: (request, pace = PACE) => pace(traversal.neighborhood(existing(request.ids), request)),
    async overview({ limit }, pace = PACE) {
      const entities = sorted.entities.all({ sort: 'centrality', descending: true }).slice(0, limit);
      return {
        entities,
        relations: await pace(traversal.relationsAmong(entities, {})),
        total: dataset.entities.length,
      };
    },
    relationsAmong: (entityIds, filter, pace = PACE) => pace(traversal.relationsAmong(existing(entityIds), filter)),
    async paths(request, pace = PACE) {
      const [from, to] = [entity(request.from), entity(request.to)];
      return from && to ? pace(traversal.paths(from, to, request)) : { paths: [], total: 0 };
    },
    common: (request, pace = PACE) => pace(traversal.common(existing(request.ids), request)),

    facets: (request, pace = PACE) => pace(counts.facets(request)),
    timeline: (request, pace = PACE) => pace(counts.timeline(request)),
    groupEntities: (request, pace = PACE) => pace(groups.entities(request)),
    groupRelations: (request, pace = PACE) => pace(groups.relations(request)),
    groupFigures: (request, pace = PACE) => pace(groups.figures(request)),

    scanEntities: async (after, limit) => scan(dataset.entities, after, limit),
    scanRelations: async (after, limit) => scan(dataset.relations, after, limit),
    scanFigures: async (after, limit) => scan(dataset.figures, after, limit),
  };
}

function toSummary(dataset: Dataset): DatasetSummary {
  const { version, title, curatedOn, licence, vocabulary, communities, documents, entities, relations, figures } =
    dataset;
  const counts = {
    documents: documents.length,
    entities: entities.length,
    relations: relations.length,
    figures: figures.length,
  };
  return { version, title, curatedOn, licence, vocabulary, communities, counts };
}

function countSupport(dataset: Dataset): DocumentSupport[] {
  const counter = createSupportCounter();
  for (const kind of ['entities', 'relations', 'figures'] as const)
    for (const { documents } of dataset[kind]) counter.add(kind, documents);
  return dataset.documents.map((document) => ({ document, ...counter.of(document.id) }));
}

interface Fact {
  readonly id: string;
  readonly citations: readonly Citation[];
  readonly documents: readonly string[];
}

function* factsIn<T extends Fact, FactOrder>(
  document: string,
  citing: ReadonlyMap<string, readonly T[]>,
  passes: (fact: T) => boolean,
  { onlyHere, order, ...slice }: DocumentRequest<unknown, FactOrder>,
  sort: (facts: readonly T[], order: FactOrder) => readonly T[],
): Steps<Page<T>> {
  const firstLine = ({ citations }: T) =>
    citations.find((citation) => citation.document === document)?.lines[0] ?? Number.POSITIVE_INFINITY;
  const isHere = (fact: T) => passes(fact) && (!onlyHere || fact.documents.length === 1);
  const here = yield* filterItems(citing.get(document) ?? [], isHere);
  return pageOf(order ? sort(here, order) : inOrder(here, firstLine, false), slice);
}

/** A dataset's facts are sorted by id. */
function scan<T extends { readonly id: string }>(facts: readonly T[], after: string | null, limit: number): T[] {
  const start = after === null ? 0 : firstIndex(facts, ({ id }) => id > after);
  return facts.slice(start, start + limit);
}
