import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { UserError } from '../../errors.ts';
import type { ApiContext } from '../context/context.ts';
import { checkCost } from '../limits/cost.ts';
import { type CostCache, createCostCache } from '../limits/costCache.ts';
import type { Limits } from '../limits/limits.ts';
import { operationSizeRule } from '../limits/operationSize.ts';
import { createSchema } from './createSchema.ts';
import { createErrorFormat, formatAny, toGraphQLError } from './formatErrors.ts';
import { createPlanCache, plannedExecution } from './plannedExecution.ts';
import { createRepeatOperation } from './repeatOperation.ts';
import { createWarnings, unknownIds } from './unknownIds.ts';
import { withExtension } from './withExtension.ts';
import { writeJson } from './writeJson.ts';

/** A short query can have thousands of errors. */
const MAX_VALIDATION_ERRORS = 5;

export type Executor = ReturnType<typeof createExecutor>;

/**
 * Creates Apollo, and a function that repeats its operations without it.
 *
 * @param typeDefs Text of schema.graphql.
 */
export function createExecutor(typeDefs: string, limits: Limits, logger: FastifyBaseLogger) {
  const schema = createSchema(typeDefs);
  const formatError = createErrorFormat(limits, schema, logger);
  const format = formatAny(formatError);
  const [plans, costs, addWarnings] = [createPlanCache(), createCostCache(), createWarnings(format)];
  const apollo = new ApolloServer<ApiContext>({
    schema,
    validationRules: [operationSizeRule(limits)],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: writeJson,
    formatError,
    logger,
    plugins: [
      costLimit(limits, costs),
      plannedExecution(plans, format),
      unknownIds(addWarnings),
      // Cache control wraps every resolver. The other plugins contact external hosts.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  return { apollo, repeat: createRepeatOperation({ plans, costs, addWarnings, format }) };
}

/** Checks the cost before any resolver runs, and reports it where the query has the directive `@cost`. */
function costLimit({ cost }: Limits, cache: CostCache): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      let value = 0;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          try {
            value = checkCost({ schema, document, operation, variables: request.variables ?? {}, limit: cost, cache });
            await contextValue.admitCost(value);
          } catch (error) {
            throw error instanceof UserError ? toGraphQLError(error) : error;
          }
        },
        async willSendResponse({ operation, response: { body } }) {
          if (body.kind === 'single' && operation?.directives?.some(({ name }) => name.value === 'cost'))
            body.singleResult = withExtension(body.singleResult, 'cost', { value, limit: cost });
        },
      };
    },
  };
}
