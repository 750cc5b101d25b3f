import fc from 'fast-check';
import type { LayoutLink, LayoutNode } from '../../../web/layouts/Layout.ts';

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export interface LayoutWorld {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

const AWKWARD_IDS = ['constructor', '10', '9', '__proto__'];

/** Random graphs, also with loops, double links, isolated nodes, numeric ids and ids of properties of plain objects. */
export const anyWorld: fc.Arbitrary<LayoutWorld> = fc
  .record({
    sizes: fc.array(
      fc.record({
        size: fc.integer({ min: 16, max: 64 }),
        labelWidth: fc.integer({ min: 0, max: 130 }),
        labelHeight: fc.constantFrom(0, 15, 30, 45),
        community: fc.integer({ min: 0, max: 4 }),
        type: fc.constantFrom('person', 'platform', 'production'),
        place: fc.constantFrom(
          undefined,
          { latitude: 39.9, longitude: 116.41, isOwn: true },
          { latitude: 39.92, longitude: 116.39, isOwn: true },
          { latitude: 39.9, longitude: 116.41, isOwn: false },
          { latitude: 34.05, longitude: -118.24, isOwn: false },
        ),
        date: fc.constantFrom(undefined, '2019-01-01', '2024-03-28', '2024-05-01', '2025-04-07'),
      }),
      { minLength: 1, maxLength: 50 },
    ),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 90 }),
  })
  .map(({ sizes, ends }) => {
    const idOf = (index: number) => AWKWARD_IDS[index] ?? `n${index}`;
    const links = ends.map(([a, b]) => ({ source: idOf(a % sizes.length), target: idOf(b % sizes.length) }));
    const degree = (id: string) => links.filter(({ source, target }) => source === id || target === id).length;
    const nodes = sizes.map(({ date, place, ...part }, index) => ({
      ...part,
      ...(date === undefined ? {} : { date }),
      ...(place === undefined ? {} : { place }),
      id: idOf(index),
      degree: degree(idOf(index)),
      fixed: false,
    }));
    return { nodes, links };
  });

/** Pairs of nodes that overlap, labels included, except pairs of fixed nodes. */
export function overlapping(nodes: readonly LayoutNode[], places: Places): readonly string[] {
  const rooms = nodes.map((node) => {
    const at = places.get(node.id) ?? { x: Number.NaN, y: Number.NaN };
    const halfWidth = Math.max(node.size, node.labelWidth) / 2;
    const [top, bottom] = [at.y - node.size / 2, at.y + node.size / 2 + node.labelHeight];
    return { node, left: at.x - halfWidth, right: at.x + halfWidth, top, bottom };
  });
  return rooms.flatMap((a, index) =>
    rooms
      .slice(index + 1)
      .filter((b) => !(a.node.fixed && b.node.fixed))
      .filter((b) => !(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top))
      .map((b) => `${a.node.id} and ${b.node.id}`),
  );
}
