import { memoryStore, type PlanStore, type RecordedEvent } from '@kehoach/core';

type Call = 'read' | 'append';

/** What a fake store does at the next calls, in their order; behaves well when there is nothing left. */
export type Step =
  /** Waits for a promise before it goes on. */
  | { readonly on: Call; readonly wait: Promise<unknown> }
  /** Throws. */
  | { readonly on: Call; readonly fail: unknown }
  /** Writes, and loses its answer. */
  | { readonly on: 'append'; readonly loseAnswer: unknown }
  /** Somebody else appends first. */
  | { readonly on: 'append'; readonly first: () => Promise<unknown> };

/** A store whose calls are counted, and go wrong on script. */
export interface FakeStore extends PlanStore {
  readonly script: Step[];
  readonly reads: { readonly after: number }[];
  readonly appends: (readonly RecordedEvent[])[];
  /** Loses everything, as when site data are cleared. */
  clear(): void;
  /** Puts entries in the place of the log, whatever they are. */
  put(entries: readonly RecordedEvent[]): void;
  /** Tells listeners of entries, whatever they are. */
  tell(entries: readonly RecordedEvent[]): void;
  /** Tells listeners that news cannot be read. */
  tellError(error: unknown): void;
  readonly listeners: number;
}

/** An error as a store of another script throws it: of no class of ours, with a code. */
export function storeError(code: string): Error {
  return Object.assign(new Error(code), { name: 'LogError', code });
}

/** A memory store that follows a script. */
export function fakeStore(extras: Partial<PlanStore> = {}): FakeStore {
  let inner = memoryStore();
  let forced: readonly RecordedEvent[] | undefined;
  const script: Step[] = [];
  const reads: { readonly after: number }[] = [];
  const appends: (readonly RecordedEvent[])[] = [];
  const heard = new Set<{ news: (entries: readonly RecordedEvent[]) => void; fault?: (error: never) => void }>();
  const next = (on: Call): Step | undefined => {
    const at = script.findIndex((step) => step.on === on);
    return at === -1 ? undefined : script.splice(at, 1)[0];
  };
  return {
    script,
    reads,
    appends,
    get listeners() {
      return heard.size;
    },
    clear: () => {
      inner = memoryStore();
      forced = undefined;
    },
    put: (entries) => {
      forced = entries;
    },
    tell: (entries) => {
      for (const { news } of heard) news(entries);
    },
    tellError: (error) => {
      for (const { fault } of heard) fault?.(error as never);
    },
    read: async (planId, options) => {
      reads.push(options);
      const step = next('read');
      if (step !== undefined && 'wait' in step) await step.wait;
      if (step !== undefined && 'fail' in step) throw step.fail;
      if (forced !== undefined) return forced.slice(options.after);
      return inner.read(planId, options);
    },
    append: async (planId, version, entries) => {
      const step = next('append');
      if (step !== undefined && 'wait' in step) await step.wait;
      if (step !== undefined && 'first' in step) await step.first();
      if (step !== undefined && 'fail' in step) throw step.fail;
      const head = forced?.at(-1);
      if (forced !== undefined && (head?.version ?? 0) !== version) throw storeError('version-conflict');
      if (forced === undefined) await inner.append(planId, version, entries);
      else forced = [...forced, ...entries];
      appends.push(entries);
      if (step !== undefined && 'loseAnswer' in step) throw step.loseAnswer;
      return version + entries.length;
    },
    subscribe: (planId, after, news, fault) => {
      const one = { news, ...(fault && { fault }) };
      heard.add(one);
      const stop = inner.subscribe(planId, after, news);
      return () => {
        heard.delete(one);
        stop();
      };
    },
    plans: () => inner.plans(),
    ...extras,
  };
}
