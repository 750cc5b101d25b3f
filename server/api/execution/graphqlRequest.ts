import type { FormattedExecutionResult } from 'graphql';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Selects one of several operations; null where the query has only one. */
  readonly operationName: string | null;
}

export type GraphqlResult = FormattedExecutionResult<Record<string, unknown>>;
