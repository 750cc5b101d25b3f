import { createHash } from 'node:crypto';
import { analyse, isLarge } from '../analysis/analyse.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import { documentsOf } from '../model/citation.ts';
import { compare, compareIds } from '../model/compare.ts';
import { createDating } from '../model/createDating.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import { extentOf } from '../model/extent.ts';
import type { Figure } from '../model/figure.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Relation } from '../model/relation.ts';
import { type Vocabulary, withoutSchemaOrg } from '../model/vocabulary.ts';
import type { When } from '../model/when.ts';
import { nameForms } from '../search/readings.ts';
import { deriveRelations } from './deriveRelations.ts';
import { distinct, mergeStatements, orientRelations } from './mergeStatements.ts';
import type { SeedDataset, SeedFigure, SeedRelation } from './seedDataset.ts';
import { figureIds, relationIds } from './statementIds.ts';

/** Part of the version. Raise it when the computed numbers change, so that stores load the dataset again. */
const COMPUTATION = 2;
/** The same for large graphs, whose numbers are computed differently. */
const LARGE_COMPUTATION = '2 large 1';

/** Merges statements, derives ids, analyses the whole graph and sorts everything. Pure. */
export function buildDataset(seeds: SeedDataset): Dataset {
  const { entities: seedEntities, ...facts } = gatherFacts(seeds);
  const { numbers, communities } = analyse(seedEntities, facts.relations);
  const figures = groupBy(facts.figures, ({ subject }) => subject);
  const entities = seedEntities.map((seed): Entity => {
    const { pinyin, ...entity } = seed;
    const computed = numbers.get(seed.id);
    if (!computed) throw new Error(`no numbers for ${seed.id}`);
    return {
      ...entity,
      documents: documentsOf(seed.citations),
      forms: nameForms(seed),
      ...extentOf({ date: null, start: seed.start, end: seed.end }),
      figureCount: figures.get(seed.id)?.length ?? 0,
      ...computed,
    };
  });

  return { version: hashOf({ ...facts, entities: seedEntities }), ...facts, entities, communities };
}

/** Returns the version that `buildDataset` gives, without the slow analysis of the whole graph. */
export function versionOf(source: SeedDataset): string {
  return hashOf(gatherFacts(source));
}

function gatherFacts(source: SeedDataset) {
  const { title, curatedOn, licence, vocabulary } = source;
  const documents = source.documents.toSorted(compareIds);
  const merged = {
    relations: mergeStatements(orientRelations(source.relations, vocabulary)),
    figures: mergeStatements(source.figures),
  };
  const derived = deriveRelations({ ...merged, entities: source.entities, vocabulary });
  const relations = toRelations([...merged.relations, ...derived]);
  const figures = toFigures(merged.figures, vocabulary);
  const dating = createDating({ documents, entities: source.entities, relations, vocabulary });
  return {
    title,
    curatedOn,
    licence,
    vocabulary,
    documents,
    relations: relations.map((relation): Relation => ({ ...relation, ...dating.ofRelation(relation) })),
    figures: figures.map((figure): Figure => ({ ...figure, ...dating.ofFigure(figure) })),
    redirects: source.redirects.toSorted((a, b) => compare(a.from, b.from)),
    entities: source.entities.toSorted(compareIds).map((seed) => ({ ...seed, citations: distinct(seed.citations) })),
  };
}

/** Each update of a hash has a fixed cost. In UTF-16 code units. */
const HASHED_AT_ONCE = 65_536;

/**
 * Hashes the facts without the computed numbers, which may differ slightly between machines. Hashed record by record,
 * because the text of a large dataset would exceed the maximum length of a string.
 */
function hashOf(facts: ReturnType<typeof gatherFacts>): string {
  const hash = createHash('sha256').update(`${isLarge(facts.entities) ? LARGE_COMPUTATION : COMPUTATION}\n`);
  const content = { ...facts, vocabulary: withoutSchemaOrg(facts.vocabulary) };
  let text = '';
  const add = (line: string) => {
    text += `${line}\n`;
    if (text.length < HASHED_AT_ONCE) return;
    hash.update(text);
    text = '';
  };
  for (const [name, part] of Object.entries(content)) {
    add(name);
    for (const record of Array.isArray(part) ? part : [part]) add(canonicalJson(record));
  }
  return hash.update(text).digest('hex').slice(0, 12);
}

function toRelations(merged: readonly SeedRelation[]): Omit<Relation, keyof When>[] {
  const ids = relationIds(merged);
  const relations = merged.map((relation, index) => ({
    id: ids[index] ?? '',
    ...relation,
    documents: documentsOf(relation.citations),
    ...extentOf(relation),
  }));
  return relations.sort(compareIds);
}

function toFigures(merged: readonly SeedFigure[], vocabulary: Vocabulary): Omit<Figure, keyof When>[] {
  const ids = figureIds(merged);
  const factors = new Map(vocabulary.units.map(({ id, factor }) => [id, factor]));
  const figures = merged.map((figure, index) => ({
    id: ids[index] ?? '',
    ...figure,
    documents: documentsOf(figure.citations),
    ...extentOf({ date: figure.asOf, start: null, end: null }),
    // Without rounding, 1.1 × 10 000 is 11000.000000000002.
    value: Number((Number(figure.amount) * (factors.get(figure.unit) ?? 1)).toPrecision(12)),
  }));
  return figures.sort(compareIds);
}
