import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import { fold } from '../../search/fold.ts';
import type { EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../GraphStore.ts';
import type { GraphIndex } from './graphIndex.ts';

export type Test<T> = (fact: T) => boolean;

/** Filters as pure tests; what they look for is made ready once. */
export interface Filters {
  entity(filter: EntityFilter): Test<Entity>;
  relation(filter: RelationFilter): Test<Relation>;
  figure(filter: FigureFilter): Test<Figure>;
}

interface Composed<Filter> {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export function createFilters(index: GraphIndex): Filters {
  function entity(filter: EntityFilter): Test<Entity> {
    const { minDegree, maxDegree } = filter;
    return all([
      among(filter.types, ({ type }) => type),
      among(filter.kinds, ({ type, kind }) => `${type}/${kind}`),
      overlapping(filter.documents, ({ documents }) => documents),
      among(filter.communities, ({ community }) => community),
      minDegree === undefined ? null : ({ degree }) => degree >= minDegree,
      maxDegree === undefined ? null : ({ degree }) => degree <= maxDegree,
      among(filter.ids?.map(index.presentId), ({ id }) => id),
      containing(filter.text, ({ forms }) => forms.map((form) => form.text)),
      during(filter),
      filter.related ? related(filter.related) : null,
      ...composed(filter, entity),
    ]);
  }

  function related({ direction, relation: ofRelation, other = {} }: RelatedFilter): Test<Entity> {
    const [passes, otherPasses] = [relation(ofRelation), end(other)];
    return ({ id }) =>
      index.relationsOf(id, direction).some((candidate) => passes(candidate) && otherPasses(otherEnd(candidate, id)));
  }

  function relation(filter: RelationFilter): Test<Relation> {
    const { subject, object } = filter;
    const [subjectPasses, objectPasses] = [subject && end(subject), object && end(object)];
    return all([
      among(filter.predicates, ({ predicate }) => predicate),
      ...statement(filter),
      containing(filter.text, ({ role, note }) => [...textsOf(role), ...textsOf(note)]),
      subjectPasses ? (candidate) => subjectPasses(candidate.subject) : null,
      objectPasses ? (candidate) => objectPasses(candidate.object) : null,
      ...composed(filter, relation),
    ]);
  }

  function figure(filter: FigureFilter): Test<Figure> {
    const { minValue, maxValue, subject } = filter;
    const subjectPasses = subject && end(subject);
    return all([
      among(filter.measures, ({ measure }) => measure),
      among(filter.units, ({ unit }) => unit),
      among(filter.comparators, ({ comparator }) => comparator),
      ...statement(filter),
      minValue === undefined ? null : ({ value }) => value >= minValue,
      maxValue === undefined ? null : ({ value }) => value <= maxValue,
      containing(filter.text, ({ scope }) => textsOf(scope)),
      subjectPasses ? (candidate) => subjectPasses(candidate.subject) : null,
      ...composed(filter, figure),
    ]);
  }

  function end(filter: EntityFilter): Test<string> {
    const passes = entity(filter);
    return (id) => {
      const found = index.entities.get(id);
      return found !== undefined && passes(found);
    };
  }

  return { entity, relation, figure };
}

/** The end of a relation that is not `id`; `id` where both are. */
export function otherEnd({ subject, object }: Relation, id: string): string {
  return subject === id ? object : subject;
}

/** Null stands for a test that was not asked for. */
function all<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const asked = tests.filter((test) => test !== null);
  return (fact) => asked.every((test) => test(fact));
}

function composed<T, Filter>({ and, or, not }: Composed<Filter>, toTest: (filter: Filter) => Test<T>) {
  const either = or?.map(toTest) ?? [];
  const opposite = not && toTest(not);
  return [
    ...(and?.map(toTest) ?? []),
    either.length === 0 ? null : (fact: T) => either.some((test) => test(fact)),
    opposite ? (fact: T) => !opposite(fact) : null,
  ];
}

/** What can be asked of every statement. */
function statement<T extends Dated & Pick<Relation, 'documents' | 'status'>>(filter: RelationFilter | FigureFilter) {
  const { minDocuments } = filter;
  return [
    overlapping<T>(filter.documents, ({ documents }) => documents),
    among<T, string>(filter.statuses, ({ status }) => status),
    minDocuments === undefined ? null : ({ documents }: T) => documents.length >= minDocuments,
    during<T>(filter),
  ];
}

function among<T, Value>(wanted: readonly Value[] | undefined, toValue: (fact: T) => Value): Test<T> | null {
  if (!wanted || wanted.length === 0) return null;
  const set = new Set(wanted);
  return (fact) => set.has(toValue(fact));
}

function overlapping<T>(
  wanted: readonly string[] | undefined,
  valuesOf: (fact: T) => readonly string[],
): Test<T> | null {
  if (!wanted || wanted.length === 0) return null;
  const set = new Set(wanted);
  return (fact) => valuesOf(fact).some((value) => set.has(value));
}

function containing<T>(text: string | undefined, textsIn: (fact: T) => readonly string[]): Test<T> | null {
  if (text === undefined) return null;
  const folded = fold(text);
  return (fact) => folded !== '' && textsIn(fact).some((candidate) => fold(candidate).includes(folded));
}

function textsOf(text: LocalisedText | null): readonly string[] {
  return text === null ? [] : [text.zh, text.en];
}

/** An open end may lie anywhere; what has no date at all passes neither bound. */
function during<T extends Dated>({ from, to }: { readonly from?: string; readonly to?: string }): Test<T> | null {
  if (from === undefined && to === undefined) return null;
  return ({ earliest, latest }) =>
    (earliest !== null || latest !== null) &&
    (from === undefined || latest === null || latest >= from) &&
    (to === undefined || earliest === null || earliest <= to);
}
