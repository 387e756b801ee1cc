import { memoryStore } from '@kehoach/core';
import { storeContract } from './store-contract.js';

storeContract('the store in memory', async () => memoryStore());
