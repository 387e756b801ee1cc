import type { RecordedEvent } from '@kehoach/core';

/** The last entry of each plan that this page was shown or wrote: what a log that went back no longer holds. */
export class SeenHeads {
  readonly #heads = new Map<string, Head>();

  /** Remembers the newest entry. */
  note(planId: string, entry: Head | undefined): void {
    if (entry !== undefined && entry.version >= this.versionOf(planId)) this.set(planId, entry);
  }

  /** What is there after an append; less than before where the log was written again, or set aside. */
  set(planId: string, { version, digest }: Head): void {
    this.#heads.set(planId, { version, digest });
  }

  /** 0 for a plan of which nothing was seen. */
  versionOf(planId: string): number {
    return this.#heads.get(planId)?.version ?? 0;
  }

  /** Whether this page knows an entry of that version that is not the one that is there. */
  contradicts(planId: string, version: number, there: RecordedEvent | undefined): boolean {
    const head = this.#heads.get(planId);
    if (head === undefined || version > head.version) return false;
    return there === undefined || (version === head.version && there.digest !== head.digest);
  }
}

type Head = Pick<RecordedEvent, 'version' | 'digest'>;
