import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { compare, compareIds } from '../model/compare.ts';
import type { Community } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import { groupBy } from '../model/groupBy.ts';
import { isolate } from '../model/isolate.ts';
import type { Relation } from '../model/relation.ts';
import { betweenness } from './betweenness.ts';
import { analyseLarge, type NodeNumbers } from './large/analyseLarge.ts';
import type { Ends } from './large/compactGraph.ts';
import { layOut } from './layOut.ts';
import { createRandom } from './random.ts';

type AnalysedEntity = Pick<Entity, 'id' | 'name'>;
type AnalysedRelation = Pick<Relation, 'subject' | 'object'>;

/** Numbers of an entity that depend on the whole graph. */
export type EntityNumbers = Pick<
  Entity,
  'degree' | 'neighborCount' | 'centrality' | 'betweenness' | 'community' | 'x' | 'y'
>;

const SEED = 20260301;
/** Number of names in a community's label. */
const LABEL_NAMES = 3;

/** Largest number of entities that graphology analyses, with an object for each. */
const LARGE_ABOVE = 5_000;

/** Whether a graph is analysed with typed arrays. */
export function isLarge(entities: readonly unknown[]): boolean {
  return entities.length > LARGE_ABOVE;
}

/**
 * Computes degree, PageRank, betweenness, communities (Louvain) and positions. Deterministic: ids are sorted, and random
 * numbers have a fixed seed. `entities` must contain both ends of every relation.
 */
export function analyse(
  entities: readonly AnalysedEntity[],
  relations: readonly AnalysedRelation[],
  large = isLarge(entities),
) {
  const sorted = entities.toSorted(compareIds);
  return large
    ? withCommunities(sorted, analyseLarge(sorted.length, toEnds(sorted, relations)))
    : analyseSmall(sorted, relations);
}

function analyseSmall(sorted: readonly AnalysedEntity[], relations: readonly AnalysedRelation[]) {
  const degrees = new Map<string, number>();
  const graph = toGraph(sorted, relations, degrees);

  const ranks = graph.order > 0 ? pagerank(graph, { getEdgeWeight: 'weight' }) : {};
  const centralityOf = (id: string) => round((ranks[nodeKey(id)] ?? 0) * graph.order, 4);
  const { communityOf, communities } = detectCommunities(graph, sorted, centralityOf);
  const betweennessOf = betweenness(graph);
  const positions = layOut(graph, (node) => communityOf.get(idOfKey(node)) ?? 0);

  const numbers = new Map<string, EntityNumbers>();
  for (const { id } of sorted) {
    const node = nodeKey(id);
    numbers.set(id, {
      degree: degrees.get(id) ?? 0,
      neighborCount: graph.degree(node),
      centrality: centralityOf(id),
      betweenness: round(betweennessOf[node] ?? 0, 6),
      community: communityOf.get(id) ?? 0,
      ...(positions.get(node) ?? { x: 0, y: 0 }),
    });
  }
  return { numbers, communities };
}

/** Returns the ends of relations as positions in the sorted entities. */
function toEnds(sorted: readonly AnalysedEntity[], relations: readonly AnalysedRelation[]): Ends {
  const positions = new Map(sorted.map(({ id }, position) => [id, position]));
  return {
    subjects: Uint32Array.from(relations, ({ subject }) => positions.get(subject) ?? 0),
    objects: Uint32Array.from(relations, ({ object }) => positions.get(object) ?? 0),
  };
}

/** Returns the numbers of a large graph by id. */
function withCommunities(sorted: readonly AnalysedEntity[], found: NodeNumbers) {
  const numbers = new Map(
    sorted.map(({ id }, node): [string, EntityNumbers] => [
      id,
      {
        degree: found.degree[node] ?? 0,
        neighborCount: found.neighborCount[node] ?? 0,
        centrality: round(found.centrality[node] ?? 0, 4),
        betweenness: round(found.betweenness[node] ?? 0, 6),
        community: found.community[node] ?? 0,
        x: found.x[node] ?? 0,
        y: found.y[node] ?? 0,
      },
    ]),
  );
  const { communities, communityOf } = toCommunities(
    sorted,
    ({ id }) => String(numbers.get(id)?.community),
    (id) => numbers.get(id)?.centrality ?? 0,
  );
  for (const [id, values] of numbers) numbers.set(id, { ...values, community: communityOf.get(id) ?? 0 });
  return { numbers, communities };
}

/**
 * Key of an entity in the graph. Graphology and its algorithms keep values by key in plain objects, where an id such as
 * `constructor` already has one; numeric ids would change the order of the others.
 */
function nodeKey(id: string): string {
  return `n:${id}`;
}

function idOfKey(key: string): string {
  return key.slice(2);
}

/** Builds one edge for all relations between two entities, weighted by their number, without loops; counts degrees. */
function toGraph(
  entities: readonly AnalysedEntity[],
  relations: readonly AnalysedRelation[],
  degrees: Map<string, number>,
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { id } of entities) graph.addNode(nodeKey(id));
  const weights = new Map<string, [a: string, b: string, weight: number]>();
  for (const { subject, object } of relations) {
    for (const end of new Set([subject, object])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    if (subject === object) continue;
    const [a, b] = subject < object ? [subject, object] : [object, subject];
    const key = `${a} ${b}`;
    weights.set(key, [a, b, (weights.get(key)?.[2] ?? 0) + 1]);
  }
  // Sorted, since the algorithms depend on the order of edges.
  for (const [, [a, b, weight]] of [...weights].sort(([a], [b]) => compare(a, b)))
    graph.addEdge(nodeKey(a), nodeKey(b), { weight });
  return graph;
}

function detectCommunities(
  graph: UndirectedGraph,
  entities: readonly AnalysedEntity[],
  centralityOf: (id: string) => number,
): { communityOf: Map<string, number>; communities: Community[] } {
  const found = graph.size > 0 ? louvain(graph, { rng: createRandom(SEED), getEdgeWeight: 'weight' }) : {};
  // Louvain fails without edges; then each entity is a community of its own.
  return toCommunities(entities, ({ id }) => String(found[nodeKey(id)] ?? id), centralityOf);
}

/** Numbers communities by size and labels them. `groupOf` has the same text for the members of a community. */
function toCommunities(
  entities: readonly AnalysedEntity[],
  groupOf: (entity: AnalysedEntity) => string,
  centralityOf: (id: string) => number,
): { communityOf: Map<string, number>; communities: Community[] } {
  const members = groupBy(entities, groupOf);
  const ordered = [...members.values()].map((group) =>
    group.sort((a, b) => centralityOf(b.id) - centralityOf(a.id) || compareIds(a, b)),
  );
  ordered.sort((a, b) => b.length - a.length || compare(a[0]?.id ?? '', b[0]?.id ?? ''));

  const communityOf = new Map<string, number>();
  const communities = ordered.map((group, index) => {
    for (const { id } of group) communityOf.set(id, index);
    const central = group.slice(0, LABEL_NAMES);
    const label = {
      zh: central.map(({ name }) => isolate(name.zh)).join('、'),
      en: central.map(({ name }) => isolate(name.en)).join(', '),
    };
    return { index, size: group.length, label };
  });
  return { communityOf, communities };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
