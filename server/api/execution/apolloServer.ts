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
import { createCostCache } from '../limits/costCache.ts';
import type { Limits } from '../limits/limits.ts';
import { operationSizeRule } from '../limits/operationSize.ts';
import { createSchema } from './createSchema.ts';
import { createErrorFormat, toGraphQLError } from './formatErrors.ts';
import { plannedExecution } from './plannedExecution.ts';

/** A short query can have thousands of errors. */
const MAX_VALIDATION_ERRORS = 5;

/** @param typeDefs Text of schema.graphql. */
export function createApolloServer(typeDefs: string, limits: Limits, logger: FastifyBaseLogger) {
  const formatError = createErrorFormat(limits, logger);
  return new ApolloServer<ApiContext>({
    schema: createSchema(typeDefs),
    validationRules: [operationSizeRule(limits)],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger,
    plugins: [
      costLimit(limits),
      plannedExecution(formatError),
      // Cache control wraps every resolver. The other plugins contact external hosts.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Checks the cost before any resolver runs. */
function costLimit({ cost }: Limits): ApolloServerPlugin<ApiContext> {
  const cache = createCostCache();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          try {
            checkCost({ schema, document, operation, variables: request.variables ?? {}, limit: cost, cache });
          } catch (error) {
            throw error instanceof UserError ? toGraphQLError(error) : error;
          }
        },
      };
    },
  };
}
