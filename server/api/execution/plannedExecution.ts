import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { createPacer } from '../../store/steps.ts';
import type { ApiContext } from '../context/context.ts';
import type { AnyErrorFormat } from './formatErrors.ts';
import type { GraphqlRequest, GraphqlResult } from './graphqlRequest.ts';
import { planQuery, type QueryPlan } from './queryPlan.ts';
import { writeInTurns } from './writeJson.ts';

/** An operation that Apollo has parsed and validated. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface PlannedOperation extends ValidOperation {
  /** Null if graphql-js must execute the operation. */
  readonly plan: QueryPlan<ApiContext> | null;
}

export type PlanCache = ReturnType<typeof createPlanCache>;

/** Characters of all query texts. Document and plan take about a hundred times the memory of the text. */
const MAX_CHARACTERS = 500_000;

/** Planned operations by query text and operation name. */
export function createPlanCache() {
  const cached = new LRUCache<string, PlannedOperation>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  });
  const keyOf = (query: string, operationName: string | null) => `${operationName ?? ''} ${query}`;

  return {
    find: ({ query, operationName }: GraphqlRequest) => cached.get(keyOf(query, operationName)) ?? null,
    /** Plans the operation unless that has been done. */
    plan(query: string, operationName: string | null, valid: ValidOperation): PlannedOperation {
      const key = keyOf(query, operationName);
      const known = cached.get(key);
      if (known) return known;
      const planned = { ...valid, plan: planQuery<ApiContext>(valid.schema, valid.document, valid.operation) };
      cached.set(key, planned);
      return planned;
    },
  };
}

/** Executes an operation by its plan; null if graphql-js must execute it, and then no resolver has run. */
export async function runPlan(
  { plan }: PlannedOperation,
  variables: GraphqlRequest['variables'],
  context: ApiContext,
  format: AnyErrorFormat,
): Promise<GraphqlResult | null> {
  const pacer = createPacer(context.scope);
  const running = plan?.(context, variables, pacer);
  if (!running) return null;
  const { data = null, errors } = await running;
  if (data && pacer.isLong()) writeInTurns(data, context.scope);
  return { ...(errors && { errors: errors.map(format) }), data };
}

/**
 * Executes queries by cached plans. graphql-js executes queries without a plan and reports variables of the wrong type.
 * An error of a plan itself is an unexpected error of the request.
 */
export function plannedExecution(plans: PlanCache, format: AnyErrorFormat): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, contextValue, request, response, source }) {
          // The query has several operations, and the request names none.
          if (!operation) return null;
          const { http } = response;
          try {
            const planned = plans.plan(source, request.operationName ?? null, { schema, document, operation });
            const singleResult = await runPlan(planned, request.variables ?? {}, contextValue, format);
            return singleResult && { http, body: { kind: 'single', singleResult } };
          } catch (error) {
            http.status = 500;
            return { http, body: { kind: 'single', singleResult: { errors: [format(error)] } } };
          }
        },
      };
    },
  };
}
