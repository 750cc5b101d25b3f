import type { Point } from '../../server/model/geometry.ts';
import type { CanvasGraph } from './CanvasGraph.ts';

export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'background' };

/** What a person does on the canvas. The canvas changes nothing itself: it waits to be shown the next graph. */
export interface CanvasHandlers {
  /** Click or tap. `additive`: with Ctrl, Cmd or Shift. The first click of a double click reports at once. */
  readonly onSelect: (target: Target, additive: boolean) => void;
  /** Double click on a node (second tap on touch is a button in the panel, not here). */
  readonly onExpand: (id: string) => void;
  /** Shift+drag on the background. */
  readonly onBoxSelect: (ids: readonly string[]) => void;
  /** Nodes were dragged and dropped: their new positions. */
  readonly onMove: (positions: Readonly<Record<string, Point>>) => void;
  /** Right click or long press; `at` in client coordinates. */
  readonly onMenu: (target: Target, at: Point) => void;
  /** The node under the pointer after a short rest, or null. */
  readonly onHover: (target: Target | null, at: Point) => void;
}

export interface PngOptions {
  readonly scale: 1 | 2 | 3 | 4;
  /** `view`: what the window shows; `all`: the whole graph. */
  readonly area: 'view' | 'all';
  readonly background: string;
}

/** The one object that owns pixels. Made by `createCanvas(element, handlers)`. */
export interface Canvas {
  /**
   * Draws a graph. What was there keeps its place unless its position changed (then it glides, at most 400 ms, not under
   * reduced motion); new nodes fade in. Zoom and pan stay as they are.
   */
  show(graph: CanvasGraph): void;
  /** Brings these nodes (or all) into the window, with the names that are drawn there. */
  fit(ids?: readonly string[]): void;
  /** Centres a node if it is outside the window. */
  reveal(id: string): void;
  zoomBy(factor: number): void;
  /** Where a node is now, in client coordinates; null if it is not drawn. */
  clientPosition(id: string): Point | null;
  png(options: PngOptions): Promise<Blob>;
  /** Ids of the nodes whose labels are drawn at the current zoom; for tests and for the outline. */
  labelled(): readonly string[];
  destroy(): void;
}
