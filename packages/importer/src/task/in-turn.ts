import { partOf, type Making } from '@kehoach/core';

interface Turn {
  readonly at: number;
  readonly read: () => Making<void> | undefined;
}

/** What is still to be read, each with what it leads to before what comes after it. */
export class InTurn {
  #added: Turn[] = [];

  /** @param at where it stands in the document */
  add(at: number, read: Turn['read']): void {
    this.#added.push({ at, read });
  }

  /** Reads all of it in slices, and what is added meanwhile. @param length of the document */
  *all(length: number): Making<void> {
    const open: Turn[] = [];
    for (;;) {
      for (const each of this.#added.toReversed()) open.push(each);
      this.#added = [];
      const next = open.pop();
      if (next === undefined) return;
      const slices = next.read();
      if (slices !== undefined) yield* partOf(slices, next.at / length, next.at / length);
      yield next.at / length;
    }
  }
}
