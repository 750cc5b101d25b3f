import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ENGLISH_SOURCES } from '../../server/model/entity.ts';
import { COMPARATORS } from '../../server/model/figure.ts';
import { SHAPES } from '../../server/model/vocabulary.ts';
import { fold } from '../../server/search/fold.ts';
import { readingOf } from '../../server/search/readings.ts';
import { anyDate, anyDay, anyExtent, anyId, anyLicence, anyName, anyTermId, anyText, colorOf } from './anyValues.ts';

/** A text of a seed file that is always in quotes. */
export class Quoted {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export interface Localised {
  readonly zh: string;
  readonly en: string;
}

export interface SeedsEntity {
  readonly id: string;
  readonly type: string;
  readonly name: Localised;
  readonly aliases: readonly string[];
  readonly description: Localised;
}

/** A folder of seeds: its files by path, how they are written, and the content that must be found everywhere. */
export interface AnySeeds {
  readonly files: ReadonlyMap<string, object>;
  readonly style: Style;
  /** Texts of the documents, by the name of their file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly title: Localised;
  readonly licence: string;
  readonly entities: readonly SeedsEntity[];
  readonly documents: readonly { readonly id: string; readonly title: Localised }[];
  /** Notes of the written relations. */
  readonly notes: readonly Localised[];
  /** Relations that follow from a place or a source, as `subject predicate object`. */
  readonly derived: readonly string[];
  readonly scopes: readonly Localised[];
}

/** Ways to write the same YAML. */
export interface Style {
  readonly strings: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';
  readonly collections: 'any' | 'block' | 'flow';
}

const MAX_ENTITIES = 5;
/** Number of lines of each document: one for each entity, and the last for all figures. */
const LINES = MAX_ENTITIES + 1;
/** Ids of two documents and of all entities, and former ids of entities. */
const NUMBER_OF_IDS = 2 + 2 * MAX_ENTITIES;
/** Ids of types and predicates whose names in Neo4j are those of its own nodes and relationships. */
const TAKEN = ['entity', 'document', 'figure', 'dataset', 'redirect', 'mentioned_in', 'subject_in', 'of', 'stated_in'];

const localised: fc.Arbitrary<Localised> = fc.tuple(anyText, anyText).map(([zh, en]) => ({ zh, en }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const quoted = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((text) => new Quoted(text));
const wholeNumber = quoted(fc.integer({ min: 1, max: 99 }).map(String));
/** Ids that also differ without underscores, because they become labels in Neo4j. */
const termIds = (count: number) =>
  fc.uniqueArray(
    anyTermId.filter((id) => !TAKEN.includes(id)),
    { minLength: count, maxLength: count, selector: (id) => id.replaceAll('_', '') },
  );

const exactly = <T>(count: number, arbitrary: fc.Arbitrary<T>) =>
  fc.array(arbitrary, { minLength: count, maxLength: count });

/** Names of files that file systems allow. */
const anyFileName = anyText.map((text) => `${[...text.replaceAll('/', '')].slice(0, 40).join('')}.txt`);

const DERIVED_FROM = ['place', 'according_to'] as const;

const anyVocabulary = fc.record({
  typeIds: termIds(2),
  types: exactly(2, fc.record({ label: localised, plural: anyText, kind: anyTermId, kindLabel: localised })),
  /** Ids of the measure, of the predicates, and of those whose relations are derived. */
  statementIds: termIds(6),
  predicates: exactly(5, fc.record({ label: localised, inverse: localised })),
  derivedFrom: fc.subarray([...DERIVED_FROM]),
  measure: localised,
  unitIds: termIds(2),
  units: exactly(
    2,
    fc.oneof(
      localised,
      localised.map(({ en, zh }) => ({ zh: `万${[...zh].slice(0, 20).join('')}`.trim(), en })),
    ),
  ),
  group: anyTermId,
});

/** Number of predicates whose relations are written; the others may be derived. */
const WRITTEN_PREDICATES = 3;
const QUALIFIERS = ['role', 'date', 'start', 'end', 'rank', 'edition', 'place', 'note'];

/** Degrees with up to two digits, from `-most` to `most`. */
const anyDegrees = (most: number) =>
  quoted(fc.integer({ min: -most * 100, max: most * 100 }).map((hundredths) => String(hundredths / 100)));

const anyPlan = fc.record({
  info: fc.record({ title: localised, curatedOn: anyDay, licence: anyLicence }),
  vocabulary: anyVocabulary,
  ids: fc.uniqueArray(anyId, { minLength: NUMBER_OF_IDS, maxLength: NUMBER_OF_IDS }),
  documents: fc.array(
    fc.record({
      file: anyFileName,
      title: fc.record({ zh: anyName, en: anyName, source: fc.constantFrom(...ENGLISH_SOURCES) }),
      publisher: maybe(localised),
      published: maybe(quoted(anyExtent)),
      authors: maybe(fc.array(anyText, { maxLength: 4 })),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  entities: fc.array(
    fc.record({
      type: fc.nat({ max: 1 }),
      kind: fc.boolean(),
      en_source: fc.constantFrom(...ENGLISH_SOURCES),
      aliases: fc.nat({ max: 2 }),
      // Whether an alias is the Chinese name of the entity before it.
      shared: fc.boolean(),
      description: localised,
      start: maybe(quoted(anyDate)),
      position: maybe(fc.tuple(anyDegrees(90), anyDegrees(180))),
      basis: maybe(anyText),
      former: fc.boolean(),
    }),
    { minLength: 2, maxLength: MAX_ENTITIES },
  ),
  names: fc.uniqueArray(anyName, { minLength: 4 * MAX_ENTITIES, maxLength: 4 * MAX_ENTITIES, selector: fold }),
  relations: fc.uniqueArray(
    fc.record({
      ends: fc.tuple(fc.nat(), fc.nat()),
      predicate: fc.nat({ max: WRITTEN_PREDICATES - 1 }),
      role: maybe(localised),
      date: maybe(quoted(anyExtent)),
      rank: maybe(wholeNumber),
      edition: maybe(wholeNumber),
      place: maybe(fc.nat()),
      note: localised,
      reason: maybe(localised),
    }),
    { maxLength: 5, selector: ({ ends: [a, b], predicate }) => `${Math.min(a, b)} ${predicate} ${Math.max(a, b)}` },
  ),
  figures: fc.uniqueArray(
    fc.record({
      subject: fc.nat(),
      amount: fc.oneof(
        fc.integer({ min: -9, max: 999_999 }).map(String),
        fc.constantFrom('0.10', '1', '10', '1.7', '-0'),
      ),
      unit: fc.nat({ max: 1 }),
      comparator: maybe(fc.constantFrom(...COMPARATORS)),
      as_of: maybe(quoted(anyExtent)),
      scope: localised,
      according_to: maybe(fc.nat()),
    }),
    { maxLength: 3, selector: ({ amount }) => amount },
  ),
  style: fc.record({
    strings: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
    collections: fc.constantFrom('any', 'block', 'flow'),
  } as const),
});

/** A small dataset with any values that the definition of seeds allows. */
export const anySeeds: fc.Arbitrary<AnySeeds> = anyPlan.map(toSeeds);

type Plan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

function toSeeds(plan: Plan): AnySeeds {
  const { info, style, vocabulary } = plan;
  const { predicates, statementIds, typeIds, types, unitIds, units } = vocabulary;
  const [measureId = '', ...predicateIds] = statementIds;
  const derivedIds = new Map(
    DERIVED_FROM.flatMap((key, index) =>
      vocabulary.derivedFrom.includes(key) ? [[key, predicateIds[WRITTEN_PREDICATES + index] ?? '']] : [],
    ),
  );
  const [base = '', derived = ''] = unitIds;
  const documentIds = plan.ids.slice(0, 2);
  const entities = toEntities(plan);
  const idAt = (number: number) => entities[number % entities.length]?.id ?? '';
  const lineOf = new Map(entities.map(({ id }, index) => [id, new Quoted(String(index + 1))]));

  const mentions = entities.map(({ id }) => ({ lines: lineOf.get(id), mentions: [id] }));
  const relations = plan.relations.flatMap(({ ends, place, predicate, reason, ...rest }) => {
    const [subject = '', object = ''] = ends.map(idAt);
    if (subject === object) return [];
    return [
      {
        ...{ lines: [lineOf.get(subject), lineOf.get(object)], subject, predicate: predicateIds[predicate], object },
        ...rest,
        place: place === undefined ? undefined : idAt(place),
        ...(reason ? { status: 'implied', reason } : {}),
      },
    ];
  });
  const distinctRelations = [
    ...new Map(
      relations.map((fact) => [[fact.predicate, ...[fact.subject, fact.object].sort()].join(' '), fact]),
    ).values(),
  ];
  const figures = plan.figures.map(({ according_to, amount, subject, unit, ...rest }) => ({
    ...{ lines: new Quoted(String(LINES)), subject: idAt(subject), measure: measureId, amount: new Quoted(amount) },
    ...{ unit: unitIds[unit], ...rest, according_to: according_to === undefined ? undefined : idAt(according_to) },
  }));
  const short = plan.names[3] ?? '';
  const namesIn = entities.map(({ aliases, name }, index) => [
    name.zh,
    name.en,
    ...aliases,
    ...(index === 0 ? [short] : []),
  ]);
  const figureLine = figures.flatMap(({ amount, subject }) => [
    entities.find(({ id }) => id === subject)?.name.zh,
    amount.text,
  ]);
  // The second document repeats the first relation and has no figures.
  const repeated = distinctRelations.slice(0, 1);
  const ends = new Set(repeated.flatMap(({ object, subject }) => [subject, object]));
  const texts = [
    toText([...namesIn, ...Array<string[]>(MAX_ENTITIES - entities.length).fill([]), figureLine]),
    toText([
      ...entities.map(({ id }, index) => (ends.has(id) ? (namesIn[index] ?? []) : [])),
      ...Array<string[]>(LINES - entities.length).fill([]),
    ]),
  ];

  const files = new Map<string, object>([
    ['dataset.yaml', { title: info.title, curated_on: new Quoted(info.curatedOn), licence: info.licence }],
    [
      'vocabulary/types.yaml',
      {
        types: typeIds.map((id, index) => ({
          id,
          label: { ...types[index]?.label, plural: types[index]?.plural },
          group: vocabulary.group,
          shape: SHAPES[index],
          color: { light: new Quoted(colorOf(index + 1)), dark: new Quoted(colorOf(index + 9)) },
          ...(index === 0 ? { dated: true } : {}),
          kinds: [{ id: types[index]?.kind, ...types[index]?.kindLabel }],
        })),
      },
    ],
    [
      'vocabulary/predicates.yaml',
      {
        groups: [{ id: vocabulary.group, label: predicates[0]?.label, inverse: predicates[0]?.inverse }],
        predicates: predicateIds.map((id, index) => ({
          ...{ id, label: predicates[index]?.label, inverse: predicates[index]?.inverse },
          ...(index < 2 ? { group: vocabulary.group } : {}),
          ...(index === 0 ? { symmetric: true } : { dated_by: 'object', inherits_dates: true }),
          derived_from: [...derivedIds].find(([, derivedId]) => derivedId === id)?.[0],
          ...{ subject: ['any'], object: ['any'], qualifiers: QUALIFIERS },
        })),
      },
    ],
    ['vocabulary/measures.yaml', { measures: [{ id: measureId, label: vocabulary.measure, dimension: [base] }] }],
    [
      'vocabulary/units.yaml',
      {
        units: [
          { id: base, label: units[0] },
          { id: derived, label: units[1], base, factor: new Quoted('10000') },
        ],
      },
    ],
    [
      'documents.yaml',
      {
        documents: plan.documents.map(({ authors, file, published, publisher, title }, index) => ({
          id: documentIds[index],
          file: `${index}${file}`,
          title: { zh: title.zh, en: title.en, en_source: title.source },
          publisher,
          published,
          authors,
          lines: new Quoted(String(LINES)),
          sha256: createHash('sha256')
            .update(texts[index] ?? '')
            .digest('hex'),
        })),
      },
    ],
    ...typeIds.map((type): [string, object] => [
      `entities/${type}.yaml`,
      entities.filter((entity) => entity.type === type).map(({ type: _, ...entry }) => entry),
    ]),
  ]);
  for (const [index, id] of documentIds.entries()) {
    files.set(`facts/${id}.yaml`, {
      document: id,
      names: index === 0 ? { [entities[0]?.id ?? '']: [short] } : undefined,
      facts: index === 0 ? [...mentions, ...distinctRelations, ...figures] : repeated,
    });
  }
  return {
    files,
    style,
    texts: new Map(plan.documents.map(({ file }, index) => [`${index}${file}`, texts[index] ?? ''])),
    entities,
    title: info.title,
    licence: info.licence,
    documents: plan.documents.map(({ title }, index) => ({
      id: documentIds[index] ?? '',
      title: { zh: title.zh, en: title.en },
    })),
    notes: distinctRelations.map(({ note }) => note),
    derived: toDerived(distinctRelations, figures, derivedIds),
    scopes: figures.map(({ scope }) => scope),
  };
}

/** Returns the relations of both ends of a relation with its place, and of sources of figures with their subjects. */
function toDerived(
  relations: readonly { readonly subject: string; readonly object: string; readonly place: string | undefined }[],
  figures: readonly { readonly subject: string; readonly according_to: string | undefined }[],
  ids: ReadonlyMap<(typeof DERIVED_FROM)[number], string>,
): string[] {
  const [placeId, sourceId] = DERIVED_FROM.map((key) => ids.get(key));
  const joined = new Set(relations.flatMap(({ object, subject }) => [`${subject} ${object}`, `${object} ${subject}`]));
  const connections = [
    ...relations.flatMap(({ object, place, subject }) => [subject, object].map((end) => [end, placeId, place])),
    ...figures.map(({ according_to, subject }) => [according_to, sourceId, subject]),
  ];
  const derived = connections.flatMap(([subject, predicate, object]) => {
    const isFree = subject && object && subject !== object && !joined.has(`${subject} ${object}`);
    return predicate && isFree ? [`${subject} ${predicate} ${object}`] : [];
  });
  return [...new Set(derived)];
}

/** Writes one line for each list of names. */
function toText(lines: readonly (readonly (string | undefined)[])[]): string {
  return lines.map((names) => `${names.join('；')}\n`).join('');
}

function toEntities({ entities, ids, names, vocabulary }: Plan) {
  const { typeIds, types } = vocabulary;
  const made: SeedsEntity[] = [];
  for (const [
    index,
    { aliases, basis, description, en_source, former, kind, position, shared, start, type },
  ] of entities.entries()) {
    const [zh = '', en = '', ...others] = names.slice(4 * index, 4 * index + 4);
    const before = shared ? made.at(-1) : undefined;
    const own = {
      type: typeIds[type] ?? '',
      name: { zh, en, en_source },
      aliases: [...others.slice(0, aliases), ...(before ? [before.name.zh] : [])],
    };
    const formerId = former ? ids[2 + index] : undefined;
    const similar = made.filter((other) => other === before || soundOf(other) === soundOf(own));
    const entity = {
      id: ids[2 + MAX_ENTITIES + index] ?? '',
      ...(kind ? { kind: types[type]?.kind } : {}),
      ...own,
      description,
      start,
      latitude: position?.[0],
      longitude: position?.[1],
      distinct_from: similar.length === 0 ? undefined : similar.map(({ id }) => id),
      basis,
      redirects: formerId === undefined ? undefined : [formerId],
    };
    made.push(entity);
  }
  return made;
}

/** Entities of one type with this in common count as similar. */
function soundOf({ name, type }: Pick<SeedsEntity, 'name' | 'type'>): string {
  return `${type} ${readingOf(name.zh, type === 'person') || name.zh}`;
}
