import { describe, expect, test } from 'vitest';
import { areaShapes } from '../../../web/canvas/areas/areaShapes.ts';
import { areaProminence, recede } from '../../../web/canvas/areas/areaZoom.ts';
import type { CanvasArea } from '../../../web/canvas/CanvasGraph.ts';
import type { PlannedLabel } from '../../../web/canvas/labels/labelSpots.ts';
import { node } from './builders.ts';

/** Nine nodes in a square, 60 apart. */
const square = (name: string, left: number) =>
  Array.from({ length: 9 }, (_, i) => node(`${name}${i}`, { x: left + 60 * (i % 3), y: 60 * Math.floor(i / 3) }));
const areaOf = (id: string, nodes: readonly { readonly id: string }[]): CanvasArea => ({
  id,
  label: id,
  color: '#000000',
  nodes: nodes.map((each) => each.id),
});

/** Whether the rings contain a point, by the even-odd rule. */
function contains(rings: readonly (readonly { x: number; y: number }[])[], x: number, y: number): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (const [index, a] of ring.entries()) {
      const b = ring[index + 1];
      if (b && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

describe('areas', () => {
  const [west, east] = [square('w', 0), square('e', 300)];
  const stray = node('stray', { x: 330, y: 400 });
  const areas = [areaOf('west', west), areaOf('east', [...east, stray])];
  const shapes = areaShapes({ nodes: [...west, ...east, stray], areas });

  test('contain their nodes and no others', () => {
    expect(shapes.map(({ area }) => area.id)).toEqual(['west', 'east']);
    for (const [index, own] of [west, east].entries()) {
      const { rings = [] } = shapes[index] ?? {};
      expect(own.filter(({ x, y }) => !contains(rings, x, y))).toEqual([]);
      const others = index === 0 ? east : west;
      expect(others.filter(({ x, y }) => contains(rings, x, y))).toEqual([]);
    }
  });

  test('leave out a member that is far from the others', () => {
    expect(contains(shapes[1]?.rings ?? [], stray.x, stray.y)).toBe(false);
  });

  test('are not drawn if less than half of the nodes lie together', () => {
    const far = [square('b', 600), square('c', 1200)];
    const nodes = [...west, ...far.flat()];
    expect(areaShapes({ nodes, areas: [areaOf('thirds', nodes)] })).toEqual([]);
    expect(areaShapes({ nodes, areas: [areaOf('two', far.flat())] })).toHaveLength(1);
  });

  test('have their name in the middle', () => {
    for (const [index, x] of [60, 360].entries()) {
      const { middle } = shapes[index] ?? { middle: { x: 0, y: 0 } };
      expect(Math.hypot(middle.x - x, middle.y - 60)).toBeLessThan(60);
    }
  });

  test('need three nodes near each other, and nodes at all', () => {
    expect(areaShapes({ nodes: west, areas: [areaOf('pair', west.slice(0, 2))] })).toEqual([]);
    expect(areaShapes({ nodes: [], areas: [areaOf('gone', west)] })).toEqual([]);
  });
});

describe('prominence', () => {
  test('is full in an overview and none in detail', () => {
    expect([0.05, 0.3, 1.1, 4].map(areaProminence)).toEqual([1, 1, 0, 0]);
    expect(areaProminence(0.7)).toBeGreaterThan(0);
    expect(areaProminence(0.7)).toBeLessThan(1);
  });

  test('leaves the most important labels beside the names of areas', () => {
    const labels = Array.from({ length: 100 }, (_, index) => ({ id: `${index}` }) as PlannedLabel);
    expect(recede(labels, 1)).toEqual(labels.slice(0, 20));
    expect(recede(labels, 0.5)).toEqual(labels.slice(0, 50));
    expect(recede(labels, 0)).toEqual(labels);
  });
});
