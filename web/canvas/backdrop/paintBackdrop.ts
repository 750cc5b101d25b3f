import type { Point } from '../../../server/model/geometry.ts';
import { isolate } from '../../../server/model/isolate.ts';
import type { Backdrop, BackdropTick } from '../CanvasGraph.ts';
import type { Size, Viewport } from '../camera/viewport.ts';
import type { Brush } from '../drawing/palette.ts';
import type { Box } from '../labels/boxGrid.ts';

/** Height of the strip with the labels of the axis, in pixels. */
const STRIP = 40;
const PART_FONT = '500 12px';
const YEAR_FONT = '600 13px';
/** Space before and after a label. */
const LABEL_GAP = 6;
const REST_LABEL_HEIGHT = 16;

type Rest = NonNullable<Backdrop['rest']>;

/** Paints the map or the axis, and the frame around the nodes without a place on it. */
export function paintBackdrop(
  brush: Brush,
  backdrop: Backdrop,
  land: Path2D | null,
  viewport: Viewport,
  window: Size,
): void {
  if (land) paintLand(brush, land, viewport);
  const strip = stripOf(backdrop, viewport, window);
  if (strip) paintAxis(brush, backdrop.ticks, strip.top, viewport, window);
  if (backdrop.rest) paintRest(brush, backdrop.rest, strip, viewport);
}

function paintLand({ context, palette }: Brush, land: Path2D, { zoom, pan }: Viewport): void {
  context.save();
  context.translate(pan.x, pan.y);
  context.scale(zoom, zoom);
  context.lineJoin = 'round';
  context.lineWidth = 1 / zoom;
  context.fillStyle = palette.land;
  context.strokeStyle = palette.coast;
  context.fill(land);
  context.stroke(land);
  context.restore();
}

/** Returns the boxes of the labels of an axis and of the frame, where labels of nodes do not belong. */
export function labelBoxes(
  brush: Pick<Brush, 'context' | 'family'>,
  backdrop: Backdrop,
  viewport: Viewport,
  window: Size,
): readonly Box[] {
  const strip = stripOf(backdrop, viewport, window);
  const boxes = strip ? [strip] : [];
  if (!backdrop.rest) return boxes;
  const { label } = backdrop.rest;
  const { x, y } = restLabelAt(backdrop.rest, strip, viewport);
  brush.context.font = `${YEAR_FONT} ${brush.family}`;
  const { width } = brush.context.measureText(label);
  return [...boxes, { left: x, right: x + width, top: y - REST_LABEL_HEIGHT, bottom: y }];
}

/** Returns the strip with the labels of the axis: below y = 0, or at the lower rim of the window if that is further down. */
function stripOf({ ticks }: Backdrop, { pan }: Viewport, { width, height }: Size): Box | null {
  const top = Math.min(pan.y, height - STRIP);
  return ticks.length === 0 || top < 0 ? null : { left: 0, right: width, top, bottom: top + STRIP };
}

function paintAxis(
  brush: Brush,
  ticks: readonly BackdropTick[],
  y: number,
  { zoom, pan }: Viewport,
  window: Size,
): void {
  const { context, palette, family } = brush;
  const placed = ticks.map((tick) => ({ ...tick, x: Math.round(tick.at * zoom + pan.x) + 0.5 }));
  const years = placed.filter(({ year }) => year !== undefined);
  context.save();
  years.forEach(({ x }, index) => {
    if (index % 2 === 0) return;
    const end = years[index + 1]?.x ?? window.width;
    context.fillStyle = palette.coast;
    context.globalAlpha = 0.25;
    context.fillRect(x, 0, end - x, y);
  });
  context.globalAlpha = 1;
  context.fillStyle = palette.land;
  context.fillRect(0, y, window.width, STRIP);
  context.strokeStyle = palette.surfaceBorder;
  context.lineWidth = 1;
  for (const { x, year } of placed) {
    context.globalAlpha = year === undefined ? 0.35 : 0.8;
    line(context, x, 0, x, year === undefined ? y + STRIP / 2 : y + STRIP);
  }
  context.globalAlpha = 1;
  line(context, 0, Math.round(y) + 0.5, window.width, Math.round(y) + 0.5);

  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = `${PART_FONT} ${family}`;
  context.fillStyle = palette.quietText;
  let free = Number.NEGATIVE_INFINITY;
  placed.forEach(({ x, part }, index) => {
    if (part === undefined || x < free) return;
    const width = context.measureText(part).width + LABEL_GAP;
    const end = placed[index + 1]?.x ?? Number.POSITIVE_INFINITY;
    if (x + width > end && index % everyNth(placed, width) !== 0) return;
    context.fillText(part, x + LABEL_GAP, y + STRIP / 4);
    free = x + width + LABEL_GAP;
  });
  context.font = `${YEAR_FONT} ${family}`;
  context.fillStyle = palette.text;
  const isOnlyYears = placed.every(({ part }) => part === undefined);
  free = Number.NEGATIVE_INFINITY;
  years.forEach(({ x, year = '' }, index) => {
    const end = years[index + 1]?.x ?? Number.POSITIVE_INFINITY;
    // The label of the year in which the window begins stays in it.
    const left = Math.max(x, 0) + LABEL_GAP;
    const width = context.measureText(year).width + LABEL_GAP;
    if (left < free || (left > x + LABEL_GAP && left + width > end)) return;
    context.fillText(year, left, isOnlyYears ? y + STRIP / 2 : y + (STRIP * 3) / 4);
    free = left + width;
  });
  context.restore();
}

/** Returns the number of ticks that a label of some width takes, so that labels that are left out are evenly spaced. */
function everyNth(ticks: readonly { readonly x: number }[], width: number): number {
  const [first, last] = [ticks[0]?.x ?? 0, ticks.at(-1)?.x ?? 0];
  const spacing = (last - first) / Math.max(1, ticks.length - 1);
  return Math.max(1, Math.ceil((width + LABEL_GAP) / Math.max(1, spacing)));
}

function paintRest({ context, palette, family }: Brush, rest: Rest, strip: Box | null, { zoom, pan }: Viewport): void {
  const { label, left, top, right, bottom } = rest;
  const [x, y] = [left * zoom + pan.x, top * zoom + pan.y];
  context.save();
  context.beginPath();
  context.roundRect(x, y, (right - left) * zoom, (bottom - top) * zoom, 10);
  context.strokeStyle = palette.surfaceBorder;
  context.lineWidth = 1.5;
  context.setLineDash([6, 5]);
  context.stroke();
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.font = `${YEAR_FONT} ${family}`;
  context.fillStyle = palette.text;
  const at = restLabelAt(rest, strip, { zoom, pan });
  context.fillText(isolate(label), at.x, at.y);
  context.restore();
}

/** Returns the lower left corner of the label of the frame: above the frame, or below it where the axis leaves no room. */
function restLabelAt({ left, top, bottom }: Rest, strip: Box | null, { zoom, pan }: Viewport): Point {
  const x = left * zoom + pan.x + LABEL_GAP;
  const above = top * zoom + pan.y - LABEL_GAP / 2;
  const isFree = above - REST_LABEL_HEIGHT >= (strip?.bottom ?? Number.NEGATIVE_INFINITY);
  return { x, y: isFree ? above : bottom * zoom + pan.y + REST_LABEL_HEIGHT + LABEL_GAP / 2 };
}

function line(context: Brush['context'], x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
