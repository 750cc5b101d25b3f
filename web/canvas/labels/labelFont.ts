import { LABEL_FONT_SIZE } from '../../layouts/measureLabel.ts';

export interface LabelFont {
  /** In pixels on the screen, whatever the zoom. */
  readonly size: number;
  readonly weight: 400 | 600;
}

const SMALLEST = 11;
const LARGEST = 16;
const LARGE_NODE = 40;

/** Larger for larger nodes, and slightly larger at higher zooms. */
export function labelFont(nodeSize: number, zoom: number): LabelFont {
  const base = LABEL_FONT_SIZE + Math.min(3, Math.max(0, (nodeSize - 24) / 12));
  const size = Math.round(base * zoom ** 0.2);
  return { size: Math.min(LARGEST, Math.max(SMALLEST, size)), weight: nodeSize >= LARGE_NODE ? 600 : 400 };
}

export const EDGE_FONT: LabelFont = { size: 11, weight: 400 };

/** Value for the `font` of a 2D context. */
export function fontText({ size, weight }: LabelFont, family: string): string {
  return `${weight} ${size}px ${family}`;
}
