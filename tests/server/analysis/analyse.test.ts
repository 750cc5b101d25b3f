import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse as analyseAny } from '../../../server/analysis/analyse.ts';

describe.each([
  { name: 'analyse, with objects', large: false },
  { name: 'analyse, with typed arrays', large: true },
])('$name', ({ large }) => {
  const analyse = (...[entities, relations]: Parameters<typeof analyseAny>) => analyseAny(entities, relations, large);

  it('counts relations and neighbours separately, and a relation of an entity to itself once', () => {
    const { numbers } = analyse(named('a', 'b', 'c'), [
      { subject: 'a', object: 'b' },
      { subject: 'b', object: 'a' },
      { subject: 'a', object: 'a' },
    ]);
    expect(numbers.get('a')).toMatchObject({ degree: 3, neighborCount: 1 });
    expect(numbers.get('b')).toMatchObject({ degree: 2, neighborCount: 1 });
    expect(numbers.get('c')).toMatchObject({ degree: 0, neighborCount: 0 });
  });

  it('finds two cliques as two communities, the larger first, labelled with their most central members', () => {
    const cliques = [...clique('a', 'b', 'c', 'd'), ...clique('x', 'y', 'z'), { subject: 'a', object: 'x' }];
    const { numbers, communities } = analyse(named('a', 'b', 'c', 'd', 'x', 'y', 'z'), cliques);
    expect(communities.map(({ index, size }) => ({ index, size }))).toEqual([
      { index: 0, size: 4 },
      { index: 1, size: 3 },
    ]);
    expect(communities[0]?.label).toEqual({ zh: 'a字、b字、c字', en: 'A, B, C' });
    expect(['x', 'y', 'z'].map((id) => numbers.get(id)?.community)).toEqual([1, 1, 1]);
  });

  it('gives the centre of a star the highest centrality, with a mean of 1', () => {
    const { numbers } = analyse(
      named('a', 'b', 'c', 'd'),
      ['b', 'c', 'd'].map((object) => ({ subject: 'a', object })),
    );
    const centralities = [...numbers.values()].map(({ centrality }) => centrality);
    expect(Math.max(...centralities)).toBe(numbers.get('a')?.centrality);
    expect(centralities.reduce((sum, value) => sum + value, 0) / 4).toBeCloseTo(1, 3);
  });

  it('places related entities closer than others, without overlaps', () => {
    const { numbers } = analyse(named('a', 'b', 'c', 'd', 'w', 'x', 'y', 'z'), [
      ...clique('a', 'b', 'c', 'd'),
      ...clique('w', 'x', 'y', 'z'),
      { subject: 'a', object: 'w' },
    ]);
    expect(distance(numbers, 'b', 'c')).toBeLessThan(distance(numbers, 'b', 'y'));
    const ids = [...numbers.keys()];
    for (const a of ids) for (const b of ids) if (a < b) expect(distance(numbers, a, b)).toBeGreaterThan(20);
  });

  it('gives the same numbers for any order of its input, also for empty graphs', () => {
    expect(analyse([], []).communities).toEqual([]);
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const relations = fc.array(fc.record({ subject: id, object: id }), { maxLength: 12 });
    fc.assert(
      fc.property(relations, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (given, keys) => {
        const shuffled = given
          .map((relation, index) => ({ relation, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ relation }) => relation);
        const entities = named('a', 'b', 'c', 'd', 'e');
        expect(analyse([...entities].reverse(), shuffled)).toEqual(analyse(entities, given));
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same numbers for any ids in the same order, also those of properties of plain objects', () => {
    const ends = [...clique('a', 'b', 'c'), { subject: 'c', object: 'd' }, { subject: 'd', object: 'a' }];
    const awkward = new Map(Object.entries({ a: '10', b: '9', c: 'constructor', d: 'valueof' }));
    const renamed = (id: string) => awkward.get(id) ?? id;
    const plain = analyse(named('a', 'b', 'c', 'd'), ends);
    const { numbers } = analyse(
      named(...awkward.values()),
      ends.map(({ subject, object }) => ({ subject: renamed(subject), object: renamed(object) })),
    );
    expect([...numbers]).toEqual([...plain.numbers].map(([id, values]) => [renamed(id), values]));
    expect(analyse(named('constructor'), []).communities).toMatchObject([{ size: 1 }]);
  });
});

function named(...ids: string[]) {
  return ids.map((id) => ({ id, name: { zh: `${id}字`, en: id.toUpperCase() } }));
}

function clique(...ids: string[]) {
  return ids.flatMap((subject, index) => ids.slice(index + 1).map((object) => ({ subject, object })));
}

function distance(numbers: ReadonlyMap<string, { x: number; y: number }>, a: string, b: string): number {
  const [from, to] = [numbers.get(a), numbers.get(b)];
  if (!from || !to) throw new Error('no such entity');
  return Math.hypot(from.x - to.x, from.y - to.y);
}
