import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver';
import { UserError } from '../../errors.ts';
import type { Scope } from '../GraphStore.ts';
import type { ConnectionOptions } from '../settings.ts';
import {
  busy,
  isFullPool,
  isLostConnection,
  isRefusal,
  isUnreadable,
  noAnswer,
  outOfTime,
  toUserError,
} from './driverErrors.ts';

/** A Cypher text with a name for logs and tests. */
export interface CypherQuery {
  readonly name: string;
  readonly text: string;
}

export interface Connection {
  /**
   * Runs a read query in one round trip. Rejects with a UserError if Neo4j or the connection is at fault. In a scope the
   * time limit is what is left until its deadline instead of `timeoutMs`, and an abort of its signal rejects with the
   * signal's reason; Neo4j then stops the query too.
   */
  read(query: CypherQuery, parameters: object, scope?: Scope): Promise<readonly Row[]>;
  /** A second call does nothing. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 2_500;
const DEFAULT_POOL_SIZE = 20;
/** Pauses after a refused login, each twice as long as the one before. Neo4j locks the account for 5 s. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 300_000;
/** Time for the server to confirm that it stopped a query that timed out. A busy server is slow, but not silent. */
const graceAfter = (timeoutMs: number) => Math.max(400, timeoutMs / 3);
/** Share of the time before a deadline in which the query must answer. The rest is the grace period. */
const QUERY_SHARE = 0.85;

/**
 * Opens a driver, which connects when it is first used. Its timeouts are shorter than ours, so that its more precise
 * errors arrive first. Only transactions of an import are retried: readers prefer a quick error.
 */
export function openDriver(config: ConnectionOptions, retryMs = 0): Driver {
  const { uri, user, password, poolSize = DEFAULT_POOL_SIZE, timeoutMs = DEFAULT_TIMEOUT_MS } = config;
  try {
    return neo4j.driver(uri, password ? neo4j.auth.basic(user ?? 'neo4j', password) : undefined, {
      disableLosslessIntegers: true,
      // Both would add traffic to every query.
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      maxConnectionPoolSize: poolSize,
      connectionTimeout: Math.round(0.8 * timeoutMs),
      connectionAcquisitionTimeout: Math.round(0.9 * timeoutMs),
      maxTransactionRetryTime: retryMs,
    });
  } catch (error) {
    throw new UserError(
      'BAD_CONFIG',
      `"${uri}" is not the address of a Neo4j: ${error instanceof Error ? error.message : String(error)}`,
      'Write it as neo4j://host:7687, or neo4j+s://host:7687 with TLS.',
      { uri },
    );
  }
}

interface PooledDriver {
  readonly driver: Driver;
  /** Number of queries. */
  running: number;
  retired: boolean;
}

/**
 * Opens a connection whose reads end in time whatever the server does. The driver alone would wait for ever for a server
 * that accepts connections and then stays silent. This replaces the driver in that case, so that recovery needs no
 * restart. Until the server answers again only one query at a time is tried: neither callers nor connections pile up.
 */
export function openConnection(config: ConnectionOptions): Connection {
  const { database, timeoutMs = DEFAULT_TIMEOUT_MS, poolSize = DEFAULT_POOL_SIZE } = config;
  const options = { defaultAccessMode: neo4j.session.READ, ...(database ? { database } : {}) };
  let current: PooledDriver = { driver: openDriver(config), running: 0, retired: false };
  let silent = false;
  let trying = false;
  let closed = false;
  /** The login that Neo4j refused. Repeating it would lock the account, also for an administrator with the right password. */
  let refusal: { readonly error: unknown; readonly until: number; readonly pauseMs: number } | null = null;

  /** Replaces a driver that a silent server blocks. Its other queries may still end. */
  const replace = (used: PooledDriver) => {
    silent = true;
    if (used.retired || closed) return;
    used.retired = true;
    current = { driver: openDriver(config), running: 0, retired: false };
  };

  async function run(
    { text }: CypherQuery,
    parameters: object,
    { milliseconds, graceMs }: TimeLimits,
    signal?: AbortSignal,
  ): Promise<readonly Row[]> {
    const used = current;
    const session = used.driver.session(options);
    used.running += 1;
    // With this many others the query may still wait for a connection, so a timeout does not mean a silent server.
    const isQueued = used.running > poolSize;
    let failure: unknown = null;
    try {
      const answer = withoutStackTrace(() => session.run(text, parameters, { timeout: milliseconds }));
      answer.then(undefined, (error) => {
        failure = error;
      });
      const { records } = await within(milliseconds, answer, signal);
      silent = false;
      refusal = null;
      return records;
    } catch (error) {
      signal?.throwIfAborted();
      if (isFullPool(error) && used.running <= poolSize) {
        // Other queries do not use up the pool, so the server failed to provide a connection.
        replace(used);
        throw noAnswer(config);
      }
      if (!(error instanceof TimeoutError)) throw error;
      if (isQueued) throw busy(config);
      // Closing requests the server to stop the query, and a healthy server confirms at once. Without a connection so far,
      // closing ends together with the attempt to connect, whose failure arrives just after.
      const isClosed = await within(graceMs, session.close()).then(confirmed, unconfirmed);
      await new Promise(setImmediate);
      if (isClosed && !isLostConnection(failure) && !isFullPool(failure)) throw outOfTime(milliseconds);
      replace(used);
      throw noAnswer(config);
    } finally {
      used.running -= 1;
      void release(session, used);
    }
  }

  return {
    async read(query, parameters, scope) {
      const { signal } = scope ?? {};
      signal?.throwIfAborted();
      if (scope && Date.now() >= scope.deadline) throw outOfTime(null);
      if (refusal && Date.now() < refusal.until) throw refusal.error;
      if (silent && trying) throw noAnswer(config);
      const limits = scope ? limitsUntil(scope.deadline) : { milliseconds: timeoutMs, graceMs: graceAfter(timeoutMs) };
      const end = Date.now() + limits.milliseconds;
      const toError = (error: unknown) => {
        const shown = toUserError(error, { ...config, timeoutMs: limits.milliseconds });
        if (isRefusal(error) && Date.now() >= (refusal?.until ?? 0)) {
          const pauseMs = Math.min(2 * (refusal?.pauseMs ?? FIRST_PAUSE_MS / 2), LONGEST_PAUSE_MS);
          refusal = { error: shown, until: Date.now() + pauseMs, pauseMs };
        }
        return shown;
      };
      trying = true;
      try {
        return await run(query, parameters, limits, signal);
      } catch (error) {
        // An idle connection may have been cut although the server runs: try once more on another.
        const milliseconds = end - Date.now();
        if (!(isLostConnection(error) || isUnreadable(error)) || milliseconds < limits.milliseconds / 2)
          throw toError(error);
        return await run(query, parameters, { ...limits, milliseconds }, signal).catch((again) => {
          throw toError(again);
        });
      } finally {
        trying = false;
      }
    },

    async close() {
      if (closed) return;
      closed = true;
      await current.driver.close();
    },
  };
}

class TimeoutError extends Error {}

interface TimeLimits {
  /** Time for the answer. */
  readonly milliseconds: number;
  /** Time after that to find out whether the server responds at all. */
  readonly graceMs: number;
}

function limitsUntil(deadline: number): TimeLimits {
  const left = deadline - Date.now();
  const milliseconds = Math.ceil(QUERY_SHARE * left);
  return { milliseconds, graceMs: left - milliseconds };
}

async function within<T>(milliseconds: number, promise: PromiseLike<T>, signal?: AbortSignal): Promise<T> {
  let end = (_reason: unknown) => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  const abort = () => end(signal?.reason);
  const timer = setTimeout(() => end(new TimeoutError()), milliseconds);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** The driver captures a stack trace for each query, a tenth of the cost of a request. Code and message are enough. */
function withoutStackTrace<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const confirmed = () => true;
const unconfirmed = () => false;

/** Errors of closing are ignored: the query has reported them already. */
async function release(session: Session, { driver, running, retired }: PooledDriver): Promise<void> {
  const closing = session.close().catch(() => {});
  if (retired && running === 0) await driver.close();
  await closing;
}
