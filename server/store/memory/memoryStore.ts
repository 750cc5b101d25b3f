import type { Dataset, DatasetSummary } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import { parseQuery } from '../../search/query.ts';
import { CANDIDATE_LIMIT, rank } from '../../search/rank.ts';
import { sortKeys } from '../../search/sortKeys.ts';
import type {
  DocumentSupport,
  EntitySort,
  GraphStore,
  Neighborhood,
  NeighborhoodRequest,
  Page,
  Path,
  PathsRequest,
  PathsResult,
  RelationsRequest,
} from '../GraphStore.ts';
import { countFacets } from './facets.ts';
import { passesEntity, passesRelation } from './filters.ts';
import { createGraphIndex, type GraphIndex } from './graphIndex.ts';
import { createSearchIndex } from './searchIndex.ts';
import { shortestWays } from './shortestWays.ts';

/** A store in this process, over a dataset that never changes. */
export function createMemoryStore(dataset: Dataset): GraphStore {
  const index = createGraphIndex(dataset);
  const searchIndex = createSearchIndex(dataset.entities);
  const summary = toSummary(dataset);
  const support = dataset.documents.map((document) => supportOf(dataset, document.id));
  const byName = indexNames(dataset.entities);
  const orders = new Map<string, readonly Entity[]>();

  const entity = (id: string): Entity | null =>
    index.entities.get(id) ?? index.entities.get(index.redirects.get(id) ?? '') ?? null;
  const sorted = (sort: EntitySort, descending: boolean): readonly Entity[] => {
    const name = `${sort} ${descending}`;
    const order = orders.get(name) ?? sortEntities(dataset, sort, descending);
    orders.set(name, order);
    return order;
  };

  return {
    engine: 'memory',
    dataset: async () => summary,
    documents: async () => support,

    async documentFacts(id) {
      const found = support.find(({ document }) => document.id === id);
      if (!found) return null;
      return {
        ...found,
        entityList: inLineOrder(dataset.entities, id),
        relationList: inLineOrder(dataset.relations, id),
        figureList: inLineOrder(dataset.figures, id),
      };
    },

    entities: async (ids) => ids.map(entity),
    entitiesNamed: async (name) => byName.get(name.toLowerCase()) ?? [],

    async listEntities({ filter, sort, descending, limit, offset }) {
      const passing = sorted(sort, descending).filter((candidate) => passesEntity(candidate, filter));
      return { items: passing.slice(offset, offset + limit), total: passing.length };
    },

    async search({ text, types, limit }) {
      const query = parseQuery(text);
      if (!query) return { hits: [], total: 0 };
      const candidates = searchIndex
        .candidates(query)
        .filter((candidate) => types.length === 0 || types.includes(candidate.type))
        .sort(byDegree)
        .slice(0, CANDIDATE_LIMIT);
      return rank(query, candidates, limit);
    },

    relations: async (ids) => ids.map((id) => index.relations.get(id) ?? null),
    relationsOf: async (entityIds, request) => entityIds.map((id) => pageOfRelations(index, entity(id), request)),
    figures: async (ids) => ids.map((id) => index.figures.get(id) ?? null),
    figuresOf: async (entityIds) => entityIds.map((id) => index.figuresOf.get(entity(id)?.id ?? '') ?? []),

    neighborhood: async (request) => neighborhood(index, found(request.ids.map(entity)), request),
    async overview({ limit }) {
      const entities = sorted('centrality', true).slice(0, limit);
      return { entities, relations: index.relationsAmong(entities, {}), total: dataset.entities.length };
    },
    async relationsAmong(entityIds, filter) {
      return index.relationsAmong(found(entityIds.map(entity)), filter);
    },
    paths: async (request) => paths(index, entity(request.from), entity(request.to), request),

    facets: async (filter) => countFacets(dataset, filter),
    close: async () => {},
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

function supportOf(dataset: Dataset, id: string): DocumentSupport {
  const document = dataset.documents.find((candidate) => candidate.id === id);
  if (!document) throw new Error(`no document ${id}`);
  const count = (facts: readonly { documents: readonly string[] }[], only: boolean) =>
    facts.filter(({ documents }) => documents.includes(id) && (!only || documents.length === 1)).length;
  return {
    document,
    entities: count(dataset.entities, false),
    relations: count(dataset.relations, false),
    figures: count(dataset.figures, false),
    entitiesOnlyHere: count(dataset.entities, true),
    relationsOnlyHere: count(dataset.relations, true),
    figuresOnlyHere: count(dataset.figures, true),
  };
}

function inLineOrder<T extends Pick<Entity, 'id' | 'citations'>>(facts: readonly T[], document: string): T[] {
  const firstLine = (fact: T) => fact.citations.find((citation) => citation.document === document)?.lines[0];
  return facts
    .flatMap((fact) => {
      const line = firstLine(fact);
      return line === undefined ? [] : [{ fact, line }];
    })
    .sort((a, b) => a.line - b.line || compare(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
}

/** Names and aliases in lower case → the entities that bear them, by id. */
function indexNames(entities: readonly Entity[]): Map<string, Entity[]> {
  const byName = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of new Set(entity.forms.map((form) => form.text.toLowerCase()))) {
      const bearers = byName.get(name);
      if (bearers) bearers.push(entity);
      else byName.set(name, [entity]);
    }
  }
  return byName;
}

function sortEntities(dataset: Dataset, sort: EntitySort, descending: boolean): readonly Entity[] {
  const sign = descending ? -1 : 1;
  const typeOrder = new Map(dataset.vocabulary.types.map((type, index) => [type.id, index]));
  const key = (entity: Entity): string | number => {
    switch (sort) {
      case 'id':
        return entity.id;
      case 'nameZh':
        return sortKeys(entity).zh;
      case 'nameEn':
        return sortKeys(entity).en;
      case 'type':
        return typeOrder.get(entity.type) ?? typeOrder.size;
      case 'degree':
        return entity.degree;
      case 'centrality':
        return entity.centrality;
      case 'betweenness':
        return entity.betweenness;
    }
  };
  return dataset.entities
    .map((entity) => ({ entity, key: key(entity) }))
    .sort((a, b) => sign * compare(a.key, b.key) || compare(a.entity.id, b.entity.id))
    .map(({ entity }) => entity);
}

function pageOfRelations(index: GraphIndex, entity: Entity | null, request: RelationsRequest): Page<Relation> {
  const { filter, direction, limit, offset } = request;
  const passing = index.relationsOf(entity?.id ?? '').filter((relation) => {
    const outward = relation.subject === entity?.id;
    const inward = relation.object === entity?.id;
    return (direction === 'both' || (direction === 'out' ? outward : inward)) && passesRelation(relation, filter);
  });
  return { items: passing.slice(offset, offset + limit), total: passing.length };
}

function neighborhood(index: GraphIndex, asked: readonly Entity[], request: NeighborhoodRequest): Neighborhood {
  const reached = new Set(asked);
  const rings: Entity[] = [];
  let frontier: readonly Entity[] = asked;
  for (let depth = 0; depth < request.depth && frontier.length > 0; depth++) {
    const ring = new Set<Entity>();
    for (const { id } of frontier) {
      for (const relation of index.relationsOf(id)) {
        if (!passesRelation(relation, request.relationFilter)) continue;
        const neighbor = index.entities.get(relation.subject === id ? relation.object : relation.subject);
        if (neighbor && !reached.has(neighbor) && passesEntity(neighbor, request.entityFilter)) ring.add(neighbor);
      }
    }
    frontier = [...ring].sort(byDegree);
    for (const neighbor of frontier) reached.add(neighbor);
    rings.push(...frontier);
  }
  const entities = [...asked, ...rings.slice(0, request.limit)];
  return { entities, relations: index.relationsAmong(entities, request.relationFilter), total: rings.length };
}

function paths(index: GraphIndex, from: Entity | null, to: Entity | null, request: PathsRequest): PathsResult {
  if (!from || !to || from === to) return { paths: [], total: 0 };
  const passing = (id: string) => index.relationsOf(id).filter((relation) => passesRelation(relation, request.filter));
  const neighbors = (id: string) =>
    passing(id).map((relation) => (relation.subject === id ? relation.object : relation.subject));
  const ways = shortestWays(neighbors, from.id, to.id, request.maxLength);
  return { paths: ways.slice(0, request.limit).map((way) => toPath(index, way, passing)), total: ways.length };
}

function toPath(index: GraphIndex, way: readonly string[], passing: (id: string) => readonly Relation[]): Path {
  const steps = way.slice(1).map((to, position) => {
    const from = way[position] ?? '';
    const relations = passing(from).filter(({ subject, object }) => (subject === from ? object : subject) === to);
    return { from, to, relations: [...relations].sort(byId) };
  });
  return { entities: found(way.map((id) => index.entities.get(id) ?? null)), steps };
}

/** What is there, each once, in the order asked. */
function found<T>(items: readonly (T | null)[]): T[] {
  return [...new Set(items)].filter((item): item is T => item !== null);
}

function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || compare(a.id, b.id);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
