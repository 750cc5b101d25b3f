import type { FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';
import type { DatasetSummary } from '../model/dataset.ts';
import type { GraphStore } from '../store/GraphStore.ts';

/** Whoever asks gives up after two seconds: answer before. */
const READY_WITHIN_MS = 1_800;

/** /healthz: the process is up. /readyz: questions can be answered; 503 and the reason where they cannot. */
export function addHealthRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'up' };
  });
  app.get('/readyz', async (_request, reply) => {
    const { version, counts } = await datasetInTime(store);
    reply.header('cache-control', 'no-store');
    return { status: 'ready', store: store.engine, datasetVersion: version, counts };
  });
}

async function datasetInTime(store: GraphStore): Promise<DatasetSummary> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new UserError('STORE_UNAVAILABLE', `The ${store.engine} store does not answer.`);
    timer = setTimeout(() => reject(error), READY_WITHIN_MS);
  });
  return Promise.race([store.dataset(), late]).finally(() => clearTimeout(timer));
}
