import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { storeContract } from './contract/index.ts';

storeContract('memory', async (dataset) => createMemoryStore(dataset));
