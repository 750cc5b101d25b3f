import { createHash } from 'node:crypto';
import { analyse } from '../analysis/analyse.ts';
import { nameForms } from '../search/readings.ts';
import type { BareDataset, BareFigure, BareRelation } from './bare.ts';
import { canonicalJson } from './canonicalJson.ts';
import { documentsOf } from './citation.ts';
import type { Dataset } from './dataset.ts';
import type { Entity } from './entity.ts';
import { extentOf } from './extent.ts';
import type { Figure } from './figure.ts';
import { distinct, mergeFigures, mergeRelations } from './mergeStatements.ts';
import type { Relation } from './relation.ts';
import { figureIds, relationIds } from './statementIds.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Raised when other numbers are computed from the same facts, so that no store goes on serving the old ones. */
const COMPUTATION = 2;

/** Merges statements, gives them ids, computes what follows from the whole, and puts everything in order. Pure. */
export function buildDataset(source: BareDataset): Dataset {
  const { entities: bareEntities, ...facts } = gatherFacts(source);
  const { numbers, communities } = analyse(bareEntities, facts.relations);

  const figureCounts = new Map<string, number>();
  for (const { subject } of facts.figures) figureCounts.set(subject, (figureCounts.get(subject) ?? 0) + 1);

  const entities = bareEntities.map((bare): Entity => {
    const { pinyin, ...entity } = bare;
    const computed = numbers.get(bare.id);
    if (!computed) throw new Error(`no numbers for ${bare.id}`);
    const figureCount = figureCounts.get(bare.id) ?? 0;
    return {
      ...entity,
      documents: documentsOf(bare.citations),
      forms: nameForms(bare),
      ...extentOf({ date: null, start: bare.start, end: bare.end }),
      figureCount,
      ...computed,
    };
  });

  return { version: hashOf({ ...facts, entities: bareEntities }), ...facts, entities, communities };
}

/** The version that `buildDataset` gives, without what takes long: computing what follows from the whole. */
export function versionOf(source: BareDataset): string {
  return hashOf(gatherFacts(source));
}

function gatherFacts(source: BareDataset) {
  const { title, curatedOn, licence, vocabulary } = source;
  return {
    title,
    curatedOn,
    licence,
    vocabulary,
    documents: sortById(source.documents),
    relations: toRelations(mergeRelations(source.relations, vocabulary)),
    figures: toFigures(mergeFigures(source.figures), vocabulary),
    redirects: [...source.redirects].sort((a, b) => (a.from < b.from ? -1 : 1)),
    entities: sortById(source.entities).map((bare) => ({ ...bare, citations: distinct(bare.citations) })),
  };
}

/**
 * A hash of the facts alone: what is computed from them may come out a shade different on another machine. Hashed record
 * by record, since the text of a large dataset would be longer than a string can be.
 */
function hashOf(facts: ReturnType<typeof gatherFacts>): string {
  const hash = createHash('sha256').update(`${COMPUTATION}\n`);
  for (const [name, part] of Object.entries(facts)) {
    hash.update(`${name}\n`);
    for (const record of Array.isArray(part) ? part : [part]) hash.update(`${canonicalJson(record)}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

function toRelations(merged: readonly BareRelation[]): Relation[] {
  const ids = relationIds(merged);
  return sortById(
    merged.map((relation, index) => ({
      id: ids[index] ?? '',
      ...relation,
      documents: documentsOf(relation.citations),
      ...extentOf(relation),
    })),
  );
}

function toFigures(merged: readonly BareFigure[], vocabulary: Vocabulary): Figure[] {
  const ids = figureIds(merged);
  const factors = new Map(vocabulary.units.map(({ id, factor }) => [id, factor]));
  return sortById(
    merged.map((figure, index) => ({
      id: ids[index] ?? '',
      ...figure,
      documents: documentsOf(figure.citations),
      ...extentOf({ date: figure.asOf, start: null, end: null }),
      // 1.1 × 10 000 must not become 11000.000000000002.
      value: Number((Number(figure.amount) * (factors.get(figure.unit) ?? 1)).toPrecision(12)),
    })),
  );
}

function sortById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
