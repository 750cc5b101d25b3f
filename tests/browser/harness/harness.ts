import '@fontsource-variable/inter';
import type { Canvas } from '../../../web/canvas/Canvas.ts';
import type { CanvasGraph } from '../../../web/canvas/CanvasGraph.ts';
import { createCanvas } from '../../../web/canvas/createCanvas.ts';
import { LAYOUTS } from '../../../web/layouts/index.ts';
import { createWorld, toCanvasGraph, toLayout, type World } from './world.ts';

/** The canvas, the gestures that it reported, and invented graphs to show. */
export interface Harness {
  readonly canvas: Canvas;
  /** Reports of the canvas, oldest first. */
  readonly reports: readonly (readonly unknown[])[];
  readonly clear: () => void;
  readonly show: (graph: CanvasGraph) => void;
  readonly graph: () => CanvasGraph | null;
  readonly world: (count: number, perNode?: number) => World;
  readonly toCanvasGraph: typeof toCanvasGraph;
  readonly toLayout: typeof toLayout;
  readonly place: (world: World, layout?: string) => Parameters<typeof toCanvasGraph>[1];
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const element = document.getElementById('canvas');
if (!element) throw new Error('The harness page has no element #canvas.');

const reports: unknown[][] = [];
let graph: CanvasGraph | null = null;
const canvas = createCanvas(element, {
  onSelect: (...report) => reports.push(['select', ...report]),
  onExpand: (...report) => reports.push(['expand', ...report]),
  onBadge: (...report) => reports.push(['badge', ...report]),
  onBoxSelect: (...report) => reports.push(['box', ...report]),
  // Tests read the reports as JSON, which has no maps.
  onMove: (positions) => reports.push(['move', Object.fromEntries(positions)]),
  onMenu: (...report) => reports.push(['menu', ...report]),
  onArea: (...report) => reports.push(['area', ...report]),
  onHover: (...report) => reports.push(['hover', ...report]),
  onCamera: () => {},
  coveredAreas: () => [],
  onDrawn: () => {},
  onOutside: (...report) => reports.push(['outside', ...report]),
});

window.harness = {
  canvas,
  reports,
  clear: () => {
    reports.length = 0;
  },
  show: (next) => {
    graph = next;
    canvas.show(next);
  },
  graph: () => graph,
  world: createWorld,
  toCanvasGraph,
  toLayout,
  place: (world, id = 'force') => {
    const layout = LAYOUTS.find((candidate) => candidate.id === id) ?? LAYOUTS[0];
    const { nodes, links } = toLayout(world);
    return Object.fromEntries(layout?.place(nodes, links) ?? []);
  },
};
