import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from '../routes/route.js';
import type { Office } from './office.js';

/** What is noted of a request: nothing of a person but the subject, and nothing of what was sent. */
export interface Note {
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
  readonly method: string;
  /** As the server knows it (`/plans/:id/log`), so that no id stands in it. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds until the answer began. */
  readonly ms: number;
  readonly plan?: string;
  readonly subject?: string;
  /** What failed in the server itself, though the request may have been answered; for who looks after it. */
  readonly error?: string;
}

/** Counts and notes every request. */
export function watched({ clock, metrics }: Office, note?: (note: Note) => void): MiddlewareHandler<Env> {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const ms = performance.now() - started;
    const { method } = context.req;
    const { status } = context.res;
    const route = routePath(context, -1);
    metrics.add('kehoach_requests_total', { route, method, status: String(status) });
    metrics.add('kehoach_request_seconds_total', { route }, ms / 1000);
    const [plan, subject] = [context.get('planId'), context.get('person')?.subject];
    const failed = status >= 500 ? context.error : context.get('trouble');
    note?.({
      at: new Date(clock.now()).toISOString(),
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      ...(plan !== undefined && { plan }),
      ...(subject !== undefined && { subject }),
      ...(failed !== undefined && { error: String(failed.stack) }),
    });
  };
}
