import { buildDataset, versionOf } from '../dataset/buildDataset.ts';
import { readDataset, readSeedDataset } from '../seeds/readSeeds.ts';
import type { GraphStore } from './GraphStore.ts';
import { createMemoryStore } from './memory/memoryStore.ts';
import type { StoreSettings } from './settings.ts';

interface Engine {
  readonly name: GraphStore['engine'];
  isConfigured(config: StoreSettings): boolean;
  open(config: StoreSettings): Promise<GraphStore>;
}

/** The first configured engine is used. */
export const STORES: readonly Engine[] = [
  { name: 'neo4j', isConfigured: ({ neo4j }) => neo4j !== null, open: openNeo4jStore },
  {
    name: 'memory',
    isConfigured: () => true,
    open: async ({ seedsDir }) => createMemoryStore(await readDataset(seedsDir)),
  },
];

/** Opens the configured store with its dataset loaded. The caller closes it. */
export async function openStore(config: StoreSettings): Promise<GraphStore> {
  const engine = STORES.find((candidate) => candidate.isConfigured(config));
  if (!engine) throw new Error('no engine is configured');
  return engine.open(config);
}

/** Imports the driver only here, so that other starts do without it. */
async function openNeo4jStore({ neo4j, seedsDir }: StoreSettings): Promise<GraphStore> {
  if (!neo4j) throw new Error('Neo4j has no address');
  if (neo4j.import === 'auto') {
    const { importDataset, isImported } = await import('./neo4j/import/importDataset.ts');
    const facts = await readSeedDataset(seedsDir);
    // Most starts find the dataset there and need not compute a layout.
    if (!(await isImported(neo4j, versionOf(facts)))) await importDataset(neo4j, buildDataset(facts));
  }
  const { createNeo4jStore } = await import('./neo4j/neo4jStore.ts');
  return createNeo4jStore(neo4j);
}
