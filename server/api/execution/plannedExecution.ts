import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../context/context.ts';
import { planQuery, type QueryPlan } from './queryPlan.ts';

/** Has queries run by plans, each made once, and leaves to graphql-js what no plan answers whole. */
export function plannedExecution(): ApolloServerPlugin<ApiContext> {
  // Operations are told apart as objects: Apollo gives the same ones for the same text, as long as it keeps it.
  const plans = new WeakMap<OperationDefinitionNode, QueryPlan<ApiContext> | null>();

  function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const plan = planQuery<ApiContext>(schema, document, operation);
    plans.set(operation, plan);
    return plan;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, contextValue, request, response }) {
          // Of several operations none was named.
          if (!operation) return null;
          try {
            const plan = planOf(schema, document, operation);
            if (!plan) return null;
            const data = await plan(contextValue, request.variables ?? {});
            return { http: response.http, body: { kind: 'single', singleResult: { data } } };
          } catch {
            // graphql-js finds the same fault, and knows how to tell of it.
            return null;
          }
        },
      };
    },
  };
}
