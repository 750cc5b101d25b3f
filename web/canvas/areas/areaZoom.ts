import type { PlannedLabel } from '../labels/labelSpots.ts';

/** Up to the first zoom, areas are most prominent; from the second on, single nodes are. */
const MAP_ZOOM = 0.45;
const DETAIL_ZOOM = 1.1;
/** Labels of nodes beside the names of areas, at the lowest zooms. */
const LABELS_ON_MAP = 20;

/** Returns how prominent areas are at a zoom, from 1 (a map of areas) to 0 (single nodes). */
export function areaProminence(zoom: number): number {
  return Math.min(1, Math.max(0, Math.log(DETAIL_ZOOM / zoom) / Math.log(DETAIL_ZOOM / MAP_ZOOM)));
}

/** Keeps fewer labels of nodes, the more prominent areas are. Expects the most important first. */
export function recede(labels: readonly PlannedLabel[], prominence: number): readonly PlannedLabel[] {
  const kept = Math.max(LABELS_ON_MAP, Math.round(labels.length * (1 - prominence)));
  return labels.slice(0, kept);
}
