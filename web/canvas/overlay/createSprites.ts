import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import type { Palette } from '../drawing/palette.ts';
import type { PlannedLabel } from '../labels/labelSpots.ts';
import { paintLabel } from './paintLabel.ts';

/** Space for the halo around the letters, in CSS pixels. */
const PADDING = 4;
/** Side of a sheet in device pixels, and the number of sheets that are kept: about 50 MB. */
const SHEET_SIDE = 1024;
const MAX_SHEETS = 12;

/** A label's image: a part of a sheet, in device pixels. */
interface Sprite {
  readonly sheet: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Caches images of labels. Letters with a halo are slow to draw, and each frame of a pan draws every label, while the image
 * of a label changes only with its text, size and theme. Many images share a sheet, since creating a surface is slower
 * than drawing on it.
 */
export interface Sprites {
  readonly get: (label: PlannedLabel, palette: Palette, ratio: number) => Sprite;
  readonly clear: () => void;
}

export function createSprites(family: string): Sprites {
  let sprites = new Map<string, Sprite>();
  let sheets: OffscreenCanvasRenderingContext2D[] = [];
  let cursor = { x: 0, y: 0, height: 0 };
  const clear = (): void => {
    sprites = new Map();
    sheets = [];
  };

  /** Allocates space on the last sheet, row by row, or on a new sheet if that is full. */
  const allocate = (width: number, height: number): { readonly x: number; readonly y: number } => {
    if (cursor.x + width > SHEET_SIDE) cursor = { x: 0, y: cursor.y + cursor.height, height: 0 };
    if (sheets.length === 0 || cursor.y + height > SHEET_SIDE) {
      if (sheets.length >= MAX_SHEETS) clear();
      // A label wider than a sheet gets a sheet of its own size.
      const context = new OffscreenCanvas(Math.max(SHEET_SIDE, width), Math.max(SHEET_SIDE, height)).getContext('2d');
      if (!context) throw new Error('The browser provides no 2D drawing context.');
      sheets.push(context);
      cursor = { x: 0, y: 0, height: 0 };
    }
    const { x, y } = cursor;
    cursor = { x: x + width, y, height: Math.max(cursor.height, height) };
    return { x, y };
  };

  return {
    clear,
    get: (label, palette, ratio) => {
      const { lines, font, align } = label;
      const key = [palette.background, ratio, font.size, font.weight, align, ...lines].join('\n');
      const known = sprites.get(key);
      if (known) return known;
      const width = Math.ceil((label.width + 2 * PADDING) * ratio);
      const height = Math.ceil((lines.length * font.size * LABEL_LINE_HEIGHT + 2 * PADDING) * ratio);
      const { x, y } = allocate(width, height);
      const context = sheets.at(-1);
      if (!context) throw new Error('There is no sheet for the sprite.');
      context.setTransform(ratio, 0, 0, ratio, x, y);
      const upright = { ...label, offset: { x: 0, y: 0 }, isDimmed: false };
      paintLabel({ context, palette, family }, upright, { x: width / ratio / 2, y: height / ratio / 2 }, 0, 1);
      const sprite = { sheet: context.canvas, x, y, width, height };
      sprites.set(key, sprite);
      return sprite;
    },
  };
}

/** Draws a label's image, aligned to device pixels so that its letters stay sharp. */
export function paintSprite(
  context: CanvasRenderingContext2D,
  { sheet, x, y, width, height }: Sprite,
  center: { readonly x: number; readonly y: number },
  ratio: number,
): void {
  const left = Math.round(center.x * ratio - width / 2) / ratio;
  const top = Math.round(center.y * ratio - height / 2) / ratio;
  context.drawImage(sheet, x, y, width, height, left, top, width / ratio, height / ratio);
}
