import type { Point } from '../../server/model/geometry.ts';
import type { CanvasGraph } from './CanvasGraph.ts';
import type { Area } from './camera/viewport.ts';
import type { Box } from './labels/boxGrid.ts';

export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'background' };

/** The user's gestures. The canvas changes nothing itself until `show` is called with the next graph. */
export interface CanvasHandlers {
  /** Click or tap. `additive`: with Ctrl, Cmd or Shift. The first click of a double click reports at once. */
  readonly onSelect: (target: Target, additive: boolean) => void;
  /** Double click on a node, not a double tap. */
  readonly onExpand: (id: string) => void;
  /** Click or tap on the badge with the number of hidden neighbours. */
  readonly onBadge: (id: string) => void;
  /** Shift+drag on the background. */
  readonly onBoxSelect: (ids: readonly string[]) => void;
  /** New positions of nodes that were dragged. */
  readonly onMove: (positions: ReadonlyMap<string, Point>) => void;
  /** Right click or long press; `at` in client coordinates. */
  readonly onMenu: (target: Target, at: Point) => void;
  /** Click on the name of an area. */
  readonly onArea: (id: string) => void;
  /** The node or edge under the pointer after a short delay, else null. */
  readonly onHover: (target: Target | null, at: Point) => void;
  /** The area that the window shows after the camera moved; null if the camera keeps the whole graph in the window. */
  readonly onCamera: (area: Area | null) => void;
  /** Parts of the page, in client coordinates, where buttons lie over the canvas. */
  readonly coveredAreas: () => readonly Box[];
  /** The first graph is drawn. */
  readonly onDrawn: () => void;
  /** Nodes whose centres were added or moved outside the window, where they stay because the user moved the camera. */
  readonly onOutside: (ids: readonly string[]) => void;
}

export interface PngOptions {
  readonly scale: 1 | 2 | 3 | 4;
  /** `view` is what the window shows, `all` the whole graph. */
  readonly area: 'view' | 'all';
  readonly background: string;
}

/** The drawing of a graph, created by `createCanvas`. */
export interface Canvas {
  /**
   * Draws a graph. Nodes whose position changed move there within 400 ms, or at once with reduced motion; new nodes
   * fade in, unless the graph is large. If a new position is outside the window, the camera moves as described for `fit`.
   */
  show(graph: CanvasGraph): void;
  /**
   * Fits these nodes, or all, into the window together with their labels. They stay fitted in a window of any size, with
   * nodes that are added, until the user moves the camera.
   */
  fit(ids?: readonly string[]): void;
  /** Shows an area of the graph in the middle of the window, as large as possible; also before the first graph is shown. */
  showArea(area: Area): void;
  /** Centres a node if it is outside the window. */
  reveal(id: string): void;
  /** Like `reveal`, but zooms in to the node and its neighbours if they are too small to be told apart. */
  approach(id: string): void;
  zoomBy(factor: number): void;
  /** Current position of a node in client coordinates; null if it is not drawn. */
  clientPosition(id: string): Point | null;
  png(options: PngOptions): Promise<Blob>;
  /** A picture of what the window shows, as a data URL. It is made at once, for printing. */
  snapshot(): string;
  /** Ids of the nodes whose labels are drawn at the current zoom. */
  labelled(): readonly string[];
  destroy(): void;
}
