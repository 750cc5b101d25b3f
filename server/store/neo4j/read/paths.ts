import { groupBy } from '../../../model/groupBy.ts';
import { indexById } from '../../../model/indexById.ts';
import { findPaths, toPaths } from '../../findPaths.ts';
import type { PathQueries, PathsRequest } from '../../queries/paths.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type RelationCondition, where } from './conditions.ts';
import { presentId, type WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { splitRelationId } from './records.ts';

export function createPathQueries(withReader: WithReader): PathQueries {
  return {
    paths: (request) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const { mode, maxLength, filter } = request;
        const conditions = createConditions(dataset);
        const query = pathsQuery(maxLength, mode, conditions.relation(filter));
        const ends = { from: presentId(request.from, dataset), to: presentId(request.to, dataset) };
        const along = await run<string[]>(query, { ...conditions.parameters, ...ends });
        const joined = along.map((id) => ({ id, ...splitRelationId(id) }));
        const [outward, inward] = [groupBy(joined, subjectOf), groupBy(joined, objectOf)];
        const neighborsOf = (id: string) => [
          ...(outward.get(id) ?? []).map(objectOf),
          ...(inward.get(id) ?? []).map(subjectOf),
        ];
        const { paths, total } = findPaths(neighborsOf, { ...request, ...ends });
        const onPaths = new Set(paths.flat());
        const joining = joined.flatMap(({ id, subject, object }) =>
          onPaths.has(subject) && onPaths.has(object) ? id : [],
        );
        const { entities, relations } = await readFacts({ entities: [...onPaths], relations: joining });
        return { paths: toPaths(paths, indexById(entities.all([...onPaths])), relations.all(joining)), total };
      }),
  };
}

const subjectOf = ({ subject }: { readonly subject: string }) => subject;
const objectOf = ({ object }: { readonly object: string }) => object;

/**
 * Returns the ids of the relations that paths of at most `maxLength` steps can use; the ids contain the ends. A
 * bidirectional breadth-first search expands rings from both ends in turn, up to half the length, or until two rings meet
 * if only the shortest paths are wanted. Steps that do not lead to the other end are then removed. findPaths.ts finds the
 * paths among the rest.
 *
 * Neo4j's allShortestPaths would list every combination of parallel relations and finds only the shortest paths.
 */
function pathsQuery(maxLength: number, mode: PathsRequest['mode'], relation: RelationCondition): CypherQuery {
  const rings = Array.from({ length: maxLength + 2 }, (_, index) => `${'ab'[index % 2]}${Math.floor(index / 2)}`);
  const expansions = rings.slice(2).map((ring, index) => {
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
WITH collect(a) AS a0, collect(b) AS b0${expansions.join('')}
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
