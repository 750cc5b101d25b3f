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
import { createPassedCosts } from '../limits/costCache.ts';
import { type Limits, limitsRule } from '../limits/limits.ts';
import { createSchema } from './createSchema.ts';
import { createErrorFormat, toGraphQLError } from './formatErrors.ts';
import { plannedExecution } from './plannedExecution.ts';

export interface ApolloOptions {
  /** The text of schema.graphql. */
  readonly typeDefs: string;
  readonly limits: Limits;
  readonly logger: FastifyBaseLogger;
}

/** More of them help nobody, and a short query can be wrong in a thousand places. */
const MAX_VALIDATION_ERRORS = 5;

export function createApolloServer({ typeDefs, limits, logger }: ApolloOptions): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema: createSchema(typeDefs),
    validationRules: [limitsRule(limits)],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormat(limits, logger),
    logger,
    plugins: [
      costLimit(limits),
      plannedExecution(),
      // Cache control wraps every resolver; the others would talk to hosts that are not ours.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Runs once variables are known, before anything is asked of the store. */
function costLimit({ cost }: Limits): ApolloServerPlugin<ApiContext> {
  const passed = createPassedCosts();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          try {
            checkCost({ schema, document, operation, variables: request.variables ?? {}, limit: cost, passed });
          } catch (error) {
            throw error instanceof UserError ? toGraphQLError(error) : error;
          }
        },
      };
    },
  };
}
