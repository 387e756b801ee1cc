import type { Command, RecordedEvent } from '@kehoach/core';
import type { Sentence } from '../shared/language.js';
import { commandIds } from './command-ids.js';
import { post, type Publisher } from './post.js';
import type { NotTaken } from './publish.js';

/** What a server recorded of some commands, and which of them it refused, by their place. */
export interface SaidTo {
  readonly entries: readonly RecordedEvent[];
  readonly refused: readonly { readonly at: number; readonly reason: Sentence }[];
}

/** Commands to a plan of a server, and the version that is known here. */
export interface Saying {
  readonly commands: readonly Command[];
  readonly after: number;
}

/** A server takes no more at once. */
const mostAtOnce = 100;

/**
 * Has a server record commands, each by itself.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function sayTo(
  publisher: Publisher,
  planId: string,
  { commands, after }: Saying,
  signal: AbortSignal,
): Promise<SaidTo | NotTaken | undefined> {
  const path = `/plans/${encodeURIComponent(planId)}/commands`;
  const ids = commandIds(publisher, planId, commands);
  const entries: RecordedEvent[] = [];
  const refused: { at: number; reason: Sentence }[] = [];
  for (let from = 0; from < commands.length; from += mostAtOnce) {
    const part = commands.slice(from, from + mostAtOnce);
    const asked = part.map(({ type, on, data }, at) => ({ id: ids[from + at], type, on, data }));
    const body = JSON.stringify({ commands: asked, after: entries.at(-1)?.version ?? after });
    const posted = await post(publisher, path, 'application/json', body, signal);
    if (signal.aborted) return undefined;
    if ('reason' in posted) return posted;
    const { entries: news, results } = posted.body;
    if (Array.isArray(news)) entries.push(...(news as readonly RecordedEvent[]));
    if (Array.isArray(results)) refused.push(...refusedIn(results, from));
  }
  return { entries, refused };
}

function refusedIn(results: readonly unknown[], from: number): SaidTo['refused'] {
  return results.flatMap((result, at) => {
    const { status, vi, en } = result as Readonly<Record<string, unknown>>;
    if (status !== 'refused') return [];
    return [{ at: from + at, reason: (language) => String(language === 'vi' ? vi : en) }];
  });
}
