import { existsSync } from 'node:fs';
import { CopyFault } from './copy-fault.js';

/** @throws CopyFault where something is there */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new CopyFault(`${path} is there already`, (texts) => texts.exists(path));
}
