import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256Of } from '../identity/same-secret.js';

const gzipped = promisify(gzip);
/** Below this, packing costs more than it saves. */
const smallest = 1_000;
/** Above this, the reader would wait for the packing. */
const large = 1_000_000;

/** A text as it is answered. */
export interface Text {
  readonly text: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the reader may have already, without its quotes. */
  readonly tag?: string;
}

/**
 * Answers with a text: with 304 where the reader has it, packed where the reader takes that. Whoever keeps it asks
 * again each time, unless the headers say otherwise.
 */
export async function answer(request: Request, { text, type, headers = {}, tag }: Text): Promise<Response> {
  const all = headersFor(type, headers, tag);
  if (tag !== undefined && isKnown(request, tag)) return new Response(null, { status: 304, headers: all });
  if (text.length < smallest || !takesGzip(request)) return new Response(text, { headers: all });
  const body = await gzipped(text, { level: text.length > large ? 1 : 5 });
  all.set('Content-Encoding', 'gzip');
  all.set('Content-Length', String(body.byteLength));
  return new Response(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), { headers: all });
}

/** Answers with bytes that are packed already: with 304 where the reader has them. */
export function answerBytes(
  request: Request,
  { bytes, type, headers = {}, tag }: Omit<Text, 'text'> & { readonly bytes: Uint8Array<ArrayBuffer> },
): Response {
  const all = headersFor(type, headers, tag);
  all.set('Content-Type', type);
  if (tag !== undefined && isKnown(request, tag)) return new Response(null, { status: 304, headers: all });
  return new Response(bytes, { headers: all });
}

/** The same with JSON. */
export function answerJson(
  request: Request,
  value: unknown,
  more: Omit<Text, 'text' | 'type'> = {},
): Promise<Response> {
  return answer(request, { text: JSON.stringify(value), type: 'application/json', ...more });
}

/** The same, by a tag that is its content's own. */
export function answerTagged(request: Request, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  return answer(request, { text, type: 'application/json', tag: sha256Of(text).slice(0, 16) });
}

/** Whether the reader has what bears this tag. */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  return known.some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === `"${tag}"`);
}

function headersFor(type: string, headers: Readonly<Record<string, string>>, tag: string | undefined): Headers {
  const all = new Headers({
    'Cache-Control': 'private, no-cache',
    'Content-Type': `${type}; charset=utf-8`,
    ...headers,
  });
  all.set('Vary', 'Accept-Encoding, Authorization, Cookie');
  // Weak: the packed bytes differ from the others.
  if (tag !== undefined) all.set('ETag', `W/"${tag}"`);
  return all;
}

function takesGzip(request: Request): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?(?:$|[,\s]))/.test(request.headers.get('Accept-Encoding') ?? '');
}
