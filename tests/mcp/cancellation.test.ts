import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../server/api/createApi.ts';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { createMcpServer } from '../../server/mcp/createMcpServer.ts';
import { connect } from './connect.ts';
import { createHeldStore } from './heldStore.ts';

/** Connects a client and a server permanently, as over stdio. */
async function connectInProcess() {
  const { store, seen } = createHeldStore();
  const log: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => log.push(line) });
  const limits = { ...DEFAULT_LIMITS, timeoutMs: 60_000, eventLoopDelayMs: 60_000 };
  const api = await createApi({ store, documentsDir: null, publicUrl: null, limits, logger });
  onTestFinished(() => api.close());
  const [theirs, ours] = InMemoryTransport.createLinkedPair();
  await createMcpServer(api, logger).connect(ours);
  return { ...(await connect(theirs)), seen, log };
}

test('a cancelled request ends, and the connection stays open', async () => {
  const { call, seen, log } = await connectInProcess();
  const controller = new AbortController();
  const asked = call('search', { text: '星河' }, controller.signal).catch((error: Error) => error.message);
  await expect.poll(() => seen.begun).toBe(1);
  controller.abort('no longer wanted');
  expect(await asked).toContain('no longer wanted');
  await expect.poll(() => seen.ended).toBe(1);
  expect((await call('documents')).isError).toBe(false);
  expect(log).toEqual([]);
});

test('closing the connection cancels its requests', async () => {
  const { client, call, seen } = await connectInProcess();
  const asked = call('search', { text: '星河' }).catch(() => 'closed');
  await expect.poll(() => seen.begun).toBe(1);
  await client.close();
  expect(await asked).toBe('closed');
  await expect.poll(() => seen.ended).toBe(1);
});
