import { CopyFault } from '../copy/copy-fault.js';
import type { Engine } from './engine.js';
import { natsEngine } from './nats-engine.js';
import { postgresEngine } from './postgres-engine.js';
import { sqliteEngine } from './sqlite-engine.js';

const engines: readonly Engine[] = [natsEngine, postgresEngine, sqliteEngine];

/**
 * What opens the store at an address.
 *
 * @throws CopyFault where nothing does
 */
export function engineFor(address: string): Engine {
  const engine = engines.find(({ isMeant }) => isMeant(address));
  if (engine !== undefined) return engine;
  // What stands behind the scheme may be secret.
  const scheme = /^[a-z]+:\/\//i.exec(address)?.[0] ?? address;
  throw new CopyFault(`${scheme} is no store`, (texts) => texts.noStore(scheme));
}
