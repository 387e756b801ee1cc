import { indexedDbStore, type IndexedDbStore } from '@kehoach/indexeddb';
import { storeContract } from './store-contract.js';

let count = 0;
let name = '';
let last: IndexedDbStore | undefined;

storeContract(
  'the store in IndexedDB',
  async () => {
    await last?.settled();
    last?.close();
    count += 1;
    name = `kehoach-contract-${Date.now()}-${count}`;
    last = indexedDbStore({ name });
    return last;
  },
  async () =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error as DOMException));
    }),
);
