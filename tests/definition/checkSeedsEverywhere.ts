import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import neo4jDriver, { type Driver } from 'neo4j-driver';
import pino from 'pino';
import type { Browser } from 'playwright-core';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { createApp } from '../../server/app.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import type { ConnectionOptions } from '../../server/store/settings.ts';
import { toTransport } from '../mcp/toTransport.ts';
import { runCommand } from '../support/runCommand.ts';
import type { AnySeeds, Localised } from './anySeeds.ts';
import { checkCypherScript, checkExports } from './checkExports.ts';
import { checkPageFunctions, checkPageInBrowser, PUBLIC_URL } from './checkPage.ts';
import { checkStores } from './checkStores.ts';
import { type ForeignReaders, startForeignReaders } from './foreignReaders.ts';
import { writeSeeds } from './writeSeeds.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;

/** Connections that the checks of many seeds share. */
export interface Equipment {
  readonly neo4j: ConnectionOptions;
  readonly driver: Driver;
  readonly readers: ForeignReaders;
  close(): Promise<void>;
}

export function openEquipment(neo4j: ConnectionOptions): Equipment {
  const { password, uri, user } = neo4j;
  const driver = neo4jDriver.driver(uri, user && password ? neo4jDriver.auth.basic(user, password) : undefined);
  const readers = startForeignReaders();
  return {
    ...{ neo4j, driver, readers },
    async close() {
      await Promise.all([driver.close(), readers.stop()]);
    },
  };
}

/**
 * Follows seeds through the whole product: check, format, import, both stores, search, every export, MCP and the page,
 * which runs in the browser if one is given. Throws an AssertionError with the failed step at the first difference.
 */
export async function checkSeedsEverywhere(
  seeds: AnySeeds,
  equipment: Equipment,
  browser: Browser | null,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  const open: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })];
  try {
    const seedsFolder = join(folder, 'seeds');
    await writeSeeds(seeds, folder);
    await step('check', () => expectStatus0(folder, 'check', '--documents', 'documents'));
    const dataset = await step('read', () => readDataset(seedsFolder));
    const derivedNotes = await step('derived relations', async () => readDerivedNotes(seeds, dataset));
    await step('format', async () => {
      await expectStatus0(folder, 'format');
      const formatted = await readFiles(seedsFolder);
      assert.deepEqual(await readDataset(seedsFolder), dataset, 'formatting changed the content');
      await expectStatus0(folder, 'format');
      assert.deepEqual(await readFiles(seedsFolder), formatted, 'formatting again changed a file');
      await expectStatus0(folder, 'check');
    });

    const { neo4j: connection, driver, readers } = equipment;
    const memory = createMemoryStore(dataset);
    await step('import', () => importDataset(connection, dataset, { force: true }));
    const neo4j = createNeo4jStore(connection);
    open.push(() => neo4j.close());
    await step('stores', () => checkStores(seeds, memory, neo4j));
    const exports = await step('exports', () => checkExports(seeds, { derivedNotes, folder, memory, neo4j, readers }));
    await step('JSON Lines', async () => {
      const { status, stderr, stdout } = await runCommand(folder, ['check', '--from', 'exported.jsonl']);
      assert.equal(status, 0, stdout + stderr);
      assert.deepEqual(await readDataset(join(folder, 'exported.jsonl')), dataset, 'jsonl has another dataset');
    });

    const url = await serve(memory, join(folder, 'documents'), open);
    await step('page', () => checkPageFunctions(seeds, url));
    await step('MCP', () => checkMcp(seeds, url));
    if (browser) await step('browser', () => checkPageInBrowser(seeds, url, browser));

    const session = driver.session();
    open.push(() => session.close());
    await step('Cypher script', () => checkCypherScript(exports, session, connection));
  } finally {
    for (const close of open.reverse()) await close();
  }
}

/** Checks that exactly the expected relations follow from places and sources, and returns their notes. */
function readDerivedNotes(seeds: AnySeeds, { relations, vocabulary }: Dataset): readonly Localised[] {
  const predicates = new Set(vocabulary.predicates.flatMap(({ derivedFrom, id }) => (derivedFrom ? [id] : [])));
  const derived = relations.filter(({ predicate }) => predicates.has(predicate));
  const found = derived.map(({ object, predicate, subject }) => `${subject} ${predicate} ${object}`);
  assert.deepEqual(found.sort(), seeds.derived.toSorted());
  return derived.map(({ id, note }) => note ?? assert.fail(`${id} has no note`));
}

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function expectStatus0(folder: string, command: string, ...options: string[]): Promise<void> {
  const { status, stderr, stdout } = await runCommand(folder, [command, '--seeds', 'seeds', ...options]);
  assert.equal(status, 0, stdout + stderr);
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name));
  return new Map(await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

/** Serves a store until the functions of `open` are called. */
async function serve(store: GraphStore, documentsDir: string, open: (() => Promise<unknown>)[]): Promise<string> {
  const app = await createApp({
    ...{
      store,
      documentsDir,
      webRoot: WEB_ROOT,
      publicUrl: PUBLIC_URL,
      trustProxy: false,
      allowedHosts: [],
      corsOrigins: null,
      access: null,
    },
    limits: { ...DEFAULT_LIMITS, timeoutMs: 60_000, eventLoopDelayMs: 60_000 },
    logger: pino({ level: 'silent' }),
  });
  open.push(async () => {
    const closing = app.close();
    app.server.closeAllConnections();
    await closing;
  });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** The tools for assistants find an entity by its name and give the name. */
async function checkMcp({ entities }: AnySeeds, url: string): Promise<void> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(toTransport(url));
  try {
    for (const { aliases, id, name } of entities) {
      for (const [tool, args] of [
        ['search', { text: name.zh }],
        ['entity', { entity: id }],
      ] as const) {
        const result = await client.callTool({ name: tool, arguments: args });
        const text = JSON.stringify(result.structuredContent);
        assert.ok(!result.isError, `${tool} ${JSON.stringify(args)}: ${JSON.stringify(result.content)}`);
        for (const expected of tool === 'entity' ? [name.zh, ...aliases] : [name.zh])
          assert.ok(
            text.includes(JSON.stringify(expected)),
            `${tool} ${JSON.stringify(args)} gives ${JSON.stringify(expected)}`,
          );
      }
    }
  } finally {
    await client.close();
  }
}
