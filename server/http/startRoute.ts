import type { FastifyInstance } from 'fastify';
import { type QueryRequest, START_DATA } from '../../web/api/startData.ts';
import { createStartData } from '../../web/start/createStartData.ts';
import type { Api } from '../api/createApi.ts';
import { errorOf } from '../api/execution/formatErrors.ts';
import type { GraphStore } from '../store/GraphStore.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { createResponseCache, type Representation, represent } from './responseCache.ts';
import { encodingFor, sendAnswer } from './sendRepresentation.ts';

/** Room for one answer of about 200 kB in each encoding. */
const CACHE_BYTES = 8 * 1024 * 1024;
const KEY = 'start';

interface Answer {
  /** Version of the dataset. */
  readonly version: string;
  readonly representation: Representation;
}

/**
 * GET /start.json: the answers to the first queries of the page, and the layouts of its start views. They are made once for
 * each version of the dataset, since the layouts take some time, and served also while the store is unavailable.
 */
export function addStartRoute(app: FastifyInstance, api: Api, store: GraphStore, timeoutMs: number): void {
  const cache = createResponseCache(CACHE_BYTES);
  /** The answer in progress, which requests that overlap share. */
  let inProgress: Promise<Answer> | null = null;

  const createAnswer = (): Promise<Answer> => {
    // Without the signal of a client, because the answer is for all.
    const scope = { signal: AbortSignal.timeout(timeoutMs), deadline: Date.now() + timeoutMs };
    return api.run(scope, async (context) => {
      const runQuery = async <Data>(query: string, variables: QueryRequest['variables']) => {
        const { data, errors } = await api.execute({ query, variables, operationName: null }, context);
        if (errors?.[0]) throw errorOf(errors[0]);
        // The type is generated from the schema and the query.
        return data as Data;
      };
      const startData = await createStartData(runQuery);
      const { version } = context.dataset;
      const representation = represent(Buffer.from(JSON.stringify(startData)), 'application/json; charset=utf-8');
      cache.serve(version);
      cache.keep(version, KEY, representation);
      return { version, representation };
    });
  };

  app.get(START_DATA, { config: RATE_LIMITED, compress: false }, async (request, reply) => {
    const { dataset, unconfirmedFor } = await store.latest();
    reply.header('x-dataset-version', dataset.version);
    cache.serve(dataset.version);
    const encoding = encodingFor(request);
    const cached = cache.find(KEY, encoding);
    if (cached && unconfirmedFor !== null) reply.header('x-dataset-stale', Math.ceil(unconfirmedFor / 1_000));
    if (cached) return sendAnswer(request, reply, await cached);
    inProgress ??= createAnswer().finally(() => {
      inProgress = null;
    });
    const { version, representation } = await inProgress;
    reply.header('x-dataset-version', version);
    return sendAnswer(request, reply, await cache.encode(KEY, representation, encoding));
  });
}
