import type { MiddlewareHandler } from 'hono';
import { problem, problemAnswer } from '../problem/problem.js';
import type { Env } from '../routes/route.js';

/** Nothing that is answered here may be shown as a page, guessed to be another type, or read by another site. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Answers no page of another site that would write with this browser's sign-in, and sets the headers for safety. */
export const secured: MiddlewareHandler<Env> = async (context, next) => {
  const { method, raw } = context.req;
  const isRefused = method !== 'GET' && method !== 'HEAD' && isFromElsewhere(raw);
  if (isRefused) context.res = problemAnswer(problem('cross-site', {}));
  else await next();
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};

/** A browser says from which site a writing request comes; a program says nothing. */
function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('Origin');
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('Host');
}
