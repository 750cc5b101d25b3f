import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../context/context.ts';
import type { AnyErrorFormat } from './formatErrors.ts';
import { planQuery, type QueryPlan } from './queryPlan.ts';

/**
 * Executes queries by cached plans. graphql-js executes queries without a plan and reports variables of the wrong type;
 * in both cases no resolver has run. An error of a plan itself is an unexpected error of the request.
 */
export function plannedExecution(format: AnyErrorFormat): ApolloServerPlugin<ApiContext> {
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
          const { http } = response;
          try {
            const plan = planOf(schema, document, operation);
            const running = plan?.(contextValue, request.variables ?? {});
            if (!running) return null;
            const { data = null, errors } = await running;
            return {
              http,
              body: { kind: 'single', singleResult: { ...(errors && { errors: errors.map(format) }), data } },
            };
          } catch (error) {
            http.status = 500;
            return { http, body: { kind: 'single', singleResult: { errors: [format(error)] } } };
          }
        },
      };
    },
  };
}
