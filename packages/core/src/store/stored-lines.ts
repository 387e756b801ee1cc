import { damagedLog } from '../log/log-error.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Keeping, Writing } from './server-store.js';
import { checkBatch } from './store.js';

/** What is to be written: checked, and each entry with its canonical line, as stores keep it. */
export interface PreparedWriting {
  readonly append?: NonNullable<Writing['append']> & { readonly lines: readonly string[] };
  readonly keep: readonly Keeping[];
}

/** @throws LogError `unfit-events` or `duplicate-id` */
export function preparedWriting({ append, keep = [] }: Writing): PreparedWriting {
  if (append === undefined) return { keep };
  return { append: { ...append, lines: checkBatch(append.planId, append.events) }, keep };
}

/** The entries of lines that a store kept, which are given one after the other. */
export class StoredEntries {
  readonly entries: RecordedEvent[] = [];
  readonly #planId: string;
  readonly #after: number;
  readonly #head: Pick<RecordedEvent, 'version' | 'digest'>;

  /**
   * @param after the version before the first line
   * @param head where the log ends
   */
  constructor(planId: string, after: number, head: Pick<RecordedEvent, 'version' | 'digest'>) {
    this.#planId = planId;
    this.#after = Math.max(0, after);
    this.#head = head;
  }

  /**
   * Takes the next line; nothing where none is there.
   *
   * @throws LogError `broken-chain` where it is no JSON, not the entry that belongs there, or not the log's last one
   */
  take(line: string | undefined): void {
    const version = this.#after + this.entries.length + 1;
    const before = this.entries.at(-1);
    const entry = entryOf(line);
    const isNext = entry?.version === version && entry.planId === this.#planId;
    if (!isNext || (before !== undefined && entry.previous !== before.digest))
      throw damagedLog(this.#planId, version - 1, this.#head.version);
    if (version === this.#head.version && entry.digest !== this.#head.digest)
      throw damagedLog(this.#planId, version - 1, version);
    this.entries.push(entry);
  }
}

function entryOf(line: string | undefined): RecordedEvent | undefined {
  try {
    return line === undefined ? undefined : ((JSON.parse(line) ?? undefined) as RecordedEvent | undefined);
  } catch {
    return undefined;
  }
}
