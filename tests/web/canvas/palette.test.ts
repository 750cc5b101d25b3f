import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CATEGORY_COLORS } from '../../../web/canvas/drawing/categoryColors.ts';
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

function linear(color: string): readonly [number, number, number] {
  return [1, 3, 5].map((start) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
}

function luminance(color: string): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = readonly [number, number, number];

/** Simulations of colour vision in linear RGB, by Machado, Oliveira and Fernandes (2009). */
const VISION: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** The colour as seen, in OKLab, where distances are about as large as they look. */
function toOklab(color: string, vision: readonly [Triple, Triple, Triple]): Triple {
  const times = (rows: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple =>
    rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
  const seen = times(vision, linear(color)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
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

  test('shows categories, spans of time and missing values at AA contrast for graphics', () => {
    const { categories, sequence, other, missing } = CATEGORY_COLORS[theme];
    for (const color of [...categories, ...sequence, other, missing]) {
      expect({ color, seen: contrast(color, palette.background) >= 3 }).toEqual({ color, seen: true });
    }
  });

  test.each(Object.entries(VISION))(
    'keeps categories, and each span of time and the next, apart with %s',
    (_, matrix) => {
      const { categories, sequence, other, missing } = CATEGORY_COLORS[theme];
      const distance = (a: string, b: string) => {
        const [there, here] = [toOklab(b, matrix), toOklab(a, matrix)];
        return Math.hypot(...here.map((value, axis) => value - (there[axis] ?? 0)));
      };
      const all = [...categories, other, missing];
      const close = all.flatMap((a, index) =>
        all.slice(index + 1).flatMap((b) => (distance(a, b) < 0.05 ? [`${a} and ${b}`] : [])),
      );
      expect(close).toEqual([]);
      const steps = sequence.slice(1).map((color, index) => distance(sequence[index] ?? '', color));
      expect(Math.min(...steps)).toBeGreaterThan(0.1);
    },
  );

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
