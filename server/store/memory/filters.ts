import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { setFields } from '../filters/FilterField.ts';
import { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from '../filters/filterFields.ts';
import type { DocumentFilter, EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../filters/filters.ts';
import { allOf, composedTests, documentsThatPass, type Test, toTest } from '../filters/toTest.ts';
import type { GraphIndex } from './graphIndex.ts';

export type Filters = ReturnType<typeof createFilters>;

/** Returns functions that turn filters into tests. */
export function createFilters(index: GraphIndex) {
  function entity(filter: EntityFilter): Test<Entity> {
    const present = filter.ids ? { ...filter, ids: filter.ids.map(index.presentId) } : filter;
    return allOf([
      ...setFields<Entity>(ENTITY_FILTER_FIELDS, present).map(toTest),
      filter.related ? related(filter.related) : null,
      filter.figures ? withFigure(filter.figures) : null,
      filter.document ? citing(filter.document) : null,
      ...composedTests(filter, entity),
    ]);
  }

  function related({ minRelations = 1, maxRelations = Number.POSITIVE_INFINITY, ...of }: RelatedFilter): Test<Entity> {
    const count = relationCount(of);
    return (candidate) => {
      const number = count(candidate);
      return number >= minRelations && number <= maxRelations;
    };
  }

  /** Returns a function that counts the relations of an entity that pass. */
  function relationCount({ direction, relation: relationFilter, other = {} }: RelatedFilter): (of: Entity) => number {
    const [passes, otherPasses] = [relation(relationFilter), end(other)];
    return ({ id }) =>
      index.relationsOf(id, direction).filter((candidate) => passes(candidate) && otherPasses(otherEnd(candidate, id)))
        .length;
  }

  /** Returns a function that counts the figures about an entity that pass. */
  function figureCount(filter: FigureFilter): (of: Entity) => number {
    const passes = figure(filter);
    return ({ id }) => (index.figuresOf.get(id) ?? []).filter(passes).length;
  }

  function withFigure(filter: FigureFilter): Test<Entity> {
    const passes = figure(filter);
    return ({ id }) => (index.figuresOf.get(id) ?? []).some(passes);
  }

  function citing(filter: DocumentFilter): Test<{ readonly documents: readonly string[] }> {
    const ids = new Set(documentsThatPass(filter, index.documents));
    return ({ documents }) => documents.some((id) => ids.has(id));
  }

  function relation(filter: RelationFilter): Test<Relation> {
    const { subject, object, place } = filter;
    const [subjectPasses, objectPasses, placePasses] = [
      subject && end(subject),
      object && end(object),
      place && end(place),
    ];
    return allOf([
      ...setFields<Relation>(RELATION_FILTER_FIELDS, filter).map(toTest),
      subjectPasses ? (candidate) => subjectPasses(candidate.subject) : null,
      objectPasses ? (candidate) => objectPasses(candidate.object) : null,
      placePasses ? (candidate) => candidate.place !== null && placePasses(candidate.place) : null,
      filter.document ? citing(filter.document) : null,
      ...composedTests(filter, relation),
    ]);
  }

  function figure(filter: FigureFilter): Test<Figure> {
    const { subject, accordingTo } = filter;
    const [subjectPasses, sourcePasses] = [subject && end(subject), accordingTo && end(accordingTo)];
    return allOf([
      ...setFields<Figure>(FIGURE_FILTER_FIELDS, filter).map(toTest),
      subjectPasses ? (candidate) => subjectPasses(candidate.subject) : null,
      sourcePasses ? (candidate) => candidate.accordingTo !== null && sourcePasses(candidate.accordingTo) : null,
      filter.document ? citing(filter.document) : null,
      ...composedTests(filter, figure),
    ]);
  }

  function end(filter: EntityFilter): Test<string> {
    const passes = entity(filter);
    return (id) => {
      const found = index.entities.get(id);
      return found !== undefined && passes(found);
    };
  }

  return { entity, relation, figure, relationCount, figureCount };
}

/** Returns the end of a relation that is not `id`; `id` if both are. */
export function otherEnd({ subject, object }: Relation, id: string): string {
  return subject === id ? object : subject;
}
