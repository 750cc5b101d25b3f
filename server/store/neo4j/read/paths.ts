import { groupBy } from '../../../model/groupBy.ts';
import { indexById } from '../../../model/indexById.ts';
import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Relation } from '../../../model/relation.ts';
import type { Direction } from '../../filters/filters.ts';
import { canFollow, createCost, type FoundPath, findPaths, type PathGraph, toPaths } from '../../findPaths.ts';
import type { Path, PathQueries, PathsRequest, PathsResult } from '../../queries/paths.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type EntityCondition, type RelationCondition, where } from './conditions.ts';
import { type DatasetReader, presentId, type WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { otherEnd, splitRelationId } from './records.ts';

/** Relations and entities that paths can use, with what their costs and `via` depend on. */
interface Usable {
  readonly relations: readonly (readonly [id: string, documents: number])[];
  readonly entities: readonly (readonly [id: string, degree: number, via: readonly boolean[]])[];
}

export function createPathQueries(withReader: WithReader): PathQueries {
  return {
    paths: (given) =>
      withReader(async (reader) => {
        const { dataset } = reader;
        const request = { ...given, from: presentId(given.from, dataset), to: presentId(given.to, dataset) };
        return (await listShortest(reader, request)) ?? (await search(reader, request));
      }),
  };
}

/** Largest number of paths, with each combination of parallel relations, that Neo4j lists. */
const MAX_LISTED = 100;

/**
 * Returns all shortest paths, found by Neo4j's own search, which needs fewer database hits than ours; null if it cannot be
 * used. It lists every combination of parallel relations, so it stops after MAX_LISTED, and it is slow if relations have
 * to pass filters.
 */
async function listShortest({ run, readFacts, dataset }: DatasetReader, request: PathsRequest) {
  const { mode, maxLength, filter, direction = 'both', via = [], avoid, prefer = [], from, to, limit } = request;
  const isPlain = mode === 'shortest' && direction === 'both' && !avoid && via.length === 0 && prefer.length === 0;
  if (!isPlain || Object.keys(filter).length > 0) return null;
  const types = dataset.relationshipTypes;
  if (from === to || types === '') return { paths: [], total: 0 };
  const listed = await run<string[][]>(shortestQuery(types, maxLength), { from, to });
  if (listed.length === MAX_LISTED) return null;
  const byIds = groupBy(listed, (relations) => entitiesAlong(from, relations).join(' '));
  const kept = [...byIds.keys()].sort().slice(0, limit);
  const found = kept.map((key) => {
    const ids = key.split(' ');
    return { ids, cost: ids.length - 1 };
  });
  const joining = [...new Set(kept.flatMap((key) => (byIds.get(key) ?? []).flat()))].sort();
  return { paths: await readPaths(readFacts, found, joining, () => true), total: byIds.size };
}

/** Returns the ids of the entities from `from` along the relations. */
function entitiesAlong(from: string, relations: readonly string[]): string[] {
  const ids = [from];
  for (const relation of relations) ids.push(otherEnd(relation, ids.at(-1) ?? ''));
  return ids;
}

async function readPaths(
  readFacts: DatasetReader['readFacts'],
  found: readonly FoundPath[],
  joining: readonly string[],
  follows: (relation: Relation, from: string) => boolean,
): Promise<Path[]> {
  const onPaths = [...new Set(found.flatMap(({ ids }) => ids))];
  const { entities, relations } = await readFacts({ entities: onPaths, relations: joining });
  return toPaths(found, indexById(entities.all(onPaths)), relations.all(joining), follows);
}

function shortestQuery(types: string, maxLength: number): CypherQuery {
  return guarded(
    'shortestPaths',
    `
CALL () {
  MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
  MATCH path = allShortestPaths((a)-[:${types}*..${maxLength}]-(b))
  RETURN [r IN relationships(path) | r.id] AS ids LIMIT ${MAX_LISTED}
}
WITH collect(ids) AS answer`,
  );
}

/** Finds paths of every kind among the relations that they can use. */
async function search(reader: DatasetReader, request: PathsRequest): Promise<PathsResult> {
  const { predicates } = reader.dataset.summary.vocabulary;
  const symmetric = new Set(predicates.flatMap((predicate) => (predicate.symmetric ? predicate.id : [])));
  const follows = (relation: Parameters<typeof canFollow>[0], from: string) =>
    canFollow(relation, from, request.direction, (predicate) => symmetric.has(predicate));
  const { relations: usable, entities: near } = await findUsable(reader, request, [...symmetric]);
  const joined = usable.map(([id, documents]) => ({ id, documents, ...splitRelationId(id) }));
  const at = groupBy(
    joined.flatMap((relation) => [
      { id: relation.subject, other: relation.object, relation },
      { id: relation.object, other: relation.subject, relation },
    ]),
    ({ id }) => id,
  );
  const entityOf = new Map(near.map((entity) => [entity[0], entity]));
  const graph: PathGraph = {
    next: (id) => (at.get(id) ?? []).flatMap(({ other, relation }) => (follows(relation, id) ? other : [])),
    previous: (id) => (at.get(id) ?? []).flatMap(({ other, relation }) => (follows(relation, other) ? other : [])),
    passes: (id) => (entityOf.get(id)?.[2] ?? []).reduce((bits, passes, bit) => (passes ? bits | (1 << bit) : bits), 0),
    cost: createCost(
      request.prefer,
      request.to,
      (from, to) =>
        Math.max(
          ...(at.get(from) ?? []).map(({ other, relation }) =>
            other === to && follows(relation, from) ? relation.documents : 0,
          ),
        ),
      (id) => entityOf.get(id)?.[1] ?? 0,
    ),
  };
  const { paths, total } = await reader.pace(findPaths(graph, request));
  const onPaths = new Set(paths.flatMap(({ ids }) => ids));
  const joining = joined.flatMap(({ id, subject, object }) => (onPaths.has(subject) && onPaths.has(object) ? id : []));
  return { paths: await readPaths(reader.readFacts, paths, joining, follows), total };
}

async function findUsable(
  { run, dataset }: DatasetReader,
  request: PathsRequest,
  symmetric: readonly string[],
): Promise<Usable> {
  const { filter, via = [], avoid, prefer = [], from, to } = request;
  const conditions = createConditions(dataset);
  const query = pathsQuery(request, {
    relation: conditions.relation(filter),
    avoid: avoid ? conditions.entity(avoid) : null,
    via: via.map((passes) => conditions.entity(passes)),
    withNumbers: via.length > 0 || prefer.length > 0,
  });
  const parameters = { ...conditions.parameters, from, to, symmetric: symmetric.map(toRelationshipType) };
  const [relations, entities] = await run<[Usable['relations'], Usable['entities']]>(query, parameters);
  return { relations, entities };
}

interface PathConditions {
  readonly relation: RelationCondition;
  readonly avoid: EntityCondition | null;
  readonly via: readonly EntityCondition[];
  /** Whether `entities` and the numbers of documents are needed. */
  readonly withNumbers: boolean;
}

/**
 * Returns the relations that paths of at most `maxLength` steps can use, by id; the ids contain the ends. A bidirectional
 * breadth-first search expands rings from both ends in turn, up to half the length, or until two rings meet if only the
 * shortest paths are wanted. Steps that do not lead to the other end are then removed. findPaths.ts finds the paths among
 * the rest.
 */
function pathsQuery(
  { maxLength, mode, direction = 'both' }: PathsRequest,
  { relation, avoid, via, withNumbers }: PathConditions,
): CypherQuery {
  const rings = Array.from({ length: maxLength + 2 }, (_, index) => `${'ab'[index % 2]}${Math.floor(index / 2)}`);
  const endsWhereTheyMeet = mode === 'shortest' && via.length === 0;
  const expansions = rings.slice(2).map((ring, index) => {
    const [from = '', facing] = rings.slice(index);
    const isOver = endsWhereTheyMeet ? `${facing} = [] OR any(e IN ${facing} WHERE e IN ${from})` : `${facing} = []`;
    return `
CALL (${from}, ${facing}) {
  UNWIND CASE WHEN ${isOver} THEN [] ELSE ${from} END AS near
  MATCH (near)-[r]-(e:Entity) ${where(follow(direction, from.startsWith('a')), relation('r'), avoid && notAvoided(avoid))}
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
  const viaTests = via.map((passes) => `coalesce(${passes('e') ?? 'true'}, false)`).join(', ');
  const entities = `
CALL (steps) {
  UNWIND steps AS step
  UNWIND [step.near, step.next] AS e
  WITH DISTINCT e
  RETURN collect([e.id, e.degree, [${viaTests}]]) AS entities
}`;
  return guarded(
    'paths',
    `
OPTIONAL MATCH (a:Entity {id: $from})
OPTIONAL MATCH (b:Entity {id: $to}) WHERE $from <> $to
WITH collect(a) AS a0, collect(b) AS b0${expansions.join('')}
WITH *, ${reachOf('a')} AS reachA, ${reachOf('b')} AS reachB${levels.join('')}
WITH ${rings
      .slice(2)
      .map((ring) => `${ring}Kept`)
      .join(' + ')} AS steps
CALL (steps) {
  UNWIND steps AS step
  UNWIND step.relations AS r
  WITH DISTINCT r.id AS id, ${withNumbers ? 'size(r.documents)' : '0'} AS documents ORDER BY id
  RETURN collect([id, documents]) AS relations
}${withNumbers ? entities : ''}
WITH [relations, ${withNumbers ? 'entities' : '[]'}] AS answer`,
  );
}

/** Returns a test that a step along `r`, towards the end or from it, has the direction. */
function follow(direction: Direction, towardsEnd: boolean): string | null {
  if (direction === 'both') return null;
  const end = (direction === 'out') === towardsEnd ? 'startNode' : 'endNode';
  return `(${end}(r) = near OR type(r) IN $symmetric)`;
}

function notAvoided(avoid: EntityCondition): string {
  const isAvoided = avoid('e');
  return `(e.id IN [$from, $to] OR ${isAvoided === null ? 'false' : `NOT coalesce((${isAvoided}), false)`})`;
}
