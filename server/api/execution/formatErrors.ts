import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, isEnumType } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isErrorCode, OperatorError, UserError } from '../../errors.ts';
import type { Limits } from '../limits/limits.ts';

/** Body of every error response, over GraphQL and plain HTTP. */
export interface ErrorBody {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

type Log = Pick<FastifyBaseLogger, 'error' | 'warn'>;

/** Converts an error to a response. Errors other than UserErrors are logged in full, with an id that the response names. */
export function toErrorBody(error: unknown, log: Log): ErrorBody {
  const user = toShown(userErrorIn(error), log);
  return { errors: [user ? formatUserError(user) : formatUnexpected(error, log)] };
}

/** Converts an error to its message and, on a line of its own, its hint. Logs as `toErrorBody` does. */
export function toErrorText(error: unknown, log: Log): string {
  const [shown] = toErrorBody(error, log).errors;
  return [shown?.message, shown?.extensions.hint].filter((part) => part !== undefined).join('\n');
}

/** Converts an error, and its form without our codes, to its form in an answer. */
export type ErrorFormat = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Formats any error as Apollo formats it in an answer. */
export type AnyErrorFormat = (error: unknown) => GraphQLFormattedError;

/** Creates a format for errors that reach no answer of Apollo's own. */
export function formatAny(formatError: ErrorFormat): AnyErrorFormat {
  return (error) => {
    const { extensions, ...rest } = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    return formatError({ ...rest, extensions: { code: NO_CODE, ...extensions } }, error);
  };
}

/** Creates Apollo's `formatError`. */
export function createErrorFormat(limits: Limits, schema: GraphQLSchema, log: Log): ErrorFormat {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const user = toShown(userErrorIn(error), log) ?? tooManyTokens(formatted, limits);
    if (user) return { ...formatUserError(user, user.httpStatus === 400 ? CLIENT_ERROR : {}), ...place };
    // GraphQL's own errors wrap no other kind of error: the query is wrong, and the message explains it.
    if (error instanceof GraphQLError && isOnlyGraphQLError(error)) {
      const code = formatted.extensions?.code;
      const known = code === NO_CODE ? { code: 'BAD_INPUT', ...CLIENT_ERROR } : { code };
      return { ...formatted, extensions: { ...formatted.extensions, ...known, ...allowedValues(formatted, schema) } };
    }
    return { ...formatUnexpected(error, log), ...place };
  };
}

/** Returns the values of the enum that an error of GraphQL is about, as a hint; graphql-js names only similar ones. */
function allowedValues({ message }: GraphQLFormattedError, schema: GraphQLSchema) {
  const name = /(?:in "(\w+)" enum|Enum "(\w+)" cannot)/.exec(message)?.slice(1).find(Boolean);
  const type = name === undefined ? undefined : schema.getType(name);
  if (!isEnumType(type)) return {};
  const allowed = type.getValues().map((value) => value.name);
  return { hint: `Values of ${type.name}: ${allowed.join(', ')}.`, allowed };
}

/**
 * The classification that graphql-java and Spring use for client errors. Without it, generic test tools take an error with
 * a path for a server error, because they do not know our codes.
 */
const CLIENT_ERROR = { classification: 'BAD_REQUEST' };

/** Apollo's code for errors without one. */
const NO_CODE = 'INTERNAL_SERVER_ERROR';

/** Converts an error that ends a request before execution, with the HTTP status of its code. */
export function toGraphQLError(error: UserError): GraphQLError {
  const { retryAfterSeconds } = error;
  const headers = new HeaderMap(retryAfterSeconds === null ? [] : [['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: error.httpStatus, headers } },
  });
}

/** Returns the UserError inside GraphQL's and Apollo's wrappers, if there is one. */
function userErrorIn(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  return error instanceof GraphQLError ? userErrorIn(error.originalError) : null;
}

function isOnlyGraphQLError(error: GraphQLError): boolean {
  const { originalError } = error;
  return originalError === undefined || (originalError instanceof GraphQLError && isOnlyGraphQLError(originalError));
}

function formatUserError({ message, code, hint, details }: UserError, more: Readonly<Record<string, unknown>> = {}) {
  return { message, extensions: { code, ...more, ...(hint === null ? {} : { hint }), ...details } };
}

/** Logs what only the operator may know, and returns the error as callers see it. */
function toShown(error: UserError | null, log: Log): UserError | null {
  if (!(error instanceof OperatorError)) return error;
  logOnce(error.toText(), (repeated) => log.warn({ code: error.code, ...error.details, ...repeated }, error.toText()));
  return error.shown;
}

function formatUnexpected(error: unknown, log: Log) {
  const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = err instanceof Error ? err.stack?.split('\n').find((line) => /^ +at /.test(line)) : '';
  const id = logOnce(`${err} ${place}`, (repeated, errorId) => log.error({ err, errorId, ...repeated }, 'unexpected'));
  return {
    message: 'An internal error occurred; it has been logged.',
    extensions: { code: NO_CODE, hint: `Quote this id when you report it: ${id}.`, id },
  };
}

interface Logged {
  readonly id: string;
  readonly at: number;
  /** Number of errors since then that were not logged. */
  repeated: number;
}

/** Time for which errors of the same cause share one log entry and its id. */
const SAME_ENTRY_MS = 10_000;
const logged = new LRUCache<string, Logged>({ max: 100 });

/** Logs an error unless the same one was logged just before. Returns the id of its log entry. */
function logOnce(cause: string, write: (repeated: { readonly repeated?: number }, id: string) => void): string {
  const last = logged.get(cause);
  if (last && Date.now() - last.at < SAME_ENTRY_MS) {
    last.repeated += 1;
    return last.id;
  }
  const id = randomUUID();
  write(last && last.repeated > 0 ? { repeated: last.repeated } : {}, id);
  logged.set(cause, { id, at: Date.now(), repeated: 0 });
  return id;
}

/** Returns the error behind one in an answer, with its code: a store out of reach is not the caller's error. */
export function errorOf({ extensions: { code, hint } = {}, message }: GraphQLFormattedError): Error {
  const advice = typeof hint === 'string' ? hint : null;
  if (code === NO_CODE) return new Error(`${message} ${advice ?? ''}`);
  return new UserError(isErrorCode(code) ? code : 'BAD_INPUT', message, advice);
}

/** graphql-js reports the token limit only in the message of a syntax error. */
function tooManyTokens({ message }: GraphQLFormattedError, { tokens }: Limits): UserError | null {
  if (!/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return null;
  return new UserError(
    'LIMIT_EXCEEDED',
    `The query has more than ${tokens} tokens; the limit is ${tokens}.`,
    'Pass lists of ids as variables, or split the query into several.',
    { limit: tokens, measured: 'tokens' },
  );
}
