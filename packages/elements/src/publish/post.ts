import type { TokenProvider } from '@kehoach/session';
import type { Sentence } from '../shared/language.js';
import { publishWords } from './publish.messages.js';

/** The server of an office, and how it knows who asks. */
export interface Publisher {
  /** Its address, under which its plans stand. */
  readonly endpoint: string;
  readonly tokenProvider: TokenProvider | undefined;
}

/**
 * Asks a server, with a token asked for once more where the first is no longer taken; without one it is asked once.
 *
 * @throws as `fetch` does
 */
export async function asked(
  { endpoint, tokenProvider }: Publisher,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const send = async (token: string | undefined): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return fetch(new URL(endpoint.replace(/\/*$/, path), document.baseURI), { ...init, headers });
  };
  const answer = await send(await tokenProvider?.());
  const again = answer.status === 401 ? await tokenProvider?.() : undefined;
  return again === undefined ? answer : send(again);
}

/** How long a server may take to check a log of many entries, in milliseconds. */
const longestMs = 120_000;

/** What a server answered, or why nothing came of it. */
export type Posted = { readonly body: Readonly<Record<string, unknown>> } | { readonly reason: Sentence };

/** Posts to a server. Never rejects. */
export async function post(
  publisher: Publisher,
  path: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<Posted> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), longestMs);
  const end = (): void => late.abort();
  signal.addEventListener('abort', end);
  try {
    const headers = { 'content-type': type };
    const answer = await asked(publisher, path, { method: 'POST', headers, body, signal: late.signal });
    return readPosted(answer, await answer.text());
  } catch {
    return { reason: (language) => publishWords[language].offline };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function readPosted({ ok, status }: Response, text: string): Posted {
  const body = fieldsIn(text);
  if (ok && body !== undefined) return { body };
  if (ok || status === 401) return { reason: (language) => publishWords[language].signedOut };
  const { vi, en } = body ?? {};
  if (typeof vi === 'string' && typeof en === 'string') return { reason: (language) => (language === 'vi' ? vi : en) };
  return { reason: (language) => publishWords[language].status(status) };
}

/** A page for signing in is no answer. */
function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
