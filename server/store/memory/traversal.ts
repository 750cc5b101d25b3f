import { compareIds } from '../../model/compare.ts';
import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { Test } from '../filters/toTest.ts';
import { canFollow, createCost, findPaths, type PathGraph, toPaths } from '../findPaths.ts';
import type {
  CommonRequest,
  CommonResult,
  Neighborhood,
  NeighborhoodRequest,
  NeighborsRequest,
  Page,
  PathsRequest,
  PathsResult,
  RelationFilter,
} from '../GraphStore.ts';
import { pageOf } from '../inOrder.ts';
import { filterItems, forEachItem, mapItems, type Steps } from '../steps.ts';
import { type Filters, otherEnd } from './filters.ts';
import type { GraphIndex } from './graphIndex.ts';
import { byDegree, type SortedLists } from './sortedLists.ts';

const BY_DEGREE = { sort: 'degree', descending: true } as const;

export function createTraversal(index: GraphIndex, filters: Filters, sorted: SortedLists) {
  /** Returns the other ends of the relations that pass, without the entity itself. */
  function* neighborsOf(
    { id }: Entity,
    passes: Test<Relation>,
    direction: NeighborsRequest['direction'] = 'both',
  ): Steps<ReadonlySet<Entity>> {
    const neighbors = new Set<Entity>();
    yield* forEachItem(index.relationsOf(id, direction), (relation) => {
      const neighbor = index.entities.get(otherEnd(relation, id));
      if (neighbor && neighbor.id !== id && passes(relation)) neighbors.add(neighbor);
    });
    return neighbors;
  }

  function* relationsAmong(entities: readonly Entity[], filter: RelationFilter): Steps<readonly Relation[]> {
    const ids = new Set(entities.map(({ id }) => id));
    const passes = filters.relation(filter);
    const isAmong = (relation: Relation) => ids.has(relation.object) && passes(relation);
    const found = yield* mapItems(ids, (id) => filterItems(index.relationsOf(id, 'out'), isAmong));
    return found.flat().sort(compareIds);
  }

  return {
    relationsAmong,

    *neighbors(entity: Entity, request: NeighborsRequest): Steps<Page<Entity>> {
      const { entityFilter, relationFilter, direction, order = BY_DEGREE } = request;
      const around = yield* neighborsOf(entity, filters.relation(relationFilter), direction);
      const found = yield* filterItems(around, filters.entity(entityFilter));
      return pageOf(sorted.entities.sort(found, order), request);
    },

    *neighborhood(given: readonly Entity[], request: NeighborhoodRequest): Steps<Neighborhood> {
      const { depth, entityFilter, relationFilter, limit } = request;
      const passes = filters.relation(relationFilter);
      const entityPasses = filters.entity(entityFilter);
      const reached = new Set(given);
      const rings: Entity[] = [];
      let frontier: readonly Entity[] = given;
      for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
        const around = new Set<Entity>();
        for (const entity of frontier) for (const neighbor of yield* neighborsOf(entity, passes)) around.add(neighbor);
        const found = yield* filterItems(around, (entity) => !reached.has(entity) && entityPasses(entity));
        frontier = found.sort(byDegree);
        for (const entity of frontier) reached.add(entity);
        rings.push(...frontier);
      }
      const entities = [...given, ...rings.slice(0, limit)];
      return { entities, relations: yield* relationsAmong(entities, relationFilter), total: rings.length };
    },

    *common(
      given: readonly Entity[],
      { atLeast, entityFilter, relationFilter, limit }: CommonRequest,
    ): Steps<CommonResult> {
      const passes = filters.relation(relationFilter);
      const givenIds = new Set(given.map(({ id }) => id));
      const idsOf = new Map<Entity, string[]>();
      for (const entity of given) {
        for (const neighbor of yield* neighborsOf(entity, passes)) {
          if (!givenIds.has(neighbor.id)) idsOf.set(neighbor, [...(idsOf.get(neighbor) ?? []), entity.id]);
        }
      }
      const entityPasses = filters.entity(entityFilter);
      const found = [...idsOf]
        .map(([entity, ids]) => ({ entity, ids }))
        .filter(({ entity, ids }) => ids.length >= atLeast && entityPasses(entity))
        .sort((a, b) => b.ids.length - a.ids.length || byDegree(a.entity, b.entity));
      const connectors = found.slice(0, limit);
      const kept = [...given, ...connectors.map(({ entity }) => entity)];
      const among = yield* relationsAmong(kept, relationFilter);
      const relations = among.filter(({ subject, object }) => givenIds.has(subject) || givenIds.has(object));
      return { connectors, relations, total: found.length };
    },

    *paths(from: Entity, to: Entity, request: PathsRequest): Steps<PathsResult> {
      const { filter, direction, via = [], avoid, prefer } = request;
      const passes = filters.relation(filter);
      const isAvoided = avoid ? filters.entity(avoid) : () => false;
      const passesVia = via.map(filters.entity);
      const follows = (relation: Relation, id: string) => canFollow(relation, id, direction, index.isSymmetric);
      const isBetween = (entity: Entity) => entity === from || entity === to || !isAvoided(entity);
      /** Other ends of relations that pass, with the relations. A step to the entity may follow them, or one from it. */
      const around = (id: string, isStart: boolean) =>
        index.relationsOf(id, 'both').flatMap((relation) => {
          const other = otherEnd(relation, id);
          const entity = index.entities.get(other);
          const isStep = follows(relation, isStart ? id : other) && passes(relation) && entity && isBetween(entity);
          return isStep ? [{ other, relation }] : [];
        });
      const othersAround = (id: string, isStart: boolean) => around(id, isStart).map(({ other }) => other);
      const documentsOf = (start: string, end: string) =>
        Math.max(...around(start, true).map(({ other, relation }) => (other === end ? relation.documents.length : 0)));
      const graph: PathGraph = {
        next: (id) => othersAround(id, true),
        previous: (id) => othersAround(id, false),
        passes(id) {
          const entity = index.entities.get(id);
          return passesVia.reduce((bits, test, bit) => (entity && test(entity) ? bits | (1 << bit) : bits), 0);
        },
        cost: createCost(prefer, to.id, documentsOf, (id) => index.entities.get(id)?.degree ?? 0),
      };
      const { paths, total } = yield* findPaths(graph, { ...request, from: from.id, to: to.id });
      const entities = [...new Set(paths.flatMap(({ ids }) => ids))].flatMap((id) => index.entities.get(id) ?? []);
      return { paths: toPaths(paths, index.entities, yield* relationsAmong(entities, filter), follows), total };
    },
  };
}
