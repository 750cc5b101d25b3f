import { describe, expect, test } from 'vitest';
import type { EntityFilter, RelationFilter } from '../../../server/store/GraphStore.ts';
import type { ContractWorld } from './ContractWorld.ts';

export function countContract(world: ContractWorld): void {
  const { dataset } = world;

  describe('facets', () => {
    const facetsOf = (entityFilter: EntityFilter, relationFilter: RelationFilter = {}) =>
      world.store.facets({ entityFilter, relationFilter });
    const counts = (...pairs: [string, number][]) => pairs.map(([key, count]) => ({ key, count }));

    test('cover the whole dataset, sorted by count, then key', async () => {
      const facets = await facetsOf({});
      const communities = dataset.communities.map(({ index, size }): [string, number] => [String(index), size]);
      expect(facets).toEqual({
        types: counts(['company', 2], ['concept', 2], ['person', 2], ['event', 1], ['short_video_app', 1]),
        kinds: counts(['company/group', 1], ['company/producer', 1]),
        documents: counts(['d2', 5], ['d1', 4], ['d3', 3]),
        communities: counts(...communities),
        predicates: counts(
          ['cooperates_with', 2],
          ['holds_post_at', 2],
          ['owns', 2],
          ['spoke_at', 2],
          ['attended', 1],
          ['launched', 1],
          ['operates', 1],
          ['organised', 1],
          ['streams', 1],
        ),
        statuses: counts(['asserted', 10], ['implied', 3]),
        years: counts(['2024', 4], ['2023', 2], ['2018', 1], ['2019', 1], ['2020', 1]),
      });
    });

    test('count years by dates of the chosen origins', async () => {
      const facets = await world.store.facets({ entityFilter: {}, relationFilter: {}, origins: ['event', 'document'] });
      expect(facets).toEqual({ ...(await facetsOf({})), years: counts(['2024', 2]) });
    });

    test('of a part count the relations between entities that pass', async () => {
      const facets = await facetsOf({ types: ['company', 'event'] });
      expect(facets.predicates).toEqual(counts(['cooperates_with', 2], ['attended', 1], ['organised', 1], ['owns', 1]));
      expect(facets.statuses).toEqual(counts(['asserted', 3], ['implied', 2]));
      expect(facets.years).toEqual(counts(['2024', 3], ['2023', 1]));
      expect(facets.documents).toEqual(counts(['d1', 3], ['d2', 3], ['d3', 1]));
    });

    test('are empty if nothing passes', async () => {
      const nothing = { types: [], kinds: [], documents: [], communities: [], predicates: [], statuses: [], years: [] };
      expect(await facetsOf({ documents: ['d9'] })).toEqual(nothing);
    });

    test('the relation filter does not affect counts of entities', async () => {
      const all = await facetsOf({});
      const filter = { statuses: ['implied' as const], not: { predicates: ['owns'] } };
      expect(await facetsOf({}, filter)).toEqual({
        ...all,
        predicates: counts(['attended', 1], ['launched', 1]),
        statuses: counts(['implied', 2]),
        years: counts(['2023', 1], ['2024', 1]),
      });
    });
  });

  describe('timeline', () => {
    const timeline = (by: 'year' | 'month', entityFilter: EntityFilter = {}, relationFilter: RelationFilter = {}) =>
      world.store.timeline({ entityFilter, relationFilter, by });
    const period = (name: string, relationCount: number, figureCount = 0, entityCount = 0) => ({
      period: name,
      relations: relationCount,
      figures: figureCount,
      entities: entityCount,
    });

    test('by year counts the first day, or the last if the first is unknown', async () => {
      expect(await timeline('year')).toEqual({
        periods: [
          period('2010', 0, 0, 1),
          period('2015', 0, 0, 1),
          period('2018', 1),
          period('2019', 1),
          period('2020', 1),
          period('2023', 2, 2),
          period('2024', 4),
        ],
        undated: { relations: 4, figures: 2, entities: 6 },
      });
    });

    test('by month counts facts without a month in their year, which precedes its months', async () => {
      expect(await timeline('month')).toEqual({
        periods: [
          period('2010-01', 0, 0, 1),
          period('2015', 0, 0, 1),
          period('2018', 1),
          period('2019-06', 1),
          period('2020', 1),
          period('2023', 2, 1),
          period('2023-12', 0, 1),
          period('2024', 1),
          period('2024-03', 3),
        ],
        undated: { relations: 4, figures: 2, entities: 6 },
      });
    });

    test('counts relations and figures by dates of the chosen origins', async () => {
      const request = { entityFilter: {}, relationFilter: {}, by: 'month' } as const;
      const entities = [period('2010-01', 0, 0, 1), period('2015', 0, 0, 1)];
      expect(await world.store.timeline({ ...request, origins: ['event'] })).toEqual({
        periods: [...entities, period('2024-03', 1)],
        undated: { relations: 12, figures: 4, entities: 6 },
      });
      expect(await world.store.timeline({ ...request, origins: ['document'] })).toEqual({
        periods: [...entities, period('2024-04', 1, 1)],
        undated: { relations: 12, figures: 3, entities: 6 },
      });
    });

    test('of a part counts figures about its entities and relations between them that pass', async () => {
      expect(await timeline('year', { types: ['company'] }, { statuses: ['asserted'] })).toEqual({
        periods: [period('2010', 0, 0, 1), period('2015', 0, 0, 1), period('2023', 1, 2), period('2024', 1)],
        undated: { relations: 0, figures: 1, entities: 0 },
      });
    });

    test('are empty if nothing passes', async () => {
      const undated = { relations: 0, figures: 0, entities: 0 };
      expect(await timeline('month', { documents: ['d9'] })).toEqual({ periods: [], undated });
    });
  });
}
