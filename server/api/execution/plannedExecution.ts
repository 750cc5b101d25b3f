import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../context/context.ts';
import { planQuery, type QueryPlan } from './queryPlan.ts';

/** Executes queries by cached plans. graphql-js executes those without a plan and those whose plan fails. */
export function plannedExecution(): ApolloServerPlugin<ApiContext> {
  // Operations are compared as objects: Apollo returns the same object while it caches a query's text.
  const plans = new WeakMap<OperationDefinitionNode, QueryPlan<ApiContext> | null>();

  function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const cached = plans.get(operation);
    if (cached !== undefined) return cached;
    const plan = planQuery<ApiContext>(schema, document, operation);
    plans.set(operation, plan);
    return plan;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, contextValue, request, response }) {
          // The query has several operations, and the request names none.
          if (!operation) return null;
          try {
            const plan = planOf(schema, document, operation);
            if (!plan) return null;
            const data = await plan(contextValue, request.variables ?? {});
            return { http: response.http, body: { kind: 'single', singleResult: { data } } };
          } catch {
            // graphql-js meets the same error and reports it.
            return null;
          }
        },
      };
    },
  };
}
