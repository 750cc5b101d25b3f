import type { Point } from '../../../server/model/geometry.ts';

/** A part of the plane, as Cytoscape describes it. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A node or edge of Cytoscape, with a function that Cytoscape does not document. */
export interface StyledElement {
  readonly isEdge: () => boolean;
  readonly position: () => Point;
  /** Returns a property's value as Cytoscape computed it; lengths in pixels are its `pfValue`. */
  readonly pstyle: (property: string) => {
    readonly value: unknown;
    readonly pfValue: unknown;
    readonly strValue: string;
  };
}

/** The curve that Cytoscape has computed for an edge. */
export interface EdgeCurve {
  /** Coordinates of the start, and of a control point and an end for each quadratic curve; two points are a straight line. */
  readonly points: readonly number[];
  /** The tip of the arrow at the target, and its direction in radians, clockwise from below. */
  readonly tip: Point & { readonly angle: number };
  /** The length of the arrow is a third of it. */
  readonly arrowSize: number;
}

/** Shapes of elements, which are not in their styles. */
export interface Geometry {
  /** Null if the edge cannot be drawn, for example because its nodes overlap. */
  readonly curveOf: (edge: StyledElement) => EdgeCurve | null;
  /** Begins a path and adds the outline of a node to it. */
  readonly outline: (context: CanvasRenderingContext2D, node: StyledElement, width: number, height: number) => void;
}

/** Half the width of an arrow, and its length, as shares of its size. */
const ARROW_WIDTH = 0.15;
const ARROW_LENGTH = 0.3;
/** Largest distance, in pixels at zoom 1, between the points of an edge and what is drawn of it. */
export const EDGE_MARGIN = 12;

/**
 * Paints nodes and edges with the properties that our stylesheet sets. Cytoscape's own drawing computes bounds, textures and
 * dozens of properties of each element, which takes several times longer than painting.
 *
 * @param extent The part of the plane to paint; everything if it is missing.
 */
export function paintElements(
  context: CanvasRenderingContext2D,
  elements: readonly StyledElement[],
  geometry: Geometry,
  extent?: Extent,
): void {
  for (const element of elements) {
    if (element.isEdge()) paintEdge(context, element, geometry, extent);
    else paintNode(context, element, geometry, extent);
  }
  context.globalAlpha = 1;
}

function paintEdge(
  context: CanvasRenderingContext2D,
  edge: StyledElement,
  { curveOf }: Geometry,
  extent: Extent | undefined,
): void {
  const opacity = Number(edge.pstyle('opacity').value);
  const curve = opacity === 0 ? null : curveOf(edge);
  if (!curve || (extent && !isNear(curve.points, extent))) return;
  const color = edge.pstyle('line-color').strValue;
  const isDashed = edge.pstyle('line-style').value === 'dashed';
  context.globalAlpha = opacity;
  context.strokeStyle = color;
  context.lineWidth = Number(edge.pstyle('width').pfValue);
  context.lineJoin = 'round';
  if (isDashed) context.setLineDash(edge.pstyle('line-dash-pattern').pfValue as number[]);
  context.beginPath();
  addCurve(context, curve.points);
  context.stroke();
  if (isDashed) context.setLineDash([]);
  if (edge.pstyle('target-arrow-shape').value === 'none') return;
  context.fillStyle = color;
  context.beginPath();
  addArrow(context, curve);
  if (opacity !== 1) {
    // The line would be visible through the arrow.
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'destination-out';
    context.fill();
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = opacity;
  }
  context.fill();
}

function paintNode(
  context: CanvasRenderingContext2D,
  node: StyledElement,
  { outline }: Geometry,
  extent: Extent | undefined,
): void {
  const opacity = Number(node.pstyle('opacity').value);
  if (opacity === 0) return;
  const { x, y } = node.position();
  const width = Number(node.pstyle('width').pfValue);
  const height = Number(node.pstyle('height').pfValue);
  const border = Number(node.pstyle('border-width').pfValue);
  const [halfWidth, halfHeight] = [width / 2 + border, height / 2 + border];
  if (extent && (x + halfWidth < extent.x1 || x - halfWidth > extent.x2)) return;
  if (extent && (y + halfHeight < extent.y1 || y - halfHeight > extent.y2)) return;
  context.fillStyle = node.pstyle('background-color').strValue;
  context.strokeStyle = node.pstyle('border-color').strValue;
  context.lineWidth = 2 * border;
  context.lineJoin = 'miter';
  if (opacity !== 1) {
    // The inner half of the border would be visible through the node.
    context.save();
    outline(context, node, width, height);
    context.rect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    context.clip('evenodd');
  }
  outline(context, node, width, height);
  context.globalAlpha = opacity * Number(node.pstyle('border-opacity').value);
  context.stroke();
  if (opacity !== 1) context.restore();
  context.globalAlpha = opacity;
  context.fill();
}

function addCurve(context: CanvasRenderingContext2D, points: readonly number[]): void {
  const at = (index: number): number => points[index] ?? 0;
  context.moveTo(at(0), at(1));
  if (points.length === 4) context.lineTo(at(2), at(3));
  else
    for (let index = 2; index + 3 < points.length; index += 4)
      context.quadraticCurveTo(at(index), at(index + 1), at(index + 2), at(index + 3));
}

function addArrow(context: CanvasRenderingContext2D, { tip: { x, y, angle }, arrowSize }: EdgeCurve): void {
  const [cos, sin] = [Math.cos(angle) * arrowSize, Math.sin(angle) * arrowSize];
  context.moveTo(x, y);
  context.lineTo(x - ARROW_WIDTH * cos + ARROW_LENGTH * sin, y - ARROW_WIDTH * sin - ARROW_LENGTH * cos);
  context.lineTo(x + ARROW_WIDTH * cos + ARROW_LENGTH * sin, y + ARROW_WIDTH * sin - ARROW_LENGTH * cos);
  context.closePath();
}

/** Whether a part of a curve may be in an extent: a curve lies within its points. */
function isNear(points: readonly number[], extent: Extent): boolean {
  let [left, top, right, bottom] = [true, true, true, true];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    left &&= x < extent.x1 - EDGE_MARGIN;
    right &&= x > extent.x2 + EDGE_MARGIN;
    top &&= y < extent.y1 - EDGE_MARGIN;
    bottom &&= y > extent.y2 + EDGE_MARGIN;
  }
  return !(left || right || top || bottom);
}
