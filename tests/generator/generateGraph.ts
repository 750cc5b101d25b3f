import { createHash } from 'node:crypto';
import type { EntityType, LocalisedText, Predicate, Vocabulary } from '../../server/model/vocabulary.ts';
import { namesOf } from './names.ts';
import { createRandom, type Random } from './random.ts';

export interface GraphSize {
  readonly entities: number;
  readonly relations: number;
  readonly seed: number;
}

export const LEAST_ENTITIES = 200;
export const MOST_ENTITIES = 5_000_000;
export const MOST_RELATIONS_PER_ENTITY = 20;
const ENTITIES_PER_DOCUMENT = 150;
const ENTITIES_PER_FIGURE = 4;

/** Shares of the types among the entities; other types have 1. */
const TYPE_SHARES: Readonly<Record<string, number>> = {
  ...{
    person: 24,
    production: 20,
    company: 16,
    event: 8,
    technology: 5,
    concept: 4,
    programme: 4,
    place: 3,
    policy: 3,
  },
  ...{ report: 3, award: 3, platform: 3, institute: 3, media: 3, association: 2 },
};
/** How often relations have a type as their object, where the predicate allows several; other types have 1. */
const OBJECT_SHARES: Readonly<Record<string, number>> = {
  concept: 8,
  place: 6,
  event: 5,
  technology: 4,
  company: 3,
  production: 3,
};
/** How often predicates are chosen; others have 1. */
const PREDICATE_SHARES: Readonly<Record<string, number>> = {
  ...{ located_in: 10, holds_post_at: 8, produced: 8, about: 6, is_a: 6, starred_in: 6, streams: 5, attended: 5 },
  ...{
    organised: 4,
    cooperates_with: 4,
    part_of: 4,
    focuses_on: 4,
    uses_technology: 4,
    spoke_at: 3,
    launched: 3,
    won: 3,
  },
};
/** Zipf's law for objects: an entity of rank r among those of its type is drawn in proportion to 1 / (r + 0.6). */
const RANK_SHIFT = 0.6;
/** Exponent of the numbers of relations of subjects and of figures. */
const SUBJECT_SKEW = 1.5;

const ROLES: [LocalisedText, ...LocalisedText[]] = [
  { zh: '负责人', en: 'Head' },
  { zh: '顾问', en: 'Adviser' },
  { zh: '成员', en: 'Member' },
  { zh: '联合方', en: 'Partner' },
];

/** An entity type with the positions of its entities in each round of TYPE_SHARES. */
interface TypePlaces {
  readonly type: EntityType;
  readonly places: readonly number[];
}

/**
 * Yields the lines of a synthetic dataset in JSON Lines. Equal sizes and seeds give equal bytes. Nothing is kept of what was
 * yielded: types, names and documents follow from the number of an entity.
 */
export function* generateGraph(size: GraphSize, vocabulary: Vocabulary): Generator<string> {
  const { entities, relations, seed } = size;
  const documents = Math.ceil(entities / ENTITIES_PER_DOCUMENT);
  const figures = Math.round(entities / ENTITIES_PER_FIGURE);
  const random = createRandom(seed);
  const layout = layOutTypes(vocabulary.types, entities, random);
  const idOf = (index: number) =>
    `${layout.typeOf(index).id.replaceAll('_', '-')}-${String(index + 1).padStart(7, '0')}`;
  const stated = vocabulary.predicates.filter(({ derivedFrom }) => derivedFrom === null);
  const candidatesOf = new Map(
    vocabulary.types.map((type) => [type, stated.filter(({ subjectTypes }) => subjectTypes.includes(type.id))]),
  );
  const documentOf = (index: number) => index % documents;
  const linesOf = (document: number) => 200 + ((document * 37 + seed) % 300);
  const citationIn = (document: number) => {
    const first = random.between(1, linesOf(document) - 2);
    return { document: documentId(document), lines: [first, first + random.pick([0, 0, 0, 1, 2])] };
  };

  yield toLine('meta', {
    title: { zh: `合成图谱（种子 ${seed}）`, en: `Synthetic graph (seed ${seed})` },
    ...{ curatedOn: '2025-01-01', licence: 'CC0-1.0', counts: { documents, entities, relations, figures }, vocabulary },
  });
  for (let document = 0; document < documents; document++) {
    yield toLine('document', {
      id: documentId(document),
      file: `synthetic-${document + 1}.txt`,
      title: { zh: `合成文献 ${document + 1}`, en: `Synthetic document ${document + 1}` },
      englishSource: 'translation',
      ...(random.chance(0.5) ? { publisher: { zh: '合成出版方', en: 'Synthetic publisher' } } : {}),
      ...(random.chance(0.7) ? { published: dayIn(random) } : {}),
      lineCount: linesOf(document),
      sha256: createHash('sha256').update(`${seed} ${document}`).digest('hex'),
    });
  }
  for (let index = 0; index < entities; index++) yield toLine('entity', entityAt(index));
  for (let subject = 0; subject < entities; subject++) yield* relationsOf(subject);
  for (let subject = 0; subject < entities; subject++) yield* figuresOf(subject);

  function entityAt(index: number) {
    const type = layout.typeOf(index);
    const { aliases, zh, en } = namesOf(index, { id: type.id, zh: type.label.zh, en: type.label.en });
    const [kind] = random.chance(0.8) && type.kinds.length > 0 ? [type.kinds[index % type.kinds.length]] : [];
    // The first entities of each type have most relations, and more documents name them.
    const further = Math.min(documents - 1, Math.floor(2_000 / (index + 100)));
    return {
      ...{ id: idOf(index), type: type.id, ...(kind ? { kind: kind.id } : {}), name: zh, nameEn: en },
      englishSource: type.id === 'person' ? 'pinyin' : 'translation',
      ...(random.chance(0.3) ? { aliases: aliases.slice(0, random.between(1, 2)) } : {}),
      description: {
        zh: `合成实体 ${index + 1}，类型为${type.label.zh}，由程序生成，仅供测试。`,
        en: `Synthetic entity ${index + 1} of the type ${type.label.en}, made by a program for measurements.`,
      },
      ...lifeOf(type, random),
      ...(type.id === 'place' ? { latitude: degrees(random, 20, 45), longitude: degrees(random, 80, 125) } : {}),
      citations: Array.from({ length: further + 1 }, (_, step) => citationIn(documentOf(index + step))),
    };
  }

  function* relationsOf(subject: number): Generator<string> {
    const candidates = candidatesOf.get(layout.typeOf(subject)) ?? [];
    const chosen = new Set<number>();
    const take = (predicate: Predicate, object: number): boolean => {
      const key = vocabulary.predicates.indexOf(predicate) * MOST_ENTITIES + object;
      // The ends of a symmetric predicate are interchangeable: only the first of the two has the relation.
      if (object === subject || (predicate.symmetric && object < subject) || chosen.has(key)) return false;
      chosen.add(key);
      return true;
    };
    for (let left = shareOf(subject, entities, relations); left > 0; left--) {
      const [predicate, object] = drawRelation(candidates, take) ?? findRelation(candidates, take, subject);
      yield toLine('relation', {
        ...{ source: idOf(subject), predicate: predicate.id, target: idOf(object) },
        ...qualifiersOf(predicate),
        ...statusOf(random),
        citations: citationsOf(subject, object),
      });
    }
  }

  function drawRelation(candidates: readonly Predicate[], take: Take): readonly [Predicate, number] | null {
    for (let attempt = 0; attempt < 20; attempt++) {
      const predicate = drawWeighted(candidates, ({ id }) => PREDICATE_SHARES[id] ?? 1, random);
      const type = predicate && drawWeighted(predicate.objectTypes, (id) => OBJECT_SHARES[id] ?? 1, random);
      if (!predicate || !type) continue;
      const object = predicate.symmetric ? layout.anyOf(type, random) : layout.hubOf(type, random);
      if (take(predicate, object)) return [predicate, object];
    }
    return null;
  }

  /** Tries all objects, for a subject in a small graph that is related to most of them. */
  function findRelation(candidates: readonly Predicate[], take: Take, subject: number): readonly [Predicate, number] {
    for (const predicate of candidates) {
      for (let object = 0; object < entities; object++) {
        if (predicate.objectTypes.includes(layout.typeOf(object).id) && take(predicate, object))
          return [predicate, object];
      }
    }
    throw new Error(`no further relation is possible for ${idOf(subject)}`);
  }

  function citationsOf(subject: number, object: number) {
    const [home, other] = [documentOf(subject), documentOf(object)];
    if (home !== other && random.chance(0.08)) return [citationIn(home), citationIn(other)];
    return [citationIn(random.chance(0.8) ? home : other)];
  }

  function qualifiersOf({ qualifiers }: Predicate) {
    const allows = (name: string, share: number) => qualifiers.includes(name) && random.chance(share);
    const from = random.between(2010, 2024);
    return {
      ...(allows('role', 0.3) ? { role: random.pick(ROLES) } : {}),
      ...(allows('date', 0.2)
        ? { date: anyDate(random) }
        : allows('start', 0.3)
          ? { start: dateIn(from, random) }
          : {}),
      ...(allows('end', 0.1) ? { end: dateIn(2025, random) } : {}),
      ...(allows('rank', 0.6) ? { rank: random.between(1, 100) } : {}),
      ...(allows('edition', 0.7) ? { edition: random.between(1, 30) } : {}),
      ...(allows('place', 0.2) ? { place: idOf(layout.hubOf('place', random)) } : {}),
      ...(allows('note', 0.08) ? { note: { zh: '合成备注', en: 'A synthetic note' } } : {}),
    };
  }

  function* figuresOf(subject: number): Generator<string> {
    const { measures, units } = vocabulary;
    const count = shareOf(subject, entities, figures);
    for (let number = 0; number < count; number++) {
      const measure = measures[(subject + number) % measures.length];
      const fitting = units.filter(({ base }) => measure?.dimension.includes(base));
      const unit = fitting[random.between(0, fitting.length - 1)];
      if (!measure || !unit) throw new Error('a measure has no unit');
      const source = layout.hubOf('report', random);
      yield toLine('figure', {
        ...{ subject: idOf(subject), measure: measure.id, amount: amountOf(random), unit: unit.id },
        ...(random.chance(0.3) ? { comparator: random.pick(['≈', '≥', '>', '≤', '<']) } : {}),
        ...(random.chance(0.6) ? { asOf: anyDate(random) } : {}),
        ...(random.chance(0.2) ? { scope: { zh: '合成范围', en: 'a synthetic scope' } } : {}),
        ...(source !== subject && random.chance(0.2) ? { accordingTo: idOf(source) } : {}),
        ...statusOf(random),
        citations: [citationIn(documentOf(subject))],
      });
    }
  }
}

type Take = (predicate: Predicate, object: number) => boolean;

/**
 * Distributes types over the entities in rounds. `anyOf` draws an entity of a type with equal chances, and `hubOf` prefers the
 * first ones by Zipf's law.
 */
function layOutTypes(types: readonly EntityType[], entities: number, random: Random) {
  const round = types.flatMap((type) => Array.from({ length: TYPE_SHARES[type.id] ?? 1 }, () => type));
  for (let last = round.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    const [a, b] = [round[last], round[other]];
    if (a && b) [round[last], round[other]] = [b, a];
  }
  const byId = new Map<string, TypePlaces>();
  for (const [place, type] of round.entries()) {
    byId.set(type.id, { type, places: [...(byId.get(type.id)?.places ?? []), place] });
  }
  const [first] = round;
  if (!first) throw new Error('the vocabulary has no types');
  const at = (id: string, rankOf: (count: number) => number): number => {
    const { places } = byId.get(id) ?? { places: [0] };
    const rest = entities % round.length;
    const count = Math.floor(entities / round.length) * places.length + places.filter((place) => place < rest).length;
    const rank = Math.floor(rankOf(count));
    return Math.floor(rank / places.length) * round.length + (places[rank % places.length] ?? 0);
  };
  return {
    typeOf: (index: number): EntityType => round[index % round.length] ?? first,
    anyOf: (id: string, { next }: Random) => at(id, (count) => count * next()),
    hubOf: (id: string, { next }: Random) =>
      at(id, (count) => RANK_SHIFT * ((count + RANK_SHIFT) / RANK_SHIFT) ** next() - RANK_SHIFT),
  };
}

/** Returns how many of `total` things an entity has. The shares fall as a power of the number of the entity, and add up. */
export function shareOf(index: number, entities: number, total: number): number {
  // Everything has one, if there are enough.
  const each = total >= entities ? 1 : 0;
  const skewed = total - each * entities;
  const upTo = (end: number) => Math.floor(skewed * (end / entities) ** (1 / SUBJECT_SKEW));
  return each + upTo(index + 1) - upTo(index);
}

function drawWeighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T | undefined {
  let left = random.next() * items.reduce((sum, item) => sum + weightOf(item), 0);
  return items.find((item) => {
    left -= weightOf(item);
    return left < 0;
  });
}

function lifeOf({ dated }: EntityType, random: Random) {
  if (!random.chance(dated ? 0.8 : 0.05)) return {};
  const start = dateIn(random.between(2010, 2024), random);
  return { start, ...(random.chance(0.2) ? { end: dateIn(2025, random) } : {}) };
}

function statusOf(random: Random) {
  if (!random.chance(0.12)) return {};
  return { status: 'implied', reason: { zh: '由程序推断', en: 'Concluded by the program' } };
}

/** Returns a date of any precision, also quarters and intervals. */
function anyDate(random: Random): string {
  const year = random.between(2010, 2024);
  if (random.chance(0.8)) return dateIn(year, random);
  if (random.chance(0.5)) return `${year}-${random.between(33, 36)}`;
  return `${monthIn(year, random)}/${random.chance(0.3) ? '..' : monthIn(year + 1, random)}`;
}

/** Returns a year, a month or a day. */
function dateIn(year: number, random: Random): string {
  return random.pick([
    () => `${year}`,
    () => monthIn(year, random),
    () => `${monthIn(year, random)}-${twoDigits(random.between(1, 28))}`,
  ])();
}

function dayIn(random: Random): string {
  return `${monthIn(random.between(2015, 2024), random)}-${twoDigits(random.between(1, 28))}`;
}

function monthIn(year: number, random: Random): string {
  return `${year}-${twoDigits(random.between(1, 12))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function degrees(random: Random, from: number, to: number): number {
  return random.between(from * 100, to * 100) / 100;
}

function amountOf(random: Random): string {
  const digits = random.between(1, 99_999);
  return random.chance(0.5) ? String(digits) : (digits / 100).toFixed(2);
}

function documentId(document: number): string {
  return `d${String(document + 1).padStart(6, '0')}`;
}

function toLine(record: string, fields: object): string {
  return `${JSON.stringify({ record, ...fields })}\n`;
}
