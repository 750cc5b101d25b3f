import { chunk } from 'es-toolkit';
import { type Integer, int } from 'neo4j-driver';
import type { Counts, Dataset } from '../../../model/dataset.ts';
import { createSupportCounter } from '../../supportCounter.ts';
import { createTotals, type Totals } from '../../totals.ts';
import { STORE_PAGES, STORED_IDS } from '../storedPages.ts';
import * as cypher from './importCypher.ts';
import { ordersOf, toDocumentProperties, toEntityRow, toFigureRow, toIntegers, toRelationRow } from './properties.ts';

const FACTS = ['documents', 'entities', 'relations', 'figures', 'redirects'] as const;
type Facts = (typeof FACTS)[number];

/**
 * A checked dataset. Facts are read once each, in this order, so that generators can provide them. The same version gives
 * the same facts in the same order.
 */
export type ImportSource = Omit<Dataset, Facts> & {
  readonly [Key in Facts]: Iterable<Dataset[Key][number]> | AsyncIterable<Dataset[Key][number]>;
};

export interface ImportProgress {
  readonly stage: 'deleting' | Facts | 'indexes';
  readonly done: number;
  /** Null if not known in advance. */
  readonly total: number | null;
}

/** Runs a Cypher text with a batch of `$rows` and resolves when they are written. Batches are numbered from 0. */
export type Write = (text: string, rows: readonly object[], batch: number) => Promise<void>;

export const BATCH = 5_000;
/** All relations of these entities are sorted in one transaction. */
const HUBS_AT_ONCE = 10;

/** Number of rows that an import writes; null if not known before they are read. */
export function sizeOf(source: ImportSource, parts: readonly Facts[] = FACTS): number | null {
  const sizes = parts.map((part) => lengthOf(source[part]));
  return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

/** Counts of the facts that were written. */
export interface Written {
  readonly counts: Counts;
  readonly totals: Totals;
}

/**
 * Writes all facts of a dataset in batches. Worker n of N writes the batches n, n + N, n + 2N …, one after another, while
 * the next batch is prepared: at most N + 1 batches are in memory. A kind of facts is complete before the next one begins.
 */
export async function writeFacts(
  source: ImportSource,
  write: Write,
  {
    workers = 1,
    onProgress,
    storedIds = STORED_IDS,
  }: {
    workers?: number;
    onProgress?: ((progress: ImportProgress) => void) | undefined;
    storedIds?: number | undefined;
  },
): Promise<Written> {
  const orders = ordersOf(source.vocabulary);
  const support = createSupportCounter();
  const totals = createTotals(storedIds);
  const documentIds: string[] = [];
  const hubs: { readonly id: string; readonly size: Integer }[] = [];
  const running: Promise<void>[] = Array.from({ length: workers }, () => Promise.resolve());
  let batches = 0;

  async function writeBatch(text: string, rows: readonly object[], onWritten: () => void): Promise<void> {
    const batch = batches++;
    const worker = batch % workers;
    await running[worker];
    const writing = write(text, rows, batch).then(onWritten);
    // The next await of this worker throws the error; until then it must not count as unhandled.
    writing.catch(() => {});
    running[worker] = writing;
  }

  async function writeAll<Fact>(
    stage: Facts,
    text: string,
    toRow: (fact: Fact) => object,
    facts: Iterable<Fact> | AsyncIterable<Fact>,
  ): Promise<number> {
    let [rows, done]: [object[], number] = [[], 0];
    const flush = async () => {
      const batch = rows;
      rows = [];
      await writeBatch(text, batch, () => {
        done += batch.length;
        onProgress?.({ stage, done, total: lengthOf(facts) });
      });
    };
    for await (const fact of facts) {
      rows.push(toRow(fact));
      if (rows.length === BATCH) await flush();
    }
    if (rows.length > 0) await flush();
    await Promise.all(running);
    return done;
  }

  try {
    const documents = await writeAll(
      'documents',
      cypher.CREATE_DOCUMENTS,
      (document) => {
        documentIds.push(document.id);
        return toDocumentProperties(document);
      },
      source.documents,
    );
    const entities = await writeAll(
      'entities',
      cypher.CREATE_ENTITIES,
      (entity) => {
        support.add('entities', entity.documents);
        totals.addEntity(entity);
        if (entity.degree >= storedIds) hubs.push({ id: entity.id, size: int(storedIds) });
        return toEntityRow(entity, orders);
      },
      source.entities,
    );
    const findNewDocuments = createDocumentFinder();
    const relations = await writeAll(
      'relations',
      cypher.CREATE_RELATIONS,
      (relation) => {
        support.add('relations', relation.documents);
        totals.addRelation(relation);
        return { ...toRelationRow(relation, orders), newDocuments: findNewDocuments(relation) };
      },
      source.relations,
    );
    const figures = await writeAll(
      'figures',
      cypher.CREATE_FIGURES,
      (figure) => {
        support.add('figures', figure.documents);
        totals.addFigure(figure);
        return toFigureRow(figure, orders);
      },
      source.figures,
    );
    await writeAll('redirects', cypher.CREATE_REDIRECTS, (redirect) => redirect, source.redirects);
    const supports = documentIds.map((id) => ({ id, support: toIntegers(support.of(id)) }));
    if (supports.length > 0) await writeBatch(cypher.SET_SUPPORT, supports, () => {});
    for (const some of chunk(hubs, HUBS_AT_ONCE)) await writeBatch(STORE_PAGES, some, () => {});
    await Promise.all(running);
    return { counts: { documents, entities, relations, figures }, totals: totals.totals() };
  } finally {
    await Promise.allSettled(running);
  }
}

/** Returns a function for relations sorted by id: the documents that no earlier relation of the same subject has. */
function createDocumentFinder() {
  let [current, seen] = ['', new Set<string>()];
  return ({ subject, documents }: Dataset['relations'][number]): string[] => {
    if (subject !== current) [current, seen] = [subject, new Set()];
    const found = documents.filter((id) => !seen.has(id));
    for (const id of found) seen.add(id);
    return found;
  };
}

function lengthOf(facts: Iterable<unknown> | AsyncIterable<unknown>): number | null {
  return Array.isArray(facts) ? facts.length : null;
}
