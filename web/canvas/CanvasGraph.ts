/**
 * The graph that the canvas draws, as plain data. Only `web/canvas` uses Cytoscape, and it depends on neither the API, the
 * view state nor React.
 */
export interface CanvasGraph {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
  /** Entity ids. */
  readonly selectedNodes: readonly string[];
  /** The node that the keyboard has reached, if it is not the only selected one. */
  readonly reachedNode: string | null;
  /** Relation ids. */
  readonly selectedEdges: readonly string[];
  /** If not null, all other nodes and edges are dimmed. */
  readonly emphasis: Emphasis | null;
  /** Nodes and edges that are dimmed unless the user points at them. */
  readonly faded: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Drawn below the graph, the most important first. */
  readonly areas: readonly CanvasArea[];
  /** The scale on which nodes lie, drawn below everything else. */
  readonly backdrop: Backdrop | null;
}

/** The scale of a layout above the line y = 0, and a frame around the nodes below it, which have no place on the scale. */
export interface Backdrop {
  /** `map` draws the outline of the continents, `axis` the ticks. */
  readonly kind: 'map' | 'axis';
  /** From left to right. */
  readonly ticks: readonly BackdropTick[];
  readonly rest: {
    readonly label: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
}

export interface BackdropTick {
  readonly at: number;
  /** Label of the year; absent if it is that of the tick before. */
  readonly year?: string;
  /** Label of the month or quarter; absent for a whole year. */
  readonly part?: string;
}

/** A named area around nodes. No node is in two areas. */
export interface CanvasArea {
  readonly id: string;
  readonly label: string;
  /** A CSS colour. */
  readonly color: string;
  readonly nodes: readonly string[];
}

export const EMPTY_GRAPH: CanvasGraph = {
  nodes: [],
  edges: [],
  theme: 'light',
  language: 'zh',
  selectedNodes: [],
  reachedNode: null,
  selectedEdges: [],
  emphasis: null,
  faded: null,
  areas: [],
  backdrop: null,
};

export interface Emphasis {
  /** A `path` is drawn strongly and labelled first; a `part`, which may be most of the graph, is not. */
  readonly as: 'path' | 'part';
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface CanvasNode {
  readonly id: string;
  readonly label: string;
  /** A Cytoscape shape and a CSS colour. */
  readonly shape: string;
  readonly color: string;
  /** Diameter in pixels at zoom 1. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Labels of more important nodes are placed first. */
  readonly importance: number;
  /** Neighbours that are not on the canvas; 0 draws no badge. */
  readonly hiddenNeighbors: number;
  readonly pinned: boolean;
  /** Whether it stands for several entities. */
  readonly isGroup?: boolean;
}

export interface CanvasEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Number of documents that support it: edges with two or more are drawn stronger. */
  readonly documents: number;
  /** Drawn dashed. */
  readonly implied: boolean;
  /** Symmetric predicates have no arrow head. */
  readonly directed: boolean;
  /** Number of relations that it stands for, drawn beside it; absent for one. */
  readonly count?: number;
}
