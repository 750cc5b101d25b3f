import { Neo4jError } from 'neo4j-driver';
import { OperatorError, UserError } from '../../errors.ts';
import type { ConnectionOptions } from '../settings.ts';

/** Codes of errors that a query of ours causes. They are bugs; all other errors are faults of Neo4j or the connection. */
const BUGS = /^Neo\.ClientError\.(Statement|Schema|Procedure|Request)\./;

/** Turns errors of the server or the connection into a UserError that says what to check. Returns others unchanged. */
export function toUserError(error: unknown, config: ConnectionOptions): unknown {
  if (!(error instanceof Neo4jError)) return isUnreadable(error) ? noAnswer(config) : error;
  const { code } = error;
  if (isRefusal(error)) return refused(error, config);
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return outOfTime(config.timeoutMs ?? null);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(
      (neo4j) => `${neo4j} has no database "${config.database ?? ''}".`,
      'Set NEO4J_DATABASE to an existing database, or leave it out for the default one.',
      config,
    );
  }
  if (isFullPool(error)) return busy(config);
  if (isLostConnection(error)) return noAnswer(config);
  if (BUGS.test(code) && !error.retriable) return error;
  return unavailable(
    (neo4j) => `${neo4j} cannot answer now: ${error.message} (${code})`,
    'Try again in a moment. If it lasts, the log of Neo4j says why: often the disk is full or the memory too small.',
    config,
  );
}

/** Whether Neo4j refused the login, which it does for a time even with the right password after several wrong ones. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security.');
}

/** Whether the driver failed to read an answer, because the connection was cut inside it. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TypeError;
}

/** Whether the connection to the server was cut or never made. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Neo4jError && (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired');
}

/** This error has no code of its own. */
export function isFullPool(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith('Connection acquisition timed out');
}

export function busy(config: ConnectionOptions): UserError {
  return unavailable((neo4j) => `All connections to ${neo4j} are busy.`, 'Try again in a moment.', config);
}

export function noAnswer(config: ConnectionOptions): UserError {
  return unavailable(
    (neo4j) => `${neo4j} does not answer.`,
    'Check that it runs and that NEO4J_URI is its Bolt address (port 7687 by default).',
    config,
  );
}

export function outOfTime(timeoutMs: number | null): UserError {
  const limit = timeoutMs === null ? 'its limit' : `${timeoutMs} ms`;
  return new UserError(
    'TIMED_OUT',
    `The query took longer than ${limit} and was stopped.`,
    'Request less: fewer steps, a lower limit or a narrower filter.',
    { timeoutMs },
  );
}

function refused(error: Neo4jError, config: ConnectionOptions): UserError {
  const details = { isRefused: true };
  if (!config.password) {
    const hint = 'Set NEO4J_PASSWORD (and NEO4J_USER).';
    return unavailable((neo4j) => `${neo4j} requires a password.`, hint, config, details);
  }
  return unavailable(
    (neo4j) => `${neo4j} refuses the user "${config.user ?? 'neo4j'}": ${error.message}`,
    'Check NEO4J_USER and NEO4J_PASSWORD.',
    config,
    details,
  );
}

/** @param say Returns the message with a name of Neo4j. */
function unavailable(say: (neo4j: string) => string, hint: string, { uri }: ConnectionOptions, details = {}) {
  return new OperatorError('STORE_UNAVAILABLE', say(`Neo4j at ${uri}`), hint, { uri, ...details }, SHOWN);
}

const SHOWN = { message: 'The database of the graph is not available.', hint: 'Try again in a moment.' };
