import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import type { Palette } from '../drawing/palette.ts';
import type { PlannedLabel } from '../labels/planLabels.ts';
import { paintLabel } from './paintLabel.ts';

/** NodeBox for the halo around the letters, in CSS pixels. */
const PADDING = 4;
/** The side of a sheet, in pixels of the screen, and how many sheets are kept: about 50 MB. */
const SHEET = 1024;
const MOST_SHEETS = 12;

/** A label's picture: a piece of a sheet, in pixels of the screen. */
interface Sprite {
  readonly sheet: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps pictures of labels. Letters with a halo are slow to draw and a label is drawn in every frame of a pan, while its
 * picture changes only with its text, size and theme. Many pictures share a sheet: making a surface costs more than
 * drawing on it.
 */
export interface Sprites {
  readonly get: (label: PlannedLabel, palette: Palette, ratio: number) => Sprite;
  readonly clear: () => void;
}

export function createSprites(family: string): Sprites {
  let sprites = new Map<string, Sprite>();
  let sheets: OffscreenCanvasRenderingContext2D[] = [];
  let shelf = { x: 0, y: 0, height: 0 };
  const clear = (): void => {
    sprites = new Map();
    sheets = [];
  };

  /** NodeBox on the last sheet, row by row; on a new sheet if that is full. */
  const allot = (width: number, height: number): { readonly x: number; readonly y: number } => {
    if (shelf.x + width > SHEET) shelf = { x: 0, y: shelf.y + shelf.height, height: 0 };
    if (sheets.length === 0 || shelf.y + height > SHEET) {
      if (sheets.length >= MOST_SHEETS) clear();
      // Nothing of a usual length is wider than a sheet; what is gets one of its own size.
      const context = new OffscreenCanvas(Math.max(SHEET, width), Math.max(SHEET, height)).getContext('2d');
      if (!context) throw new Error('The browser gave no 2D drawing context.');
      sheets.push(context);
      shelf = { x: 0, y: 0, height: 0 };
    }
    const { x, y } = shelf;
    shelf = { x: x + width, y, height: Math.max(shelf.height, height) };
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
      const { x, y } = allot(width, height);
      const context = sheets.at(-1);
      if (!context) throw new Error('A sprite was allotted without a sheet.');
      context.setTransform(ratio, 0, 0, ratio, x, y);
      const upright = { ...label, offset: { x: 0, y: 0 }, dim: false };
      paintLabel({ context, palette, family }, upright, { x: width / ratio / 2, y: height / ratio / 2 }, 0, 1);
      const sprite = { sheet: context.canvas, x, y, width, height };
      sprites.set(key, sprite);
      return sprite;
    },
  };
}

/** Draws a label's picture, on whole pixels of the screen so that its letters stay sharp. */
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
