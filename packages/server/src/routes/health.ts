import { problem, ProblemError } from '../problem/problem.js';
import type { Handler } from './route.js';

/** `GET /healthz`: the process answers. */
export const healthz: Handler = async () => Response.json({ status: 'ok' });

/** `GET /readyz`: its store answers too. */
export const readyz: Handler = async ({ store }) => {
  try {
    await store.kept('ready', { keys: [] });
    return Response.json({ status: 'ready', survives: store.survives });
  } catch {
    throw new ProblemError(problem('store-failed', { code: 'unknown' }));
  }
};

/** `GET /metrics`, for Prometheus. */
export const metricsText: Handler = async ({ metrics }) =>
  new Response(metrics.text(), { headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' } });
