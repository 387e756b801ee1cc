import { sha256, storeFailed } from '@kehoach/core';
import type { MsgHdrs } from '@nats-io/transport-node';
import { requestMs, type Connected } from './connect.js';
import { follow } from './follow.js';
import { Marks } from './marks.js';
import { patiently, patienceMs } from './patience.js';

/** Bytes of messages that are held in memory, those that were needed last. */
const mostBytes = 32 * 2 ** 20;
/** Messages that are asked for one by one; more are followed. */
const mostSingle = 32;

/** How often a message is asked for: which server answers is left to chance. */
const mostTries = 12;

/** The header that names the places of a message's earlier parts, in order, and that of its digest as a whole. */
export const partsHeader = 'Kh-Parts';
export const digestHeader = 'Kh-Digest';

const nothing = new Uint8Array();

interface Asked {
  readonly data: Uint8Array;
  readonly header: MsgHdrs;
}

/** What the messages of a stream hold, by their places. It never changes. */
export class Bodies {
  readonly #connected: Connected;
  readonly #stream: string;
  readonly #cache = new Map<number, Uint8Array>();
  #marks = new Marks();
  #bytes = 0;
  #isClosed = false;

  constructor(connected: Connected, stream: string) {
    this.#connected = connected;
    this.#stream = stream;
  }

  close(): void {
    this.#isClosed = true;
    this.clear();
  }

  clear(): void {
    this.#marks = new Marks();
    this.#cache.clear();
    this.#bytes = 0;
  }

  /** Servers have agreed on what stands there: nothing else is taken for it. */
  mark(seq: number, data: Uint8Array): void {
    this.#marks.set(seq, data);
  }

  keep(seq: number, bytes: Uint8Array): void {
    if (bytes.length > mostBytes / 4 || this.#cache.has(seq)) return;
    this.#cache.set(seq, bytes);
    this.#bytes += bytes.length;
    for (const [oldest, { length }] of this.#cache) {
      if (this.#bytes <= mostBytes) break;
      this.#cache.delete(oldest);
      this.#bytes -= length;
    }
  }

  /**
   * The whole of each message, in the order in which they are named: that of their places.
   *
   * @param subject on which all of them stand
   * @throws LogError `store-failed`
   */
  async all(subject: string, seqs: readonly number[]): Promise<readonly Uint8Array[]> {
    const missing = seqs.filter((seq) => !this.#cache.has(seq));
    const [first, last] = [missing[0], missing.at(-1)];
    if (missing.length <= mostSingle || first === undefined || last === undefined)
      return Promise.all(seqs.map((seq) => this.#one(seq)));
    const found = await this.#between(subject, first, last);
    return Promise.all(seqs.map(async (seq) => found.get(seq) ?? this.#one(seq)));
  }

  /** A message with the parts that were sent before it; nothing where they do not make up what was sent. */
  async whole(seq: number, data: Uint8Array, headers: MsgHdrs | undefined): Promise<Uint8Array> {
    const named = headers?.get(partsHeader) ?? '';
    if (named === '') return data;
    const seqs = named.split(',').map(Number);
    if (!seqs.every((part) => Number.isSafeInteger(part) && part > 0 && part < seq)) return nothing;
    const parts = await Promise.all(
      seqs.map(async (part) => this.#cache.get(part) ?? (await this.#message(part)).data),
    );
    const body = new Uint8Array(Buffer.concat([...parts, data]));
    return sha256(body) === headers?.get(digestHeader) ? body : nothing;
  }

  async #one(seq: number): Promise<Uint8Array> {
    const known = this.#cache.get(seq);
    if (known !== undefined) return known;
    const { data, header } = await this.#message(seq);
    const bytes = await this.whole(seq, data, header);
    this.keep(seq, bytes);
    return bytes;
  }

  #message(seq: number): Promise<Asked> {
    return patiently(
      () => this.#asked(seq),
      () => this.#isClosed,
    );
  }

  /** From any server that has it: one that is behind, or apart from the others, does not. */
  async #asked(seq: number): Promise<Asked> {
    const { manager } = this.#connected;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const message =
        (await manager.direct.getMessage(this.#stream, { seq }).catch(() => null)) ??
        (await manager.streams.getMessage(this.#stream, { seq }));
      if (message !== null && this.#marks.isThat(seq, message.data)) return message;
    }
    throw storeFailed(`message ${seq} is missing`);
  }

  async #between(subject: string, first: number, last: number): Promise<ReadonlyMap<number, Uint8Array>> {
    const found = new Map<number, Uint8Array | Promise<Uint8Array>>();
    await new Promise<void>((resolve, reject) => {
      let heardAt = performance.now();
      const end = (): void => {
        clearInterval(watch);
        followed.end();
      };
      const watch = setInterval(() => {
        if (performance.now() - heardAt < patienceMs && !this.#isClosed) return;
        end();
        reject(storeFailed('unanswered'));
      }, requestMs).unref();
      const followed = follow({
        ...this.#connected,
        stream: this.#stream,
        subject,
        from: first,
        hear: ({ seq, data, headers }) => {
          heardAt = performance.now();
          const isMeant = seq <= last && this.#marks.isThat(seq, data);
          if (isMeant) found.set(seq, headers?.has(partsHeader) === true ? this.whole(seq, data, headers) : data);
          if (seq < last) return;
          end();
          resolve();
        },
        isBehind: () => true,
      });
    });
    const bodies = new Map<number, Uint8Array>();
    for (const [seq, body] of found) {
      const bytes = await body;
      bodies.set(seq, bytes);
      this.keep(seq, bytes);
    }
    return bodies;
  }
}
