import type { Dataset, GraphDocument } from './dataset.ts';
import type { Entity } from './entity.ts';
import { type Dated, extentOf, hasDate } from './extent.ts';
import type { Figure } from './figure.ts';
import { groupBy } from './groupBy.ts';
import { indexById } from './indexById.ts';
import type { Relation } from './relation.ts';
import type { DateOrigin, When } from './when.ts';

type FactWithoutWhen<Fact> = Omit<Fact, keyof When>;
type RelationWithoutWhen = FactWithoutWhen<Relation>;

interface DatingSources extends Pick<Dataset, 'vocabulary'> {
  readonly documents: readonly GraphDocument[];
  readonly entities: readonly Pick<Entity, 'id' | 'type' | 'kind' | 'start' | 'end'>[];
  readonly relations: readonly RelationWithoutWhen[];
}

/** Returns functions that derive the dates of facts from these sources. */
export function createDating({ documents, entities, relations, vocabulary }: DatingSources) {
  type DatableEntity = (typeof entities)[number];
  const entityById = indexById(entities);
  const types = indexById(vocabulary.types);
  const predicates = indexById(vocabulary.predicates);
  const published = new Map(documents.flatMap(({ id, published: date }) => (date === null ? [] : [[id, date]])));
  const inherited = groupBy(
    relations.filter(({ predicate }) => predicates.get(predicate)?.inheritsDates),
    (relation) => relation[predicates.get(relation.predicate)?.datedBy === 'subject' ? 'object' : 'subject'],
  );

  /** Dates that an entity has or inherits. `path` has the entities that inherit from it, so that cycles end. */
  const datesOfEntity = (entity: DatableEntity | undefined, path: readonly string[]): Dated | null => {
    if (!entity || !types.get(entity.type)?.dated || path.includes(entity.id)) return null;
    const own = datesOfEvent(entity);
    if (hasDate(own)) return own;
    for (const relation of inherited.get(entity.id) ?? []) {
      const dated = hasDate(relation) ? relation : datesOfEntity(datingEnd(relation), [...path, entity.id]);
      if (dated) return dated;
    }
    return null;
  };
  const datingEnd = (relation: RelationWithoutWhen): DatableEntity | undefined => {
    const datedBy = predicates.get(relation.predicate)?.datedBy;
    return datedBy ? entityById.get(relation[datedBy]) : undefined;
  };
  const datesOfDocuments = (ids: readonly string[]): Dated | null => {
    const dates = ids.flatMap((id) => published.get(id) ?? []).map((date) => ({ date, start: null, end: null }));
    return dates.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0] ?? null;
  };
  const closest = (fact: Dated, event: () => Dated | null, citing: readonly string[]): When => {
    if (hasDate(fact)) return toWhen('fact', fact);
    const ofEvent = event();
    if (ofEvent) return toWhen('event', ofEvent);
    const ofDocument = datesOfDocuments(citing);
    return ofDocument ? toWhen('document', ofDocument) : UNDATED;
  };

  return {
    ofRelation: (relation: RelationWithoutWhen): When =>
      closest(relation, () => datesOfEntity(datingEnd(relation), []), relation.documents),
    /** A figure belongs to its subject, or else to the report that gives it. */
    ofFigure: ({ accordingTo, asOf, documents: citing, subject }: FactWithoutWhen<Figure>): When =>
      closest(
        { date: asOf, start: null, end: null },
        () =>
          datesOfEntity(entityById.get(subject), []) ??
          (accordingTo === null ? null : datesOfEntity(entityById.get(accordingTo), [])),
        citing,
      ),
    /** Whether a relation belongs to an event, an edition or the like, from which its date could follow. */
    belongsToEvent: (relation: RelationWithoutWhen): boolean => {
      const end = datingEnd(relation);
      const type = end && types.get(end.type);
      return (type?.kinds.find(({ id }) => id === end?.kind) ?? type)?.dated ?? false;
    },
  };
}

/** An entity of a type with dates happens at a time: if only its beginning or its end is known, that is its date. */
function datesOfEvent({ end, start }: Pick<Entity, 'start' | 'end'>): Dated {
  return start !== null && end !== null ? { date: null, start, end } : { date: start ?? end, start: null, end: null };
}

const UNDATED: When = { when: null, whenOrigin: null, whenEarliest: null, whenLatest: null };

function toWhen(whenOrigin: DateOrigin, dated: Dated): When {
  const { earliest, latest } = extentOf(dated);
  return { when: toInterval(dated), whenOrigin, whenEarliest: earliest, whenLatest: latest };
}

/** Returns an EDTF date: `date`, or else an interval from start to end. */
function toInterval({ date, end, start }: Dated): string | null {
  if (date !== null || start === end) return date ?? start;
  return `${start ?? '..'}/${end ?? '..'}`;
}

/** Returns the first possible day, or the last one if the first is unknown. */
function firstDay(dated: Dated): string {
  const { earliest, latest } = extentOf(dated);
  return earliest ?? latest ?? '';
}
