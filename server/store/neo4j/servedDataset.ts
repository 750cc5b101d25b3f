import { setMaxListeners } from 'node:events';
import { DEFAULT_FACT_CACHE_BYTES } from '../../config.ts';
import { UserError } from '../../errors.ts';
import type { DatasetSummary } from '../../model/dataset.ts';
import type { DocumentSupport, LatestDataset, Scope } from '../GraphStore.ts';
import { type CypherQuery, type Neo4jConfig, openConnection } from './connect.ts';
import { SUMMARY } from './cypher.ts';
import { createFactCache, type FactCache, type WantedFacts } from './factCache.ts';
import { FORMAT } from './properties.ts';
import { toDocumentSupport, toSummary } from './records.ts';
import type { Ask } from './served.ts';

export interface Neo4jStoreOptions extends Neo4jConfig {
  /** About how much memory facts that were read may take. */
  readonly factCacheBytes?: number;
  /** Called once for each round trip, with the name of what is asked and the question itself. */
  readonly onQuery?: (name: string, question: Question) => void;
}

/** A dataset that Neo4j held when it was last asked. */
export interface Served {
  /** The name of the import that wrote it. */
  readonly load: string;
  readonly summary: DatasetSummary;
  /** By id. */
  readonly documents: readonly DocumentSupport[];
  /** Former id → present id. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly facts: FactCache;
}

export interface Question {
  readonly query: CypherQuery;
  readonly parameters: object;
}

/** What one request asks by: all its questions are about `served`. */
export interface Scoped {
  readonly served: Served;
  readonly ask: Ask;
  /** The facts of these ids. */
  read(wanted: WantedFacts): ReturnType<FactCache['read']>;
}

export interface ServedDataset {
  /** What Neo4j holds now. Throws NOT_READY where that is nothing whole. */
  read(): Promise<Served>;
  /** As GraphStore's. */
  latest(): Promise<LatestDataset>;
  /** Asks what is served, and does the work about that; where it was replaced meanwhile, once more. */
  alone<T>(work: (scoped: Scoped) => Promise<T>): Promise<T>;
  /** As GraphStore's. */
  during<T>(scope: Scope, work: (scoped: Scoped) => Promise<T>): Promise<T>;
  /** A second call does nothing. */
  close(): Promise<void>;
}

/** How long what was confirmed is taken to be so. Every answer confirms it, so that a busy store is never asked. */
const CONFIRMED_FOR_MS = 1_000;
/** How long a caller waits for that to be renewed. Neo4j answers in one; afterwards it counts as silent. */
const PATIENCE_MS = 250;

/**
 * Knows which dataset Neo4j serves. What is known may be out of date; no answer is, because each query finds nothing
 * unless the dataset that it was asked of is still there, whole.
 */
export function openServedDataset(options: Neo4jStoreOptions): ServedDataset {
  const connection = openConnection(options);
  let known: Served | null = null;
  let confirmedAt = 0;
  let renewal: Promise<Served> | null = null;
  /** Whether the last attempt to renew failed, or is taking too long. */
  let silent = false;

  const run = (query: CypherQuery, parameters: object, scope?: Scope) => {
    options.onQuery?.(query.name, { query, parameters });
    return connection.read(query, parameters, scope);
  };

  async function read(): Promise<Served> {
    const before = known;
    const askedAt = Date.now();
    const [row] = await run(SUMMARY, { known: before?.load ?? null });
    if (row?.get('state') !== 'complete') {
      known = null;
      throw notReady(row?.get('state') ?? null, options.uri);
    }
    if (row.get('format') !== FORMAT) throw otherFormat(options.uri);
    const load: string = row.get('load');
    const served: Served =
      before?.load === load
        ? before
        : {
            load,
            summary: toSummary(row.get('summary')),
            documents: row.get('documents').map(toDocumentSupport),
            redirects: new Map(row.get('redirects')),
            facts: createFactCache(options.factCacheBytes ?? DEFAULT_FACT_CACHE_BYTES),
          };
    silent = false;
    // An answer may be overtaken by that to a later question.
    if (askedAt >= confirmedAt) {
      known = served;
      confirmedAt = askedAt;
    }
    return served;
  }

  /** One for all who wait. */
  function renew(): Promise<Served> {
    if (renewal) return renewal;
    renewal = read().finally(() => {
      renewal = null;
    });
    // Who does not wait for it hears of its failure from the next one.
    renewal.catch(() => {
      silent = true;
    });
    return renewal;
  }

  const isConfirmed = () => Date.now() - confirmedAt < CONFIRMED_FOR_MS;

  /**
   * Does the work about one dataset. Where that was replaced before its last answer: REPLACED. Once a question has failed
   * nothing more is asked: a store that is out of reach is waited for once, however the work goes about its failure.
   */
  async function attempt<T>(served: Served, work: (scoped: Scoped) => Promise<T>, scope?: Scope) {
    let failure: { readonly error: unknown } | null = null;
    let replaced = false;
    const ask: Ask = async (query, parameters) => {
      if (failure) throw failure.error;
      const askedAt = Date.now();
      try {
        const [row] = await run(query, { ...parameters, load: served.load }, scope);
        replaced ||= !row;
        if (!row) throw notReady('importing', options.uri);
        if (served === known) confirmedAt = Math.max(confirmedAt, askedAt);
        return row.get('answer');
      } catch (error) {
        failure ??= { error };
        throw error;
      }
    };
    try {
      const result = await work({ served, ask, read: (wanted) => served.facts.read(wanted, ask) });
      return replaced ? REPLACED : result;
    } catch (error) {
      if (replaced) return REPLACED;
      throw error;
    }
  }

  return {
    read,

    async latest() {
      if (known && isConfirmed()) return { dataset: known.summary, unconfirmedFor: null };
      const former = known;
      const renewed = renew();
      if (!former) return { dataset: (await renewed).summary, unconfirmedFor: null };
      const heard = await soon(renewed, silent ? 0 : PATIENCE_MS);
      if (heard.outcome === 'done') return { dataset: heard.value.summary, unconfirmedFor: null };
      if (heard.outcome === 'failed' && isNotReady(heard.error)) throw heard.error;
      silent = true;
      return { dataset: former.summary, unconfirmedFor: Date.now() - confirmedAt };
    },

    async alone(work) {
      for (const _ of [1, 2]) {
        const result = await attempt(await read(), work);
        if (result !== REPLACED) return result;
      }
      throw notReady('importing', options.uri);
    },

    async during(scope, work) {
      // A request may ask many questions at a time, each of which listens.
      setMaxListeners(0, scope.signal);
      for (const isLast of [false, true]) {
        const served = isLast ? await read() : known && isConfirmed() ? known : await renew();
        scope.signal.throwIfAborted();
        const result = await attempt(served, work, scope);
        if (result !== REPLACED) return result;
      }
      throw notReady('importing', options.uri);
    },

    close: () => connection.close(),
  };
}

const REPLACED = Symbol('replaced');

type Heard<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'failed'; readonly error: unknown }
  | { readonly outcome: 'late' };

/** What has become of a promise after so long. */
async function soon<T>(promise: Promise<T>, milliseconds: number): Promise<Heard<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Heard<T>>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'late' }), milliseconds);
  });
  const settled = promise.then(
    (value): Heard<T> => ({ outcome: 'done', value }),
    (error: unknown): Heard<T> => ({ outcome: 'failed', error }),
  );
  return Promise.race([settled, late]).finally(() => clearTimeout(timer));
}

function isNotReady(error: unknown): boolean {
  return error instanceof UserError && error.code === 'NOT_READY';
}

function notReady(state: string | null, uri: string): UserError {
  return state === 'importing'
    ? new UserError(
        'NOT_READY',
        `A dataset is being loaded into Neo4j at ${uri}.`,
        'Try again when the import has ended. If it was interrupted, run `npm run graph -- import` again.',
      )
    : new UserError('NOT_READY', `Neo4j at ${uri} holds no dataset.`, 'Load one with `npm run graph -- import`.');
}

function otherFormat(uri: string): UserError {
  return new UserError(
    'NOT_READY',
    `The dataset in Neo4j at ${uri} was loaded by another version of this program, which keeps it in another form.`,
    'Load it again with `npm run graph -- import`.',
  );
}
