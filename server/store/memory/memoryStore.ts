import { UserError } from '../../errors.ts';
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
  Page,
  RelationsPage,
  RelationsRequest,
  Scope,
} from '../GraphStore.ts';
import { inOrder, pageOf } from '../inOrder.ts';
import { createSupportCounter } from '../supportCounter.ts';
import { countByPeriod, countFacets } from './counts.ts';
import { createFilters, otherEnd } from './filters.ts';
import { createGraphIndex } from './graphIndex.ts';
import { createGroupQueries } from './groups.ts';
import { createSearchIndex } from './searchIndex.ts';
import { byDegree, createSortedLists } from './sortedLists.ts';
import { createTextSearch } from './textIndex.ts';
import { createTraversal } from './traversal.ts';

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

/** A snapshot whose queries fail once the scope has ended. */
function scoped(store: GraphSnapshot, { signal, deadline }: Scope): GraphSnapshot {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        signal.throwIfAborted();
        if (Date.now() > deadline) throw new UserError('TIMED_OUT', 'The time limit of the request has passed.');
        return Reflect.apply(member, target, given);
      };
    },
  });
}

function createSnapshot(dataset: Dataset): GraphSnapshot {
  const index = createGraphIndex(dataset);
  const filters = createFilters(index);
  const searchIndex = createSearchIndex(dataset.entities);
  const searchTexts = createTextSearch(dataset);
  const sorted = createSortedLists(dataset, filters);
  const traversal = createTraversal(index, filters, sorted);
  const summary = toSummary(dataset);
  const support = countSupport(dataset);

  const entity = (id: string): Entity | null => index.entities.get(index.presentId(id)) ?? null;
  /** Existing entities without repetition, in the given order. */
  const existing = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => entity(id) ?? []))];

  function relationsOf(id: string, { filter, direction, order, ...slice }: RelationsRequest): RelationsPage {
    const presentId = index.presentId(id);
    const found = index.relationsOf(presentId, direction).filter(filters.relation(filter));
    const page = pageOf(order ? sorted.relations.sort(found, order) : found, slice);
    const others = page.items.flatMap((relation) => index.entities.get(otherEnd(relation, presentId)) ?? []);
    return { ...page, others };
  }

  function figuresOf(id: string, { filter, order, ...slice }: FiguresRequest): Page<Figure> {
    const found = (index.figuresOf.get(index.presentId(id)) ?? []).filter(filters.figure(filter));
    return pageOf(order ? sorted.figures.sort(found, order) : found, slice);
  }

  return {
    engine: 'memory',
    dataset: async () => summary,

    documents: async () => support,
    redirects: async () => dataset.redirects,
    async entitiesIn(documents, request) {
      const passes = filters.entity(request.filter);
      return documents.map((id) => factsIn(id, index.citing.entities, passes, request, sorted.entities.sort));
    },
    async relationsIn(documents, request) {
      const passes = filters.relation(request.filter);
      return documents.map((id) => factsIn(id, index.citing.relations, passes, request, sorted.relations.sort));
    },
    async figuresIn(documents, request) {
      const passes = filters.figure(request.filter);
      return documents.map((id) => factsIn(id, index.citing.figures, passes, request, sorted.figures.sort));
    },

    entities: async (ids) => ids.map(entity),
    entitiesNamed: async (names) =>
      names.map((name) => matchWholeName(name, searchIndex.candidates(wholeNameLookups(name)))),

    listEntities: async (request) => pageOf(sorted.entities.find(request.filter, request), request),
    listRelations: async (request) =>
      pageOf(sorted.relations.all(request).filter(filters.relation(request.filter)), request),
    listFigures: async (request) => pageOf(sorted.figures.all(request).filter(filters.figure(request.filter)), request),

    async search({ text, types, limit }) {
      const passes = filters.entity({ types });
      return searchNames(text, limit, async (lookups) =>
        searchIndex.candidates(lookups).filter(passes).sort(byDegree).slice(0, CANDIDATE_LIMIT),
      );
    },

    searchTexts: async (request) => searchTexts(request),

    relations: async (ids) => ids.map((id) => index.relations.get(id) ?? null),
    relationsOf: async (entityIds, request) => entityIds.map((id) => relationsOf(id, request)),
    async neighborsOf(entityIds, request) {
      return entityIds.map((id) => {
        const center = entity(id);
        return center ? traversal.neighbors(center, request) : { items: [], total: 0 };
      });
    },
    figures: async (ids) => ids.map((id) => index.figures.get(id) ?? null),
    figuresOf: async (entityIds, request) => entityIds.map((id) => figuresOf(id, request)),

    neighborhood: async (request) => traversal.neighborhood(existing(request.ids), request),
    async overview({ limit }) {
      const entities = sorted.entities.find({}, { sort: 'centrality', descending: true }).slice(0, limit);
      return { entities, relations: traversal.relationsAmong(entities, {}), total: dataset.entities.length };
    },
    relationsAmong: async (entityIds, filter) => traversal.relationsAmong(existing(entityIds), filter),
    async paths(request) {
      const [from, to] = [entity(request.from), entity(request.to)];
      return from && to ? traversal.paths(from, to, request) : { paths: [], total: 0 };
    },
    common: async (request) => traversal.common(existing(request.ids), request),

    facets: async (request) => countFacets(dataset, filters, request),
    timeline: async (request) => countByPeriod(dataset, filters, request),
    ...createGroupQueries(dataset, index, filters),

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

function factsIn<T extends Fact, FactOrder>(
  document: string,
  citing: ReadonlyMap<string, readonly T[]>,
  passes: (fact: T) => boolean,
  { onlyHere, order, ...slice }: DocumentRequest<unknown, FactOrder>,
  sort: (facts: readonly T[], order: FactOrder) => readonly T[],
): Page<T> {
  const firstLine = ({ citations }: T) =>
    citations.find((citation) => citation.document === document)?.lines[0] ?? Number.POSITIVE_INFINITY;
  const here = (citing.get(document) ?? []).filter(
    (fact) => passes(fact) && (!onlyHere || fact.documents.length === 1),
  );
  return pageOf(order ? sort(here, order) : inOrder(here, firstLine, false), slice);
}

/** A dataset's facts are sorted by id. */
function scan<T extends { readonly id: string }>(facts: readonly T[], after: string | null, limit: number): T[] {
  const start = after === null ? 0 : firstIndex(facts, ({ id }) => id > after);
  return facts.slice(start, start + limit);
}
