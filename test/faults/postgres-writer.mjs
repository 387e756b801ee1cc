// A process that writes to plans in PostgreSQL until it is killed.
import { postgresStore } from '@kehoach/postgres';
import { writeAloud } from './store-writing.mjs';

const [, , url] = process.argv;
await writeAloud(await postgresStore({ url }));
