import type { Timer } from '../clock.js';
import type { Failure } from '../failure.js';
import type { Bytes, FetchAnswer } from '../source.js';
import { EventParser } from './event-parser.js';
import { repliedBy, type Asked, type Reply, type Wire } from './wire.js';

/** Within this time the first beat comes where nothing on the way gathers what it is given, in milliseconds. */
const firstMs = 1000;
/** A server beats every 15 s; one that was not heard for longer than this is not there any more, in milliseconds. */
const silentMs = 20_000;

/** What comes by a stream, and whom it tells. */
export interface StreamHearer {
  readonly wire: Wire;
  readonly timer: Timer;
  /** Is given what ends it at once. */
  readonly onAsk: (abort: () => void) => void;
  /** Something came: the data of the events that it ended, none for a beat. @returns why no more is to be read */
  readonly onHeard: (data: readonly string[], header: Reply['header']) => Promise<Failure | undefined>;
}

/** How a stream came to its end, where the answer was one. */
export type StreamEnd = 'ended' | 'silent' | 'unreadable' | { readonly failure: Failure };

/** Reads a stream of events by `fetch` until it ends, is cut off, or falls silent. Never rejects. */
export async function hearStream(address: string, hearer: StreamHearer): Promise<StreamEnd | Asked> {
  let abort = (): void => undefined;
  let isSilent = false;
  const listen = (ms: number): (() => void) =>
    hearer.timer(ms, () => {
      isSilent = true;
      abort();
    });
  let stop = listen(firstMs);
  const end = await hearer.wire.request<StreamEnd | Asked>(address, {
    onAsk: (end) => hearer.onAsk((abort = end)),
    read: async (answer) => {
      if (!isStream(answer)) return repliedBy(answer);
      const { body } = answer;
      const end = body ? await heard(body, answer) : 'unreadable';
      abort();
      return end;
    },
  });
  stop();
  return isSilent ? 'silent' : end;

  async function heard(body: Bytes, { headers }: FetchAnswer): Promise<StreamEnd> {
    const [reader, parser] = [body.getReader(), new EventParser()];
    for (;;) {
      // A stream that was cut off goes on where it was, as one that was ended does.
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      stop();
      if (done || value === undefined) return 'ended';
      const failure = await hearer.onHeard(parser.push(value), (name) => headers.get(name) ?? undefined);
      if (failure !== undefined) return { failure };
      stop = listen(silentMs);
    }
  }
}

function isStream({ ok, headers }: FetchAnswer): boolean {
  return ok && (headers.get('content-type') ?? '').startsWith('text/event-stream');
}
