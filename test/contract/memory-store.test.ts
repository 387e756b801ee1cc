import { memoryStore } from '@kehoach/core';
import { serverStoreContract } from './server-store-contract.js';
import { storeContract } from './store-contract.js';

storeContract('the store in memory', async () => memoryStore());
serverStoreContract('the store in memory', async () => memoryStore());
