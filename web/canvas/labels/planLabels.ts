import type { CanvasEdge, CanvasNode } from '../CanvasGraph.ts';
import {
  boxOf,
  drawnNodeBox,
  edgeLabel,
  isNodeDimmed,
  type LabelInput,
  labelSpots,
  type PlannedLabel,
  turnedBox,
} from './labelSpots.ts';
import { type LabelCandidate, visibleLabels } from './visibleLabels.ts';

/** Decides which labels are drawn and where, for all nodes and for highlighted edges. Pure. */
export function planLabels(input: LabelInput): readonly PlannedLabel[] {
  const labels = new Map<string, { readonly candidate: LabelCandidate; readonly spots: readonly PlannedLabel[] }>();
  for (const node of input.graph.nodes) {
    const at = input.nodeAt(node.id);
    if (!at) continue;
    const spots = labelSpots(node, at, input);
    if (spots.length === 0) continue;
    const key = `n:${node.id}`;
    const isFirst = input.highlight.labelledFirst.has(node.id);
    const candidate: LabelCandidate = {
      id: key,
      spots: spots.map((spot) => boxOf(spot, at)),
      nodeBox: drawnNodeBox(node, input.zoom, at),
      importance: importanceOf(node, input),
      first: isFirst,
      mayCover: isFirst,
    };
    labels.set(key, { candidate, spots });
  }
  for (const edge of input.graph.edges) {
    if (!input.highlight.edges.has(edge.id)) continue;
    const place = input.edgeAt(edge.id);
    const label = edgeLabel(edge, input);
    const isChosen = isHoveredOrSelected(edge, input);
    if (!place || !label || (!isChosen && label.width > place.length)) continue;
    const key = `e:${edge.id}`;
    const candidate: LabelCandidate = {
      id: key,
      spots: [turnedBox(label, place)],
      nodeBox: null,
      importance: isChosen ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
      first: true,
      mayCover: isChosen,
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

/** The hovered node comes first, dimmed nodes last. */
function importanceOf(node: CanvasNode, { hover, highlight }: LabelInput): number {
  if (hover?.kind === 'node' && hover.id === node.id) return Number.POSITIVE_INFINITY;
  return isNodeDimmed(node, highlight) ? -1 / (1 + node.importance) : node.importance;
}

function isHoveredOrSelected(edge: CanvasEdge, { graph, hover }: LabelInput): boolean {
  return (hover?.kind === 'edge' && hover.id === edge.id) || graph.selectedEdges.includes(edge.id);
}
