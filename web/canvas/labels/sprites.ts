import { LABEL_LINE_HEIGHT } from '../measureLabel.ts';
import type { Palette } from '../palette.ts';
import { paintLabel } from './paintLabel.ts';
import type { PlannedLabel } from './planLabels.ts';

/** Room for the halo around the letters. */
const PADDING = 4;
/** Pictures of labels that are kept, as pixels: about 50 MB. */
const MOST_PIXELS = 12_000_000;

interface Sprite {
  readonly image: ImageBitmap;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps pictures of labels. Letters with a halo are slow to draw and a label is drawn in every frame of a pan, while its
 * picture changes only with its text, size and theme.
 */
export interface Sprites {
  readonly get: (label: PlannedLabel, palette: Palette, ratio: number) => Sprite;
  readonly clear: () => void;
}

export function createSprites(family: string): Sprites {
  const sprites = new Map<string, Sprite>();
  let pixels = 0;
  const clear = (): void => {
    for (const { image } of sprites.values()) image.close();
    sprites.clear();
    pixels = 0;
  };
  return {
    clear,
    get: (label, palette, ratio) => {
      const { lines, font, align } = label;
      const key = [palette.background, ratio, font.size, font.weight, align, ...lines].join('\n');
      const known = sprites.get(key);
      if (known) return known;
      if (pixels > MOST_PIXELS) clear();
      const width = Math.ceil(label.width) + 2 * PADDING;
      const height = Math.ceil(lines.length * font.size * LABEL_LINE_HEIGHT) + 2 * PADDING;
      const surface = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
      const context = surface.getContext('2d');
      if (!context) throw new Error('The browser gave no 2D drawing context.');
      context.scale(ratio, ratio);
      const upright = { ...label, offset: { x: 0, y: 0 }, dim: false };
      paintLabel({ context, palette, family }, upright, { x: width / 2, y: height / 2 }, 0, 1);
      const sprite = { image: surface.transferToImageBitmap(), width, height };
      pixels += sprite.image.width * sprite.image.height;
      sprites.set(key, sprite);
      return sprite;
    },
  };
}

/** Draws a label's picture, on whole pixels of the screen so that its letters stay sharp. */
export function paintSprite(
  context: CanvasRenderingContext2D,
  { image, width, height }: Sprite,
  center: { readonly x: number; readonly y: number },
  ratio: number,
): void {
  const x = Math.round((center.x - width / 2) * ratio) / ratio;
  const y = Math.round((center.y - height / 2) * ratio) / ratio;
  context.drawImage(image, x, y, image.width / ratio, image.height / ratio);
}
