import { skimLog, type RecordedEvent } from '@kehoach/core';
import { failed, unexpected, type Failure } from './failure.js';
import type { Parts } from './parts.js';
import type { Told } from './told.js';

/** The part of a `Response` that is read here. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly type?: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** What the server says of an answer that turns the question down, where that was read. */
  readonly told?: Told;
  /** What comes as it comes; missing in browsers that only give the whole. */
  readonly body?: Bytes | null;
}

/** The part of a `ReadableStream` that is read here. */
export interface Bytes {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
}

/** The part of an `AbortSignal` that is read here. */
export interface Signal {
  readonly aborted: boolean;
}

/** `fetch`, as far as it is used here. */
export type Fetch = (
  address: string,
  init: {
    readonly credentials: 'same-origin';
    readonly cache: 'no-cache' | 'default';
    readonly redirect: 'follow' | 'manual';
    readonly method?: 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Ends the request. */
    readonly signal?: Signal;
  },
) => Promise<FetchAnswer>;

/** What an address gave: the entries that could be read from its beginning, and why not more. */
export interface SourceAnswer {
  readonly entries: readonly RecordedEvent[];
  readonly failure?: Failure;
  /** The text in which they came, over which they are checked: so far they were only skimmed. */
  readonly text?: string;
}

const platform = globalThis as unknown as { readonly URL: { canParse(address: string): boolean } };

const underWay = new WeakMap<Fetch, Map<string, Promise<SourceAnswer>>>();

/**
 * Asks an address for a log. Whoever asks while the answer is under way shares it; after that it is asked
 * again, so that no failure and no old log is kept.
 *
 * @param checking reads closely what looks odd at first sight
 * @returns never rejects
 */
export function readSource(address: string, fetch: Fetch, checking: Parts['checking']): Promise<SourceAnswer> {
  const asked = underWay.get(fetch) ?? new Map<string, Promise<SourceAnswer>>();
  underWay.set(fetch, asked);
  const known = asked.get(address);
  if (known !== undefined) return known;
  const answer = ask(address, fetch, checking).then((said) => {
    asked.delete(address);
    return said;
  });
  asked.set(address, answer);
  return answer;
}

async function ask(address: string, fetch: Fetch, checking: Parts['checking']): Promise<SourceAnswer> {
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
    return ok ? await logFrom(text, checking) : { entries: [], failure: failed('http', { status, ...answer.told }) };
  } catch (error) {
    return { entries: [], failure: unexpected(error) };
  }
}

/** A log never begins with `<`; a page for signing in does, whatever it calls itself. */
export function isPage({ headers }: FetchAnswer, text: string): boolean {
  return (headers.get('content-type') ?? '').includes('html') || text.trimStart().startsWith('<');
}

/** Signing in often happens on another host, where no script may follow: asked not to follow, the answer tells. */
export async function leadsElsewhere(address: string, fetch: Fetch): Promise<boolean> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache', redirect: 'manual' });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function nothing(code: 'offline' | 'interrupted' | 'signed-out' | 'no-entries' | 'check-missing'): SourceAnswer {
  return { entries: [], failure: failed(code, {}) };
}

async function logFrom(text: string, checking: Parts['checking']): Promise<SourceAnswer> {
  const entries = skimLog(text);
  if (entries !== undefined) return entries.length === 0 ? nothing('no-entries') : { entries, text };
  const part = await checking().catch(() => undefined);
  return part === undefined ? nothing('check-missing') : part.readClosely(text);
}
