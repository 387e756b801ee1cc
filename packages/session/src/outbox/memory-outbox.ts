import type { Outbox, OutboxCommand } from './outbox.js';

/** Keeps commands in memory, for as long as the program runs: for tests, and where a browser keeps nothing. */
export function memoryOutbox(): Outbox {
  const queues = new Map<string, readonly OutboxCommand[]>();
  const listeners = new Map<string, Set<() => void>>();
  const queueOf = (to: string): readonly OutboxCommand[] => queues.get(to) ?? [];
  const set = (to: string, queue: readonly OutboxCommand[]): void => {
    if (queue.length === 0 && queueOf(to).length === 0) return;
    queues.set(to, queue);
    for (const tell of listeners.get(to) ?? []) void Promise.resolve().then(tell);
  };
  return {
    add: async (...commands) => {
      const to = commands[0]?.to ?? '';
      const queue = queueOf(to);
      const others = commands.filter((command) => queue.every(({ id }) => id !== command.id));
      if (others.length > 0) set(to, [...queue, ...others]);
    },
    read: async (to) => queueOf(to),
    reject: async (to, ...refused) => {
      const rejections = new Map(refused.map(({ id, rejection }) => [id, rejection]));
      set(
        to,
        queueOf(to).map((one) => {
          const rejection = rejections.get(one.id);
          return rejection === undefined ? one : { ...one, rejection };
        }),
      );
    },
    remove: async (to, id) => {
      set(
        to,
        queueOf(to).filter((one) => one.id !== id),
      );
    },
    subscribe: (to, listener) => {
      const heard = listeners.get(to) ?? new Set();
      listeners.set(to, heard);
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
}
