import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphStore } from '../store/GraphStore.ts';
import { createCitingFacts } from './context/citingFacts.ts';
import { createPassageReader } from './context/passages.ts';
import { createExecutor } from './execution/apolloServer.ts';
import { createPipeline } from './execution/pipeline.ts';
import type { Limits } from './limits/limits.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  /** Folder of the documents, for passages; null where there is none. */
  readonly documentsDir: string | null;
  /** Public address of the server, without a slash at its end; null where it is unknown. */
  readonly publicUrl: string | null;
  readonly limits: Limits;
  readonly logger: FastifyBaseLogger;
}

export type Api = Awaited<ReturnType<typeof createApi>>;

const SCHEMA_FILE = new URL('../../schema.graphql', import.meta.url);

/** Creates the GraphQL API of a store. HTTP, exports, MCP and the command line share its limits. Does not close the store. */
export async function createApi({ store, documentsDir, publicUrl, limits, logger }: ApiOptions) {
  const typeDefs = await readFile(SCHEMA_FILE, 'utf8');
  const executor = createExecutor(typeDefs, limits, logger);
  await executor.apollo.start();
  const passages = createPassageReader(documentsDir, logger);
  const pipeline = createPipeline({ executor, store, passages, citingFacts: createCitingFacts(), publicUrl, limits });
  return {
    ...pipeline,
    /** Text of schema.graphql. */
    typeDefs,
    async close(): Promise<void> {
      pipeline.close();
      await executor.apollo.stop();
    },
  };
}
