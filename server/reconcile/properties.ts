import { UserError } from '../errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { LocalisedText, Vocabulary } from '../model/vocabulary.ts';

/** A value of an entity as the data extension returns it. */
export type Cell =
  | { readonly id: string; readonly name: LocalisedText }
  | { readonly str: LocalisedText | string }
  | { readonly float: number };

/** A property that a client can read of entities, or compare with. */
export interface Property {
  readonly id: string;
  readonly label: LocalisedText;
  /** Whether entities of a type can have it. */
  readonly fits: (type: string) => boolean;
  /** Selection of its values on an entity in a GraphQL query, under a name that no other property of the query has. */
  readonly select: (alias: string) => string;
  /** Reads the value of that selection. */
  readonly read: (value: never, entityId: string) => readonly Cell[];
}

interface Named {
  readonly id: string;
  readonly name: LocalisedText;
}

interface RelationEnds {
  readonly nodes: readonly { readonly subject: Named; readonly object: Named }[];
}

/** Most values of one property of an entity: the largest page of a list is 200. */
const MAX_VALUES = 200;

/** Returns fields of entities, relations in both directions and measures. Ids of fields have a dot, and so do inverses. */
export function propertiesOf({ measures, predicates }: Pick<Vocabulary, 'predicates' | 'measures'>): Property[] {
  return [
    ...FIELDS,
    ...predicates.flatMap(({ id, inverse, label, objectTypes, subjectTypes, symmetric }) => [
      relations(id, id, label, symmetric ? 'BOTH' : 'OUT', subjectTypes),
      ...(symmetric ? [] : [relations(`${id}.inverse`, id, inverse, 'IN', objectTypes)]),
    ]),
    ...measures.map(({ id, label }) => figures(id, label)),
  ];
}

/** Returns the property with an id. Throws BAD_INPUT with the nearest id if there is none. */
export function findProperty(properties: readonly Property[], id: string): Property {
  const found = properties.find((property) => property.id === id);
  if (found) return found;
  const ids = properties.map((property) => property.id);
  throw new UserError(
    'BAD_INPUT',
    `There is no property ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
    '/reconcile/properties lists them all.',
  );
}

const FIELDS: readonly Property[] = [
  field('nameZh', { zh: '中文名', en: 'Chinese name' }, 'name { zh }', ({ zh }: LocalisedText) => [{ str: zh }]),
  field('nameEn', { zh: '英文名', en: 'English name' }, 'name { en }', ({ en }: LocalisedText) => [{ str: en }]),
  field('aliases', { zh: '别名', en: 'Aliases' }, 'aliases', (aliases: readonly string[]) =>
    aliases.map((str) => ({ str })),
  ),
  field('description', { zh: '说明', en: 'Description' }, 'description { zh en }', (str: LocalisedText) => [{ str }]),
  field('type', { zh: '类型', en: 'Type' }, 'type { label { zh en } }', toLabel),
  field('kind', { zh: '种类', en: 'Kind' }, 'kind { label { zh en } }', toLabel),
  field('start', { zh: '开始', en: 'Start' }, 'start', toText),
  field('end', { zh: '结束', en: 'End' }, 'end', toText),
  field('latitude', { zh: '纬度', en: 'Latitude' }, 'latitude', toNumber),
  field('longitude', { zh: '经度', en: 'Longitude' }, 'longitude', toNumber),
  field('degree', { zh: '关系数', en: 'Number of relations' }, 'degree', toNumber),
];

function field<Value>(
  name: string,
  label: LocalisedText,
  selection: string,
  read: (value: Value) => readonly Cell[],
): Property {
  const select = (alias: string) => `${alias}: ${selection}`;
  return { id: `entity.${name}`, label, fits: () => true, select, read };
}

function toLabel(value: { readonly label: LocalisedText } | null): Cell[] {
  return value ? [{ str: value.label }] : [];
}

function toText(str: string | null): Cell[] {
  return str === null ? [] : [{ str }];
}

function toNumber(float: number | null): Cell[] {
  return float === null ? [] : [{ float }];
}

function relations(
  id: string,
  predicate: string,
  label: LocalisedText,
  direction: 'OUT' | 'IN' | 'BOTH',
  types: readonly string[],
): Property {
  const filter = `filter: { predicates: [${JSON.stringify(predicate)}] }`;
  const ends = 'subject { id name { zh en } } object { id name { zh en } }';
  return {
    id,
    label,
    fits: (type) => types.includes(type),
    select: (alias) =>
      `${alias}: relations(${filter}, direction: ${direction}, first: ${MAX_VALUES}) { nodes { ${ends} } }`,
    read: ({ nodes }: RelationEnds, entityId) => {
      const cells = nodes.map(({ object, subject }) => (subject.id === entityId ? object : subject));
      return [...new Map(cells.map((cell) => [cell.id, cell])).values()];
    },
  };
}

function figures(id: string, label: LocalisedText): Property {
  return {
    id,
    label,
    fits: () => true,
    select: (alias) => `${alias}: figures { measure { id } value }`,
    read: (all: readonly { readonly measure: { readonly id: string }; readonly value: number }[]) =>
      all.filter(({ measure }) => measure.id === id).map(({ value }) => ({ float: value })),
  };
}
