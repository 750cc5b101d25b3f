/** Kind of failure, which decides whether the page repeats the request. */
export type ApiFailure =
  /** No answer from the server: the connection is lost, or a proxy says so. */
  | 'unreachable'
  /** The server refuses requests for now and may say when to retry. */
  | 'overloaded'
  /** The server ended the request because it took too long. It may succeed when the server is less busy. */
  | 'timedOut'
  /** The request is wrong or asks for too much; the same request fails again. */
  | 'invalidRequest'
  /** An answer that is not the server's, such as the sign-in page of a network. */
  | 'foreignAnswer'
  /** An error of the server. */
  | 'serverError';

/** Failed request to the server. */
export class ApiError extends Error {
  readonly failure: ApiFailure;
  /** Code of the API, or `HTTP_502`. */
  readonly code: string;
  readonly hint: string | null;
  /** Time after which the server asks to retry; null if it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    failure: ApiFailure,
    code: string,
    message: string,
    hint: string | null = null,
    retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.failure = failure;
    this.code = code;
    this.hint = hint;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Returns whether an error is only the abort of a request. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Sends a query to the server and returns its data. Rejects with an ApiError. */
export type RunQuery = <Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<Data>;

/** Answer of the API. `data` or `errors` is present. */
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly hint?: string; readonly classification?: string };
}

/** The server answers within three seconds unless its operator allows more. */
const TIMEOUT_MS = 20_000;

const OVERLOAD_CODES = new Set(['OVERLOADED', 'NOT_READY', 'STORE_UNAVAILABLE', 'RATE_LIMITED']);
/** Errors of the request that have no classification. */
const REQUEST_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

export function createClient(address: string): RunQuery {
  return <Data>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) =>
    request(
      address,
      { query, variables },
      async (response) => {
        const { data, errors } = await readAnswer(response);
        const error = errors?.[0];
        if (error) throw toApiError(error, response);
        // The type is generated from the schema and the query.
        return data as Data;
      },
      signal,
    );
}

/**
 * Posts JSON, or gets the address if `body` is null, and reads the response. Every failed request of the page gets its kind
 * here. Rejects with an ApiError, or with the reason of the signal once that aborts.
 */
export async function request<T>(
  address: string,
  body: unknown,
  read: (response: Response) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(
    () => controller.abort(new ApiError('unreachable', 'TIMEOUT', 'The server does not respond.')),
    TIMEOUT_MS,
  );
  const init: RequestInit =
    body === null
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(body),
        };
  try {
    const response = await fetch(address, { ...init, signal: controller.signal });
    // The body of an export may take longer.
    clearTimeout(timer);
    return await read(response);
  } catch (error) {
    if (error instanceof ApiError || isAborted(error)) throw error;
    if (controller.signal.aborted) throw controller.signal.reason;
    // `fetch` and the readers of a response reject with a TypeError if the connection fails.
    if (error instanceof TypeError) throw new ApiError('unreachable', 'UNREACHABLE', 'The server does not respond.');
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Reads an answer of the API, which may contain errors. Rejects if the response is from something else. */
export async function readAnswer(response: Response): Promise<GraphqlAnswer> {
  const text = await response.text();
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) throw notFromServer(response);
  const { data, errors } = json as { readonly data?: unknown; readonly errors?: unknown };
  const isAnswer = Array.isArray(errors) ? errors.length > 0 : typeof data === 'object' && data !== null;
  if (!isAnswer) throw notFromServer(response);
  return json;
}

/** Reads the error from a response whose status is not 2xx. */
export async function readError(response: Response): Promise<ApiError> {
  const error = (await readAnswer(response)).errors?.[0];
  return error ? toApiError(error, response) : notFromServer(response);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toApiError({ extensions, message }: GraphqlError, response: Response): ApiError {
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  const isRequestError =
    REQUEST_CODES.has(code) ||
    extensions?.classification === 'BAD_REQUEST' ||
    (response.status >= 400 && response.status < 500);
  const failure = OVERLOAD_CODES.has(code)
    ? 'overloaded'
    : code === 'TIMED_OUT'
      ? 'timedOut'
      : isRequestError
        ? 'invalidRequest'
        : 'serverError';
  return new ApiError(failure, code, message, extensions?.hint ?? null, readRetryAfter(response));
}

/** Returns the error for a response that the server did not write. */
export function notFromServer(response: Response): ApiError {
  const { status } = response;
  const code = `HTTP_${status}`;
  const message = `The address answered with status ${status} and no answer of the API.`;
  const wait = readRetryAfter(response);
  const isOverloaded = status === 429 || (status === 503 && wait !== null);
  if (isOverloaded) return new ApiError('overloaded', code, message, null, wait);
  // A proxy answers so if the server behind it is unreachable.
  const failure = status === 502 || status === 503 || status === 504 ? 'unreachable' : 'foreignAnswer';
  return new ApiError(failure, code, message);
}

/** Reads the header `Retry-After`, which has seconds or a date, in milliseconds. */
function readRetryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}
