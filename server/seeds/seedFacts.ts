import type { SeedFigure, SeedRelation } from '../dataset/seedDataset.ts';
import type { Citation } from '../model/citation.ts';
import {
  FIGURE_FIELDS,
  type Field,
  type Fields,
  type OptionalName,
  optionalNames,
  RELATION_FIELDS,
  readField,
  readLocalised,
} from '../model/fields.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import type { FactsFile, FigureFact, RelationFact } from './files/fileSchemas.ts';

/** Returns the facts of one document as types of the model. */
export function toSeedFacts({ document, facts }: FactsFile) {
  return {
    relations: facts.flatMap((fact) => (fact.kind === 'relation' ? [toSeedRelation(fact, document)] : [])),
    figures: facts.flatMap((fact) => (fact.kind === 'figure' ? [toSeedFigure(fact, document)] : [])),
    mentions: facts.flatMap((fact) => {
      if (fact.kind !== 'mention') return [];
      const citations = toCitations(fact.lines, document);
      return fact.mentions.map((entity) => ({ entity, citations }));
    }),
  };
}

export function toSeedRelation(fact: RelationFact, document: string): SeedRelation {
  return {
    subject: fact.subject,
    predicate: fact.predicate,
    object: fact.object,
    ...toOptionalValues(RELATION_FIELDS, fact),
    status: fact.status ?? 'asserted',
    reason: toText(fact.reason),
    citations: toCitations(fact.lines, document),
  };
}

export function toSeedFigure(fact: FigureFact, document: string): SeedFigure {
  return {
    subject: fact.subject,
    measure: fact.measure,
    amount: fact.amount,
    unit: fact.unit,
    comparator: fact.comparator ?? '=',
    ...toOptionalValues(FIGURE_FIELDS, fact),
    status: fact.status ?? 'asserted',
    reason: toText(fact.reason),
    citations: toCitations(fact.lines, document),
  };
}

function toCitations(lines: FactsFile['facts'][number]['lines'], document: string): Citation[] {
  return lines.map((range) => ({ document, lines: range }));
}

/** Values of the optional keys, by the names of their fields. */
export function toOptionalValues<F extends Fields>(fields: F, record: object): OptionalValues<F> {
  return Object.fromEntries(
    optionalNames(fields).map((name) => {
      const { seed = name, type } = fields[name] as Field;
      return [name, type === 'localised' ? toText(readLocalised(record, seed)) : readField(record, seed)];
    }),
  ) as OptionalValues<F>;
}

type OptionalValues<F extends Fields> = { readonly [Name in OptionalName<F>]: OptionalValue<F[Name]['type']> };
type OptionalValue<Type> =
  | (Type extends 'localised' ? LocalisedText : Type extends 'integer' | 'number' ? number : string)
  | null;

/** Removes the position from a text. */
export function toText<T extends LocalisedText | null>(text: T): T extends null ? null : LocalisedText;
export function toText(text: LocalisedText | null): LocalisedText | null {
  return text && { zh: text.zh, en: text.en };
}
