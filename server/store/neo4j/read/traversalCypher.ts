import type { Direction, PathsRequest } from '../../GraphStore.ts';
import type { CypherQuery } from '../connect.ts';
import { ARROWS, type EntityCondition, type RelationCondition, where } from './conditions.ts';
import { guarded } from './guarded.ts';

/* Reads that follow relations from entity to entity. */

export function relationsOf(direction: Direction, relation: RelationCondition): CypherQuery {
  const [left, right] = ARROWS[direction];
  return guarded(
    'relationsOf',
    `
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})${left}[r]${right}(:Entity) ${where(relation('r'))}
  WITH DISTINCT r ORDER BY r.order, r.id
  WITH collect(r.id) AS found
  RETURN found[$offset..$end] AS items, size(found) AS total
}
WITH collect([id, items, total]) AS answer`,
  );
}

/** The condition on an entity is asked once of each, not of each relation to it. */
export function neighborsOf(direction: Direction, entity: EntityCondition, relation: RelationCondition): CypherQuery {
  const [left, right] = ARROWS[direction];
  return guarded(
    'neighborsOf',
    `
UNWIND $ids AS id
CALL (id) {
  MATCH (near:Entity {id: id})${left}[r]${right}(e:Entity) ${where('e <> near', relation('r'))}
  WITH DISTINCT e ${where(entity('e'))}
  WITH e ORDER BY e.degree DESC, e.id
  WITH collect(e.id) AS found
  RETURN found[$offset..$end] AS items, size(found) AS total
}
WITH collect([id, items, total]) AS answer`,
  );
}

/**
 * Ring by ring, each from the whole ring before; an entity is as far away as the first ring that it is in. The asked
 * ones are ring 0.
 */
export function neighborhood(depth: number, entity: EntityCondition, relation: RelationCondition): CypherQuery {
  const rings = Array.from({ length: depth + 1 }, (_, distance) => `ring${distance}`);
  const steps = rings.slice(1).map(
    (ring, index) => `
CALL (ring${index}) {
  UNWIND ring${index} AS near
  MATCH (near)-[r]-(e:Entity) ${where(relation('r'), entity('e'))}
  RETURN collect(DISTINCT e) AS ${ring}
}`,
  );
  return guarded(
    'neighborhood',
    `
MATCH (asked:Entity) WHERE asked.id IN $ids
WITH collect(asked) AS ring0${steps.join('')}
CALL (${rings.join(', ')}) {
  UNWIND [${rings.map((ring, distance) => `[${distance}, ${ring}]`).join(', ')}] AS ring
  UNWIND ring[1] AS e
  WITH e, min(ring[0]) AS distance WHERE distance > 0
  WITH e ORDER BY distance, e.degree DESC, e.id
  WITH collect(e) AS found
  RETURN found[..$limit] AS neighbors, size(found) AS total
}
WITH neighbors, total, ring0 + neighbors AS kept
${relationsAmongKept(relation)}
WITH [[e IN neighbors | e.id], relations, total] AS answer`,
  );
}

export const OVERVIEW = guarded(
  'overview',
  `
CALL () {
  MATCH (e:Entity) WHERE e.centrality IS NOT NULL
  WITH e ORDER BY e.centrality DESC, e.id LIMIT $limit
  RETURN collect(e) AS kept
}
${relationsAmongKept(() => null)}
WITH [[e IN kept | e.id], relations] AS answer`,
);

export function relationsAmong(relation: RelationCondition): CypherQuery {
  return guarded(
    'relationsAmong',
    `
MATCH (asked:Entity) WHERE asked.id IN $ids
WITH collect(asked) AS kept
${relationsAmongKept(relation)}
WITH relations AS answer`,
  );
}

/** A relation with both ends among `kept` is met from both; asking of each whether its other end is there costs more. */
function relationsAmongKept(relation: RelationCondition): string {
  return `CALL (kept) {
  UNWIND kept AS e
  MATCH (e)-[r]-(:Entity) ${where(relation('r'))}
  WITH r, count(*) AS ends WHERE ends = 2 OR startNode(r) = endNode(r)
  WITH r.id AS id ORDER BY id
  RETURN collect(id) AS relations
}`;
}

/**
 * The relations that ways of at most `maxLength` steps may lead along; their ids tell what they join. From both ends ring
 * by ring, in turns, as far as half the way; where only the shortest are wanted, until two rings meet. Then what does not
 * lead on to the other end is left out, and the caller finds the ways (../findPaths.ts).
 *
 * Neo4j's own allShortestPaths would list every combination of parallel relations, and has no ways but the shortest.
 */
export function paths(maxLength: number, mode: PathsRequest['mode'], relation: RelationCondition): CypherQuery {
  const rings = Array.from({ length: maxLength + 2 }, (_, index) => `${'ab'[index % 2]}${Math.floor(index / 2)}`);
  const walked = rings.slice(2).map((ring, index) => {
    const [from, facing] = rings.slice(index);
    const isOver = mode === 'shortest' ? `${facing} = [] OR any(e IN ${facing} WHERE e IN ${from})` : `${facing} = []`;
    return `
CALL (${from}, ${facing}) {
  UNWIND CASE WHEN ${isOver} THEN [] ELSE ${from} END AS near
  MATCH (near)-[r]-(e:Entity) ${where(relation('r'))}
  WITH near, e, collect(DISTINCT r) AS relations
  RETURN collect(DISTINCT e) AS ${ring}, collect({near: near, next: e, relations: relations}) AS ${ring}Steps
}`;
  });
  const reachOf = (side: string) => rings.filter((ring) => ring.startsWith(side)).join(' + ');
  const pruned = rings
    .slice(2)
    .toReversed()
    .map((ring) => {
      const [side, distance] = [ring.slice(0, 1), Number(ring.slice(1))];
      const onward = `${side}${distance + 1}`;
      const leadsOn = rings.includes(onward) ? ` OR step.next IN ${onward}On` : '';
      const kept = `[step IN ${ring}Steps WHERE step.next IN ${side === 'a' ? 'reachB' : 'reachA'}${leadsOn}] AS ${ring}Kept`;
      return { distance, kept, on: `[step IN ${ring}Kept | step.near] AS ${ring}On` };
    });
  const levels = [...new Set(pruned.map(({ distance }) => distance))].map((level) => {
    const atLevel = pruned.filter(({ distance }) => distance === level);
    return `
WITH *, ${atLevel.map(({ kept }) => kept).join(', ')}
WITH *, ${atLevel.map(({ on }) => on).join(', ')}`;
  });
  return guarded(
    'paths',
    `
OPTIONAL MATCH (a:Entity {id: $from})
OPTIONAL MATCH (b:Entity {id: $to}) WHERE $from <> $to
WITH collect(a) AS a0, collect(b) AS b0${walked.join('')}
WITH *, ${reachOf('a')} AS reachA, ${reachOf('b')} AS reachB${levels.join('')}
WITH ${rings
      .slice(2)
      .map((ring) => `${ring}Kept`)
      .join(' + ')} AS steps
UNWIND steps AS step
UNWIND step.relations AS r
WITH DISTINCT r.id AS id ORDER BY id
WITH collect(id) AS answer`,
  );
}

/** Connectors with the ids of the asked that they are related to, and all relations that join one of the asked to both. */
export function common(entity: EntityCondition, relation: RelationCondition): CypherQuery {
  return guarded(
    'common',
    `
MATCH (one:Entity) WHERE one.id IN $ids
WITH collect(one) AS asked
CALL (asked) {
  UNWIND asked AS one
  MATCH (one)-[r]-(e:Entity) ${where('NOT e IN asked', relation('r'))}
  WITH e, collect(DISTINCT one.id) AS ids
  ${where('size(ids) >= $atLeast', entity('e'))}
  WITH e, ids ORDER BY size(ids) DESC, e.degree DESC, e.id
  WITH collect(e) AS found, collect(ids) AS idsOf
  RETURN found[..$limit] AS connectors, idsOf[..$limit] AS idsOf, size(found) AS total
}
WITH connectors, idsOf, total, asked, asked + connectors AS kept
CALL (asked, kept) {
  UNWIND asked AS one
  MATCH (one)-[r]-(other:Entity) ${where('other IN kept', relation('r'))}
  WITH DISTINCT r.id AS id ORDER BY id
  RETURN collect(id) AS relations
}
WITH [[e IN connectors | e.id], idsOf, relations, total] AS answer`,
  );
}
