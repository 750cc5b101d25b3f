import { fileURLToPath } from 'node:url';
import { UndirectedGraph } from 'graphology';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.ts';
import { GAP, layOut } from '../../../server/analysis/layOut.ts';
import type { Dataset } from '../../../server/model/dataset.ts';
import type { Entity } from '../../../server/model/entity.ts';
import { diameterOf } from '../../../server/model/geometry.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';

describe('the layout of the real graph', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = await readDataset(fileURLToPath(new URL('../../../graph-seeds', import.meta.url)));
  });

  it('leaves a gap between any two entities of any shape', () => {
    const { entities } = dataset;
    const tooNear = entities.flatMap((a, index) =>
      entities.slice(index + 1).flatMap((b) => {
        const [x, y] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
        const radii = (diameterOf(a) + diameterOf(b)) / 2;
        const apart = Math.hypot(x, y) >= radii + GAP - 1e-9 && Math.max(x, y) >= radii - 1e-9;
        return apart ? [] : [`${a.id} ${b.id}`];
      }),
    );
    expect(tooNear).toEqual([]);
  });

  it('is the same on every run', () => {
    const again = analyse(dataset.entities, dataset.relations);
    expect(JSON.stringify(dataset.entities.map(({ x, y }) => [x, y]))).toBe(
      JSON.stringify(dataset.entities.map(({ id }) => [again.numbers.get(id)?.x, again.numbers.get(id)?.y])),
    );
  });

  it('fills a rectangle with the proportions of a window, without empty margins', () => {
    const [width, height] = [extentOf(dataset.entities, 'x'), extentOf(dataset.entities, 'y')];
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(1.6);
    const drawn = dataset.entities.reduce((sum, entity) => sum + (diameterOf(entity) + GAP) ** 2, 0);
    expect(drawn / (width * height)).toBeGreaterThan(0.15);
  });

  it('keeps communities together: most of the five nearest entities are of the same community', () => {
    const own = dataset.entities.map((entity) => {
      const nearest = dataset.entities
        .filter((other) => other !== entity)
        .toSorted((a, b) => distance(a, entity) - distance(b, entity))
        .slice(0, 5);
      return nearest.filter(({ community }) => community === entity.community).length / nearest.length;
    });
    expect(own.reduce((sum, share) => sum + share, 0) / own.length).toBeGreaterThan(0.65);
  });
});

describe('a layout', () => {
  it('of an empty graph is empty, and a single entity is near the origin', () => {
    const graph = new UndirectedGraph();
    expect(layOut(graph, () => 0)).toEqual(new Map());
    graph.addNode('a');
    const { x, y } = layOut(graph, () => 0).get('a') ?? {};
    expect(Math.hypot(x ?? Number.NaN, y ?? Number.NaN)).toBeLessThan(30);
  });

  it('of many entities without relations has no overlaps', () => {
    const graph = new UndirectedGraph();
    for (let index = 0; index < 300; index++) graph.addNode(`n${index}`);
    const places = [...layOut(graph, () => 0).values()];
    const gaps = places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(diameterOf({ neighborCount: 0 }) + GAP);
    expect(Math.max(...gaps)).toBeLessThan(1_500);
  });
});

function distance(a: Entity, b: Entity): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function extentOf(entities: readonly Entity[], axis: 'x' | 'y'): number {
  const values = entities.map((entity) => entity[axis]);
  return Math.max(...values) - Math.min(...values);
}
