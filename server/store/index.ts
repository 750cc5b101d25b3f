import { setTimeout as sleep } from 'node:timers/promises';
import { buildDataset, versionOf } from '../dataset/buildDataset.ts';
import type { SeedDataset } from '../dataset/seedDataset.ts';
import { UserError } from '../errors.ts';
import { readDataset, readSeedDataset } from '../seeds/readSeeds.ts';
import type { GraphStore } from './GraphStore.ts';
import { createMemoryStore } from './memory/memoryStore.ts';
import { otherDataset } from './otherDataset.ts';
import type { Neo4jSettings, StoreSettings } from './settings.ts';

export interface OpenedStore {
  readonly store: GraphStore;
  /** Resolves once the dataset is loaded. Rejects with an error that waiting does not mend. */
  readonly loaded: Promise<void>;
}

/**
 * Opens the configured store and loads its dataset. The caller closes it. A Neo4j that is not available yet is tried again
 * until it is: the store is returned before.
 *
 * @param onWait Called before each further attempt.
 */
export async function openStore(
  { neo4j, seedsDir }: StoreSettings,
  onWait: (reason: UserError, milliseconds: number) => void,
): Promise<OpenedStore> {
  if (!neo4j) return { store: createMemoryStore(await readDataset(seedsDir)), loaded: Promise.resolve() };
  // The driver is imported only here, so that other starts do without it.
  const { createNeo4jStore } = await import('./neo4j/neo4jStore.ts');
  const facts = neo4j.import === 'auto' ? await readSeedDataset(seedsDir) : null;
  const store = createNeo4jStore(neo4j);
  // Hashed once, however often loading is tried.
  const version = facts && versionOf(facts);
  const load = async () => {
    if (facts && version) await importUnlessThere(neo4j, facts, version);
    await store.dataset();
  };
  try {
    await load();
    return { store, loaded: Promise.resolve() };
  } catch (error) {
    if (isPassing(error)) return { store, loaded: retry(load, error, onWait) };
    await store.close();
    throw error;
  }
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;

async function retry(
  load: () => Promise<void>,
  first: UserError,
  onWait: (reason: UserError, milliseconds: number) => void,
): Promise<void> {
  let reason = first;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    onWait(reason, pause);
    // Other work keeps the process alive, if there is any.
    await sleep(pause, null, { ref: false });
    try {
      return await load();
    } catch (error) {
      if (!isPassing(error)) throw error;
      reason = error;
    }
  }
}

/** Whether waiting may mend an error: a login that Neo4j refuses stays wrong, and each attempt would count against the account. */
function isPassing(error: unknown): error is UserError {
  if (!(error instanceof UserError)) return false;
  return error.code === 'NOT_READY' || (error.code === 'STORE_UNAVAILABLE' && error.details.isRefused !== true);
}

const KEEP_OR_REPLACE =
  'To serve it, set NEO4J_IMPORT=never. To replace it, run `npm run graph -- import --yes` with the same settings.';

async function importUnlessThere(settings: Neo4jSettings, facts: SeedDataset, version: string): Promise<void> {
  const { importDataset, isImported } = await import('./neo4j/import/importDataset.ts');
  // Most starts find the dataset there and need not compute a layout.
  if (await isImported(settings, version)) return;
  await importDataset(settings, buildDataset(facts), {
    beforeReplacing: ({ title, uri }) => {
      throw otherDataset(uri, title, KEEP_OR_REPLACE);
    },
  });
}
