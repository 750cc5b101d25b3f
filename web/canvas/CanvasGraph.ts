/**
 * What the canvas is told to draw: plain data, made by `web/state/selectors/toCanvasGraph.ts` from the view and by nobody else.
 * Nothing outside `web/canvas` knows Cytoscape; nothing inside it knows the API, the view state or React.
 */
export interface CanvasGraph {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
  /** Entity ids. */
  readonly selectedNodes: readonly string[];
  /** Relation ids. */
  readonly selectedEdges: readonly string[];
  /** Where not null, the rest is dimmed, be it everything. */
  readonly emphasis: Emphasis | null;
}

export const EMPTY_GRAPH: CanvasGraph = {
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

export interface CanvasNode {
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
export interface CanvasEdge {
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
