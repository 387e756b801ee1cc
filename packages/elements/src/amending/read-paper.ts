import { askReader } from '../reader/ask-reader.js';
import type { AmendingReader } from './paper-read.js';

/** Has a file read that amends a plan; it leaves the computer for nowhere. */
export const readPaper: AmendingReader = (input, { name, plan }, ways) =>
  askReader('amendment', { input, name, plan }, ways);
