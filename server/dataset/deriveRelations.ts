import { compareCitations } from '../model/citation.ts';
import { compare } from '../model/compare.ts';
import { QUALIFIERS } from '../model/fields.ts';
import { groupBy } from '../model/groupBy.ts';
import { indexById } from '../model/indexById.ts';
import { toFigureLabel, toRelationLabel } from '../model/statementLabels.ts';
import type { LocalisedText, Vocabulary } from '../model/vocabulary.ts';
import { distinct, joinReasons, type SeedStatement } from './mergeStatements.ts';
import type { SeedEntity, SeedFigure, SeedRelation } from './seedDataset.ts';

/** Merged statements, and what their labels need. */
export interface Statements {
  readonly relations: readonly SeedRelation[];
  readonly figures: readonly SeedFigure[];
  readonly entities: readonly SeedEntity[];
  readonly vocabulary: Vocabulary;
}

/** A pair of entities that a statement connects beside its subject and object. */
interface Connection {
  readonly subject: string;
  readonly object: string;
  readonly statement: SeedStatement;
  readonly label: LocalisedText;
}

/**
 * Returns relations that follow from the qualifiers of other statements, with their citations, so that an entity which is
 * named only as a place or as the source of figures has neighbours: of both ends of a relation with its place, and of the
 * source of figures with their subject. Pairs that a relation joins already, and pairs without a predicate that is
 * `derivedFrom` the qualifier, are left out. The note names the statements.
 */
export function deriveRelations(statements: Statements): SeedRelation[] {
  const { relations, vocabulary } = statements;
  const joined = new Set(relations.map(({ subject, object }) => pairKey(subject, object)));
  const predicateFrom = (qualifier: 'place' | 'accordingTo') =>
    vocabulary.predicates.find(({ derivedFrom }) => derivedFrom === qualifier)?.id;

  function derive(predicate: string | undefined, connections: readonly Connection[]): SeedRelation[] {
    if (predicate === undefined) return [];
    const free = connections.filter(
      ({ subject, object }) => subject !== object && !joined.has(pairKey(subject, object)),
    );
    return [...groupBy(free, ({ subject, object }) => `${subject} ${object}`).values()].flatMap((group) => {
      const same = group.toSorted(compareConnections);
      const [first] = same;
      return first ? toRelation(predicate, first, same) : [];
    });
  }

  return [
    ...derive(predicateFrom('place'), connectPlaces(statements)),
    ...derive(predicateFrom('accordingTo'), connectSources(statements)),
  ];
}

/** Compares the first citations, then the labels, so that a dataset does not depend on the order in which its facts are read. */
function compareConnections(a: Connection, b: Connection): number {
  const [[first], [second]] = [a.statement.citations, b.statement.citations];
  return (first && second ? compareCitations(first, second) : 0) || compare(a.label.zh, b.label.zh);
}

/** The relation is asserted if one of the statements is. It has a date only if it follows from one relation. */
function toRelation(predicate: string, { subject, object }: Connection, same: readonly Connection[]): SeedRelation {
  const statements = same.map(({ statement }) => statement);
  const { status, reason } = statements.find((statement) => statement.status === 'asserted') ?? {
    status: 'implied' as const,
    reason: joinReasons(statements),
  };
  const [only] = same.length === 1 ? same : [];
  const { date, start, end } = only && 'predicate' in only.statement ? only.statement : WITHOUT_QUALIFIERS;
  return {
    ...{ subject, predicate, object, ...WITHOUT_QUALIFIERS, date, start, end },
    note: { zh: same.map(({ label }) => label.zh).join('；'), en: same.map(({ label }) => label.en).join('; ') },
    ...{ status, reason, citations: distinct(statements.flatMap(({ citations }) => citations)) },
  };
}

// TypeScript cannot see that the object has every qualifier.
const WITHOUT_QUALIFIERS = Object.fromEntries(QUALIFIERS.map((name) => [name, null])) as Record<
  (typeof QUALIFIERS)[number],
  null
>;

function connectPlaces({ relations, entities, vocabulary }: Statements): Connection[] {
  const [byId, predicates] = [indexById(entities), indexById(vocabulary.predicates)];
  return relations.flatMap((statement) => {
    const { place } = statement;
    const [subject, object] = [byId.get(statement.subject), byId.get(statement.object)];
    const predicate = predicates.get(statement.predicate);
    if (place === null || !subject || !object || !predicate) return [];
    const words = { subject: subject.name, object: object.name, predicate, place: byId.get(place)?.name ?? null };
    const label = inBoth((lang) => toRelationLabel(statement, words, lang));
    return [subject.id, object.id].map((end) => ({ subject: end, object: place, statement, label }));
  });
}

function connectSources({ figures, entities, vocabulary }: Statements): Connection[] {
  const byId = indexById(entities);
  const [measures, units] = [indexById(vocabulary.measures), indexById(vocabulary.units)];
  return figures.flatMap((statement) => {
    const subject = byId.get(statement.subject);
    const [measure, unit] = [measures.get(statement.measure), units.get(statement.unit)];
    if (statement.accordingTo === null || !subject || !measure || !unit) return [];
    const label = inBoth((lang) => toFigureLabel(statement, { subject: subject.name, measure, unit }, lang));
    return { subject: statement.accordingTo, object: subject.id, statement, label };
  });
}

function inBoth(toText: (lang: keyof LocalisedText) => string): LocalisedText {
  return { zh: toText('zh'), en: toText('en') };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
