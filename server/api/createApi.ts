import { readFile } from 'node:fs/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphStore } from '../store/GraphStore.ts';
import { type ApiContext, createContext } from './context/context.ts';
import { createPassageReader, type PassageReader } from './context/passages.ts';
import { type Admission, createAdmission } from './execution/admission.ts';
import { createApolloServer } from './execution/apolloServer.ts';
import { createFlights } from './execution/requestCoalescer.ts';
import type { Limits } from './limits/limits.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  /** The folder of the documents, for passages; null where they are not at hand. */
  readonly documentsDir: string | null;
  /** Where others reach the server, without a slash at its end; null where it does not know. */
  readonly publicUrl: string | null;
  readonly limits: Limits;
  readonly logger: FastifyBaseLogger;
}

/** GraphQL over a store, by whatever way questions come: all ways share its limits on how much is done at a time. */
export interface Api {
  /** The text of schema.graphql. */
  readonly typeDefs: string;
  readonly apollo: ApolloServer<ApiContext>;
  readonly passages: PassageReader;
  readonly publicUrl: string | null;
  readonly admission: Admission;
  /**
   * Answers one operation, under all limits of a request but that of its bytes. Throws a UserError for one that ran out
   * of time (TIMED_OUT) or was not let in (OVERLOADED), and the signal's reason once that aborts; what is wrong with the
   * question is in the answer.
   */
  ask(operation: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

type Answer = FormattedExecutionResult<Record<string, unknown>>;

const SCHEMA_FILE = new URL('../../schema.graphql', import.meta.url);

/** The store stays the caller's to close. */
export async function createApi({ store, documentsDir, publicUrl, limits, logger }: ApiOptions): Promise<Api> {
  const typeDefs = await readFile(SCHEMA_FILE, 'utf8');
  const apollo = createApolloServer({ typeDefs, limits, logger });
  await apollo.start();
  const passages = createPassageReader(documentsDir, logger);
  const admission = createAdmission(limits);
  const flights = createFlights<Answer>(limits.timeoutMs);

  return {
    typeDefs,
    apollo,
    passages,
    publicUrl,
    admission,
    ask: (query, variables, signal) =>
      flights.join(`${JSON.stringify(variables)} ${query}`, signal, (scope) =>
        admission.admit(scope.signal, () =>
          store.withSnapshot(scope, async (view) => {
            const dataset = await view.dataset();
            const contextValue = createContext({ store: view, dataset, passages, publicUrl });
            const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
            // Without @defer, which the schema does not have, every answer is complete.
            if (body.kind !== 'single') throw new Error('an answer in parts');
            return body.singleResult;
          }),
        ),
      ),
    async close() {
      admission.close();
      await apollo.stop();
    },
  };
}
