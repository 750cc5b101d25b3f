import { describe } from 'vitest';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { storeContract } from './contract/index.ts';

const STORED_IDS = 4;

// Neo4j plans each query on one core, and planning takes most of the time of these tests.
describe.concurrent('Neo4j', () => {
  storeContract('neo4j', async (dataset) => {
    // So few that some pages are stored and others are not.
    await importDataset(neo4jForTests(), dataset, { storedIds: STORED_IDS });
    return createNeo4jStore(neo4jForTests());
  });
});
