import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { force } from '../../../web/layouts/force.ts';
import type { LayoutNode } from '../../../web/layouts/Layout.ts';
import { placeNew } from '../../../web/layouts/placeNew.ts';
import { anyWorld, type LayoutWorld, overlapping } from './layoutWorld.ts';

/** The graph with a share of its nodes placed by a layout and the rest without a position. */
function partlyPlaced({ nodes, links }: LayoutWorld, share: number): LayoutWorld {
  const there = nodes.slice(0, Math.floor(nodes.length * share));
  const places = force.place(there, links);
  return {
    nodes: nodes.map((node) => {
      const at = places.get(node.id);
      return at ? { ...node, at } : node;
    }),
    links,
  };
}

const node = (id: string, at?: { x: number; y: number }): LayoutNode => ({
  id,
  type: 'person',
  size: 24,
  labelWidth: 48,
  labelHeight: 15,
  degree: 1,
  community: 0,
  fixed: false,
  ...(at ? { at } : {}),
});

describe('placeNew', () => {
  const runs = { numRuns: 25 };

  test('returns positions of the new nodes only', () => {
    fc.assert(
      fc.property(anyWorld, fc.double({ min: 0, max: 1, noNaN: true }), (world, share) => {
        const { nodes, links } = partlyPlaced(world, share);
        const added = nodes.filter(({ at }) => !at).map(({ id }) => id);
        expect([...placeNew(nodes, links).keys()].sort()).toEqual(added.sort());
      }),
      runs,
    );
  });

  test('no new node overlaps another, labels included', () => {
    fc.assert(
      fc.property(anyWorld, fc.double({ min: 0, max: 1, noNaN: true }), (world, share) => {
        const { nodes, links } = partlyPlaced(world, share);
        const there = nodes.map((member) => ({ ...member, fixed: member.at !== undefined }));
        const places = nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : []));
        expect(overlapping(there, new Map([...places, ...placeNew(nodes, links)]))).toEqual([]);
      }),
      runs,
    );
  });

  test('the order of nodes and links does not change the positions', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { nodes, links } = partlyPlaced(world, 0.5);
        expect(placeNew(nodes.toReversed(), links.toReversed())).toEqual(placeNew(nodes, links));
      }),
      runs,
    );
  });

  test('a new node is near its anchor, on the free side', () => {
    // All other nodes are to the right of the anchor.
    const crowd = Array.from({ length: 9 }, (_, index) =>
      node(`c${index}`, { x: 110 + (index % 3) * 70, y: -70 + Math.floor(index / 3) * 70 }),
    );
    const nodes = [node('anchor', { x: 0, y: 0 }), ...crowd, node('new')];
    const { x, y } = placeNew(nodes, [{ source: 'anchor', target: 'new' }]).get('new') ?? {
      x: Number.NaN,
      y: Number.NaN,
    };
    expect(x).toBeLessThan(0);
    expect(Math.hypot(x, y)).toBeLessThan(200);
  });

  test('a new node with two anchors is between them', () => {
    const nodes = [node('a', { x: -300, y: 0 }), node('b', { x: 300, y: 0 }), node('new')];
    const links = [
      { source: 'a', target: 'new' },
      { source: 'b', target: 'new' },
    ];
    const { x, y } = placeNew(nodes, links).get('new') ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.abs(x)).toBeLessThan(150);
    expect(Math.abs(y)).toBeLessThan(150);
  });

  test('a chain of new nodes leads away from its anchor', () => {
    const nodes = [node('anchor', { x: 0, y: 0 }), node('first'), node('second')];
    const links = [
      { source: 'anchor', target: 'first' },
      { source: 'first', target: 'second' },
    ];
    const places = placeNew(nodes, links);
    const away = (point: { x: number; y: number } | undefined) => (point ? Math.hypot(point.x, point.y) : Number.NaN);
    expect(away(places.get('second'))).toBeGreaterThan(away(places.get('first')));
  });

  test('a hundred new neighbours of one node stay around it', () => {
    const added = Array.from({ length: 100 }, (_, index) => node(`n${index}`));
    const nodes = [node('anchor', { x: 0, y: 0 }), ...added];
    const places = placeNew(
      nodes,
      added.map(({ id }) => ({ source: 'anchor', target: id })),
    );
    expect(overlapping(nodes, new Map([['anchor', { x: 0, y: 0 }], ...places]))).toEqual([]);
    for (const { x, y } of places.values()) expect(Math.hypot(x, y)).toBeLessThan(700);
  });
});
