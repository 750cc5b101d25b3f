import { randomUUID } from 'node:crypto';
import { int } from 'neo4j-driver';
import { UserError } from '../../../errors.ts';
import type { Counts } from '../../../model/dataset.ts';
import { FACT_LABELS, findTakenNames } from '../../../model/neo4jNames.ts';
import type { LocalisedText, Vocabulary } from '../../../model/vocabulary.ts';
import type { ConnectionOptions } from '../../settings.ts';
import { openDriver } from '../connect.ts';
import { isFullPool, noAnswer, toUserError } from '../driverErrors.ts';
import { CONSTRAINTS, FORMAT, INDEXES } from '../schema.ts';
import { STORED_IDS } from '../storedPages.ts';
import * as cypher from './importCypher.ts';
import { toDatasetProperties } from './properties.ts';
import {
  BATCH,
  type ImportProgress,
  type ImportSource,
  sizeOf,
  type Write,
  type Written,
  writeFacts,
} from './writeFacts.ts';
import { openWriter, type Run, type Writer } from './writer.ts';

export type { ImportProgress, ImportSource } from './writeFacts.ts';

export interface ImportOptions {
  /** Called after every batch. An error that it throws ends the import. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Reads the whole dataset and the state of the database, but writes nothing. */
  readonly dryRun?: boolean;
  /** Loads a version even if Neo4j already holds it. */
  readonly force?: boolean;
  /** Called before a dataset of another title is replaced. An error that it throws ends the import before any change. */
  readonly beforeReplacing?: (held: HeldDataset) => void | Promise<void>;
  /**
   * Largest number of facts, of this and the former dataset together, that are replaced in one transaction; readers get
   * the former dataset until its end. Larger datasets are written in batches, and readers get NOT_READY meanwhile.
   */
  readonly atomicUpTo?: number;
  /** Number of relations from which an entity has stored pages of them, and of their ids. */
  readonly storedIds?: number;
}

/** The dataset that Neo4j holds, or held before an interrupted import. */
export interface HeldDataset {
  readonly uri: string;
  readonly title: LocalisedText;
}

export interface ImportReport {
  readonly outcome: 'loaded' | 'already loaded' | 'nothing written';
  readonly version: string;
  /** Null if there was no complete dataset before. */
  readonly previousVersion: string | null;
  readonly counts: Counts;
  readonly milliseconds: number;
  /** Entities, relations and figures. */
  readonly factsPerSecond: number;
}

/** An entity's relations are deleted with it. */
const DELETED_AT_ONCE = 2_000;
const ATOMIC_UP_TO = 40_000;
/** Number of batches that are written at a time. Neo4j uses a core for each. */
const WORKERS = 3;
const INDEX_TIMEOUT_S = 3_600;
/** A busy server takes seconds to accept the connections of all workers. */
const CONNECT_TIMEOUT_MS = 10_000;
const RETRY_MS = 10_000;
const SETTLE_TIMEOUT_MS = 2_000;

/**
 * Replaces the dataset that was imported before. An import in one transaction that is interrupted leaves one of both datasets;
 * one in batches is marked as not ready, and another run goes on where it ended. Other nodes in the database are left alone.
 * Throws a UserError if a database without a dataset has nodes with the same labels.
 */
export async function importDataset(
  config: ConnectionOptions,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now();
  checkNames(source.vocabulary);
  return withWriter(config, async (writer) => {
    const found = await readState(writer);
    if (found.state === null && found.occupied) throw occupied(config);
    const previousVersion = found.state === 'complete' ? found.version : null;
    const report = (outcome: ImportReport['outcome'], counts: Counts): ImportReport => {
      const milliseconds = Math.round(performance.now() - started);
      const factsPerSecond = Math.round((factsIn(counts) / Math.max(1, milliseconds)) * 1000);
      return { outcome, version: source.version, previousVersion, counts, milliseconds, factsPerSecond };
    };
    if (found.counts && isCurrent(found, source.version) && !options.force) {
      return report('already loaded', found.counts);
    }
    if (found.title && found.title.zh !== source.title.zh)
      await options.beforeReplacing?.({ uri: config.uri, title: found.title });
    if (options.dryRun) {
      const { counts } = await writeFacts(source, async () => {}, options);
      return report('nothing written', counts);
    }
    return report('loaded', await load(writer, source, found, options));
  });
}

/** Whether Neo4j holds a complete dataset of this version and the current format, so that an import would do nothing. */
export function isImported(config: ConnectionOptions, version: string): Promise<boolean> {
  return withWriter(config, async (writer) => isCurrent(await readState(writer), version));
}

/**
 * Ends the commit of an import that was interrupted during it, so that one of both datasets is readable. Fails while that
 * import still runs.
 */
export function settleImport(config: ConnectionOptions): Promise<void> {
  return withWriter(config, ({ runWithin }) => runWithin(SETTLE_TIMEOUT_MS, cypher.SETTLE));
}

async function withWriter<T>(config: ConnectionOptions, work: (writer: Writer) => Promise<T>): Promise<T> {
  const driver = openDriver({ timeoutMs: CONNECT_TIMEOUT_MS, ...config, poolSize: WORKERS + 1 }, RETRY_MS);
  try {
    return await work(openWriter(driver, config));
  } catch (error) {
    // Only this import uses the pool, so a full pool means that the server failed to provide a connection.
    throw isFullPool(error) ? noAnswer(config) : toUserError(error, config);
  } finally {
    await driver.close();
  }
}

interface State {
  readonly state: 'complete' | 'importing' | 'committing' | null;
  readonly version: string | null;
  readonly format: number | null;
  readonly counts: Counts | null;
  readonly title: LocalisedText | null;
  /** Whether there are nodes with our labels, from any program. */
  readonly occupied: boolean;
}

/** Reads the state, after the end of a commit that is going on or was interrupted. */
async function readState({ run }: Writer): Promise<State> {
  for (;;) {
    const [row] = await run(cypher.STATE);
    if (!row) throw new Error('the state of the database has no row');
    const found: State = {
      state: row.get('state'),
      version: row.get('version'),
      format: row.get('format'),
      counts: row.get('counts'),
      title: row.get('title'),
      occupied: row.get('occupied'),
    };
    if (found.state !== 'committing') return found;
    await run(cypher.SETTLE);
  }
}

function isCurrent({ state, version, format }: State, wanted: string): boolean {
  return state === 'complete' && version === wanted && format === FORMAT;
}

async function load(writer: Writer, source: ImportSource, found: State, options: ImportOptions): Promise<Counts> {
  const loadId = randomUUID();
  // Neo4j holds a transaction in memory, with all that it deletes. The size of an interrupted import is not known.
  const former = found.state === 'complete' && found.counts ? factsIn(found.counts) : found.state === null ? 0 : null;
  const size = sizeOf(source, ['entities', 'relations', 'figures']);
  const limit = options.atomicUpTo ?? ATOMIC_UP_TO;
  const atOnce = size !== null && former !== null && size + former <= limit;
  for (const text of CONSTRAINTS) await writer.run(text);
  await writer.run(cypher.CREATE_LOCK);
  return (atOnce ? writeAtOnce : writeInBatches)(writer, source, options, loadId);
}

function factsIn({ entities, relations, figures }: Counts): number {
  return entities + relations + figures;
}

/** Writes `rows` rows in a transaction. `batch` is null for a deletion. */
type Perform = <T>(batch: number | null, rows: number, work: (run: Run) => Promise<T>) => Promise<T>;

/**
 * Writes everything in one transaction. A commit does not become visible all at once, so the dataset is marked just before
 * it. If the import ends there, the next import or reader finds out whether the transaction was committed.
 */
async function writeAtOnce(
  writer: Writer,
  source: ImportSource,
  options: ImportOptions,
  loadId: string,
): Promise<Counts> {
  await createIndexes(writer, options);
  const settle = async () => (await writer.run(cypher.SETTLE))[0]?.get('load');
  const { counts } = await writer
    .transactionThen(
      async (run) => {
        await run(cypher.LOCK);
        const [row] = await run(cypher.LOCKED_STATE);
        const state = row?.get('state');
        // Another import has begun since the state was read.
        if (state === 'importing' || state === 'committing') throw supersededImport();
        const written = await replaceFacts(source, options, (_batch, _rows, work) => work(run));
        await run(cypher.STORE_RESULT, { load: loadId, properties: toDatasetProperties(source, written) });
        return written;
      },
      async () => {
        await writer.run(cypher.MARK_COMMITTING, { load: loadId });
      },
    )
    .catch(async (error: unknown) => {
      // The error matters more than that the mark stays, which the next reader removes.
      await settle().catch(() => {});
      throw error;
    });
  if ((await settle()) !== loadId) throw supersededImport();
  return counts;
}

/**
 * Writes batch by batch, marked as not ready from the start. Each batch checks that no other import has begun, and is noted,
 * so that an interrupted import of the same dataset is resumed with the first batch that is missing.
 */
async function writeInBatches(
  writer: Writer,
  source: ImportSource,
  options: ImportOptions,
  loadId: string,
): Promise<Counts> {
  const plan = `${source.version} format ${FORMAT}, ${WORKERS} workers, ${BATCH} rows, ${options.storedIds ?? STORED_IDS} ids`;
  const [row] = await writer.run(cypher.MARK_IMPORTING, {
    ...{ load: loadId, plan, workers: int(WORKERS), total: toInteger(sizeOf(source)) },
    ...{ titleZh: source.title.zh, titleEn: source.title.en },
  });
  const written: readonly number[] | null = row?.get('written') ?? null;
  const perform: Perform = (batch, rows, work) =>
    writer.transaction(async (run) => {
      const worker = int((batch ?? 0) % WORKERS);
      const [claim] = await run(cypher.CLAIM, { load: loadId, worker, batch: toInteger(batch), rows: int(rows) });
      if (claim?.get('claimed') !== 1) throw supersededImport();
      return work(run);
    });
  if (!written) {
    for (const index of INDEXES) await writer.run(`DROP INDEX ${index.name} IF EXISTS`);
    await deleteFacts(options, perform);
    const [empty] = await writer.run(cypher.MARK_EMPTY, { load: loadId, plan });
    if (empty?.get('claimed') !== 1) throw supersededImport();
  }
  const facts = await writeFacts(
    source,
    async (text, rows, batch) => {
      if (batch > (written?.[batch % WORKERS] ?? -1)) await perform(batch, rows.length, createRows(text, rows));
    },
    { ...options, workers: WORKERS },
  );
  await createIndexes(writer, options);
  const properties = toDatasetProperties(source, facts);
  const [end] = await writer.run(cypher.MARK_COMPLETE, { load: loadId, properties });
  if (end?.get('completed') !== 1) throw supersededImport();
  return facts.counts;
}

async function replaceFacts(source: ImportSource, options: ImportOptions, perform: Perform): Promise<Written> {
  await deleteFacts(options, perform);
  const write: Write = (text, rows, batch) => perform(batch, rows.length, createRows(text, rows));
  return writeFacts(source, write, options);
}

async function deleteFacts({ onProgress }: ImportOptions, perform: Perform): Promise<void> {
  let done = 0;
  for (const text of cypher.DELETIONS) {
    for (let deleted = -1; deleted !== 0; ) {
      const [row] = await perform(null, 0, (run) => run(text, { batch: int(DELETED_AT_ONCE) }));
      deleted = row?.get('deleted') ?? 0;
      done += deleted;
      if (deleted > 0) onProgress?.({ stage: 'deleting', done, total: null });
    }
  }
}

function createRows(text: string, rows: readonly object[]) {
  return async (run: Run): Promise<void> => {
    const [row] = await run(text, { rows });
    if (row?.get('written') !== rows.length) throw incomplete();
  };
}

async function createIndexes({ run }: Writer, { onProgress }: ImportOptions): Promise<void> {
  for (const [done, index] of INDEXES.entries()) {
    await run(index.create);
    onProgress?.({ stage: 'indexes', done, total: INDEXES.length });
  }
  await run('CALL db.awaitIndexes($seconds)', { seconds: int(INDEX_TIMEOUT_S) });
  onProgress?.({ stage: 'indexes', done: INDEXES.length, total: INDEXES.length });
}

function toInteger(value: number | null) {
  return value === null ? null : int(value);
}

function occupied({ uri }: ConnectionOptions): UserError {
  return new UserError(
    'BAD_INPUT',
    `The database at ${uri} has nodes labelled ${FACT_LABELS.join(' or ')} that this program did not import.`,
    'Nothing was changed. Import into an empty database (NEO4J_DATABASE), or delete those nodes first.',
    { uri },
  );
}

function supersededImport(): UserError {
  return new UserError(
    'NOT_READY',
    'Another import into the same database has begun, so this one was stopped.',
    'Wait until the other one has ended.',
  );
}

function incomplete(): UserError {
  return new UserError(
    'BAD_INPUT',
    'A fact of the dataset refers to an entity or a document that the dataset does not have.',
    'Run `npm run graph -- check`, correct what it reports, and import again.',
  );
}

/** Seeds with such names do not pass their check, but a dataset can come from elsewhere. */
function checkNames({ types, predicates }: Vocabulary): void {
  const [taken] = findTakenNames(types, predicates);
  if (!taken) return;
  const { kind, name, term } = taken;
  throw new UserError(
    'BAD_INPUT',
    `The ${kind} "${term.id}" cannot be stored in Neo4j: the name ${name} is taken.`,
    'Give it another id in the vocabulary.',
    { id: term.id, name },
  );
}
