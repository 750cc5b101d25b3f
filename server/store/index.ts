import { buildDataset, versionOf } from '../dataset/buildDataset.ts';
import { readDataset, readSeedDataset } from '../seeds/readSeeds.ts';
import type { GraphStore } from './GraphStore.ts';
import { createMemoryStore } from './memory/memoryStore.ts';
import { otherDataset } from './otherDataset.ts';
import type { Neo4jSettings, StoreSettings } from './settings.ts';

/** Opens the configured store with its dataset loaded. The caller closes it. */
export async function openStore({ neo4j, seedsDir }: StoreSettings): Promise<GraphStore> {
  return neo4j ? openNeo4jStore(neo4j, seedsDir) : createMemoryStore(await readDataset(seedsDir));
}

const KEEP_OR_REPLACE =
  'To serve it, set NEO4J_IMPORT=never. To replace it, run `npm run graph -- import --yes` with the same settings.';

/** Imports the driver only here, so that other starts do without it. */
async function openNeo4jStore(settings: Neo4jSettings, seedsDir: string): Promise<GraphStore> {
  if (settings.import === 'auto') {
    const { importDataset, isImported } = await import('./neo4j/import/importDataset.ts');
    const facts = await readSeedDataset(seedsDir);
    // Most starts find the dataset there and need not compute a layout.
    if (!(await isImported(settings, versionOf(facts)))) {
      await importDataset(settings, buildDataset(facts), {
        beforeReplacing: ({ title, uri }) => {
          throw otherDataset(uri, title, KEEP_OR_REPLACE);
        },
      });
    }
  }
  const { createNeo4jStore } = await import('./neo4j/neo4jStore.ts');
  return createNeo4jStore(settings);
}
