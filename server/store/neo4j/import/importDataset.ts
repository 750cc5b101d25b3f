import { randomUUID } from 'node:crypto';
import { int } from 'neo4j-driver';
import { UserError } from '../../../errors.ts';
import type { Counts } from '../../../model/dataset.ts';
import type { ConnectionOptions } from '../../settings.ts';
import { openDriver } from '../connect.ts';
import { isFullPool, noAnswer, toUserError } from '../driverErrors.ts';
import { checkNames } from '../names.ts';
import { CONSTRAINTS, FORMAT, INDEXES } from '../schema.ts';
import * as cypher from './importCypher.ts';
import { toDatasetProperties } from './properties.ts';
import { type ImportProgress, type ImportSource, sizeOf, type Write, writeFacts } from './writeFacts.ts';
import { openWriter, type Run, type Writer } from './writer.ts';

export type { ImportProgress, ImportSource } from './writeFacts.ts';

export interface ImportOptions {
  /** Called after every batch. What it throws ends the import. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Reads the whole dataset and looks at the database, but writes nothing. */
  readonly dryRun?: boolean;
  /** Loads a version again that is already there. */
  readonly force?: boolean;
  /**
   * Where the dataset and the former one together have at most so many facts, one takes the place of the other in one
   * transaction: until its end the former one is served. Larger ones are written in batches, and nothing is served.
   */
  readonly atomicUpTo?: number;
}

export interface ImportReport {
  readonly outcome: 'loaded' | 'already loaded' | 'nothing written';
  readonly version: string;
  /** What was there before, if that was a whole dataset. */
  readonly previousVersion: string | null;
  readonly counts: Counts;
  readonly milliseconds: number;
  /** Entities, relations and figures. */
  readonly factsPerSecond: number;
}

/** An entity takes its relations with it. */
const DELETED_AT_ONCE = 2_000;
const ATOMIC_UP_TO = 40_000;
const INDEX_TIMEOUT_S = 3_600;
const CONNECT_TIMEOUT_MS = 3_000;
const RETRY_MS = 10_000;

/**
 * Puts a dataset in the place of the one that was imported before. Interrupted at any point it leaves the former one, or
 * one that is marked as not ready; run again it completes. It leaves other nodes in the database alone, and refuses one
 * where others use its labels.
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
    if (found.counts && holds(found, source.version) && !options.force) {
      return report('already loaded', found.counts);
    }
    if (options.dryRun) return report('nothing written', await writeFacts(source, async () => {}, options.onProgress));
    return report('loaded', await load(writer, source, found, options));
  });
}

/**
 * Whether a dataset of this version is there, whole and in the form that is written today: then an import would do
 * nothing. To ask needs no dataset, only its version.
 */
export function isImported(config: ConnectionOptions, version: string): Promise<boolean> {
  return withWriter(config, async (writer) => holds(await readState(writer), version));
}

async function withWriter<T>(config: ConnectionOptions, work: (writer: Writer) => Promise<T>): Promise<T> {
  const driver = openDriver({ timeoutMs: CONNECT_TIMEOUT_MS, ...config, poolSize: 2 }, RETRY_MS);
  try {
    return await work(openWriter(driver, config));
  } catch (error) {
    // Nobody else takes from this pool: where it gives no connection, the server gave none.
    throw isFullPool(error) ? noAnswer(config) : toUserError(error, config);
  } finally {
    await driver.close();
  }
}

interface State {
  readonly state: 'complete' | 'importing' | null;
  readonly version: string | null;
  readonly format: number | null;
  readonly counts: Counts | null;
  /** Whether nodes with our labels are there, whoever made them. */
  readonly occupied: boolean;
}

async function readState({ run }: Writer): Promise<State> {
  const [row] = await run(cypher.STATE);
  if (!row) throw new Error('the state of the database has no row');
  return {
    state: row.get('state'),
    version: row.get('version'),
    format: row.get('format'),
    counts: row.get('counts'),
    occupied: row.get('occupied'),
  };
}

function holds({ state, version, format }: State, wanted: string): boolean {
  return state === 'complete' && version === wanted && format === FORMAT;
}

async function load(writer: Writer, source: ImportSource, found: State, options: ImportOptions): Promise<Counts> {
  const name = randomUUID();
  // A transaction is held in memory, with all that it deletes. How much an interrupted import left is not known.
  const former = found.state === 'complete' && found.counts ? factsIn(found.counts) : found.state === null ? 0 : null;
  const size = sizeOf(source);
  const limit = options.atomicUpTo ?? ATOMIC_UP_TO;
  const atOnce = size !== null && former !== null && size + former <= limit;
  for (const text of CONSTRAINTS) await writer.run(text);
  const counts = await (atOnce ? writeAtOnce : writeInBatches)(writer, source, options, name);
  const integers = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, int(count)]));
  const properties = { ...toDatasetProperties(source), ...integers };
  const [row] = await writer.run(cypher.MARK_COMPLETE, { load: name, properties });
  if (row?.get('completed') !== 1) throw overtaken();
  return counts;
}

function factsIn({ entities, relations, figures }: Counts): number {
  return entities + relations + figures;
}

/** Does a piece of writing in a transaction. `rows` is its size. */
type Perform = <T>(rows: number, work: (run: Run) => Promise<T>) => Promise<T>;

/**
 * All in one transaction. A commit is not seen all at once, so nothing is served while it lasts; before, the former
 * dataset is.
 */
async function writeAtOnce(
  writer: Writer,
  source: ImportSource,
  options: ImportOptions,
  name: string,
): Promise<Counts> {
  await createIndexes(writer, options);
  return writer.transactionThen(
    (run) => replaceFacts(source, options, (_, work) => work(run)),
    async () => {
      await writer.run(cypher.MARK_IMPORTING, { load: name });
    },
  );
}

/** Batch by batch, marked as not ready from the beginning. Each batch makes sure that no other import has begun. */
async function writeInBatches(
  writer: Writer,
  source: ImportSource,
  options: ImportOptions,
  name: string,
): Promise<Counts> {
  await writer.run(cypher.MARK_IMPORTING, { load: name });
  for (const index of INDEXES) await writer.run(`DROP INDEX ${index.name} IF EXISTS`);
  const counts = await replaceFacts(source, options, (rows, work) =>
    writer.transaction(async (run) => {
      const [row] = await run(cypher.CLAIM, { load: name, rows: int(rows) });
      if (row?.get('claimed') !== 1) throw overtaken();
      return work(run);
    }),
  );
  await createIndexes(writer, options);
  return counts;
}

async function replaceFacts(source: ImportSource, options: ImportOptions, perform: Perform): Promise<Counts> {
  let done = 0;
  for (const text of cypher.DELETIONS) {
    for (let deleted = -1; deleted !== 0; ) {
      const [row] = await perform(0, (run) => run(text, { batch: int(DELETED_AT_ONCE) }));
      deleted = row?.get('deleted') ?? 0;
      done += deleted;
      if (deleted > 0) options.onProgress?.({ stage: 'deleting', done, total: null });
    }
  }
  const write: Write = (text, rows) =>
    perform(rows.length, async (run) => {
      const [row] = await run(text, { rows });
      if (row?.get('written') !== rows.length) throw incomplete();
    });
  return writeFacts(source, write, options.onProgress);
}

async function createIndexes({ run }: Writer, { onProgress }: ImportOptions): Promise<void> {
  for (const index of INDEXES) await run(index.create);
  await run('CALL db.awaitIndexes($seconds)', { seconds: int(INDEX_TIMEOUT_S) });
  onProgress?.({ stage: 'indexes', done: INDEXES.length, total: INDEXES.length });
}

function occupied({ uri }: ConnectionOptions): UserError {
  return new UserError(
    'BAD_INPUT',
    `The database at ${uri} has nodes labelled Entity, Document, Figure or Redirect that no import of ours has made.`,
    'Nothing was changed. Import into an empty database (NEO4J_DATABASE), or remove those nodes first.',
    { uri },
  );
}

function overtaken(): UserError {
  return new UserError(
    'NOT_READY',
    'Another import into the same database has begun, so this one was given up.',
    'Wait until the other one has ended.',
  );
}

function incomplete(): UserError {
  return new UserError(
    'BAD_INPUT',
    'A fact of the dataset refers to an entity or a document that is not in it.',
    'Import a dataset that `npm run graph -- check` finds nothing wrong with.',
  );
}
