import type { BrokenLineParams } from './broken-line.js';
import type { RecordedEvent } from './recorded-event.js';

type PlaceCode = 'removed' | 'reordered' | 'added';

/** What is wrong with the place of an entry. */
export type PlaceProblem = {
  readonly [C in PlaceCode]: { readonly code: C; readonly params: BrokenLineParams[C] };
}[PlaceCode];

/**
 * Follows the versions of a log, which count up by one within a plan.
 *
 * One fault is one finding: behind it whatever follows what stands there, or what was missed, is in its place.
 */
export class Places {
  readonly #seen = new Set<number>();
  #before: RecordedEvent | undefined;
  /** The lowest version that has not been seen. */
  #next: number;
  /** A line before it could not be read: any version may follow. */
  #isLost = false;

  /** @param after version of the entry before the first one */
  constructor(after: number) {
    this.#next = after + 1;
  }

  /** Passes over a line that is no entry. */
  lose(): void {
    this.#isLost = true;
  }

  /** @param comesLater whether an entry of that version of the plan stands further down */
  problemOf(entry: RecordedEvent, comesLater: (version: number) => boolean): PlaceProblem | undefined {
    const { planId, version } = entry;
    const before = this.#before;
    const expected = this.#next;
    const params = { planId, version, expected };
    if (before !== undefined && planId !== before.planId) return { code: 'added', params };
    if (this.#isLost && version > expected) this.#next = version;
    const isNext = version === this.#next || (before !== undefined && version === before.version + 1);
    this.#isLost = false;
    if (this.#seen.has(version) || version < this.#next) return { code: 'added', params };
    this.#take(entry);
    if (isNext) return undefined;
    if (comesLater(expected)) return { code: 'reordered', params };
    this.#next = version + 1;
    this.#pass();
    return { code: 'removed', params };
  }

  #take(entry: RecordedEvent): void {
    this.#before = entry;
    if (entry.version === this.#next && this.#seen.size === 0) {
      this.#next += 1;
      return;
    }
    this.#seen.add(entry.version);
    this.#pass();
  }

  #pass(): void {
    while (this.#seen.delete(this.#next)) this.#next += 1;
  }
}
