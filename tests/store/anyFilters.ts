import fc from 'fast-check';
import { DATE_ORIGINS } from '../../server/model/when.ts';
import type { EntityFilter, FigureFilter, RelationFilter } from '../../server/store/GraphStore.ts';
import { DOCUMENT_IDS, ENTITY_IDS, PREDICATE_IDS, TYPE_IDS } from '../support/randomDatasets.ts';

/* Any filters of the datasets of randomDatasets.ts. */

export const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const day = fc.constantFrom('0001-01-01', '2020-01-02', '2020-02-29', '2021-06-01', '9999-12-31');
export const direction = fc.constantFrom('out' as const, 'in' as const, 'both' as const);
export const origins = someOf(DATE_ORIGINS);
const lines = someOf(['d1:1-3', 'd1:2', 'd2:1-99', 'd9:1']);
const someText = fc.constantFrom('星', '星河', 'a', 'ab', 'É', '2', '甲', 'ONE', '《');

/** Filters with one field each, so that few of the composed ones match nothing. */
const entityField: fc.Arbitrary<EntityFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ types: someOf(TYPE_IDS) }),
  fc.record({ kinds: someOf(['person/producer', 'company/producer', 'company/group']) }),
  fc.record({ documents: someOf(DOCUMENT_IDS) }),
  fc.record({ ids: someOf(ENTITY_IDS) }),
  fc.record({ text: someText }),
  fc.record({ from: day }),
  fc.record({ to: day }),
  fc.record({ minDegree: fc.integer({ min: 0, max: 3 }), maxDegree: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ from: day, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ has: someOf(['kind', 'aliases', 'start']) }),
  fc.record({ lacks: someOf(['kind', 'aliases', 'end']) }),
);
const relationField: fc.Arbitrary<RelationFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ predicates: someOf(PREDICATE_IDS) }),
  fc.record({ documents: someOf(DOCUMENT_IDS), minDocuments: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ statuses: fc.constantFrom(['asserted' as const], ['implied' as const]) }),
  fc.record({ text: someText }),
  fc.record({ from: day, origins, undated: fc.boolean() }),
  fc.record({ to: day, origins, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ has: someOf(['role', 'date', 'place', 'when']) }),
  fc.record({ lacks: someOf(['start', 'note', 'when']) }),
);
const figureField: fc.Arbitrary<FigureFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ measures: fc.constantFrom(['users'], ['revenue']) }),
  fc.record({ units: someOf(['persons', 'yi_persons', 'wan_yuan']) }),
  fc.record({ comparators: someOf(['=', '≈', '≥'] as const) }),
  fc.record({ minValue: fc.constantFrom(-35_000, 0.5, 10) }),
  fc.record({ maxValue: fc.constantFrom(-1, 10, 1e9) }),
  fc.record({ text: someText }),
  fc.record({ from: day, origins, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ lacks: someOf(['asOf', 'accordingTo', 'reason']) }),
);

type Composed = {
  readonly entity: EntityFilter;
  readonly relation: RelationFilter;
  readonly figure: FigureFilter;
};

/** Filters that contain filters of all kinds. */
export const composed = fc.letrec<Composed>((tie) => {
  const compose = <Filter extends object>(field: fc.Arbitrary<Filter>, self: fc.Arbitrary<Filter>) => [
    field,
    fc.record({ and: fc.array(self, { maxLength: 2 }), or: fc.array(self, { maxLength: 2 }) }),
    fc.tuple(field, self).map(([own, not]) => ({ ...own, not })),
  ];
  const related = fc
    .record({
      direction,
      relation: tie('relation'),
      other: tie('entity'),
      minRelations: fc.constantFrom(1, 1, 2),
      maxRelations: fc.constantFrom(9, 1, 3),
    })
    .map((r) => ({ related: r }));
  return {
    entity: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(entityField, tie('entity')),
      related,
      fc.record({ figures: tie('figure') }),
    ),
    relation: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(relationField, tie('relation')),
      fc.record({ subject: tie('entity') }),
      fc.record({ object: tie('entity') }),
      fc.record({ place: tie('entity') }),
    ),
    figure: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(figureField, tie('figure')),
      fc.record({ subject: tie('entity') }),
      fc.record({ accordingTo: tie('entity') }),
    ),
  };
});
