import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../server/errors.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { type ImportProgress, importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { enlarge } from '../support/enlarge.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';

const IMPORT_PROCESS = resolve(import.meta.dirname, 'importProcess.ts');

const config = neo4jForTests();
/** Two datasets, of which each import replaces one with the other. */
let datasets: readonly [Dataset, Dataset];
/** The dataset in Neo4j. */
let former: Dataset;
/** Everything in each dataset, as the store in memory returns it. */
const answers = new Map<Dataset, unknown>();
let folder: string;

beforeAll(async () => {
  const seeds = await readDataset('graph-seeds');
  datasets = [seeds, enlarge(seeds, 2)];
  folder = await mkdtemp(join(tmpdir(), 'killed-import-'));
  for (const dataset of datasets) {
    answers.set(dataset, await everythingIn(createMemoryStore(dataset), dataset));
    await writeFile(fileOf(dataset), JSON.stringify(dataset));
  }
  former = seeds;
  await importDataset(config, former, { force: true });
});
afterAll(() => rm(folder, { recursive: true }));

const STAGES = ['deleting', 'entities', 'relations', 'figures'] as const;

describe.each([
  // Only during the commit itself readers get NOT_READY.
  { how: 'in one transaction', options: [], readable: ['former', 'next', 'not ready'] },
  { how: 'in batches', options: ['0'], readable: ['next', 'not ready'] },
])('an import that is killed while it writes $how', ({ options, readable }) => {
  test.each(STAGES)(
    'after %s, an import leaves one dataset whole or none, and run again it completes',
    async (stage) => {
      const next = former === datasets[0] ? datasets[1] : datasets[0];
      expect(await importUntilKilled(startImportProcess(next, options), stage)).toBe('SIGKILL');
      expect(readable).toContain(await readableDataset(next));
      await importDataset(config, next);
      expect(await readableDataset(next)).toBe('next');
      former = next;
    },
  );
});

/** Starts a process that loads its program and the dataset and then waits for the end of its input. */
function startImportProcess(next: Dataset, options: readonly string[]) {
  const { uri, user, password } = config;
  const account = password ? { NEO4J_USER: user ?? 'neo4j', NEO4J_PASSWORD: password } : {};
  const child = spawn(process.execPath, ['--import', 'tsx', IMPORT_PROCESS, fileOf(next), ...options], {
    env: { PATH: process.env.PATH, NEO4J_URI: uri, ...account },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, ended: once(child, 'exit') };
}

/** Kills an import, like a power cut, once it has written a batch of a stage. Returns the signal that ended it. */
async function importUntilKilled(
  { child, ended }: ReturnType<typeof startImportProcess>,
  stage: ImportProgress['stage'],
): Promise<string | null> {
  child.stdin.end();
  for await (const line of createInterface({ input: child.stdout })) if (line === stage) child.kill('SIGKILL');
  await ended;
  return child.signalCode;
}

/** Returns which dataset is readable, after checking that it is complete. */
async function readableDataset(next: Dataset): Promise<'former' | 'next' | 'not ready'> {
  const store = createNeo4jStore(config);
  try {
    const { version } = await store.dataset();
    const dataset = version === next.version ? next : former;
    expect(await everythingIn(store, dataset)).toEqual(answers.get(dataset));
    return dataset === next ? 'next' : 'former';
  } catch (error) {
    if (error instanceof UserError && error.code === 'NOT_READY') return 'not ready';
    throw error;
  } finally {
    await store.close();
  }
}

function fileOf({ version }: Dataset): string {
  return join(folder, `${version}.json`);
}

async function everythingIn(store: GraphStore, { entities, relations, figures }: Dataset): Promise<unknown> {
  return {
    summary: await store.dataset(),
    documents: await store.documents(),
    redirects: await store.redirects(),
    entities: await store.scanEntities(null, entities.length + 1),
    relations: await store.scanRelations(null, relations.length + 1),
    figures: await store.scanFigures(null, figures.length + 1),
  };
}
