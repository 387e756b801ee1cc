import { memoryOutbox } from './memory-outbox.js';
import type { Outbox, OutboxCommand } from './outbox.js';

/**
 * An outbox for a browser that may refuse to keep anything: what cannot be kept waits in memory behind the rest, and
 * is marked as what is gone when the page is closed. What was kept before and cannot be read now stays where it is.
 *
 * @param kept the browser's own; without one, all waits in memory
 */
export function enduringOutbox(kept?: Outbox): Outbox {
  const memory = memoryOutbox();
  return {
    add: async (...commands) => {
      const isKept = kept !== undefined && (await isDone(kept.add(...commands)));
      if (!isKept) await memory.add(...commands.map((command) => ({ ...command, isOnlyHere: true }) as const));
    },
    read: async (to) => {
      const here = await memory.read(to);
      const there = (await kept?.read(to).catch((error: unknown) => orThrow(error, here))) ?? [];
      // What seemed to fail may have been kept all the same.
      return [...there, ...here.filter(({ id }) => there.every((one) => one.id !== id))];
    },
    reject: async (to, ...refused) => {
      await memory.reject(to, ...refused);
      await kept?.reject(to, ...refused).catch(async (error: unknown) => orThrow(error, await memory.read(to)));
    },
    remove: async (to, id) => {
      const isHere = (await memory.read(to)).some((one) => one.id === id);
      await memory.remove(to, id);
      await kept?.remove(to, id).catch((error: unknown) => {
        if (!isHere) throw error;
      });
    },
    subscribe: (to, listener) => {
      const stops = [memory.subscribe(to, listener), kept?.subscribe(to, listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}

/** Of a store that keeps nothing, nothing more is said once something waits here. */
function orThrow(error: unknown, here: readonly OutboxCommand[]): readonly OutboxCommand[] {
  if (here.length === 0) throw error;
  return [];
}

function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
