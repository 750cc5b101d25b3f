import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../../server/api/limits/limits.ts';
import { createApp } from '../../../server/app.ts';
import type { Access } from '../../../server/http/access.ts';
import type { Dataset } from '../../../server/model/dataset.ts';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { buildWorld } from './world.ts';

export interface ServeOptions {
  readonly dataset?: Dataset;
  readonly store?: GraphStore;
  readonly documentsDir?: string;
  readonly webRoot?: string;
  readonly publicUrl?: string;
  readonly trustProxy?: boolean;
  readonly allowedHosts?: readonly string[];
  readonly corsOrigins?: readonly string[];
  readonly access?: Access;
  readonly limits?: Partial<Limits>;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the type of an answer depends on its query, which each test knows.
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

export interface Served {
  readonly app: FastifyInstance;
  readonly url: string;
  /** Log entries at `warn` or above. */
  readonly log: Record<string, unknown>[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** Starts the real server on a free port, until the test ends. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const { close, ...served } = await openServer(options);
  onTestFinished(close);
  return served;
}

/** Starts the real server on a free port, for several tests. The caller closes it. */
export async function openServer(options: ServeOptions = {}): Promise<Served & { close(): Promise<void> }> {
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => log.push(JSON.parse(line)) });
  const app = await createApp({
    store: options.store ?? createMemoryStore(options.dataset ?? buildWorld()),
    documentsDir: options.documentsDir ?? null,
    webRoot: options.webRoot ?? null,
    publicUrl: options.publicUrl ?? null,
    // A machine that runs all tests at once is slow, and most tests do not test the limits of time.
    limits: { ...DEFAULT_LIMITS, timeoutMs: 60_000, eventLoopDelayMs: 60_000, ...options.limits },
    trustProxy: options.trustProxy ?? false,
    allowedHosts: options.allowedHosts ?? [],
    corsOrigins: options.corsOrigins ?? null,
    access: options.access ?? null,
    logger,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    app,
    url,
    log,
    post,
    ask: async (query, variables = {}) => (await (await post({ query, variables })).json()) as Answer,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    async close() {
      const closing = app.close();
      // A client that still sends the body of a refused request would keep its connection, and the server, open.
      app.server.closeAllConnections();
      await closing;
    },
  };
}
