import { parseEdtf } from '../../model/edtf.ts';
import { ENGLISH_SOURCES, MAX_NAME_LENGTH } from '../../model/entity.ts';
import {
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Field,
  type Fields,
  type OptionalName,
  optionalNames,
  QUALIFIERS,
  RELATION_FIELDS,
} from '../../model/fields.ts';
import { COMPARATORS } from '../../model/figure.ts';
import { MAX_INT } from '../../model/maxInt.ts';
import { SHAPES } from '../../model/vocabulary.ts';
import { fold } from '../../search/fold.ts';
import { byId, byLines } from './recordOrder.ts';
import {
  converted,
  flag,
  listOf,
  mapping,
  nonEmptyTexts,
  oneOf,
  oneOrMore,
  optional,
  quoted,
  record,
  type Schema,
  text,
  texts,
  union,
  type ValueOf,
} from './schema.ts';

/*
 * Schemas of the files of graph-seeds. The formatter writes keys in the order of their schema.
 */

export const anyText = text();
export const entityId = text(matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id', ' Use a-z, 0-9 and single hyphens.'));
export const vocabularyId = text(
  matching(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'is not an id', ' Use a-z, 0-9 and underscores.'),
);
export const nameText = text((value) => {
  if (value.length > MAX_NAME_LENGTH) return `has ${value.length} characters; a name has at most ${MAX_NAME_LENGTH}.`;
  return fold(value) === '' ? 'has no letter or digit, so that search could not find it.' : null;
});
export const localised = record({ zh: anyText, en: anyText }, 'needs both languages: {zh: …, en: …}.');
export const color = quoted(matching(/^#[0-9a-f]{6}$/, 'is not a colour such as "#0b7285"'));

export const edtf = quoted((value) =>
  parseEdtf(value)
    ? null
    : `is not a date: "${value}". Write "2024", "2024-03", "2024-03-28", a quarter "2024-33" or an interval with "/".`,
);
export const day = quoted((value) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && parseEdtf(value) ? null : `is not a day such as "2024-03-28": "${value}".`,
);
export const wholeNumber = converted(
  quoted((value) =>
    /^[1-9]\d*$/.test(value) && Number(value) <= MAX_INT
      ? null
      : `is not a whole number from 1 to ${MAX_INT}: "${value}".`,
  ),
  Number,
);
const DECIMAL = /^-?\d+(\.\d+)?$/;
export const decimal = quoted(matching(DECIMAL, 'is not a decimal number without separators'));
export const factor = converted(quoted(matching(/^(?=.*[1-9])\d+(\.\d+)?$/, 'is not a positive number')), Number);

/** Returns a check whose problem repeats the value. */
function matching(pattern: RegExp, problem: string, remedy = '') {
  return (value: string) => (pattern.test(value) ? null : `${problem}: "${value}".${remedy}`);
}

export const licence = text((value) =>
  /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(value) || (/^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value) && URL.canParse(value))
    ? null
    : `is neither an SPDX identifier such as "CC-BY-4.0" nor an address: "${value}".`,
);
const datasetFile = record({ title: localised, curated_on: day, licence });

const name = record({ zh: nameText, en: nameText, en_source: oneOf(ENGLISH_SOURCES) });

export const sha256 = text((value) => (/^[0-9a-f]{64}$/.test(value) ? null : 'is not 64 hexadecimal digits.'));
const documentEntry = record({
  id: entityId,
  file: anyText,
  title: name,
  publisher: optional(localised),
  published: optional(edtf),
  authors: optional(texts(anyText)),
  lines: wholeNumber,
  sha256,
});
const documentsFile = record({ documents: listOf(documentEntry, { items: 'block', compare: byId }) });

export const schemaOrgClass = text(matching(/^[A-Z][A-Za-z]*$/, 'is not a class of schema.org such as Person'));
const kind = record({ id: vocabularyId, zh: anyText, en: anyText, dated: optional(flag()) });
const typeEntry = record({
  id: vocabularyId,
  label: record({ zh: anyText, en: anyText, plural: anyText }),
  group: vocabularyId,
  shape: oneOf(SHAPES),
  color: record({ light: color, dark: color }),
  schema_org: optional(schemaOrgClass),
  dated: optional(flag()),
  kinds: listOf(kind),
});
const predicateGroup = record({ id: vocabularyId, label: localised, inverse: localised });
const predicateEntry = record({
  id: vocabularyId,
  label: localised,
  inverse: localised,
  group: optional(vocabularyId),
  symmetric: optional(flag()),
  dated_by: optional(oneOf(['subject', 'object'])),
  inherits_dates: optional(flag()),
  derived_from: optional(oneOf(['place', 'according_to'])),
  subject: nonEmptyTexts(anyText),
  object: nonEmptyTexts(anyText),
  qualifiers: texts(oneOf(QUALIFIERS)),
});
const measureEntry = record({ id: vocabularyId, label: localised, dimension: nonEmptyTexts(anyText) });
const unitEntry = record({ id: vocabularyId, label: localised, base: optional(anyText), factor: optional(factor) });
const typesFile = record({ types: listOf(typeEntry, { items: 'block' }) });
const predicatesFile = record({
  groups: optional(listOf(predicateGroup)),
  predicates: listOf(predicateEntry, { items: 'block' }),
});
const measuresFile = record({ measures: listOf(measureEntry) });
const unitsFile = record({ units: listOf(unitEntry) });

/** A decimal number within a range, as a number. */
function numberWithin([smallest, largest]: readonly [smallest: number, largest: number]) {
  const isWithin = (value: number) => smallest <= value && value <= largest;
  const withinRange = quoted((value) =>
    DECIMAL.test(value) && isWithin(Number(value))
      ? null
      : `is not a decimal number from ${smallest} to ${largest}: "${value}".`,
  );
  return converted(withinRange, Number);
}

/** Schemas of values, by the type of their field. */
export const VALUES = {
  localised: () => localised,
  text: () => anyText,
  id: () => anyText,
  EDTF: () => edtf,
  integer: () => wholeNumber,
  number: ({ range = [-Infinity, Infinity] }: Field) => numberWithin(range),
};

/** Schemas of the optional keys of a file, in the order of the fields. */
function optionalFields<F extends Fields>(fields: F): OptionalSchemas<F> {
  const entries = optionalNames(fields).map((name) => {
    const field = fields[name] as Field<keyof typeof VALUES>;
    return [field.seed, optional<unknown>(VALUES[field.type](field))];
  });
  return Object.fromEntries(entries);
}

type OptionalSchemas<F extends Fields> = {
  readonly [Name in OptionalName<F> as F[Name]['seed'] & string]: Schema<ValueOf<
    ReturnType<(typeof VALUES)[F[Name]['type'] & keyof typeof VALUES]>
  > | null>;
};

export const syllables = text((value) =>
  /^[a-z0-9]+( [a-z0-9]+)*$/.test(value) ? null : 'must be syllables with spaces: "le guo".',
);
const entityEntry = record({
  id: entityId,
  kind: optional(anyText),
  name,
  pinyin: optional(syllables),
  aliases: optional(texts(nameText)),
  description: localised,
  ...optionalFields(ENTITY_FIELDS),
  redirects: optional(texts(entityId)),
  distinct_from: optional(texts(anyText)),
  basis: optional(anyText),
});
export const entitiesFile = listOf(entityEntry, { items: 'block', compare: byId });

export type LineRange = readonly [first: number, last: number];

const lineRange = converted(
  quoted((value) => {
    const match = /^([1-9]\d*)(?:-([1-9]\d*))?$/.exec(value);
    if (!match) return `are not lines: "${value}". Write "15" or "58-60".`;
    return match[2] && Number(match[2]) < Number(match[1]) ? `end before they begin: "${value}".` : null;
  }),
  (value): LineRange => {
    const [first = '', last = first] = value.split('-');
    return [Number(first), Number(last)];
  },
);
const lines = oneOrMore(lineRange);

export const status = { status: optional(oneOf(['asserted', 'implied'])), reason: optional(localised) };

const mention = factOf('mention', { mentions: nonEmptyTexts(anyText) });

const relation = factOf('relation', {
  subject: anyText,
  predicate: anyText,
  object: anyText,
  ...optionalFields(RELATION_FIELDS),
  ...status,
});

const figure = factOf('figure', {
  subject: anyText,
  measure: anyText,
  amount: decimal,
  unit: anyText,
  comparator: optional(oneOf(COMPARATORS)),
  ...optionalFields(FIGURE_FIELDS),
  ...status,
});

function factOf<const Kind extends string, const F extends Parameters<typeof record>[0]>(kind: Kind, fields: F) {
  return converted(record({ lines, ...fields }), (fact) => ({ kind, ...fact }));
}

const fact = union<MentionFact | RelationFact | FigureFact>((map) => {
  if (map.has('mentions')) return mention;
  if (map.has('measure') || map.has('amount') || map.has('unit')) return figure;
  return map.has('predicate') || map.has('object') ? relation : null;
}, 'is not a fact: a mention has "mentions", a relation "predicate" and "object", a figure "measure", "amount" and "unit".');

const nothingHere = record({ lines, reason: anyText });

export const factsFile = record({
  document: anyText,
  names: optional(mapping(nonEmptyTexts(anyText))),
  facts: listOf(fact, { items: 'line', compare: byLines }),
  nothing_here: optional(listOf(nothingHere, { items: 'line', compare: byLines })),
});

/** Seed files with fixed names. The others are one file for each type and one for each document. */
export const SINGLE_FILES = {
  info: { path: 'dataset.yaml', schema: datasetFile },
  documents: { path: 'documents.yaml', schema: documentsFile },
  types: { path: 'vocabulary/types.yaml', schema: typesFile },
  predicates: { path: 'vocabulary/predicates.yaml', schema: predicatesFile },
  measures: { path: 'vocabulary/measures.yaml', schema: measuresFile },
  units: { path: 'vocabulary/units.yaml', schema: unitsFile },
} as const;

export type MentionFact = ValueOf<typeof mention>;
export type RelationFact = ValueOf<typeof relation>;
export type FigureFact = ValueOf<typeof figure>;
export type Fact = MentionFact | RelationFact | FigureFact;
export type FactsFile = ValueOf<typeof factsFile>;
export type DocumentEntry = ValueOf<typeof documentEntry>;
export type EntityEntry = ValueOf<typeof entityEntry>;
export type TypesFile = ValueOf<typeof typesFile>;
export type PredicatesFile = ValueOf<typeof predicatesFile>;
export type MeasuresFile = ValueOf<typeof measuresFile>;
export type UnitsFile = ValueOf<typeof unitsFile>;
export type DatasetFile = ValueOf<typeof datasetFile>;
