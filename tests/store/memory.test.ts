import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { storeContract } from './contract.ts';

storeContract('memory', async (dataset) => createMemoryStore(dataset));
