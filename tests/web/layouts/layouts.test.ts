import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../../web/layouts/index.ts';
import type { LayoutLink, LayoutNode } from '../../../web/layouts/Layout.ts';
import { LAYOUT_IDS } from '../../../web/layouts/layoutIds.ts';
import { anyWorld, overlapping, type Places } from './layoutWorld.ts';

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('the layout %s', (_, layout) => {
  const place = (nodes: readonly LayoutNode[], links: readonly LayoutLink[]): Places => layout.place(nodes, links);
  const runs = { numRuns: 12 };

  test('places every node at a finite point', () => {
    fc.assert(
      fc.property(anyWorld, ({ nodes, links }) => {
        const places = place(nodes, links);
        expect([...places.keys()].sort()).toEqual(nodes.map((node) => node.id).sort());
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      runs,
    );
  });

  test('the order of nodes and links does not change the positions', () => {
    fc.assert(
      fc.property(anyWorld, ({ nodes, links }) => {
        const turned = links.map(({ source, target }) => ({ source: target, target: source }));
        expect(place(nodes.toReversed(), turned.toReversed())).toEqual(place(nodes, links));
      }),
      runs,
    );
  });

  test('no two nodes or labels overlap', () => {
    fc.assert(
      fc.property(anyWorld, ({ nodes, links }) => {
        expect(overlapping(nodes, place(nodes, links))).toEqual([]);
      }),
      runs,
    );
  });

  test('fixed nodes stay where they are, and no other node overlaps them', () => {
    fc.assert(
      fc.property(anyWorld, ({ nodes, links }) => {
        const pinned = nodes.map((node, index) =>
          index % 3 === 0 ? { ...node, fixed: true, at: { x: index * 400 + 0.25, y: -120.5 } } : node,
        );
        const places = place(pinned, links);
        for (const node of pinned) if (node.fixed) expect(places.get(node.id)).toEqual(node.at);
        expect(overlapping(pinned, places)).toEqual([]);
      }),
      runs,
    );
  });

  test('a graph of one node and an empty graph can be placed', () => {
    expect(place([], [])).toEqual(new Map());
    const [only] = fc.sample(anyWorld, { numRuns: 1, seed: 1 });
    const node = only?.nodes[0];
    if (node) expect([...place([node], []).keys()]).toEqual([node.id]);
  });
});

test('each layout that users can choose is in the list', () => {
  expect(LAYOUTS.map(({ id }) => id)).toEqual(LAYOUT_IDS);
});

test('the force layout starts from current positions, so that a second run moves nodes little', () => {
  const [world] = fc.sample(anyWorld, { numRuns: 1, seed: 7 });
  const force = LAYOUTS.find((layout) => layout.id === 'force');
  if (!world || !force) throw new Error('The graph or the force layout is missing.');
  const first = force.place(world.nodes, world.links);
  const second = force.place(
    world.nodes.map((node) => ({ ...node, at: first.get(node.id) ?? { x: 0, y: 0 } })),
    world.links,
  );
  const spread = Math.max(...[...first.values()].map(({ x, y }) => Math.hypot(x, y)));
  const moved = world.nodes.map(({ id }) => {
    const [a, b] = [first.get(id), second.get(id)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
  });
  expect(moved.reduce((sum, distance) => sum + distance, 0) / moved.length).toBeLessThan(spread / 2);
});

test('the ticks of the timeline are left of the nodes of their period, above the line that separates undated nodes', () => {
  fc.assert(
    fc.property(anyWorld, ({ nodes, links }) => {
      const timeline = LAYOUTS.find((layout) => layout.id === 'timeline');
      const places = timeline?.place(nodes, links);
      const ticks = timeline?.ticks?.(nodes) ?? [];
      const periods = new Set(nodes.flatMap(({ date }) => date?.slice(0, 7) ?? []));
      expect(ticks.map(({ period }) => period)).toEqual([...periods].sort());
      for (const { id, date } of nodes) {
        const { x = 0, y = 0 } = places?.get(id) ?? {};
        expect(y > 0).toBe(date === undefined);
        const own = ticks.findIndex(({ period }) => date?.startsWith(period));
        if (own < 0) continue;
        expect(x).toBeGreaterThan(ticks[own]?.at ?? 0);
        expect(x).toBeLessThan(ticks[own + 1]?.at ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 30 },
  );
});

test('the timeline places months from left to right and undated nodes below', () => {
  fc.assert(
    fc.property(anyWorld, ({ nodes, links }) => {
      const timeline = LAYOUTS.find((layout) => layout.id === 'timeline');
      const places = timeline?.place(nodes, links);
      const at = (id: string) => places?.get(id) ?? { x: Number.NaN, y: Number.NaN };
      const dated = nodes.flatMap(({ id, date }) => (date === undefined ? [] : [{ ...at(id), date }]));
      const undated = nodes.flatMap(({ id, date }) => (date === undefined ? [at(id)] : []));
      for (const a of dated) {
        for (const b of dated) if (a.date < b.date) expect(a.x).toBeLessThan(b.x);
        for (const b of undated) expect(b.y).toBeGreaterThan(a.y);
      }
    }),
    { numRuns: 30 },
  );
});

describe('the tree', () => {
  const node = (id: string, degree = 1): LayoutNode => ({
    id,
    type: 'person',
    size: 20,
    labelWidth: 40,
    labelHeight: 15,
    degree,
    community: 0,
    fixed: false,
  });
  const link = (source: string, target: string): LayoutLink => ({ source, target });
  const tree = LAYOUTS.find(({ id }) => id === 'tree');
  const nodes = [node('hub', 3), node('a', 2), node('b'), node('c'), node('leaf')];
  const links = [link('hub', 'a'), link('b', 'hub'), link('hub', 'c'), link('a', 'leaf')];
  const columnsFrom = (root: string | null) => {
    const places = [...(tree?.place(nodes, links, root) ?? [])];
    const columns = [...new Set(places.map(([, { x }]) => Math.round(x)))].sort((x, y) => x - y);
    return columns.map((x) => places.flatMap(([id, at]) => (Math.round(at.x) === x ? [id] : [])).sort());
  };

  test('has a column for each distance from the node with the most relations', () => {
    expect(columnsFrom(null)).toEqual([['hub'], ['a', 'b', 'c'], ['leaf']]);
  });

  test('begins at the given root', () => {
    expect(columnsFrom('leaf')).toEqual([['leaf'], ['a'], ['hub'], ['b', 'c']]);
  });

  test('has rings around the root if there are many nodes', () => {
    const many = Array.from({ length: 120 }, (_, index) => node(`n${String(index).padStart(3, '0')}`));
    const places = tree?.place(
      [node('root', 120), ...many],
      many.map(({ id }) => link('root', id)),
    );
    const { x = 0, y = 0 } = places?.get('root') ?? {};
    const distances = many.map(({ id }) => Math.hypot((places?.get(id)?.x ?? 0) - x, (places?.get(id)?.y ?? 0) - y));
    expect(Math.max(...distances) / Math.min(...distances)).toBeLessThan(1.5);
  });
});
