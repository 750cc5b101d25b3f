import type { GraphDocument } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import {
  DOCUMENT_FIELDS,
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Field,
  type Fields,
  type FieldType,
  type FlatValue,
  orderFields,
  RELATION_FIELDS,
  readFlat,
  readLocalised,
} from '../../model/fields.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { formerIdsOf } from './records.ts';

/** Types of columns. Texts in two languages are two columns, and citations are texts. */
export type ColumnType = Exclude<FieldType, 'localised' | 'citations'>;

/** A column of the flat formats (csv, xlsx, parquet, graphml, gexf, cx2), as the data dictionary describes it. */
export interface Column<Fact> {
  readonly name: string;
  readonly type: ColumnType;
  readonly read: (fact: Fact) => FlatValue;
  /** Addition to the description in schema.graphql. */
  readonly meaning: string;
  /** Unit of a number: a word, or the column that names it. */
  readonly unit: string;
  /** Place of the description in schema.graphql, if it has one: `Entity.degree`. */
  readonly field: string | null;
  /** Referent of an id or of a list of ids. */
  readonly refersTo: Field['refersTo'] | null;
}

/** Columns of the fields, with labels from the vocabulary, base units and former ids. */
export function columnsOf({ redirects, summary }: Pick<ExportContent, 'redirects' | 'summary'>) {
  const { measures, predicates, types, units } = summary.vocabulary;
  const formerIds = formerIdsOf(redirects);
  const kinds = types.flatMap(({ id, kinds }) => kinds.map((kind) => ({ ...kind, id: `${id}/${kind.id}` })));
  const baseUnits = new Map(units.map(({ base, id }) => [id, base]));
  return {
    entity: toColumns<Entity>('Entity', ENTITY_FIELDS, {
      type: labelColumns('type', types, ({ type }) => type),
      kind: labelColumns('kind', kinds, ({ kind, type }) => `${type}/${kind}`),
      y: [column('formerIds', 'texts', ({ id }) => formerIds.get(id) ?? [], 'Ids that it had in earlier versions.')],
    }),
    relation: toColumns<Relation>('Relation', RELATION_FIELDS, {
      predicate: labelColumns('predicate', predicates, ({ predicate }) => predicate),
    }),
    figure: toColumns<Figure>('Figure', FIGURE_FIELDS, {
      measure: labelColumns('measure', measures, ({ measure }) => measure),
      unit: labelColumns('unit', units, ({ unit }) => unit),
      value: [column('baseUnit', 'id', ({ unit }) => baseUnits.get(unit) ?? null, 'The base unit of the unit.')],
    }),
    document: toColumns<GraphDocument>('Document', DOCUMENT_FIELDS, {}),
  };
}

/** Returns the columns of all fields. The columns of `added` follow the field that is their key. */
function toColumns<Fact extends object>(
  schemaType: string,
  fields: Fields,
  added: Readonly<Record<string, readonly Column<Fact>[]>>,
): Column<Fact>[] {
  return orderFields(fields, 'columns').flatMap(([name, { meaning = '', refersTo = null, type, unit = '' }]) => {
    const field = `${schemaType}.${name}`;
    const after = added[name] ?? [];
    if (type === 'localised')
      return [...localisedColumns<Fact>(name, (fact) => readLocalised(fact, name), meaning, field), ...after];
    const columnType = type === 'citations' ? 'texts' : type;
    const read = (fact: Fact) => readFlat(fact, name);
    return [column<Fact>(name, columnType, read, meaning, unit, field, refersTo), ...after];
  });
}

export function column<Fact>(
  name: string,
  type: ColumnType,
  read: (fact: Fact) => FlatValue,
  meaning = '',
  unit = '',
  field: string | null = null,
  refersTo: Column<Fact>['refersTo'] = null,
): Column<Fact> {
  return { name, type, read, meaning, unit, field, refersTo };
}

function localisedColumns<Fact>(
  name: string,
  read: (fact: Fact) => LocalisedText | null,
  meaning: string,
  field: string | null,
): Column<Fact>[] {
  return [
    column(`${name}Zh`, 'text', (fact) => read(fact)?.zh ?? null, `${meaning} In Chinese.`.trim(), '', field),
    column(`${name}En`, 'text', (fact) => read(fact)?.en ?? null, `${meaning} In English.`.trim(), '', field),
  ];
}

function labelColumns<Fact>(
  name: string,
  terms: readonly { readonly id: string; readonly label: LocalisedText }[],
  idOf: (fact: Fact) => string,
): Column<Fact>[] {
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  return localisedColumns(name, (fact) => labels.get(idOf(fact)) ?? null, `The label of the ${name}.`, null);
}

/**
 * Returns a value as a text, or null if it is absent. The items of a list have `|` between them, and `\` before each `|`
 * or `\` of their own.
 */
export function toText(value: FlatValue): string | null {
  if (value === null) return null;
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? null : value.map((text) => text.replaceAll(/[\\|]/g, '\\$&')).join('|');
}

/** Types of columns in GraphML and GEXF; all others are strings. */
export const XML_TYPES: Partial<Record<ColumnType, string>> = { integer: 'long', number: 'double', boolean: 'boolean' };
