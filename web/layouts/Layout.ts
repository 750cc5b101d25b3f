import type { Point } from '../../server/model/geometry.ts';
import type { LayoutId } from './layoutIds.ts';

export interface LayoutNode {
  readonly id: string;
  readonly type: string;
  /** Diameter, and the size of the label below it, in pixels at zoom 1. */
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly degree: number;
  readonly community: number;
  /** First possible day, YYYY-MM-DD; absent for an undated node. */
  readonly date?: string;
  /** The place of the node on a map; absent if it has none. */
  readonly place?: NodePlace;
  /** Current position; absent for a new node. */
  readonly at?: Point;
  /** A fixed node keeps its position. */
  readonly fixed: boolean;
}

export interface NodePlace {
  /** In degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Whether the node is the place itself. Others are beside it. */
  readonly isOwn: boolean;
}

export interface LayoutLink {
  readonly source: string;
  readonly target: string;
}

/** The beginning of a period on an axis. */
export interface Tick {
  /** A year `2024`, a quarter `2024-q1` or a month `2024-01`. */
  readonly period: string;
  /** Horizontal position at zoom 1. */
  readonly at: number;
}

/** Takes the share of the work that is done, from 0 to 1, and a function that returns the positions so far. */
export type ReportProgress = (share: number, positions: () => ReadonlyMap<string, Point>) => void;

/**
 * Places nodes. Pure and deterministic. Each layout has a file of its own; `index.ts` lists them.
 *
 * Layouts with a scale (a map, an axis) place above the line y = 0 what has a place on the scale, and below it the rest.
 */
export interface Layout {
  readonly id: LayoutId;
  /**
   * @param root The node at which a hierarchy begins, if the layout is one.
   * @param report Called now and then by layouts that improve positions step by step.
   */
  readonly place: (
    nodes: readonly LayoutNode[],
    links: readonly LayoutLink[],
    root?: string | null,
    report?: ReportProgress,
  ) => ReadonlyMap<string, Point>;
  /** Returns the axis along which `place` arranges the nodes, if there is one. */
  readonly ticks?: (nodes: readonly LayoutNode[]) => readonly Tick[];
}
