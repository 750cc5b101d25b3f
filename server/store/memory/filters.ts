import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { fold } from '../../search/fold.ts';
import { type Dated, type SetField, setFields } from '../filters/FilterField.ts';
import { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from '../filters/filterFields.ts';
import type { Composed, EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../filters/filters.ts';
import type { GraphIndex } from './graphIndex.ts';

export type Test<T> = (fact: T) => boolean;

export type Filters = ReturnType<typeof createFilters>;

/** Returns functions that turn filters into tests. */
export function createFilters(index: GraphIndex) {
  function entity(filter: EntityFilter): Test<Entity> {
    const present = filter.ids ? { ...filter, ids: filter.ids.map(index.presentId) } : filter;
    return all([
      ...setFields<Entity>(ENTITY_FILTER_FIELDS, present).map(toTest),
      filter.related ? related(filter.related) : null,
      ...composed(filter, entity),
    ]);
  }

  function related({ direction, relation: relationFilter, other = {} }: RelatedFilter): Test<Entity> {
    const [passes, otherPasses] = [relation(relationFilter), end(other)];
    return ({ id }) =>
      index.relationsOf(id, direction).some((candidate) => passes(candidate) && otherPasses(otherEnd(candidate, id)));
  }

  function relation(filter: RelationFilter): Test<Relation> {
    const { subject, object } = filter;
    const [subjectPasses, objectPasses] = [subject && end(subject), object && end(object)];
    return all([
      ...setFields<Relation>(RELATION_FILTER_FIELDS, filter).map(toTest),
      subjectPasses ? (candidate) => subjectPasses(candidate.subject) : null,
      objectPasses ? (candidate) => objectPasses(candidate.object) : null,
      ...composed(filter, relation),
    ]);
  }

  function figure(filter: FigureFilter): Test<Figure> {
    const subjectPasses = filter.subject && end(filter.subject);
    return all([
      ...setFields<Figure>(FIGURE_FILTER_FIELDS, filter).map(toTest),
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

/** Returns the end of a relation that is not `id`; `id` if both are. */
export function otherEnd({ subject, object }: Relation, id: string): string {
  return subject === id ? object : subject;
}

/** Ignores null, which stands for a field that is not set. */
function all<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const set = tests.filter((test) => test !== null);
  return (fact) => set.every((test) => test(fact));
}

function composed<T, Filter>({ and, or, not }: Composed<Filter>, testOf: (filter: Filter) => Test<T>) {
  const alternatives = or?.map(testOf) ?? [];
  const opposite = not && testOf(not);
  return [
    ...(and?.map(testOf) ?? []),
    alternatives.length === 0 ? null : (fact: T) => alternatives.some((test) => test(fact)),
    opposite ? (fact: T) => !opposite(fact) : null,
  ];
}

function toTest<T extends Dated>(field: SetField<T>): Test<T> {
  switch (field.operator) {
    case 'in': {
      const values = new Set(field.value);
      return (fact) => values.has(field.read(fact));
    }
    case 'overlaps': {
      const values = new Set(field.value);
      return (fact) => field.read(fact).some((value) => values.has(value));
    }
    case 'atLeast':
      return (fact) => field.read(fact) >= field.value;
    case 'atMost':
      return (fact) => field.read(fact) <= field.value;
    case 'contains': {
      const folded = fold(field.value);
      return (fact) => folded !== '' && field.read(fact).some((text) => fold(text).includes(folded));
    }
    case 'notBefore':
      return ({ earliest, latest }) => (latest === null ? earliest !== null : latest >= field.value);
    case 'notAfter':
      return ({ earliest, latest }) => (earliest === null ? latest !== null : earliest <= field.value);
  }
}
