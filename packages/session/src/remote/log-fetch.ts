import { writeLog, type PlanStore, type RecordedEvent } from '@kehoach/core';
import type { Fetch, FetchAnswer } from '../source.js';
import { withTold } from './told.js';

/**
 * `fetch` for the log of a plan of which a copy is kept: only what stands behind the copy is asked for, and the
 * answer is the whole log. Where the server's log does not go on from the copy, it is asked for as a whole.
 *
 * @param onLost the server's log no longer holds the last entry of the copy, or does again
 */
export function logFetch(
  fetch: Fetch,
  { store, planId }: { readonly store: PlanStore; readonly planId: string },
  onLost: (version: number | undefined) => void,
): Fetch {
  const ask: Fetch = async (address, init) => withTold(await fetch(address, init));
  return async (address, init) => {
    const kept = init.redirect === 'follow' ? await keptIn(store, planId) : [];
    const last = kept.at(-1);
    if (last === undefined) return ask(address, init);
    const answer = await ask(`${address}?after=${last.version}`, init);
    if (!answer.ok) return answer;
    const news = await textOf(answer);
    if (typeof news === 'string' && !goesOn(news, answer, last)) {
      return withText(await ask(address, init), async (whole) => {
        const text = await whole.text();
        onLost(!whole.ok || text.includes(last.digest) ? undefined : last.version);
        return text;
      });
    }
    return withText(answer, async () => {
      if (typeof news !== 'string') throw news.error;
      onLost(undefined);
      return writeLog(kept) + news;
    });
  };
}

function withText(answer: FetchAnswer, text: (answer: FetchAnswer) => Promise<string>): FetchAnswer {
  const { ok, status, headers, type, told } = answer;
  const more = { ...(type !== undefined && { type }), ...(told !== undefined && { told }) };
  return { ok, status, headers, ...more, text: () => text(answer) };
}

async function keptIn(store: PlanStore, planId: string): Promise<readonly RecordedEvent[]> {
  try {
    return await store.read(planId, { after: 0 });
  } catch {
    return [];
  }
}

/** An answer that breaks off is one for whoever reads its text, not a connection that never was. */
async function textOf(answer: FetchAnswer): Promise<string | { readonly error: unknown }> {
  try {
    return await answer.text();
  } catch (error) {
    return { error };
  }
}

function goesOn(news: string, { headers }: FetchAnswer, last: RecordedEvent): boolean {
  const [line = ''] = news.split('\n', 1);
  if (line === '') return headers.get('kh-head-digest') === last.digest;
  try {
    return (JSON.parse(line) as RecordedEvent).previous === last.digest;
  } catch {
    return false;
  }
}
