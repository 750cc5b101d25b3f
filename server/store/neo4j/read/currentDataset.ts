import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Record as Row } from 'neo4j-driver';
import { OperatorError, UserError } from '../../../errors.ts';
import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { LatestDataset, Scope } from '../../GraphStore.ts';
import { type ConnectionOptions, DEFAULT_FACT_CACHE_BYTES } from '../../settings.ts';
import { paceOf } from '../../steps.ts';
import { type CypherQuery, openConnection } from '../connect.ts';
import { FORMAT } from '../schema.ts';
import type { DatasetReader, LoadedDataset } from './DatasetReader.ts';
import { createFactCache } from './factCache.ts';
import type { RunCypher } from './guarded.ts';
import { COLUMNS, toDocumentSupport, toSummary } from './records.ts';

export interface Neo4jStoreOptions extends ConnectionOptions {
  /** Approximate memory for facts that were read. */
  readonly factCacheBytes?: number;
  /** Called once for each round trip. */
  readonly onQuery?: (name: string, query: SentQuery) => void;
}

export interface SentQuery {
  readonly query: CypherQuery;
  readonly parameters: object;
}

type Work<T> = (reader: DatasetReader) => Promise<T>;

/** Age up to which the known dataset counts as confirmed. Every answer confirms it, so a busy store needs no extra query. */
const CONFIRMED_FOR_MS = 1_000;
/** Longest wait for a new confirmation. Neo4j takes about 1 ms; after this it counts as silent. */
const CONFIRMATION_TIMEOUT_MS = 250;

/**
 * Keeps track of the dataset that Neo4j holds. What is known may be out of date, but no answer is: a guarded query
 * returns nothing unless its dataset is still there and complete.
 */
export function openCurrentDataset(options: Neo4jStoreOptions) {
  const connection = openConnection(options);
  let known: LoadedDataset | null = null;
  let confirmedAt = 0;
  let renewal: Promise<LoadedDataset> | null = null;
  let isSettling = false;
  /** Whether the last renewal failed or is late. */
  let silent = false;

  const send = (query: CypherQuery, parameters: object, scope?: Scope) => {
    options.onQuery?.(query.name, { query, parameters });
    return connection.read(query, parameters, scope);
  };

  /** Reads which dataset Neo4j holds. Throws NOT_READY if there is no complete one. */
  async function read(): Promise<LoadedDataset> {
    const before = known;
    const askedAt = Date.now();
    const [row] = await send(SUMMARY, { known: before?.load ?? null });
    if (row?.get('state') !== 'complete') {
      known = null;
      const state = row?.get('state') ?? null;
      if (state === 'committing') settle();
      throw notReady(state, options.uri, row?.get('progress') ?? null);
    }
    if (row.get('format') !== FORMAT) throw otherFormat(options.uri);
    const load: string = row.get('load');
    const dataset = before?.load === load ? before : toDataset(load, row);
    silent = false;
    // A later query may have been answered first.
    if (askedAt >= confirmedAt) {
      known = dataset;
      confirmedAt = askedAt;
    }
    return dataset;
  }

  /** Ends an interrupted commit, in the background. While the import runs, this has no effect. */
  function settle(): void {
    if (isSettling) return;
    isSettling = true;
    import('../import/importDataset.ts')
      .then(({ settleImport }) => settleImport(options))
      // The next reader tries again.
      .catch(() => {})
      .finally(() => {
        isSettling = false;
      });
  }

  function toDataset(load: string, row: Row): LoadedDataset {
    const summary = toSummary(row.get('summary'));
    return {
      load,
      summary,
      totals: JSON.parse(row.get('totals')),
      relationshipTypes: summary.vocabulary.predicates.map(({ id }) => `\`${toRelationshipType(id)}\``).join('|'),
      documents: row.get('documents').map(toDocumentSupport),
      redirects: new Map(row.get('redirects')),
      facts: createFactCache(options.factCacheBytes ?? DEFAULT_FACT_CACHE_BYTES),
    };
  }

  /** All callers that wait share one renewal. */
  function renew(): Promise<LoadedDataset> {
    if (renewal) return renewal;
    renewal = read().finally(() => {
      renewal = null;
    });
    renewal.catch(() => {
      silent = true;
    });
    return renewal;
  }

  const isConfirmed = () => Date.now() - confirmedAt < CONFIRMED_FOR_MS;

  /**
   * Does the work on one dataset; returns REPLACED if that was replaced before the last query. After one query
   * failed all others fail with the same error: the work waits only once for an unreachable store.
   */
  async function attempt<T>(dataset: LoadedDataset, work: Work<T>, scope?: Scope) {
    let failure: { readonly error: unknown } | null = null;
    let replaced = false;
    const run: RunCypher = async (query, parameters) => {
      if (failure) throw failure.error;
      const askedAt = Date.now();
      try {
        const [row] = await send(query, { ...parameters, load: dataset.load }, scope);
        replaced ||= !row;
        if (!row) throw notReady('importing', options.uri);
        if (dataset === known) confirmedAt = Math.max(confirmedAt, askedAt);
        return row.get('answer');
      } catch (error) {
        failure ??= { error };
        throw error;
      }
    };
    try {
      const readFacts: DatasetReader['readFacts'] = (wanted) => dataset.facts.read(wanted, run);
      const result = await work({ dataset, run, readFacts, pace: paceOf(scope ?? null) });
      return replaced ? REPLACED : result;
    } catch (error) {
      if (replaced) return REPLACED;
      throw error;
    }
  }

  return {
    read,

    /** See GraphStore. */
    async latest(): Promise<LatestDataset> {
      if (known && isConfirmed()) return { dataset: known.summary, unconfirmedFor: null };
      const former = known;
      const renewed = renew();
      if (!former) return { dataset: (await renewed).summary, unconfirmedFor: null };
      try {
        const timeout = sleep(silent ? 0 : CONFIRMATION_TIMEOUT_MS, null, { ref: false });
        const confirmed = await Promise.race([renewed, timeout]);
        if (confirmed) return { dataset: confirmed.summary, unconfirmedFor: null };
      } catch (error) {
        if (error instanceof UserError && error.code === 'NOT_READY') throw error;
      }
      silent = true;
      return { dataset: former.summary, unconfirmedFor: Date.now() - confirmedAt };
    },

    /** Reads which dataset is current and does the work on it; once more if the dataset was replaced meanwhile. */
    async answerOne<T>(work: Work<T>): Promise<T> {
      for (const _ of [1, 2]) {
        const result = await attempt(await read(), work);
        if (result !== REPLACED) return result;
      }
      throw notReady('importing', options.uri);
    },

    /** See GraphStore. */
    async withSnapshot<T>(scope: Scope, work: Work<T>): Promise<T> {
      // A request may run many queries at a time, each with a listener on the signal.
      setMaxListeners(0, scope.signal);
      for (const isLast of [false, true]) {
        const dataset = isLast ? await read() : known && isConfirmed() ? known : await renew();
        scope.signal.throwIfAborted();
        const result = await attempt(dataset, work, scope);
        if (result !== REPLACED) return result;
      }
      throw notReady('importing', options.uri);
    },

    close: connection.close,
  };
}

const REPLACED = Symbol('replaced');

/**
 * Reads the state of the dataset and, unless its load is `$known`, its summary, totals, documents and redirects. A former id that
 * an entity has again is not redirected.
 */
const SUMMARY: CypherQuery = {
  name: 'summary',
  text: `
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
WITH dataset, coalesce(dataset.load = $known, false) AS known
RETURN dataset.state AS state, dataset.load AS load, dataset.format AS format,
  CASE WHEN dataset.state = 'importing' AND dataset.plan IS NOT NULL AND dataset.total > 0
    THEN 100 * reduce(sum = 0, rows IN COLLECT { MATCH (worker:ImportWorker) RETURN worker.rows } | sum + rows) / dataset.total
  END AS progress,
  CASE WHEN known THEN null ELSE ${COLUMNS.summary('dataset')} END AS summary,
  CASE WHEN known THEN null ELSE dataset.totals END AS totals,
  CASE WHEN known THEN [] ELSE COLLECT {
    MATCH (d:Document)
    WITH d ORDER BY d.id
    RETURN ${COLUMNS.document('d')}
  } END AS documents,
  CASE WHEN known THEN [] ELSE COLLECT {
    MATCH (redirect:Redirect) WHERE NOT EXISTS { MATCH (:Entity {id: redirect.from}) }
    RETURN [redirect.from, redirect.to]
  } END AS redirects`.trim(),
};

/** `progress` is null while the former dataset is deleted, and during a commit. */
function notReady(state: string | null, uri: string, progress: number | null = null): UserError {
  const hint = 'Try again in a moment.';
  if (state === null)
    return operatorError(`Neo4j at ${uri} holds no dataset.`, 'Load one with `npm run graph -- import`.', NO_DATASET);
  if (state === 'committing') {
    const message = 'The dataset is being replaced.';
    return operatorError(`The dataset in Neo4j at ${uri} is being replaced.`, hint, { message, hint });
  }
  const loaded = progress === null ? '' : `: ${progress} %`;
  return operatorError(
    `A dataset is being loaded into Neo4j at ${uri}${loaded}.`,
    'Try again when the import has ended. If it was interrupted, run `npm run graph -- import` again.',
    { message: `The dataset is being loaded${loaded}.`, hint },
  );
}

function otherFormat(uri: string): UserError {
  return operatorError(
    `The dataset in Neo4j at ${uri} was loaded by another version of this program, which stores it in another form.`,
    'Load it again with `npm run graph -- import`.',
    NO_DATASET,
  );
}

function operatorError(message: string, hint: string, shown: { readonly message: string; readonly hint: string }) {
  return new OperatorError('NOT_READY', message, hint, {}, shown);
}

const NO_DATASET = { message: 'The server has no dataset yet.', hint: 'Its log says what is missing.' };
