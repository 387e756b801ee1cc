// A process that writes to plans on NATS until it is killed.
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { writeAloud } from './store-writing.mjs';

const [, , url, stream] = process.argv;
await writeAloud(await jetStreamStore({ ...natsAddress(url).options, stream }));
