import type { CanvasEdge, CanvasNode } from '../CanvasGraph.ts';
import {
  boxOf,
  drawnNodeBox,
  edgeLabel,
  isNodeDimmed,
  keptSpot,
  type LabelInput,
  labelSpots,
  type PlannedLabel,
  turnedBox,
} from './labelSpots.ts';
import { type LabelCandidate, visibleLabels } from './visibleLabels.ts';

/** Number of the most important nodes, whose labels may be at some distance. */
const MOST_IMPORTANT = 12;

/** With more nodes selected than this, their labels cover no other nodes, which would hide the selection. */
const MAX_COVERING_CHOSEN = 12;

/** Ranks of labels. A label that has been drawn gives way only to those for which the user asked, and to more important ones. */
const RANKS = { chosen: 0, kept: 1, first: 2, other: 3, dimmed: 4 };

/**
 * Decides which labels are drawn and where, for all nodes and for highlighted edges. Beside a path, the dimmed rest of the
 * graph has no labels. Pure.
 */
export function planLabels(input: LabelInput): readonly PlannedLabel[] {
  const path = input.graph.emphasis?.as === 'path' ? input.graph.emphasis : null;
  const chosen = new Set([...input.graph.selectedNodes, ...(path?.nodes ?? [])]);
  const pathEdges = new Set(path?.edges);
  const important = mostImportant(input.graph.nodes);
  const labels = new Map<string, { readonly candidate: LabelCandidate; readonly spots: readonly PlannedLabel[] }>();
  for (const node of input.graph.nodes) {
    const at = input.nodeAt(node.id);
    if (!at) continue;
    const isDimmed = isNodeDimmed(node, input.highlight);
    if (path && isDimmed) continue;
    const spots = labelSpots(node, at, input, important.has(node.id));
    if (spots.length === 0) continue;
    const key = `n:${node.id}`;
    const isHovered = input.hover?.kind === 'node' && input.hover.id === node.id;
    const isChosen = isHovered || chosen.has(node.id);
    const isKept = spots[0] !== undefined && spots[0] === keptSpot(node, spots, input);
    const isFirst = input.highlight.labelledFirst.has(node.id);
    const candidate: LabelCandidate = {
      id: key,
      spots: spots.map((spot) => boxOf(spot, at)),
      nodeBox: drawnNodeBox(node, input.zoom, at),
      importance: importanceOf(node, input),
      rank: isChosen
        ? RANKS.chosen
        : isDimmed
          ? RANKS.dimmed
          : isKept || important.has(node.id)
            ? RANKS.kept
            : isFirst
              ? RANKS.first
              : RANKS.other,
      mayCover: isChosen && (isHovered || chosen.size <= MAX_COVERING_CHOSEN || path !== null),
      isKept,
    };
    labels.set(key, { candidate, spots });
  }
  for (const edge of input.graph.edges) {
    if (!input.highlight.edges.has(edge.id)) continue;
    const place = input.edgeAt(edge.id);
    const label = edgeLabel(edge, input);
    const isChosen = pathEdges.has(edge.id) || isHoveredOrSelected(edge, input);
    if (!place || !label || (!isChosen && label.width > place.length)) continue;
    const key = `e:${edge.id}`;
    const candidate: LabelCandidate = {
      id: key,
      spots: [turnedBox(label, place)],
      nodeBox: null,
      importance: isChosen ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
      rank: isChosen ? RANKS.chosen : RANKS.first,
      mayCover: isChosen,
      isKept: false,
    };
    labels.set(key, { candidate, spots: [label] });
  }

  const drawn = visibleLabels([...labels.values()].map(({ candidate }) => candidate));
  return [...drawn].flatMap(([key, box]) => {
    const label = labels.get(key);
    const spot = label?.spots[label.candidate.spots.indexOf(box)];
    return spot ? [spot] : [];
  });
}

const mostImportantOf = new WeakMap<readonly CanvasNode[], ReadonlySet<string>>();

/** Returns the ids of the nodes that should have a label above all. A fit asks for them many times. */
export function mostImportant(nodes: readonly CanvasNode[]): ReadonlySet<string> {
  let important = mostImportantOf.get(nodes);
  if (!important) {
    const ordered = nodes.toSorted((a, b) => b.importance - a.importance);
    important = new Set(ordered.slice(0, MOST_IMPORTANT).map(({ id }) => id));
    mostImportantOf.set(nodes, important);
  }
  return important;
}

/** The hovered node comes first, dimmed nodes last. */
function importanceOf(node: CanvasNode, { hover, highlight }: LabelInput): number {
  if (hover?.kind === 'node' && hover.id === node.id) return Number.POSITIVE_INFINITY;
  return isNodeDimmed(node, highlight) ? -1 / (1 + node.importance) : node.importance;
}

function isHoveredOrSelected(edge: CanvasEdge, { graph, hover }: LabelInput): boolean {
  return (hover?.kind === 'edge' && hover.id === edge.id) || graph.selectedEdges.includes(edge.id);
}
