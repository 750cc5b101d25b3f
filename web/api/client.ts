/** Why an answer did not come: the server did not answer, it refused the question, or it broke. */
export type ApiFailure = 'unreachable' | 'refused' | 'broken';

/** What a question to the server ended in, where not in an answer. */
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

/** Whether a request was called off, which is nobody's error. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Sends a query to the server. Only this module of the page fetches. */
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

/** Codes that a person can do something about; any other error is the server's own. */
const REFUSALS = new Set([
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
    // The one place where an answer becomes typed: its shape was generated from the schema and the query.
    return data as Data;
  };
}

/** Posts JSON. Throws where the server does not answer; an answer may still be an error. */
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
    throw new ApiError('unreachable', 'UNREACHABLE', 'The server does not answer.', null);
  }
}

/** The error that an answer of the server is. */
export async function readError(response: Response): Promise<ApiError> {
  const error = (await readJson(response)).errors?.[0];
  return error ? toApiError(error) : noAnswer(response);
}

async function readJson(response: Response): Promise<GraphqlResponse> {
  try {
    return (await response.json()) as GraphqlResponse;
  } catch (error) {
    if (isAborted(error)) throw error;
    // A proxy in front of a server that is gone answers with a page of its own.
    throw noAnswer(response);
  }
}

function toApiError({ extensions, message }: GraphqlError): ApiError {
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  return new ApiError(REFUSALS.has(code) ? 'refused' : 'broken', code, message, extensions?.hint ?? null);
}

function noAnswer({ status }: Response): ApiError {
  return new ApiError('unreachable', `HTTP_${status}`, `The server answered with status ${status}.`, null);
}
