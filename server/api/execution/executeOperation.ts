import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { ApiContext } from '../context/context.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Selects one of several operations; null where the query has only one. */
  readonly operationName: string | null;
}

export type GraphqlResult = FormattedExecutionResult<Record<string, unknown>>;

/** Executes one operation. Errors of the query are part of the result. */
export async function executeOperation(
  apollo: ApolloServer<ApiContext>,
  { query, variables, operationName }: GraphqlRequest,
  contextValue: ApiContext,
): Promise<GraphqlResult> {
  const operation = operationName === null ? { query, variables } : { query, variables, operationName };
  const { body } = await apollo.executeOperation(operation, { contextValue });
  // Apollo answers in chunks only for @defer, which the schema does not have.
  if (body.kind !== 'single') throw new Error('Apollo answered in chunks');
  return body.singleResult;
}
