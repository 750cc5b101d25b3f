import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';
import type { DatasetSummary } from '../model/dataset.ts';
import type { GraphStore } from '../store/GraphStore.ts';

/** Age up to which an answer of the store still counts while the next one is late: a busy store is ready. */
const READY_FOR_MS = 1_800;
/** Time for the store to answer a probe. */
const PATIENCE_MS = 100;

/**
 * /healthz: the process is up. /readyz: requests can be answered, or 503 with the reason. Both answer at once, however
 * busy the store is.
 */
export function addHealthRoutes(app: FastifyInstance, store: GraphStore): void {
  const checkStore = createStoreCheck(store);
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'up' };
  });
  app.get('/readyz', async (_request, reply) => {
    const { version, counts } = await checkStore();
    reply.header('cache-control', 'no-store');
    return { status: 'ready', store: store.engine, datasetVersion: version, counts };
  });
}

/** Returns a function that asks the store, at most once at a time, and waits no longer than its last answer counts. */
function createStoreCheck(store: GraphStore): () => Promise<DatasetSummary> {
  let last: { readonly answer: Promise<DatasetSummary>; readonly at: number } | null = null;
  let running: Promise<DatasetSummary> | null = null;

  function ask(): Promise<DatasetSummary> {
    const asked = store.dataset();
    const ended = (isReady: boolean) => {
      running = null;
      last = isReady ? { answer: asked, at: performance.now() } : null;
    };
    asked.then(
      () => ended(true),
      () => ended(false),
    );
    return asked;
  }

  return async () => {
    running ??= ask();
    const asked = running;
    const isRecent = last !== null && performance.now() - last.at < READY_FOR_MS;
    const answer = await Promise.race([asked, sleep(isRecent ? PATIENCE_MS : READY_FOR_MS, null, { ref: false })]);
    if (answer) return answer;
    if (last && isRecent) return last.answer;
    throw new UserError('STORE_UNAVAILABLE', `The ${store.engine} store does not answer.`);
  };
}
