import { writeLog, type RecordedEvent } from '@kehoach/core';
import { limits } from '../app/limits.js';
import type { Tails } from './tails.js';

/** From where a stream goes on. */
export interface StreamFrom {
  readonly planId: string;
  readonly after: number;
  /** For whom. */
  readonly who: string;
  /** Entries behind `after` that stand in the log already. */
  readonly entries: readonly RecordedEvent[];
  /** Whether the reader may hear of more; where not, the stream ends. */
  readonly isAllowed: () => boolean;
}

/**
 * Server-sent events, an entry each with its version as id: what is there, then what comes, a beat at once and every
 * 15 s. Closed after 55 s, or when a reader who takes nothing is too far behind: it asks again from where it was.
 */
export function entryStream(tails: Tails, from: StreamFrom): ReadableStream<Uint8Array> {
  const { planId, after, who, entries, isAllowed } = from;
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  let told = after;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          stop();
          controller.close();
        };
        const send = (text: string): void => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -limits.behind) end();
        };
        const tell = (all: readonly RecordedEvent[]): void => {
          if (!isAllowed()) return end();
          const news = all.filter(({ version }) => version > told);
          told = news.at(-1)?.version ?? told;
          if (news.length > 0) send(news.map(eventText).join(''));
        };
        // Who may hear no more is not kept waiting: opened again, the log says so.
        const beats = setInterval(() => (isAllowed() ? send(beat) : end()), limits.beatMs);
        const closing = setTimeout(end, limits.streamMs);
        const quiet = tails.listen(planId, entries.at(-1)?.version ?? after, tell, end, who);
        stop = () => {
          clearInterval(beats);
          clearTimeout(closing);
          quiet();
          stop = () => undefined;
        };
        send(beat);
        tell(entries);
      },
      cancel() {
        stop();
      },
    },
    { highWaterMark: 0, size: (chunk) => chunk.byteLength },
  );
}

const beat = ': \n\n';

function eventText(entry: RecordedEvent): string {
  return `id: ${entry.version}\ndata: ${writeLog([entry])}\n`;
}
