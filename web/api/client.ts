/** Kind of failure: no usable response, a request that the user can correct, or an error of the server. */
export type ApiFailure = 'unreachable' | 'invalidRequest' | 'serverError';

/** Failed request to the server. */
export class ApiError extends Error {
  readonly failure: ApiFailure;
  readonly code: string;
  readonly hint: string | null;

  constructor(failure: ApiFailure, code: string, message: string, hint: string | null) {
    super(message);
    this.name = 'ApiError';
    this.failure = failure;
    this.code = code;
    this.hint = hint;
  }
}

/** Returns whether an error is only the abort of a request. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Sends a query to the server. The explorer calls `fetch` only in this module. */
export type RunQuery = <Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<Data>;

interface GraphqlResponse {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly hint?: string };
}

/** Codes of errors that the user can correct. */
const REQUEST_ERRORS = new Set([
  'BAD_INPUT',
  'STALE_CURSOR',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
]);

export function createClient(address: string): RunQuery {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) => {
    const { data, errors } = await readJson(await send(address, { query, variables }, signal));
    const error = errors?.[0];
    if (error) throw toApiError(error);
    // The type is generated from the schema and the query.
    return data as Data;
  };
}

/** Posts JSON. Throws if there is no response; a response may still contain an error. */
export async function send(address: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError('unreachable', 'UNREACHABLE', 'The server does not respond.', null);
  }
}

/** Reads the error from a response. */
export async function readError(response: Response): Promise<ApiError> {
  const error = (await readJson(response)).errors?.[0];
  return error ? toApiError(error) : noData(response);
}

async function readJson(response: Response): Promise<GraphqlResponse> {
  try {
    return (await response.json()) as GraphqlResponse;
  } catch (error) {
    if (isAborted(error)) throw error;
    // A proxy responds with an HTML page if the server behind it is unreachable.
    throw noData(response);
  }
}

function toApiError({ extensions, message }: GraphqlError): ApiError {
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  return new ApiError(
    REQUEST_ERRORS.has(code) ? 'invalidRequest' : 'serverError',
    code,
    message,
    extensions?.hint ?? null,
  );
}

function noData({ status }: Response): ApiError {
  return new ApiError('unreachable', `HTTP_${status}`, `The server answered with status ${status}.`, null);
}
