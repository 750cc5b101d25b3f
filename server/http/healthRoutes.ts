import type { FastifyInstance } from 'fastify';
import { untilAborted } from '../api/execution/untilAborted.ts';
import { UserError } from '../errors.ts';
import type { DatasetSummary } from '../model/dataset.ts';
import type { GraphStore } from '../store/GraphStore.ts';

/** Probes give up after two seconds. */
const READY_TIMEOUT_MS = 1_800;

/** /healthz: the process is up. /readyz: requests can be answered, or 503 with the reason. */
export function addHealthRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'up' };
  });
  app.get('/readyz', async (_request, reply) => {
    const { version, counts } = await readDataset(store);
    reply.header('cache-control', 'no-store');
    return { status: 'ready', store: store.engine, datasetVersion: version, counts };
  });
}

async function readDataset(store: GraphStore): Promise<DatasetSummary> {
  const timeout = AbortSignal.timeout(READY_TIMEOUT_MS);
  try {
    return await untilAborted(store.dataset(), timeout);
  } catch (error) {
    throw error === timeout.reason
      ? new UserError('STORE_UNAVAILABLE', `The ${store.engine} store does not answer.`)
      : error;
  }
}
