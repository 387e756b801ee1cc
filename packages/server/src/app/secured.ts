import type { MiddlewareHandler } from 'hono';
import { problem, problemAnswer } from '../problem/problem.js';
import type { Env } from '../routes/route.js';

/** Unless it says otherwise itself, nothing that is answered here may be shown as a page, guessed to be another type, or read by another site. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** What a page of a named origin may ask, and may read of an answer; cookies are never among it. */
const shared = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Kh-Head-Digest, Kh-Version, Retry-After',
  // Ten minutes: an origin that is named no more is not asked for longer.
  'Access-Control-Max-Age': '600',
} as const;

/**
 * Answers no page of another site that would write with this browser's sign-in, lets pages of the named origins ask
 * with a token, and sets the headers for safety.
 *
 * @param origins as a browser sends them, `https://portal.example`; none unless given
 */
export function secured(origins: readonly string[] = []): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { method, raw } = context.req;
    const origin = raw.headers.get('Origin');
    const isNamed = origin !== null && origins.includes(origin);
    const isWriting = method !== 'GET' && method !== 'HEAD';
    if (isNamed && isPreflight(raw)) context.res = new Response(null, { status: 204 });
    else if (isWriting && !isNamed && isFromElsewhere(raw)) context.res = problemAnswer(problem('cross-site', {}));
    else await next();
    const answered = context.res.headers;
    // A page may name the one style that it brings.
    for (const [name, value] of Object.entries(headers)) if (!answered.has(name)) answered.set(name, value);
    if (origins.length > 0) answered.append('Vary', 'Origin');
    if (!isNamed) return;
    answered.set('Access-Control-Allow-Origin', origin);
    for (const [name, value] of Object.entries(shared)) answered.set(name, value);
  };
}

/** A browser asks first whether it may. */
function isPreflight({ method, headers: asked }: Request): boolean {
  return method === 'OPTIONS' && asked.has('Access-Control-Request-Method');
}

/** A browser says from which site a writing request comes; a program says nothing. */
function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('Origin');
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('Host');
}

/** The origin that a text names, as a browser sends it; nothing where it names none, or more than one. */
export function originIn(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  const isOne = protocol === 'https:' || protocol === 'http:';
  return isOne && (text === origin || text === `${origin}/`) ? origin : undefined;
}
