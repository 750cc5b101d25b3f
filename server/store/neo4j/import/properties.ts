import { type Integer, int } from 'neo4j-driver';
import { UserError } from '../../../errors.ts';
import { type Citation, formatLines } from '../../../model/citation.ts';
import type { Counts, Dataset, GraphDocument } from '../../../model/dataset.ts';
import type { Entity } from '../../../model/entity.ts';
import { beginningOf } from '../../../model/extent.ts';
import {
  DOCUMENT_FIELDS,
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type FieldType,
  type FlatValue,
  orderFields,
  RELATION_FIELDS,
  readFlat,
  readLocalised,
} from '../../../model/fields.ts';
import type { Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/groupBy.ts';
import { toLabel, toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Relation } from '../../../model/relation.ts';
import type { LocalisedText, Vocabulary } from '../../../model/vocabulary.ts';
import type { When } from '../../../model/when.ts';
import { fold } from '../../../search/fold.ts';
import { searchKeys } from '../../../search/keys.ts';
import { sortKeys } from '../../../search/sortKeys.ts';
import {
  type FactText,
  foldBoth,
  TEXT_FIELDS,
  textKeys,
  textsOfEntity,
  textsOfFigure,
  textsOfRelation,
} from '../../../search/texts.ts';
import type { FilterField } from '../../filters/FilterField.ts';
import { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from '../../filters/filterFields.ts';
import type { Totals } from '../../totals.ts';
import { FORMAT } from '../schema.ts';

/*
 * The model in Neo4j: flat properties of strings, numbers and lists of strings; null means no property. The server reads a
 * fact only from its property `record`, the whole fact as JSON. The others are for filters, sorting, look-ups and people
 * who use Neo4j's own tools. Documents and the dataset are read property by property.
 */

type Value = string | number | boolean | Integer | null | readonly string[];
type Properties = Readonly<Record<string, Value>>;

type Orders = ReturnType<typeof ordersOf>;

/** Returns positions in the vocabulary by id, because facts are listed in its order, and the names of units. */
export function ordersOf({ types, predicates, measures, units }: Vocabulary) {
  const positions = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, index) => [id, index]));
  return {
    types: positions(types),
    predicates: positions(predicates),
    measures: positions(measures),
    units: new Map(units.map(({ id, label }) => [id, label])),
  };
}

export function toEntityRow(entity: Entity, orders: Orders) {
  const sort = sortKeys(entity);
  return {
    label: toLabel(entity.type),
    properties: toProperties(ENTITY, entity, {
      id: { record: JSON.stringify(entity) },
      // Neo4j's tools label nodes with `name`.
      kind: { name: entity.name.zh },
      latest: {
        beginning: beginningOf({ date: null, start: entity.start, end: entity.end }),
        ...foldedTexts(ENTITY_FILTER_FIELDS, entity),
      },
      y: {
        searchKeys: [...searchKeys(entity.forms)].join(' '),
        sortZh: sort.zh,
        sortEn: sort.en,
        typeOrder: int(orders.types.get(entity.type) ?? orders.types.size),
      },
    }),
    mentions: citedLines(entity.citations),
    texts: toTexts(entity.id, textsOfEntity(entity)),
  };
}

export function toRelationRow(relation: Relation, orders: Orders) {
  const { id, subject, predicate, object } = relation;
  // Relations are looked up between their ends, which the id contains, so that they need no index.
  if (!id.startsWith(`${subject}--${predicate}--${object}`)) {
    throw new UserError('BAD_INPUT', `The relation "${id}" has an id that does not begin with its ends.`, null, { id });
  }
  const year = (relation.earliest ?? relation.latest)?.slice(0, 4);
  return {
    type: toRelationshipType(predicate),
    subject,
    object,
    texts: toTexts(id, textsOfRelation(relation)),
    properties: toProperties(RELATION, relation, {
      id: { record: JSON.stringify(relation) },
      latest: {
        year: year === undefined ? null : int(Number(year)),
        beginning: beginningOf(relation),
        ...foldedTexts(RELATION_FILTER_FIELDS, relation),
        order: int(orders.predicates.get(predicate) ?? 0),
        documentCount: int(relation.documents.length),
      },
      whenLatest: { whenBeginning: beginningOfWhen(relation) },
    }),
  };
}

export function toFigureRow(figure: Figure, orders: Orders) {
  const unit = orders.units.get(figure.unit)?.zh ?? figure.unit;
  return {
    properties: toProperties(FIGURE, figure, {
      id: {
        record: JSON.stringify(figure),
        name: `${figure.comparator === '=' ? '' : figure.comparator}${figure.amount} ${unit}`,
      },
      whenLatest: { whenBeginning: beginningOfWhen(figure) },
      value: {
        beginning: beginningOf({ date: figure.asOf, start: null, end: null }),
        ...foldedTexts(FIGURE_FILTER_FIELDS, figure),
        order: int(orders.measures.get(figure.measure) ?? 0),
      },
    }),
    subject: figure.subject,
    statements: citedLines(figure.citations),
    texts: toTexts(figure.id, textsOfFigure(figure)),
  };
}

/** Texts are nodes of their own, because a full-text index of relationships would have to name all their types. */
function toTexts(id: string, texts: readonly FactText[]): Properties[] {
  return texts.map(({ field, weight, text }) => ({
    id,
    field,
    order: int(TEXT_FIELDS.indexOf(field)),
    weight: int(weight),
    folded: foldBoth(text),
    keys: [...textKeys(text)].join(' '),
  }));
}

export function toDocumentProperties(document: GraphDocument): Properties {
  const { zh } = document.title;
  return toProperties(DOCUMENT, document, { file: { name: zh, title: zh } });
}

export function toIntegers<Name extends string>(counts: Readonly<Record<Name, number>>): Properties {
  return Object.fromEntries(Object.entries<number>(counts).map(([name, count]) => [name, int(count)]));
}

export function toDatasetProperties(
  dataset: Pick<Dataset, 'version' | 'title' | 'curatedOn' | 'licence' | 'vocabulary' | 'communities'>,
  { counts, totals }: { readonly counts: Counts; readonly totals: Totals },
): Properties {
  return {
    version: dataset.version,
    format: int(FORMAT),
    name: dataset.title.zh,
    ...localised('title', dataset.title),
    curatedOn: dataset.curatedOn,
    licence: dataset.licence,
    vocabulary: JSON.stringify(dataset.vocabulary),
    communities: JSON.stringify(dataset.communities),
    totals: JSON.stringify(totals),
    ...toIntegers({ ...counts }),
  };
}

const ENTITY = orderFields(ENTITY_FIELDS, 'neo4j');
const RELATION = orderFields(RELATION_FIELDS, 'neo4j');
const FIGURE = orderFields(FIGURE_FIELDS, 'neo4j');
const DOCUMENT = orderFields(DOCUMENT_FIELDS, 'neo4j');

/** Returns the properties of all fields that have a value. The properties of `added` follow the field that is their key. */
function toProperties(
  fields: ReturnType<typeof orderFields>,
  fact: object,
  added: Readonly<Record<string, Properties>>,
): Properties {
  const properties: Record<string, Value> = {};
  const add = (name: string, value: Value | undefined) => {
    if (value !== null && value !== undefined) properties[name] = value;
  };
  for (const [name, { neo4j, type }] of fields) {
    if (neo4j !== false && type === 'localised') {
      const text = readLocalised(fact, name);
      add(`${name}Zh`, text?.zh);
      add(`${name}En`, text?.en);
    } else if (neo4j !== false) add(name, toValue(type, readFlat(fact, name)));
    const further = added[name];
    for (const key in further) add(key, further[key]);
  }
  return properties;
}

function beginningOfWhen({ when }: When): string | null {
  return beginningOf({ date: when, start: null, end: null });
}

function toValue(type: FieldType, value: FlatValue): Value {
  return type === 'integer' && typeof value === 'number' ? int(value) : value;
}

function localised(name: string, text: LocalisedText | null): Properties {
  return { [`${name}Zh`]: text?.zh ?? null, [`${name}En`]: text?.en ?? null };
}

/** Joins the texts of each filter. No folded text has a line break, so no match spans two texts. */
function foldedTexts<Fact>(fields: Readonly<Record<string, FilterField<Fact>>>, fact: Fact): Properties {
  return Object.fromEntries(
    Object.values(fields).flatMap((field) => {
      if (field.operator !== 'contains') return [];
      const texts = field.read(fact);
      return [[field.property, texts.length === 0 ? null : texts.map(fold).join('\n')]];
    }),
  );
}

/** Returns, for each document, the lines that mention an entity or state a figure. */
function citedLines(citations: readonly Citation[]) {
  return [...groupBy(citations, ({ document }) => document)].map(([document, cited]) => ({
    document,
    lines: cited.map(({ lines }) => formatLines(lines)),
  }));
}
