import { isLogError } from '@kehoach/core';
import { en } from './en.js';
import type { ProblemCode, ProblemParams } from './problem-params.js';
import { vi } from './vi.js';

/** Why a request was not answered, as RFC 9457 has it, with a sentence for the person in both languages. */
export interface Problem<C extends ProblemCode = ProblemCode> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: C;
  readonly params: ProblemParams[C];
  readonly vi: string;
  readonly en: string;
}

/** With which status each is answered. */
export const statusByCode: Readonly<Record<ProblemCode, number>> = {
  'not-json': 400,
  'too-deep': 400,
  'not-signed-in': 401,
  'not-a-reader': 403,
  'not-a-recorder': 403,
  'not-a-planner': 403,
  'not-the-issuer': 403,
  'not-in-directory': 403,
  'not-under-this-id': 403,
  'not-vouched': 403,
  'passed-on': 403,
  'cross-site': 403,
  'no-such-plan': 404,
  'no-such-page': 404,
  'wrong-method': 405,
  'too-slow': 408,
  'plan-exists': 409,
  'too-large': 413,
  'wrong-type': 415,
  'invalid-request': 422,
  'too-long': 422,
  'too-many-plans': 422,
  'nothing-late': 404,
  'nothing-to-submit': 404,
  'no-meeting': 404,
  'unreadable-document': 422,
  'no-reader': 501,
  'empty-log': 422,
  'broken-log': 422,
  'tampered-log': 422,
  'unlawful-log': 422,
  'other-plan': 422,
  'recorded-later': 422,
  'draft-refused': 422,
  'too-often': 429,
  unexpected: 500,
  'newer-entry': 503,
  busy: 503,
  'identity-unreachable': 503,
  'store-failed': 503,
  'log-cut': 503,
};

/** Makes the problem of that code. */
export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C]): Problem<C> {
  return {
    type: `urn:kehoach:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status: statusByCode[code],
    code,
    params,
    vi: vi[code](params),
    en: en[code](params),
  };
}

/** Thrown where the way back to the route is long; the app answers with its problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

/** What is answered where something was thrown on the way. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isLogError(error, 'store-failed') && error.params.cause === 'log-cut') return problem('log-cut', {});
  if (isLogError(error)) return problem('store-failed', { code: error.code });
  return problem('unexpected', {});
}

/** The answer that tells it. */
export function problemAnswer(told: Problem): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const { params } = told as { readonly params: { readonly seconds?: number; readonly allowed?: readonly string[] } };
  if (told.code === 'too-often') headers.set('Retry-After', String(params.seconds));
  if (told.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  if (told.code === 'wrong-method') headers.set('Allow', (params.allowed ?? []).join(', '));
  if (told.status === 503) headers.set('Retry-After', '2');
  // What was not read of the body must not be taken for the next request.
  if (told.status === 413 || told.status === 408) headers.set('Connection', 'close');
  return new Response(JSON.stringify(told), { status: told.status, headers });
}
