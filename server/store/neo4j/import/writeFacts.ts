import { chunk } from 'es-toolkit';
import { type Integer, int } from 'neo4j-driver';
import type { Counts, Dataset } from '../../../model/dataset.ts';
import { createSupportCounter } from '../../supportCounter.ts';
import { createTotals, type Totals } from '../../totals.ts';
import { STORE_PAGES, STORED_IDS } from '../storedPages.ts';
import * as cypher from './importCypher.ts';
import { ordersOf, toDocumentProperties, toEntityRow, toFigureRow, toIntegers, toRelationRow } from './properties.ts';

type Facts = 'documents' | 'entities' | 'relations' | 'figures' | 'redirects';

/** A checked dataset. Facts are read once each, in this order, so that generators can provide them. */
export type ImportSource = Omit<Dataset, Facts> & {
  readonly [Key in Facts]: Iterable<Dataset[Key][number]> | AsyncIterable<Dataset[Key][number]>;
};

export interface ImportProgress {
  readonly stage: 'deleting' | 'documents' | 'entities' | 'relations' | 'figures' | 'redirects' | 'indexes';
  readonly done: number;
  /** Null if not known in advance. */
  readonly total: number | null;
}

/** Runs a Cypher text with a batch of `$rows` and resolves when they are written. */
export type Write = (text: string, rows: readonly object[]) => Promise<void>;

const BATCH = 5_000;
/** All relations of these entities are sorted in one transaction. */
const HUBS_AT_ONCE = 10;

/** Number of facts; null if not known before they are read. */
export function sizeOf({ entities, relations, figures }: ImportSource): number | null {
  const sizes = [lengthOf(entities), lengthOf(relations), lengthOf(figures)];
  return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

/** Counts of the facts that were written. */
export interface Written {
  readonly counts: Counts;
  readonly totals: Totals;
}

/** Writes all facts of a dataset in batches, with at most two batches in memory. */
export async function writeFacts(
  source: ImportSource,
  write: Write,
  onProgress: ((progress: ImportProgress) => void) | undefined,
  storedIds = STORED_IDS,
): Promise<Written> {
  const orders = ordersOf(source.vocabulary);
  const support = createSupportCounter();
  const totals = createTotals(storedIds);
  const documentIds: string[] = [];
  const hubs: { readonly id: string; readonly size: Integer }[] = [];

  async function writeAll<Fact>(
    stage: ImportProgress['stage'],
    facts: Iterable<Fact> | AsyncIterable<Fact>,
    text: string,
    toRow: (fact: Fact) => object,
  ): Promise<number> {
    let [rows, done, writing]: [object[], number, Promise<void>] = [[], 0, Promise.resolve()];
    const flush = async () => {
      const batch = rows;
      rows = [];
      await writing;
      // Not awaited: the next batch is prepared while this one is written.
      writing = write(text, batch).then(() => {
        done += batch.length;
        onProgress?.({ stage, done, total: lengthOf(facts) });
      });
      // The next `await writing` throws the error; until then it must not count as unhandled.
      writing.catch(() => {});
    };
    for await (const fact of facts) {
      rows.push(toRow(fact));
      if (rows.length === BATCH) await flush();
    }
    if (rows.length > 0) await flush();
    await writing;
    return done;
  }

  const documents = await writeAll('documents', source.documents, cypher.CREATE_DOCUMENTS, (document) => {
    documentIds.push(document.id);
    return toDocumentProperties(document);
  });
  const entities = await writeAll('entities', source.entities, cypher.CREATE_ENTITIES, (entity) => {
    support.add('entities', entity.documents);
    totals.addEntity(entity);
    if (entity.degree >= storedIds) hubs.push({ id: entity.id, size: int(storedIds) });
    return toEntityRow(entity, orders);
  });
  const relations = await writeAll('relations', source.relations, cypher.CREATE_RELATIONS, (relation) => {
    support.add('relations', relation.documents);
    totals.addRelation(relation);
    return toRelationRow(relation, orders);
  });
  const figures = await writeAll('figures', source.figures, cypher.CREATE_FIGURES, (figure) => {
    support.add('figures', figure.documents);
    totals.addFigure(figure);
    return toFigureRow(figure, orders);
  });
  await writeAll('redirects', source.redirects, cypher.CREATE_REDIRECTS, (redirect) => redirect);
  const supports = documentIds.map((id) => ({ id, support: toIntegers(support.of(id)) }));
  if (supports.length > 0) await write(cypher.SET_SUPPORT, supports);
  for (const some of chunk(hubs, HUBS_AT_ONCE)) await write(STORE_PAGES, some);
  return { counts: { documents, entities, relations, figures }, totals: totals.totals() };
}

function lengthOf(facts: Iterable<unknown> | AsyncIterable<unknown>): number | null {
  return Array.isArray(facts) ? facts.length : null;
}
