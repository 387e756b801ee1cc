import { openLog, type OpenLog, type RecordedEvent } from '@kehoach/core';
import { failed, unexpected, type Failure } from './failure.js';

/** The part of a `Response` that is read here. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly type?: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** `fetch`, as far as it is used here. */
export type Fetch = (
  address: string,
  init: {
    readonly credentials: 'same-origin';
    readonly cache: 'no-cache';
    readonly redirect: 'follow' | 'manual';
  },
) => Promise<FetchAnswer>;

/** What an address gave: the entries that could be read from its beginning, and why not more. */
export interface SourceAnswer {
  readonly entries: readonly RecordedEvent[];
  readonly failure?: Failure;
  /** The same with the bytes in which they came, over which they are checked. */
  readonly opened?: OpenLog;
}

const platform = globalThis as unknown as { readonly URL: { canParse(address: string): boolean } };

const underWay = new WeakMap<Fetch, Map<string, Promise<SourceAnswer>>>();

/**
 * Asks an address for a log. Whoever asks while the answer is under way shares it; after that it is asked
 * again, so that no failure and no old log is kept.
 *
 * @returns never rejects
 */
export function readSource(address: string, fetch: Fetch): Promise<SourceAnswer> {
  const asked = underWay.get(fetch) ?? new Map<string, Promise<SourceAnswer>>();
  underWay.set(fetch, asked);
  const known = asked.get(address);
  if (known !== undefined) return known;
  const answer = ask(address, fetch).then((said) => {
    asked.delete(address);
    return said;
  });
  asked.set(address, answer);
  return answer;
}

async function ask(address: string, fetch: Fetch): Promise<SourceAnswer> {
  if (!platform.URL.canParse(address)) return { entries: [], failure: failed('bad-address', { address }) };
  let answer: FetchAnswer;
  let text: string;
  // What fails in these two is the network's; what fails below is ours.
  try {
    answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow' });
  } catch {
    return nothing((await leadsElsewhere(address, fetch)) ? 'signed-out' : 'offline');
  }
  try {
    text = answer.ok ? await answer.text() : '';
  } catch {
    return nothing('interrupted');
  }
  try {
    const { ok, status } = answer;
    if (status === 401 || (ok && isPage(answer, text))) return nothing('signed-out');
    return ok ? logFrom(text) : { entries: [], failure: failed('http', { status }) };
  } catch (error) {
    return { entries: [], failure: unexpected(error) };
  }
}

/** A log never begins with `<`; a page for signing in does, whatever it calls itself. */
function isPage({ headers }: FetchAnswer, text: string): boolean {
  return (headers.get('content-type') ?? '').includes('html') || text.trimStart().startsWith('<');
}

/** Signing in often happens on another host, where no script may follow: asked not to follow, the answer tells. */
async function leadsElsewhere(address: string, fetch: Fetch): Promise<boolean> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache', redirect: 'manual' });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function nothing(code: 'offline' | 'interrupted' | 'signed-out'): SourceAnswer {
  return { entries: [], failure: failed(code, {}) };
}

function logFrom(text: string): SourceAnswer {
  const opened = openLog(text);
  const { entries, whole, broken } = opened;
  const [first] = broken;
  if (first === undefined) {
    return entries.length === 0 ? { entries, failure: failed('no-entries', {}) } : { entries, opened };
  }
  const isNewer = first.code === 'unknown-type' || first.code === 'newer-schema';
  const failure = isNewer ? failed('newer-entry', { entry: whole + 1 }) : failed('broken-line', { broken: first });
  return { entries: entries.slice(0, whole), failure };
}
