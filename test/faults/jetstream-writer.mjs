// A process that writes to plans on NATS until it is killed, and says what was acknowledged, a line each: `+ PLAN ID`.
import { writeSync } from 'node:fs';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { writeUntil } from './store-writing.mjs';

const [, , url, stream] = process.argv;
const store = await jetStreamStore({ ...natsAddress(url).options, stream });
const told = { ids: new Map(), isOver: false, acks: 0, problems: [] };
const say = (line) => writeSync(1, `${line}\n`);
await Promise.all(Array.from({ length: 16 }, (_, at) => writeUntil(store, `test.faults.${at % 8}`, told, say)));
