import fc from 'fast-check';
import { DATE_ORIGINS } from '../../../server/model/when.ts';
import { LAYOUT_IDS } from '../../../web/layouts/layoutIds.ts';
import { AREAS, COLOR_BY, SIZE_BY } from '../../../web/state/view/appearance.ts';
import type { ViewLayout } from '../../../web/state/view/layout.ts';
import type { Condition, PageFilter, RangeField } from '../../../web/state/view/pageFilters.ts';
import {
  addCondition,
  type ConditionKind,
  EXPANSION_KINDS,
  PATH_KINDS,
  type QueryCondition,
} from '../../../web/state/view/queryConditions.ts';
import type { View } from '../../../web/state/view/view.ts';
import { formatViewPart, type ViewPart } from '../../../web/state/view/viewParts.ts';

/** Ids of entities and types in the format of the seeds. */
export const anyId = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);

/** Ids of relations: two ids, a predicate, and sometimes a qualifier. */
export const anyRelationId = fc
  .tuple(anyId, anyId, fc.stringMatching(/^(--[a-z0-9._]{1,4}(-[a-z0-9._]{1,4})?)?$/))
  .map(([a, b, tail]) => `${a}--made--${b}${tail}`);

const SAMPLES: Readonly<Partial<Record<ConditionKind, readonly string[]>>> = {
  hubs: ['1', '50', '9999'],
  direction: ['out', 'in'],
  from: ['2020', '2020-03', '2020-33'],
  to: ['2024', '2024-02-29'],
  documents: ['2', '99'],
  status: ['asserted'],
  mode: ['all'],
  length: ['1', '5'],
  prefer: ['documents', 'low_degree'],
  depth: ['2', '3'],
};

/** Valid conditions of some kinds, in the order of links. */
export function anyConditions(kinds: readonly ConditionKind[]): fc.Arbitrary<readonly QueryCondition[]> {
  const anyCondition = fc
    .constantFrom(...kinds)
    .chain((kind) => (SAMPLES[kind] ? fc.constantFrom(...SAMPLES[kind]) : anyId).map((value) => ({ kind, value })));
  return fc
    .array(anyCondition, { maxLength: 5 })
    .map((all) => all.reduce<readonly QueryCondition[]>((some, next) => addCondition(some, next) ?? some, []));
}

export const anyViewPart: fc.Arbitrary<ViewPart> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), limit: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ kind: fc.constant('all' as const) }),
  fc.record({ kind: fc.constant('entity' as const), id: anyId }),
  fc.record({
    kind: fc.constant('expand' as const),
    id: anyId,
    limit: fc.integer({ min: 1, max: 2000 }),
    types: fc.uniqueArray(anyId, { maxLength: 3 }),
    conditions: anyConditions(EXPANSION_KINDS),
  }),
  fc.record({
    kind: fc.constant('path' as const),
    from: anyId,
    to: anyId,
    index: fc.integer({ min: 0, max: 99 }),
    conditions: anyConditions(PATH_KINDS),
  }),
  fc.record({ kind: fc.constant('document' as const), id: anyId }),
);

export const anyPoint = fc.record({
  x: fc.integer({ min: -100_000, max: 100_000 }),
  y: fc.integer({ min: -100_000, max: 100_000 }),
});

const anyMonth = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

function anyRange(field: RangeField): fc.Arbitrary<Condition> {
  const anyEnd = fc.option(fc.nat({ max: 999_999 }));
  return fc
    .record({ field: fc.constant(field), min: anyEnd, max: anyEnd })
    .filter(({ min, max }) => min !== null || max !== null);
}

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: fc.constantFrom(
      'type' as const,
      'kind' as const,
      'community' as const,
      'predicate' as const,
      'document' as const,
    ),
    mode: fc.constantFrom('only' as const, 'without' as const),
    values: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
  }),
  anyRange('neighbors'),
  anyRange('sources'),
  fc.record({
    field: fc.constant('text' as const),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }).filter((text) => text.trim() !== ''),
  }),
  fc.record({
    field: fc.constant('dates' as const),
    from: fc.option(anyMonth),
    to: fc.option(anyMonth),
    undated: fc.boolean(),
    of: fc.constantFrom('facts' as const, 'documents' as const),
    origins: fc.subarray([...DATE_ORIGINS], { minLength: 1 }),
  }),
);

export const anyFilter: fc.Arbitrary<PageFilter> = fc.record({
  conditions: fc.uniqueArray(anyCondition, { maxLength: 4, selector: ({ field }) => field }),
  kept: fc.record({
    entities: fc.uniqueArray(anyId, { maxLength: 2 }),
    relations: fc.uniqueArray(anyRelationId, { maxLength: 2 }),
  }),
  dims: fc.boolean(),
});

const anyPeriod = anyMonth.chain((month) => fc.constantFrom(month, month.slice(0, 4), `${month.slice(0, 4)}-q3`));

const anyLayout: fc.Arbitrary<ViewLayout> = fc.oneof(
  fc.record({
    id: fc.constantFrom(...LAYOUT_IDS),
    isChanged: fc.boolean(),
    ticks: fc.constant([]),
  }),
  fc.record({
    id: fc.constant('timeline' as const),
    isChanged: fc.boolean(),
    ticks: fc.array(fc.record({ period: anyPeriod, at: fc.integer({ min: -99_999, max: 99_999 }) }), { maxLength: 4 }),
  }),
);

/** Views have each part once, and at most one of the start view and the whole graph. */
function partKey(part: ViewPart): string {
  return part.kind === 'start' || part.kind === 'all' ? 'first' : formatViewPart(part);
}

/** Views with a position for each of `ids`. */
export function anyView(ids: readonly string[]): fc.Arbitrary<View> {
  const some = fc.subarray([...ids]);
  return fc.record({
    parts: fc.uniqueArray(anyViewPart, { minLength: 1, maxLength: 5, selector: partKey }),
    hidden: some,
    filter: anyFilter,
    selection: fc.record({ entities: some, relations: fc.uniqueArray(anyRelationId, { maxLength: 2 }) }),
    positions: fc
      .tuple(...ids.map(() => anyPoint))
      .map((points) => new Map(points.map((point, index) => [ids[index] ?? '', point]))),
    pinned: some,
    path: fc.option(
      fc.record({
        from: anyId,
        to: anyId,
        index: fc.option(fc.integer({ min: 0, max: 99 })),
        conditions: anyConditions(PATH_KINDS),
      }),
    ),
    document: fc.option(
      fc.record({ id: anyId, onlyHere: fc.boolean(), line: fc.option(fc.integer({ min: 1, max: 9999 })) }),
    ),
    focus: fc.option(
      fc.record({
        ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
        depth: fc.integer({ min: 1, max: 3 }),
      }),
    ),
    layout: anyLayout,
    color: fc.constantFrom(...COLOR_BY),
    size: fc.oneof(
      fc.constantFrom(...SIZE_BY),
      anyId.map((id) => `measure.${id}` as const),
    ),
    areas: fc.constantFrom(...AREAS),
    groupBy: fc.oneof(
      fc.constantFrom('none' as const, 'type' as const, 'community' as const),
      anyId.map((id) => `predicate.${id}` as const),
    ),
    openGroups: fc.uniqueArray(anyId, { maxLength: 3 }),
    chart: fc.option(fc.record({ measure: anyId, unit: anyId, entities: fc.uniqueArray(anyId, { maxLength: 4 }) })),
  });
}
