import { buildDataset, versionOf } from '../dataset/buildDataset.ts';
import { readDataset, readSeedDataset } from '../seeds/readSeeds.ts';
import type { GraphStore } from './GraphStore.ts';
import { createMemoryStore } from './memory/memoryStore.ts';
import type { StoreSettings } from './settings.ts';

/** An engine: when it is the one that is wanted, and how it comes to serve the dataset. */
interface Engine {
  readonly name: GraphStore['engine'];
  isWanted(config: StoreSettings): boolean;
  open(config: StoreSettings): Promise<GraphStore>;
}

/** The first that is wanted is taken. */
export const STORES: readonly Engine[] = [
  { name: 'neo4j', isWanted: ({ neo4j }) => neo4j !== null, open: openNeo4jStore },
  {
    name: 'memory',
    isWanted: () => true,
    open: async ({ seedsDir }) => createMemoryStore(await readDataset(seedsDir)),
  },
];

/** The store that the configuration asks for, with its dataset loaded. Close it in the end. */
export async function openStore(config: StoreSettings): Promise<GraphStore> {
  const engine = STORES.find((candidate) => candidate.isWanted(config));
  if (!engine) throw new Error('no engine is wanted');
  return engine.open(config);
}

/** The driver is loaded only where Neo4j is wanted. */
async function openNeo4jStore({ neo4j, seedsDir }: StoreSettings): Promise<GraphStore> {
  if (!neo4j) throw new Error('Neo4j has no address');
  if (neo4j.import === 'auto') {
    const { importDataset, isImported } = await import('./neo4j/import/importDataset.ts');
    const facts = await readSeedDataset(seedsDir);
    // Most starts find it there, and need not wait for a layout that nobody will see.
    if (!(await isImported(neo4j, versionOf(facts)))) await importDataset(neo4j, buildDataset(facts));
  }
  const { createNeo4jStore } = await import('./neo4j/neo4jStore.ts');
  return createNeo4jStore(neo4j);
}
