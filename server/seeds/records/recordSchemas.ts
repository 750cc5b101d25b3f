import { ENGLISH_SOURCES } from '../../model/entity.ts';
import {
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Field,
  type Fields,
  QUALIFIERS,
  RELATION_FIELDS,
} from '../../model/fields.ts';
import { COMPARATORS } from '../../model/figure.ts';
import { MAX_INT } from '../../model/maxInt.ts';
import { SHAPES } from '../../model/vocabulary.ts';
import { readingOfName } from '../../search/readings.ts';
import {
  anyText,
  color,
  type DocumentEntry,
  day,
  decimal,
  type EntityEntry,
  edtf,
  entityId,
  type FigureFact,
  factor,
  type LineRange,
  licence,
  localised,
  nameText,
  type RelationFact,
  schemaOrgClass,
  sha256,
  status,
  syllables,
  VALUES,
  vocabularyId,
  wholeNumber,
} from '../files/fileSchemas.ts';
import {
  converted,
  flag,
  type Located,
  listOf,
  nonEmptyTexts,
  oneOf,
  optional,
  record,
  type Schema,
  text,
  texts,
  type ValueOf,
} from '../files/schema.ts';
import type { SourceFile } from '../files/seedFile.ts';
import type { VocabularyFiles } from '../toVocabulary.ts';

/*
 * Schemas of the records of the export format jsonl. Fields that are computed when a dataset is built are ignored.
 */

const ignored: Schema<null> = { optional: true, read: () => null };

const lineNumbers: Schema<LineRange> = {
  read(node, label, file) {
    const items = file.nodes.itemsOf(node);
    const [first, last] = (items ?? []).map((item) => file.nodes.scalarOf(item)?.value);
    if (items?.length === 2 && isLine(first) && isLine(last) && first <= last) return [first, last];
    return file.fail(node, `"${label}" must be the first and the last line: [58, 60]; got ${JSON.stringify(node)}.`);
  },
};

function isLine(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_INT;
}

const citations = nonEmptyTexts(
  record({ document: anyText, lines: lineNumbers }, 'must be {"document": …, "lines": …}.'),
);
export type CitationRecord = ValueOf<typeof citations>[number];
interface Cited {
  readonly citations: readonly CitationRecord[];
}

/**
 * Returns the schema of a fact, whose values get the keys of seed files. `own` has the schemas of the fields that every seed
 * has; optional ones have the schema of their type, and all others are ignored.
 */
function factRecord<Fact>(
  fields: Fields,
  own: Readonly<Record<string, Schema<unknown>>>,
  further: Readonly<Record<string, Schema<unknown>>> = {},
): Schema<Fact & Located & Cited> {
  const schemas: Record<string, Schema<unknown>> = { record: ignored, ...further };
  const keys = Object.keys(further).map((json): [json: string, key: string] => [json, json]);
  for (const [name, field] of Object.entries(fields)) {
    const json = typeof field.json === 'string' ? field.json : name;
    if (schemas[json]) continue;
    const schema = own[name] ?? (field.seed ? optional(schemaOf(field)) : ignored);
    schemas[json] = schema;
    if (schema !== ignored) keys.push([json, field.seed ?? name]);
  }
  return converted(record(schemas), (values) => {
    const fact: Record<string, unknown> = {};
    for (const [json, key] of keys) fact[key] = values[json];
    return { ...fact, at: values.at, keyLines: values.keyLines } as unknown as Fact & Located & Cited;
  });
}

function schemaOf(field: Field): Schema<unknown> {
  return VALUES[field.type as keyof typeof VALUES](field);
}

/** A statement that several documents imply has the reasons of all of them. */
const longText = text(() => null, 1_000_000);
const stated = { ...status, reason: optional(record({ zh: longText, en: longText })), citations };

export const relationRecord = factRecord<Omit<RelationFact, 'kind' | 'lines'>>(RELATION_FIELDS, {
  ...{ subject: anyText, predicate: anyText, object: anyText, ...stated },
});

export const figureRecord = factRecord<Omit<FigureFact, 'kind' | 'lines'>>(FIGURE_FIELDS, {
  ...{ subject: anyText, measure: anyText, amount: decimal, unit: anyText },
  ...{ comparator: optional(oneOf(COMPARATORS)), ...stated },
});

/** Checked later, with other fields. */
const anyValue: Schema<unknown> = { read: (node) => node };

const englishSource = oneOf(ENGLISH_SOURCES);

interface EntityValues extends Omit<EntityEntry, 'name' | 'pinyin' | 'redirects' | 'distinct_from' | 'basis'> {
  readonly pinyin: unknown;
  readonly type: string;
  readonly name: string;
  readonly nameEn: string;
  readonly englishSource: (typeof ENGLISH_SOURCES)[number];
  readonly formerIds: readonly string[] | null;
  readonly distinctFrom: readonly string[] | null;
}

const entityFields = factRecord<EntityValues>(
  ENTITY_FIELDS,
  {
    ...{ id: entityId, type: anyText, kind: optional(anyText), englishSource, aliases: optional(texts(nameText)) },
    ...{ description: localised, citations },
  },
  {
    ...{ name: nameText, nameEn: nameText, pinyin: optional(anyValue) },
    ...{ formerIds: optional(texts(entityId)), distinctFrom: optional(texts(anyText)) },
  },
);

export const entityRecord: Schema<EntityEntry & Located & Cited & { readonly type: string }> = {
  read(node, label, file) {
    const given = entityFields.read(node, label, file);
    if (!given) return undefined;
    const { distinctFrom, englishSource, formerIds, name, nameEn, ...entity } = given;
    const pinyin = readPinyin(given, file);
    if (pinyin === undefined) return undefined;
    const { at, keyLines } = entity;
    return {
      ...{ ...entity, pinyin, name: { zh: name, en: nameEn, en_source: englishSource, at, keyLines } },
      ...{ redirects: formerIds, distinct_from: distinctFrom, basis: null },
    };
  },
};

/** Returns null for the automatic pinyin, which an export states too, and which may have letters of any script. */
function readPinyin({ name, pinyin, type }: EntityValues, file: SourceFile): string | null | undefined {
  if (pinyin === null || pinyin === readingOfName(name, type)) return null;
  return syllables.read(pinyin, 'pinyin', file);
}

export const documentRecord = converted(
  record({
    ...{ record: ignored, id: entityId, file: anyText, title: record({ zh: nameText, en: nameText }), englishSource },
    ...{ publisher: optional(localised), published: optional(edtf), authors: optional(texts(anyText)) },
    ...{ lineCount: wholeNumber, sha256, curated: optional(flag()) },
  }),
  ({ englishSource, lineCount, title, curated, ...document }) => ({
    entry: { ...document, title: { ...title, en_source: englishSource }, lines: lineCount } satisfies DocumentEntry,
    curated: curated ?? true,
  }),
);

const count: Schema<number> = {
  read(node, label, file) {
    const value = file.nodes.scalarOf(node)?.value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    return file.fail(node, `"${label}" must be a whole number.`);
  },
};

const typeRecord = record({
  ...{ id: vocabularyId, label: localised, plural: anyText, group: vocabularyId, shape: oneOf(SHAPES) },
  ...{ color: record({ light: color, dark: color }), schemaOrg: optional(schemaOrgClass), dated: optional(flag()) },
  kinds: listOf(record({ id: vocabularyId, label: localised, dated: optional(flag()) })),
});
const predicateRecord = record({
  ...{ id: vocabularyId, label: localised, inverse: localised },
  group: optional(record({ id: vocabularyId, label: localised, inverse: localised })),
  ...{ symmetric: optional(flag()), datedBy: optional(oneOf(['subject', 'object'])), inheritsDates: optional(flag()) },
  derivedFrom: optional(oneOf(['place', 'accordingTo'])),
  ...{
    subjectTypes: nonEmptyTexts(anyText),
    objectTypes: nonEmptyTexts(anyText),
    qualifiers: texts(oneOf(QUALIFIERS)),
  },
});
const measureRecord = record({ id: vocabularyId, label: localised, dimension: nonEmptyTexts(anyText) });
const unitRecord = record({ id: vocabularyId, label: localised, base: anyText, factor });
const vocabulary = record({
  ...{ types: listOf(typeRecord), predicates: listOf(predicateRecord) },
  ...{ measures: listOf(measureRecord), units: listOf(unitRecord) },
});

export const metaRecord = record({
  ...{ record: ignored, version: ignored, title: localised, curatedOn: day, licence },
  counts: optional(record({ documents: count, entities: count, relations: count, figures: count })),
  ...{ communities: ignored, vocabulary, part: ignored },
});

/** Returns the vocabulary of a file as the files of seeds have it. */
export function toVocabularyFiles({ measures, predicates, types, units, at, keyLines }: ValueOf<typeof vocabulary>) {
  const groups = new Map(predicates.flatMap(({ group }) => (group ? [[group.id, group]] : [])));
  return {
    types: {
      types: types.map(({ label, plural, schemaOrg, kinds, ...type }) => ({
        ...type,
        label: { ...label, plural },
        schema_org: schemaOrg,
        kinds: kinds.map(({ label: { zh, en }, ...kind }) => ({ ...kind, zh, en })),
      })),
      ...{ at, keyLines },
    },
    predicates: {
      groups: [...groups.values()],
      predicates: predicates.map((predicate) => ({
        ...predicate,
        group: predicate.group?.id ?? null,
        dated_by: predicate.datedBy,
        inherits_dates: predicate.inheritsDates,
        derived_from: predicate.derivedFrom === 'accordingTo' ? ('according_to' as const) : predicate.derivedFrom,
        subject: predicate.subjectTypes,
        object: predicate.objectTypes,
      })),
      ...{ at, keyLines },
    },
    measures: { measures, at, keyLines },
    units: {
      units: units.map((unit) => (unit.base === unit.id ? { ...unit, base: null, factor: null } : unit)),
      ...{ at, keyLines },
    },
  } satisfies VocabularyFiles;
}
