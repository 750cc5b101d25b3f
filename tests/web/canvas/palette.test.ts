import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PALETTES, type Palette } from '../../../web/canvas/drawing/palette.ts';

interface TypeEntry {
  readonly id: string;
  readonly shape: string;
  readonly color: { readonly light: string; readonly dark: string };
}

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const TYPES: readonly TypeEntry[] = parse(read('graph-seeds/vocabulary/types.yaml')).types;
const TOKENS = read('web/theme/tokens.css');

/** Contrast ratio as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(Object.entries(PALETTES) as ['light' | 'dark', Palette][])('the %s palette', (theme, palette) => {
  test('has text at AA contrast', () => {
    expect(contrast(palette.text, palette.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.quietText, palette.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.quietText, palette.surface)).toBeGreaterThanOrEqual(4.5);
  });

  test('has strong edges, highlighted edges and the selection ring at AA contrast for graphics', () => {
    for (const color of [palette.strongEdge, palette.highlightedEdge, palette.accent]) {
      expect(contrast(color, palette.background)).toBeGreaterThanOrEqual(3);
    }
  });

  test('shows edges with more documents at a higher contrast', () => {
    const [edge, strong, highlighted] = [palette.edge, palette.strongEdge, palette.highlightedEdge].map((color) =>
      contrast(color, palette.background),
    ) as [number, number, number];
    expect([edge, strong, highlighted]).toEqual([edge, strong, highlighted].toSorted((a, b) => a - b));
    expect(strong).toBeGreaterThan(edge * 1.3);
  });

  test('shows the colour of every type at AA contrast for graphics', () => {
    for (const { id, color } of TYPES) {
      expect({ id, seen: contrast(color[theme], palette.background) >= 3 }).toEqual({ id, seen: true });
    }
  });

  test('has the background and the accent of the page', () => {
    const block =
      theme === 'light' ? TOKENS.slice(0, TOKENS.indexOf('[data-theme')) : TOKENS.slice(TOKENS.indexOf('[data-theme'));
    expect(block).toContain(`--canvas: ${palette.background};`);
    expect(block).toContain(`--accent: ${palette.accent};`);
  });
});

test('no two types have the same shape', () => {
  expect(new Set(TYPES.map(({ shape }) => shape)).size).toBe(TYPES.length);
});
