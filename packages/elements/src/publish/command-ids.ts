import { uuidv7, type Command } from '@kehoach/core';
import type { Publisher } from './post.js';

const known = new Map<string, readonly string[]>();

/** The ids of commands to a plan: what is sent again after no answer came is known by them. */
export function commandIds({ endpoint }: Publisher, planId: string, commands: readonly Command[]): readonly string[] {
  const key = JSON.stringify([endpoint, planId, commands]);
  const ids = known.get(key) ?? commands.map(() => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
  known.set(key, ids);
  return ids;
}
