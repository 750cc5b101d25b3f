import type { ApiContext } from '../context/context.ts';
import type { Executor } from './apolloServer.ts';
import type { GraphqlRequest, GraphqlResult } from './graphqlRequest.ts';

/** Executes one operation: by Apollo, unless that has executed it before. Errors of the query are part of the result. */
export async function executeOperation(
  { apollo, repeat }: Executor,
  request: GraphqlRequest,
  contextValue: ApiContext,
): Promise<GraphqlResult> {
  const repeated = await repeat(request, contextValue);
  if (repeated) return repeated.result;
  const { query, variables, operationName } = request;
  const operation = operationName === null ? { query, variables } : { query, variables, operationName };
  const { body } = await apollo.executeOperation(operation, { contextValue });
  // Apollo answers in chunks only for @defer, which the schema does not have.
  if (body.kind !== 'single') throw new Error('Apollo answered in chunks');
  return body.singleResult;
}
