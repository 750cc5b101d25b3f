import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { force } from '../../../web/layouts/force.ts';
import type { LayoutNode } from '../../../web/layouts/Layout.ts';
import { placeNew } from '../../../web/layouts/placeNew.ts';
import { anyWorld, type LayoutWorld, overlapping } from './layoutWorld.ts';

/** The world with the first of its nodes where a layout puts them, and the rest without a place. */
function grown({ nodes, links }: LayoutWorld, share: number): LayoutWorld {
  const there = nodes.slice(0, Math.floor(nodes.length * share));
  const places = force.place(there, links);
  return {
    nodes: nodes.map((node) => (places[node.id] ? { ...node, at: places[node.id] } : node) as LayoutNode),
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

  test('answers for the new nodes only', () => {
    fc.assert(
      fc.property(anyWorld, fc.double({ min: 0, max: 1, noNaN: true }), (world, share) => {
        const { nodes, links } = grown(world, share);
        const added = nodes.filter(({ at }) => !at).map(({ id }) => id);
        expect(Object.keys(placeNew(nodes, links)).sort()).toEqual(added.sort());
      }),
      runs,
    );
  });

  test('puts no new node over another one, label room included', () => {
    fc.assert(
      fc.property(anyWorld, fc.double({ min: 0, max: 1, noNaN: true }), (world, share) => {
        const { nodes, links } = grown(world, share);
        const there = nodes.map((member) => ({ ...member, fixed: member.at !== undefined }));
        const places = Object.fromEntries(nodes.flatMap(({ id, at }) => (at ? [[id, at]] : [])));
        expect(overlapping(there, { ...places, ...placeNew(nodes, links) })).toEqual([]);
      }),
      runs,
    );
  });

  test('gives the same places whatever order nodes and links come in', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { nodes, links } = grown(world, 0.5);
        expect(placeNew(nodes.toReversed(), links.toReversed())).toEqual(placeNew(nodes, links));
      }),
      runs,
    );
  });

  test('puts a new node near its anchor, on the side where nothing stands', () => {
    // Everything but the anchor stands to its right.
    const crowd = Array.from({ length: 9 }, (_, index) =>
      node(`c${index}`, { x: 110 + (index % 3) * 70, y: -70 + Math.floor(index / 3) * 70 }),
    );
    const nodes = [node('anchor', { x: 0, y: 0 }), ...crowd, node('new')];
    const { x, y } = placeNew(nodes, [{ source: 'anchor', target: 'new' }]).new ?? { x: Number.NaN, y: Number.NaN };
    expect(x).toBeLessThan(0);
    expect(Math.hypot(x, y)).toBeLessThan(200);
  });

  test('puts a node with two anchors between them', () => {
    const nodes = [node('a', { x: -300, y: 0 }), node('b', { x: 300, y: 0 }), node('new')];
    const links = [
      { source: 'a', target: 'new' },
      { source: 'b', target: 'new' },
    ];
    const { x, y } = placeNew(nodes, links).new ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.abs(x)).toBeLessThan(150);
    expect(Math.abs(y)).toBeLessThan(150);
  });

  test('follows a chain of new nodes away from what is there', () => {
    const nodes = [node('anchor', { x: 0, y: 0 }), node('first'), node('second')];
    const links = [
      { source: 'anchor', target: 'first' },
      { source: 'first', target: 'second' },
    ];
    const { first, second } = placeNew(nodes, links);
    const away = (point: { x: number; y: number } | undefined) => (point ? Math.hypot(point.x, point.y) : Number.NaN);
    expect(away(second)).toBeGreaterThan(away(first));
  });

  test('keeps a hundred new neighbours of one node around it', () => {
    const added = Array.from({ length: 100 }, (_, index) => node(`n${index}`));
    const nodes = [node('anchor', { x: 0, y: 0 }), ...added];
    const places = placeNew(
      nodes,
      added.map(({ id }) => ({ source: 'anchor', target: id })),
    );
    expect(overlapping(nodes, { anchor: { x: 0, y: 0 }, ...places })).toEqual([]);
    for (const { x, y } of Object.values(places)) expect(Math.hypot(x, y)).toBeLessThan(700);
  });
});
