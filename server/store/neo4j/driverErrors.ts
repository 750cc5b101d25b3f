import { Neo4jError } from 'neo4j-driver';
import { UserError } from '../../errors.ts';
import type { ConnectionOptions } from '../settings.ts';

/** Turns errors of the server or the connection into a UserError that says what to check. Returns others unchanged. */
export function toUserError(error: unknown, config: ConnectionOptions): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (code.startsWith('Neo.ClientError.Security.')) return refused(error, config);
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return outOfTime(config.timeoutMs ?? null);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(
      `Neo4j at ${config.uri} has no database "${config.database ?? ''}".`,
      'Set NEO4J_DATABASE to an existing database, or leave it out for the default one.',
      config,
    );
  }
  if (isFullPool(error)) return busy(config);
  if (isLostConnection(error)) return noAnswer(config);
  if (error.retriable) {
    return unavailable(`Neo4j at ${config.uri} cannot answer now: ${error.message}`, 'Try again in a moment.', config);
  }
  return error;
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
  return unavailable(`All connections to Neo4j at ${config.uri} are busy.`, 'Try again in a moment.', config);
}

export function noAnswer(config: ConnectionOptions): UserError {
  return unavailable(
    `Neo4j at ${config.uri} does not answer.`,
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
  if (!config.password) {
    return unavailable(`Neo4j at ${config.uri} requires a password.`, 'Set NEO4J_PASSWORD (and NEO4J_USER).', config);
  }
  return unavailable(
    `Neo4j at ${config.uri} refuses the user "${config.user ?? 'neo4j'}": ${error.message}`,
    'Check NEO4J_USER and NEO4J_PASSWORD.',
    config,
  );
}

function unavailable(message: string, hint: string, { uri }: ConnectionOptions): UserError {
  return new UserError('STORE_UNAVAILABLE', message, hint, { uri });
}
