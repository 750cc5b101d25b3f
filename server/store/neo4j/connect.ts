import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver';
import { UserError } from '../../errors.ts';
import type { Scope } from '../GraphStore.ts';
import type { ConnectionOptions } from '../settings.ts';
import { busy, isFullPool, isLostConnection, noAnswer, outOfTime, toUserError } from './driverErrors.ts';

/** A named Cypher text. */
export interface CypherQuery {
  readonly name: string;
  readonly text: string;
}

export interface Connection {
  /**
   * Runs a read in one round trip. Rejects with a UserError where Neo4j or the way to it is at fault. Within a scope it
   * has what is left to its deadline instead of `timeoutMs`, and rejects with the signal's reason once that aborts;
   * Neo4j then ends it, too.
   */
  read(query: CypherQuery, parameters: object, scope?: Scope): Promise<readonly Row[]>;
  /** A second call does nothing. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 2_500;
const DEFAULT_POOL_SIZE = 20;
/** How long a server may take to confirm that it let go of a query that ran out of time: a busy one is not silent. */
const graceAfter = (timeoutMs: number) => Math.max(400, timeoutMs / 3);
/** Of what is left to a deadline, the rest being grace. */
const TIME_FOR_ANSWER = 0.85;

/**
 * A driver, which connects when it is first used. Its patience ends before ours, so that its errors are heard. Retries
 * are for transactions of the import: a page would rather hear of a failure.
 */
export function openDriver(config: ConnectionOptions, retryMs = 0): Driver {
  const { uri, user, password, poolSize = DEFAULT_POOL_SIZE, timeoutMs = DEFAULT_TIMEOUT_MS } = config;
  try {
    return neo4j.driver(uri, password ? neo4j.auth.basic(user ?? 'neo4j', password) : undefined, {
      disableLosslessIntegers: true,
      // Each would travel with every query, for nobody.
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

/** A driver and how many queries it is running. */
interface Line {
  readonly driver: Driver;
  running: number;
  retired: boolean;
}

/**
 * Reads that end in time whatever the server does. The driver alone would wait for ever for one that accepts
 * connections and is then silent. Such a driver is given up for a new one, so that recovery needs no restart; and until
 * the server is heard again only one query at a time tries, so that neither callers nor connections pile up.
 */
export function openConnection(config: ConnectionOptions): Connection {
  const { database, timeoutMs = DEFAULT_TIMEOUT_MS, poolSize = DEFAULT_POOL_SIZE } = config;
  const options = { defaultAccessMode: neo4j.session.READ, ...(database ? { database } : {}) };
  let line: Line = { driver: openDriver(config), running: 0, retired: false };
  let silent = false;
  let trying = false;
  let closed = false;

  /** Gives up a driver that a silent server holds; what else runs on it may still end. */
  const giveUp = (used: Line) => {
    silent = true;
    if (used.retired || closed) return;
    used.retired = true;
    line = { driver: openDriver(config), running: 0, retired: false };
  };

  async function run(
    { text }: CypherQuery,
    parameters: object,
    { milliseconds, graceMs }: Patience,
    signal?: AbortSignal,
  ): Promise<readonly Row[]> {
    const used = line;
    const session = used.driver.session(options);
    used.running += 1;
    // Behind so many others a query may still wait for a connection, which says nothing of the server.
    const isQueued = used.running > poolSize;
    let failure: unknown = null;
    try {
      const answer = withoutTrace(() => session.run(text, parameters, { timeout: milliseconds }));
      answer.then(undefined, (error) => {
        failure = error;
      });
      const { records } = await within(milliseconds, answer, signal);
      silent = false;
      return records;
    } catch (error) {
      signal?.throwIfAborted();
      if (isFullPool(error) && used.running <= poolSize) {
        // Nobody else has the connections, so it is the server that did not give one.
        giveUp(used);
        throw noAnswer(config);
      }
      if (!(error instanceof OutOfTime)) throw error;
      if (isQueued) throw busy(config);
      // Closing asks the server to end the query, which one that is well confirms at once. Where there was no connection
      // to it yet, closing ends with the attempt to make one, whose failure is heard just after.
      const isClosed = await within(graceMs, session.close()).then(confirmed, unconfirmed);
      await new Promise(setImmediate);
      if (isClosed && !isLostConnection(failure) && !isFullPool(failure)) throw outOfTime(milliseconds);
      giveUp(used);
      throw noAnswer(config);
    } finally {
      used.running -= 1;
      void letGo(session, used);
    }
  }

  return {
    async read(query, parameters, scope) {
      const { signal } = scope ?? {};
      signal?.throwIfAborted();
      if (scope && Date.now() >= scope.deadline) throw outOfTime(null);
      if (silent && trying) throw noAnswer(config);
      const patience = scope
        ? patienceUntil(scope.deadline)
        : { milliseconds: timeoutMs, graceMs: graceAfter(timeoutMs) };
      const end = Date.now() + patience.milliseconds;
      const told = (error: unknown) => toUserError(error, { ...config, timeoutMs: patience.milliseconds });
      trying = true;
      try {
        return await run(query, parameters, patience, signal);
      } catch (error) {
        // A connection that was cut while it lay idle says nothing of the server: once more, on another.
        const milliseconds = end - Date.now();
        if (!isLostConnection(error) || milliseconds < patience.milliseconds / 2) throw told(error);
        return await run(query, parameters, { ...patience, milliseconds }, signal).catch((again) => {
          throw told(again);
        });
      } finally {
        trying = false;
      }
    },

    async close() {
      if (closed) return;
      closed = true;
      await line.driver.close();
    },
  };
}

class OutOfTime extends Error {}

interface Patience {
  /** Longest time for an answer. */
  readonly milliseconds: number;
  /** Longest time, after that, for finding out whether the server is there at all. */
  readonly graceMs: number;
}

function patienceUntil(deadline: number): Patience {
  const left = deadline - Date.now();
  const milliseconds = Math.ceil(TIME_FOR_ANSWER * left);
  return { milliseconds, graceMs: left - milliseconds };
}

async function within<T>(milliseconds: number, promise: PromiseLike<T>, signal?: AbortSignal): Promise<T> {
  let end = (_reason: unknown) => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  const abort = () => end(signal?.reason);
  const timer = setTimeout(() => end(new OutOfTime()), milliseconds);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * The driver takes a stack trace for each query, in case that fails, which is a tenth of all that a request costs. Code
 * and message tell enough.
 */
function withoutTrace<T>(run: () => T): T {
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

/** What closing has to say was said by the query already. */
async function letGo(session: Session, { driver, running, retired }: Line): Promise<void> {
  const closing = session.close().catch(() => {});
  if (retired && running === 0) await driver.close();
  await closing;
}
