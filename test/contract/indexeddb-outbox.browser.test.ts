import { indexedDbOutbox, type IndexedDbOutbox } from '@kehoach/indexeddb';
import { outboxContract } from './outbox-contract.js';

let count = 0;
let name = '';
const opened: IndexedDbOutbox[] = [];

function open(): IndexedDbOutbox {
  const outbox = indexedDbOutbox({ name });
  opened.push(outbox);
  return outbox;
}

outboxContract(
  'the outbox in IndexedDB',
  async () => {
    for (const outbox of opened.splice(0)) outbox.close();
    count += 1;
    name = `kehoach-outbox-contract-${Date.now()}-${count}`;
    return open();
  },
  async () => open(),
);
