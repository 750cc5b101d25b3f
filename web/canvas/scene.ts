/**
 * What the canvas is told to draw: plain data, made by `web/state/scene.ts` from the view and by nobody else.
 * Nothing outside `web/canvas` knows Cytoscape; nothing inside it knows the API, the view state or React.
 */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
  /** Entity ids. */
  readonly selectedNodes: readonly string[];
  /** Relation ids. */
  readonly selectedEdges: readonly string[];
  /** Where not null, the rest is dimmed, be it everything. */
  readonly emphasis: Emphasis | null;
}

export const EMPTY_SCENE: Scene = {
  nodes: [],
  edges: [],
  theme: 'light',
  language: 'zh',
  selectedNodes: [],
  selectedEdges: [],
  emphasis: null,
};

export interface Emphasis {
  /** `path`: drawn strongly and named first. `part`: drawn as ever, as it may be most of the picture. */
  readonly as: 'path' | 'part';
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  /** A Cytoscape shape and a CSS colour, from the vocabulary. */
  readonly shape: string;
  readonly color: string;
  /** Diameter in pixels at zoom 1. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Decides whose label is drawn first where labels would overlap: higher first. */
  readonly importance: number;
  /** Neighbours that are not on the canvas; 0 draws no badge. */
  readonly hiddenNeighbors: number;
  readonly pinned: boolean;
}

/** One line on the canvas: all relations from `source` to `target` with the same direction are one edge each. */
export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** How many documents support it: two or more are drawn stronger. */
  readonly documents: number;
  /** Drawn dashed. */
  readonly implied: boolean;
  /** Symmetric predicates have no arrow head. */
  readonly directed: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'background' };

/** What a person does on the canvas. The canvas changes nothing itself: it waits to be shown the next scene. */
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
  /** `view`: what the window shows; `all`: the whole scene. */
  readonly area: 'view' | 'all';
  readonly background: string;
}

/** The one object that owns pixels. Made by `createCanvas(element, handlers)`. */
export interface Canvas {
  /**
   * Draws a scene. What was there keeps its place unless its position changed (then it glides, at most 400 ms, not under
   * reduced motion); new nodes fade in. Zoom and pan stay as they are.
   */
  show(scene: Scene): void;
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
