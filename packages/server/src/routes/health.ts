import { limits } from '../app/limits.js';
import { problem, ProblemError, problemFrom } from '../problem/problem.js';
import type { Handler } from './route.js';

/** `GET /healthz`: the process answers. */
export const healthz: Handler = async () => Response.json({ status: 'ok' });

/** `GET /readyz`: its store answers too; it names files of the configuration that cannot be used as they are now. */
export const readyz: Handler = async ({ store, staleFiles }) => {
  try {
    await inTime(store.kept('ready', { keys: [] }), limits.readyMs);
    const stale = staleFiles();
    return Response.json({ status: 'ready', survives: store.survives, ...(stale.length > 0 && { stale }) });
  } catch (error) {
    const told = problemFrom(error);
    throw new ProblemError(told.code === 'log-cut' ? told : problem('store-failed', { code: 'unknown' }));
  }
};

/** A store may wait much longer until it gives up: who watches wants to hear of that now. */
async function inTime(asked: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the store has not answered within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `GET /metrics`, for Prometheus. */
export const metricsText: Handler = async ({ metrics }) =>
  new Response(metrics.text(), { headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' } });
