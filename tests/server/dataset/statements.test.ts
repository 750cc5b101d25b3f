import { describe, expect, it } from 'vitest';
import { mergeStatements, orientRelations } from '../../../server/dataset/mergeStatements.ts';
import type { SeedFigure, SeedRelation } from '../../../server/dataset/seedDataset.ts';
import { figureIds, relationIds } from '../../../server/dataset/statementIds.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { cite, seedFigure, seedRelation } from '../../support/world.ts';

describe('merging statements', () => {
  it('merges the same statement of two documents, with both citations sorted', () => {
    const first = relation({ citations: [{ document: 'd2', lines: [4, 4] }] });
    const second = relation({ citations: [{ document: 'd1', lines: [9, 11] }] });
    expect(mergeStatements([first, second])).toEqual([
      relation({
        citations: [
          { document: 'd1', lines: [9, 11] },
          { document: 'd2', lines: [4, 4] },
        ],
      }),
    ]);
  });

  it('does not merge statements that differ in a qualifier', () => {
    const merged = mergeStatements([relation({ date: '2023' }), relation({ date: '2024' })]);
    expect(merged.map(({ date }) => date)).toEqual(['2023', '2024']);
  });

  it('gives precedence to asserted over implied', () => {
    const implied = relation({ status: 'implied', reason: { zh: '推知', en: 'it follows' } });
    const asserted = relation({ citations: [{ document: 'd2', lines: [1, 1] }] });
    expect(mergeStatements([implied, asserted])).toMatchObject([{ status: 'asserted', reason: null }]);
  });

  it('joins the reasons of implied statements, each once', () => {
    const from = (document: string, zh: string, en: string) =>
      relation({ status: 'implied', reason: { zh, en }, citations: [{ document, lines: [1, 1] }] });
    const statements = [
      from('d1', '推知', 'it follows'),
      from('d2', '由名称', 'by name'),
      from('d3', '推知', 'it follows'),
    ];
    expect(mergeStatements(statements)).toMatchObject([
      { status: 'implied', reason: { zh: '推知；由名称', en: 'it follows; by name' } },
    ]);
  });

  it('merges a symmetric predicate from both ends, with the lower id first', () => {
    const oriented = orientRelations(
      [
        relation({ subject: 'b', predicate: 'allied', object: 'a' }),
        relation({ subject: 'a', predicate: 'allied', object: 'b', citations: [{ document: 'd2', lines: [1, 1] }] }),
      ],
      vocabulary,
    );
    expect(mergeStatements(oriented)).toMatchObject([
      { subject: 'a', object: 'b', citations: [{ document: 'd1' }, { document: 'd2' }] },
    ]);
  });

  it('does not merge equal numbers with different scopes', () => {
    const figures = [figure({ scope: { zh: '全国', en: 'nationwide' } }), figure({ scope: null })];
    expect(mergeStatements(figures)).toHaveLength(2);
  });
});

describe('statement ids', () => {
  it('are subject, predicate and object if that is unique', () => {
    expect(relationIds([relation({})])).toEqual(['a--made--b']);
  });

  it('contain the first qualifier that differs in all of them', () => {
    expect(relationIds([relation({ date: '2023' }), relation({ date: '2024-03-23/2024-03-30' })])).toEqual([
      'a--made--b--2023',
      'a--made--b--2024-03-23_2024-03-30',
    ]);
    const roles = ['Deputy Director', 'Director, Acting'].map((en) => relation({ role: { zh: '职', en } }));
    expect(relationIds(roles)).toEqual(['a--made--b--deputy-director', 'a--made--b--director-acting']);
  });

  it('contain a hash if no qualifier differs, in any order of the input', () => {
    const [one, two] = [relation({ date: '2023' }), relation({ role: { zh: '职', en: 'Post' } })];
    const ids = relationIds([one, two]);
    expect(ids.every((id) => /^a--made--b--[0-9a-f]{6}$/.test(id))).toBe(true);
    expect(relationIds([two, one])).toEqual([...ids].reverse());
  });

  it('of figures contain measure, amount and date', () => {
    expect(figureIds([figure({ asOf: '2023/2024' })])).toEqual(['a--users--10.74-yi--2023_2024']);
  });
});

const vocabulary: Vocabulary = {
  types: [],
  predicates: [predicate('made', false), predicate('allied', true)],
  measures: [],
  units: [],
};

function predicate(id: string, symmetric: boolean) {
  const label = { zh: id, en: id };
  const ends = {
    group: null,
    datedBy: null,
    inheritsDates: false,
    derivedFrom: null,
    subjectTypes: [],
    objectTypes: [],
  };
  return { id, label, inverse: label, symmetric, ...ends, qualifiers: [] };
}

const CITATIONS = [cite('d1', 1)];

function relation(given: Partial<SeedRelation>): SeedRelation {
  return seedRelation({ subject: 'a', predicate: 'made', object: 'b', citations: CITATIONS, ...given });
}

function figure(given: Partial<SeedFigure>): SeedFigure {
  return seedFigure({ subject: 'a', measure: 'users', amount: '10.74', unit: 'yi', citations: CITATIONS, ...given });
}
