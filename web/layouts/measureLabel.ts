import { estimateWidth } from './estimateWidth.ts';
import { wrapLabel } from './wrapLabel.ts';

/** Font size of labels at zoom 1 in pixels, and the distance between their lines in font sizes. */
export const LABEL_FONT_SIZE = 12;
export const LABEL_LINE_HEIGHT = 1.25;

/** Estimated size of a label, in pixels at zoom 1. */
export function measureLabel(label: string): { readonly width: number; readonly height: number } {
  const lines = wrapLabel(label);
  const width = Math.max(0, ...lines.map(estimateWidth)) * LABEL_FONT_SIZE;
  return { width: Math.ceil(width), height: Math.ceil(lines.length * LABEL_FONT_SIZE * LABEL_LINE_HEIGHT) };
}
