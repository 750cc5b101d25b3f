import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { UserError } from '../../errors.ts';
import type { Limits } from '../limits/limits.ts';

/** The one shape of errors that leave this server, over GraphQL and over plain HTTP. */
export interface ErrorBody {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

type Log = Pick<FastifyBaseLogger, 'error'>;

/** An error as people are told of it. What is not a UserError is logged whole and told plainly, with an id for both. */
export function toErrorBody(error: unknown, log: Log): ErrorBody {
  const user = userErrorIn(error);
  return { errors: [user ? tellUser(user) : tellUnexpected(error, log)] };
}

/** Formats every error of Apollo's. */
export function createErrorFormat(limits: Limits, log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const user = userErrorIn(error) ?? tooManyTokens(formatted, limits);
    if (user) return { ...tellUser(user, user.httpStatus === 400 ? AT_FAULT : {}), ...place };
    // GraphQL's own errors have no other error behind them: the query is wrong and the message says how.
    if (error instanceof GraphQLError && isOfGraphQL(error)) {
      const code = formatted.extensions?.code;
      const told = code === NO_CODE ? { code: 'BAD_INPUT', ...AT_FAULT } : { code };
      return { ...formatted, extensions: { ...formatted.extensions, ...told } };
    }
    return { ...tellUnexpected(error, log), ...place };
  };
}

/**
 * That the request is at fault, in words that tools for every GraphQL server know (graphql-java's and Spring's): without
 * them a test suite takes an error with a path for a failure of the server, since it does not know our codes.
 */
const AT_FAULT = { classification: 'BAD_REQUEST' };

/** What Apollo says where an error has no code of its own. */
const NO_CODE = 'INTERNAL_SERVER_ERROR';

/** For errors that end a request before it runs: their HTTP status is that of their code. */
export function toGraphQLError(error: UserError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: error.httpStatus } },
  });
}

/** The UserError behind GraphQL's and Apollo's wrappers, if there is one. */
function userErrorIn(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  return error instanceof GraphQLError ? userErrorIn(error.originalError) : null;
}

function isOfGraphQL(error: GraphQLError): boolean {
  const { originalError } = error;
  return originalError === undefined || (originalError instanceof GraphQLError && isOfGraphQL(originalError));
}

function tellUser({ message, code, hint, details }: UserError, more: Readonly<Record<string, unknown>> = {}) {
  return { message, extensions: { code, ...more, ...(hint === null ? {} : { hint }), ...details } };
}

function tellUnexpected(error: unknown, log: Log) {
  const id = randomUUID();
  log.error({ err: error instanceof GraphQLError ? (error.originalError ?? error) : error, errorId: id }, 'unexpected');
  return {
    message: 'Something went wrong on our side; it has been logged.',
    extensions: { code: NO_CODE, hint: `Quote this id when you report it: ${id}.`, id },
  };
}

/** graphql-js counts tokens while it parses and says so only in its message. */
function tooManyTokens({ message }: GraphQLFormattedError, { tokens }: Limits): UserError | null {
  if (!/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return null;
  return new UserError(
    'LIMIT_EXCEEDED',
    `The query has more than ${tokens} tokens; the limit is ${tokens}.`,
    'Give lists of ids as variables, and take the query apart into several.',
    { limit: tokens, measured: 'tokens' },
  );
}
