import type { Api } from '../api/createApi.ts';
import { UserError } from '../errors.ts';

/**
 * Runs a GraphQL operation. Rejects with a UserError or a QueryError where it is refused or fails, and with the signal's
 * reason once that aborts.
 */
export type RunQuery = <Data>(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<Data>;

/** The first error of a GraphQL result. Its message ends with the hint, on a line of its own. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

export function createRunQuery(api: Pick<Api, 'answer'>): RunQuery {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal) => {
    const { data, errors } = await api.answer({ query, variables, operationName: null }, toCancellation(signal));
    const [error] = errors ?? [];
    if (error) {
      // The API names an argument of a tool `filter.from`, for example.
      const message = error.message.replaceAll(/`(?:filter|relations)\./g, '`');
      const hint = error.extensions?.hint;
      throw new QueryError(typeof hint === 'string' ? `${message}\n${hint}` : message);
    }
    // The type of the data was generated from the schema and the operation.
    return data as Data;
  };
}

/** Returns the same signal with a UserError as its reason: the SDK's own reason would be logged as a fault. */
function toCancellation(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new UserError('CANCELLED', 'The client cancelled the request.'));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
}
