import { isAborted, type RunQuery, request } from './client.ts';

/** Address of the data with which the page starts. index.html preloads it. */
export const START_DATA = '/start.json';

/** A query with its variables. */
export interface QueryRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers to the first queries of the page, so that no request has to wait for another, and the layouts of start views. */
export interface StartData {
  readonly answers: readonly (QueryRequest & { readonly data: unknown })[];
  readonly layouts: readonly {
    /** The `limit` of the start view. */
    readonly limit: number;
    readonly positions: readonly (readonly [id: string, x: number, y: number])[];
  }[];
}

/** Returns null if the server has none at the moment. The page then asks the API, whose errors say why. */
export async function readStartData(): Promise<StartData | null> {
  try {
    return await request(START_DATA, null, async (response) => {
      const isData = response.ok && response.headers.get('content-type')?.startsWith('application/json');
      return isData ? ((await response.json()) as StartData) : null;
    });
  } catch (error) {
    if (isAborted(error)) throw error;
    return null;
  }
}

/** Returns a function that answers queries from the start data as far as that has them. */
export function withStartData(runQuery: RunQuery, startData: Promise<StartData | null>): RunQuery {
  // Later queries do not wait for the start data.
  let data: StartData | null = null;
  let isPending = true;
  const arrival = startData.then((arrived) => {
    data = arrived;
    isPending = false;
  });
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) => {
    if (isPending) await arrival;
    const values = JSON.stringify(variables);
    const known = data?.answers.find((answer) => answer.query === query && JSON.stringify(answer.variables) === values);
    return known ? (known.data as Data) : runQuery<Data>(query, variables, signal);
  };
}
