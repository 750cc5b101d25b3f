import type { CanvasEdge, CanvasGraph, CanvasNode } from '../../canvas/CanvasGraph.ts';
import { bundleId, type Group, type Groups, groupSize } from './groups.ts';

/** Texts of nodes and edges that stand for several. */
export interface GroupLabels {
  readonly group: (group: Group) => string;
  readonly relations: (count: number) => string;
}

/** Draws each group as one node, and all relations in one direction between it and another node as one edge. Pure. */
export function collapseGroups(
  graph: CanvasGraph,
  { closed, byMember }: Groups,
  labels: GroupLabels,
  neutral: string,
): CanvasGraph {
  if (closed.length === 0) return graph;
  const nodeOf = (id: string): string => byMember.get(id)?.id ?? id;
  const drawn = new Map(graph.nodes.map((node) => [node.id, node]));
  const groupNodes = closed.flatMap((group) => toNode(group, drawn, labels, neutral) ?? []);
  const bundles = new Map<string, CanvasEdge[]>();
  const edges = graph.edges.flatMap((edge): readonly CanvasEdge[] => {
    const [source, target] = [nodeOf(edge.source), nodeOf(edge.target)];
    if (source === edge.source && target === edge.target) return [edge];
    if (source === target) return [];
    const id = bundleId(source, target);
    bundles.set(id, [...(bundles.get(id) ?? []), { ...edge, source, target }]);
    return [];
  });
  const edgeOf = new Map([...bundles].flatMap(([id, all]) => all.map((edge) => [edge.id, id] as const)));
  /** Returns the ids of nodes of which all entities are in a list, or of edges of which all relations are. */
  const whole = (ids: Iterable<string>, drawnAs: (id: string) => string, countOf: (id: string) => number) => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(drawnAs(id), (counts.get(drawnAs(id)) ?? 0) + 1);
    return [...counts].flatMap(([id, count]) => (count >= countOf(id) ? [id] : []));
  };
  const sizes = new Map(closed.map(({ id, members }) => [id, members.length]));
  const asEdge = (id: string): string => edgeOf.get(id) ?? id;
  const wholeNodes = (ids: Iterable<string>) => whole(ids, nodeOf, (id) => sizes.get(id) ?? 1);
  const wholeEdges = (ids: Iterable<string>) => whole(ids, asEdge, (id) => bundles.get(id)?.length ?? 1);
  const { emphasis, faded } = graph;
  return {
    ...graph,
    nodes: [...graph.nodes.filter(({ id }) => !byMember.has(id)), ...groupNodes],
    edges: [...edges, ...[...bundles].map(([id, all]) => toEdge(id, all, labels))],
    selectedNodes: wholeNodes(graph.selectedNodes),
    selectedEdges: wholeEdges(graph.selectedEdges),
    reachedNode: graph.reachedNode === null ? null : nodeOf(graph.reachedNode),
    emphasis: emphasis && {
      ...emphasis,
      nodes: [...new Set(emphasis.nodes.map(nodeOf))],
      edges: [...new Set(emphasis.edges.map(asEdge))],
    },
    faded: faded && { nodes: new Set(wholeNodes(faded.nodes)), edges: new Set(wholeEdges(faded.edges)) },
    areas: graph.areas.flatMap((area) => {
      const nodes = area.nodes.filter((id) => !byMember.has(id));
      return nodes.length > 0 ? [{ ...area, nodes }] : [];
    }),
  };
}

function toNode(
  group: Group,
  drawn: ReadonlyMap<string, CanvasNode>,
  labels: GroupLabels,
  neutral: string,
): CanvasNode | null {
  const nodes = group.members.flatMap(({ id }) => drawn.get(id) ?? []);
  const [first] = nodes;
  if (!first) return null;
  /** A property that all members share. */
  const shared = (key: 'color' | 'shape', otherwise: string): string =>
    nodes.every((node) => node[key] === first[key]) ? first[key] : otherwise;
  return {
    ...first,
    id: group.id,
    label: labels.group(group),
    shape: shared('shape', 'ellipse'),
    color: shared('color', neutral),
    size: groupSize(group),
    importance: nodes.reduce((sum, { importance }) => sum + importance, 0),
    hiddenNeighbors: 0,
    pinned: nodes.every(({ pinned }) => pinned),
    isGroup: true,
  };
}

function toEdge(id: string, edges: readonly CanvasEdge[], labels: GroupLabels): CanvasEdge {
  const [first] = edges;
  const isOne = edges.every(({ label }) => label === first?.label);
  return {
    id,
    source: first?.source ?? '',
    target: first?.target ?? '',
    label: isOne ? (first?.label ?? '') : labels.relations(edges.length),
    documents: Math.max(...edges.map(({ documents }) => documents)),
    implied: edges.every(({ implied }) => implied),
    directed: edges.some(({ directed }) => directed),
    ...(edges.length > 1 ? { count: edges.length } : {}),
  };
}
