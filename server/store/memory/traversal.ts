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
import { type Filters, otherEnd } from './filters.ts';
import type { GraphIndex } from './graphIndex.ts';
import { byDegree, type SortedLists } from './sortedLists.ts';

const BY_DEGREE = { sort: 'degree', descending: true } as const;

export function createTraversal(index: GraphIndex, filters: Filters, sorted: SortedLists) {
  /** Returns the other ends of the relations that pass, without the entity itself. */
  function neighborsOf(
    { id }: Entity,
    passes: Test<Relation>,
    direction: NeighborsRequest['direction'] = 'both',
  ): ReadonlySet<Entity> {
    const neighbors = new Set<Entity>();
    for (const relation of index.relationsOf(id, direction)) {
      const neighbor = index.entities.get(otherEnd(relation, id));
      if (neighbor && neighbor.id !== id && passes(relation)) neighbors.add(neighbor);
    }
    return neighbors;
  }

  function relationsAmong(entities: readonly Entity[], filter: RelationFilter): readonly Relation[] {
    const ids = new Set(entities.map(({ id }) => id));
    const passes = filters.relation(filter);
    return [...ids]
      .flatMap((id) => index.relationsOf(id, 'out').filter((relation) => ids.has(relation.object) && passes(relation)))
      .sort(compareIds);
  }

  return {
    relationsAmong,

    neighbors(entity: Entity, request: NeighborsRequest): Page<Entity> {
      const { entityFilter, relationFilter, direction, order = BY_DEGREE } = request;
      const found = [...neighborsOf(entity, filters.relation(relationFilter), direction)];
      return pageOf(sorted.entities.sort(found.filter(filters.entity(entityFilter)), order), request);
    },

    neighborhood(given: readonly Entity[], request: NeighborhoodRequest): Neighborhood {
      const { depth, entityFilter, relationFilter, limit } = request;
      const passes = filters.relation(relationFilter);
      const entityPasses = filters.entity(entityFilter);
      const reached = new Set(given);
      const rings: Entity[] = [];
      let frontier: readonly Entity[] = given;
      for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
        const around = new Set(frontier.flatMap((entity) => [...neighborsOf(entity, passes)]));
        frontier = [...around].filter((entity) => !reached.has(entity) && entityPasses(entity)).sort(byDegree);
        for (const entity of frontier) reached.add(entity);
        rings.push(...frontier);
      }
      const entities = [...given, ...rings.slice(0, limit)];
      return { entities, relations: relationsAmong(entities, relationFilter), total: rings.length };
    },

    common(given: readonly Entity[], { atLeast, entityFilter, relationFilter, limit }: CommonRequest): CommonResult {
      const passes = filters.relation(relationFilter);
      const givenIds = new Set(given.map(({ id }) => id));
      const idsOf = new Map<Entity, string[]>();
      for (const entity of given) {
        for (const neighbor of neighborsOf(entity, passes)) {
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
      const relations = relationsAmong(kept, relationFilter).filter(
        ({ subject, object }) => givenIds.has(subject) || givenIds.has(object),
      );
      return { connectors, relations, total: found.length };
    },

    paths(from: Entity, to: Entity, request: PathsRequest): PathsResult {
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
      const { paths, total } = findPaths(graph, { ...request, from: from.id, to: to.id });
      const entities = [...new Set(paths.flatMap(({ ids }) => ids))].flatMap((id) => index.entities.get(id) ?? []);
      return { paths: toPaths(paths, index.entities, relationsAmong(entities, filter), follows), total };
    },
  };
}
