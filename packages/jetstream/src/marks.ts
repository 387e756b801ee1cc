import { createHash } from 'node:crypto';

/** A short mark of each message, four bytes, by which it is known again. */
export class Marks {
  #marks = new Uint32Array(1024);

  set(seq: number, data: Uint8Array): void {
    if (seq >= this.#marks.length) {
      const more = new Uint32Array(Math.max(seq + 1, this.#marks.length * 2));
      more.set(this.#marks);
      this.#marks = more;
    }
    this.#marks[seq] = markOf(data);
  }

  /** Whether it is the message that stood there; nothing is known of one that was never marked. */
  isThat(seq: number, data: Uint8Array): boolean {
    const mark = this.#marks[seq] ?? 0;
    return mark === 0 || mark === markOf(data);
  }
}

function markOf(data: Uint8Array): number {
  // Never 0, which stands for none.
  return (createHash('sha1').update(data).digest().readUInt32LE(0) | 1) >>> 0;
}
