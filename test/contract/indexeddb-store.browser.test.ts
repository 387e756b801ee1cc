import { indexedDbStore, type IndexedDbStore } from '@kehoach/indexeddb';
import { storeContract } from './store-contract.js';

let count = 0;
let last: IndexedDbStore | undefined;

storeContract('the store in IndexedDB', async () => {
  await last?.settled();
  last?.close();
  count += 1;
  last = indexedDbStore({ name: `kehoach-contract-${Date.now()}-${count}` });
  return last;
});
