import { randomUUID } from 'node:crypto';
import { sha256, storeFailed } from '@kehoach/core';
import { jetstream, type JetStreamClient, type PubAck } from '@nats-io/jetstream';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { digestHeader, partsHeader } from './bodies.js';
import { requestMs, type Connected } from './connect.js';
import { patiently, patienceMs, pause } from './patience.js';
import type { Replica } from './replica.js';
import { keepSubject, partSubject, planSubject } from './subject.js';

/** Bytes of a message that its headers, and what the protocol says around it, may need. */
const aroundBytes = 16 * 1024;
/** Parts whose places the headers can name. */
const mostParts = 1000;
/** Parts that are on their way at once. */
const partsAtOnce = 4;

/** Sends messages and learns what became of them. */
export class Proposer {
  readonly #connected: Connected;
  readonly #client: JetStreamClient;
  readonly #stream: string;
  readonly #replica: Replica;

  constructor(connected: Connected, stream: string, replica: Replica) {
    this.#connected = connected;
    this.#client = jetstream(connected.connection, { timeout: requestMs });
    this.#stream = stream;
    this.#replica = replica;
  }

  /**
   * Sends a message that asks for something, again where no answer comes: the server takes one of them, and where it
   * took two the first decides.
   *
   * @param planId whose entries it brings, if any
   * @returns whether it was granted
   * @throws LogError `store-failed`: then it is not known whether it was, and asking for the same again tells
   */
  async propose(planId: string | undefined, text: (nonce: string) => string): Promise<boolean> {
    const nonce = randomUUID();
    const bytes = encoder.encode(text(nonce));
    const subject = planId === undefined ? keepSubject(this.#stream) : planSubject(this.#stream, planId);
    const { granted, forget } = this.#replica.outcome(nonce);
    try {
      return await Promise.race([granted, this.#sent(subject, bytes, granted).then(() => within(granted))]);
    } finally {
      forget();
    }
  }

  async #sent(subject: string, bytes: Uint8Array, granted: Promise<boolean>): Promise<void> {
    const size = (this.#connected.connection.info?.max_payload ?? 0) - aroundBytes;
    const count = Math.ceil(bytes.length / size);
    if (count > mostParts) throw storeFailed(`${bytes.length} bytes`);
    const seqs = await this.#parts(bytes, size, count - 1);
    const named = headers();
    if (seqs.length > 0) {
      named.set(partsHeader, seqs.join(','));
      named.set(digestHeader, sha256(bytes));
    }
    const { taken } = this.#replica;
    const ack = await this.#published(subject, bytes.subarray(seqs.length * size), named);
    // A server that is apart from the others counts otherwise: then it comes all the same.
    if (ack.seq <= taken && !(await isSettled(granted, cutMs))) this.#replica.restart();
  }

  /** All of a message but its end, as messages of their own, which alone mean nothing. */
  async #parts(bytes: Uint8Array, size: number, count: number): Promise<readonly number[]> {
    const seqs: number[] = [];
    let next = 0;
    const send = async (): Promise<void> => {
      for (let at = next++; at < count; at = next++) {
        const part = bytes.subarray(at * size, (at + 1) * size);
        seqs[at] = (await this.#published(partSubject(this.#stream), part, headers())).seq;
      }
    };
    await Promise.all(Array.from({ length: partsAtOnce }, send));
    return seqs;
  }

  #published(subject: string, bytes: Uint8Array, named: MsgHdrs): Promise<PubAck> {
    const { connection } = this.#connected;
    const options = { headers: named, timeout: requestMs };
    return patiently(
      () => this.#client.publish(subject, bytes, options),
      () => connection.isClosed(),
    );
  }
}

const encoder = new TextEncoder();

/** Milliseconds in which a message comes that was written at a place that was taken before. */
const cutMs = 3000;

async function isSettled(granted: Promise<boolean>, ms: number): Promise<boolean> {
  return Promise.race([granted.then(() => true), pause(ms).then(() => false)]);
}

/** The answer, unless it takes too long: it was written, though what comes behind is not read. */
async function within(granted: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeFailed('unanswered')), patienceMs);
  });
  try {
    return await Promise.race([granted, late]);
  } finally {
    clearTimeout(timer);
  }
}
