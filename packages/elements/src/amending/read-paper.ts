import type { Plan } from '@kehoach/core';
import { askReader, type NoReading, type ReadingWays } from '../reader/ask-reader.js';
import type { PaperRead } from '../reader/amending-paper.js';

export type { NoReading, ReadingWays } from '../reader/ask-reader.js';
export type { PaperFinding, PaperRead } from '../reader/amending-paper.js';

/** Has a file read that amends a plan; it leaves the computer for nowhere. @returns never rejects */
export function readPaper(
  input: Uint8Array,
  { name, plan }: { readonly name: string; readonly plan: Plan },
  ways: ReadingWays,
): Promise<PaperRead | NoReading> {
  return askReader('amendment', { input, name, plan }, ways);
}
