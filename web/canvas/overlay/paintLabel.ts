import type { Point } from '../../../server/model/geometry.ts';
import { isolate } from '../../../server/model/isolate.ts';
import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import type { Brush } from '../drawing/palette.ts';
import { fontText } from '../labels/labelFont.ts';
import type { PlannedLabel } from '../labels/labelSpots.ts';

const HALO = 3.5;
export const DIMMED_OPACITY = 0.2;

/** Paints a label with a halo in the background's colour, so that edges behind it do not cross its letters. */
export function paintLabel(brush: Brush, label: PlannedLabel, at: Point, angle: number, opacity: number): void {
  const { context, palette, family } = brush;
  const { font, align, offset, width } = label;
  const lines = label.lines.map(isolate);
  const lineHeight = font.size * LABEL_LINE_HEIGHT;
  const edgeX = align === 'left' ? -width / 2 : align === 'right' ? width / 2 : 0;
  context.save();
  context.globalAlpha = opacity * (label.isDimmed ? DIMMED_OPACITY : 1);
  context.translate(at.x + offset.x, at.y + offset.y);
  if (angle !== 0) context.rotate(angle);
  context.font = fontText(font, family);
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = palette.background;
  context.fillStyle = label.kind === 'node' ? palette.text : palette.quietText;
  const top = (-(lines.length - 1) / 2) * lineHeight;
  if (label.kind === 'edge') paintBackground(context, width, lineHeight, palette.background);
  // All halos first: the halo of a line must not cover letters of the line above.
  else if (!label.isDimmed)
    for (const [index, line] of lines.entries()) context.strokeText(line, edgeX, top + index * lineHeight);
  for (const [index, line] of lines.entries()) context.fillText(line, edgeX, top + index * lineHeight);
  context.restore();
}

/** Covers the edge under its label: a halo alone would leave it visible between words. */
function paintBackground(context: Brush['context'], width: number, height: number, color: string): void {
  const ink = context.fillStyle;
  context.fillStyle = color;
  context.fillRect(-width / 2 - 3, -height / 2, width + 6, height);
  context.fillStyle = ink;
}
