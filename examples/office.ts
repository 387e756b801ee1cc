import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { systemClock } from '@kehoach/session';
import {
  developmentIdentity,
  headKeyIn,
  serve,
  serverApp,
  SignedHeads,
  type Person,
  type ServerApp,
  type Serving,
} from '@kehoach/server';
import { shortNameOf } from './office-names.js';
import { openStore, type Place } from './office-store.js';
import { portalListener } from './server.js';

/** The plan that the example shows. */
export const planId = 'ninhthuan.stp.225-kh-stp-2022';

/** Below which path the office's server answers, beside the portal's pages. */
export const basePath = '/kehoach';

/** Where the example keeps its data and listens. */
export interface OfficeOptions extends Place {
  /** 0 for a free one. */
  readonly port: number;
  /** Hears of each step. */
  readonly say?: (step: OfficeStep) => void;
}

/** What the example has done: opened its data, taken the plan over, or found it there. */
export type OfficeStep =
  | { readonly step: 'opened'; readonly place: string }
  | { readonly step: 'taken-over' | 'found'; readonly version: number }
  | { readonly step: 'listening'; readonly address: string };

const host = '127.0.0.1';

/** The portal with the office's server beside it: one port, one store. */
export async function startOffice({ data, database, port, say = () => undefined }: OfficeOptions): Promise<Serving> {
  const { store, shown } = await openStore({ data, database });
  say({ step: 'opened', place: shown });
  try {
    const { signer } = await headKeyIn(join(data, 'keys'));
    const heads = new SignedHeads({ store, signer, clock: systemClock });
    return await openedOffice(store, heads, port, say);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openedOffice(
  store: ServerStore,
  heads: SignedHeads,
  port: number,
  say: NonNullable<OfficeOptions['say']>,
): Promise<Serving> {
  const identity = developmentIdentity(host, basePath);
  const app = serverApp({ store, identity, profile: vietnam, basePath, heads, shortNameOf });
  say(await fill(app));
  const serving = await serve({ app, host, port, otherwise: portalListener(basePath) });
  say({ step: 'listening', address: `http://localhost:${serving.port}` });
  const close = async (): Promise<void> => {
    await serving.close();
    await heads.close();
    await store.close();
  };
  return { ...serving, close };
}

const clerk: Person = { subject: 'vp-so', name: 'Văn phòng Sở', unit: 'stp', roles: ['planner'] };

/** Gives the server the log that lies beside the page, as an office does that has recorded without one. */
async function fill(app: ServerApp): Promise<OfficeStep> {
  const cookie = await signIn(app, clerk);
  const address = `http://${host}${basePath}/plans/${planId}`;
  const head = await app.fetch(new Request(`${address}/head`, { headers: { Cookie: cookie } }));
  if (head.ok) return { step: 'found', version: ((await head.json()) as { readonly version: number }).version };
  const body = await readFile(new URL('../portal/225-kh-stp.ndjson', import.meta.url), 'utf8');
  const headers = { Cookie: cookie, 'Content-Type': 'application/x-ndjson' };
  const answer = await app.fetch(new Request(`${address}/log`, { method: 'POST', headers, body }));
  if (!answer.ok) throw new Error(await answer.text());
  return { step: 'taken-over', version: ((await answer.json()) as { readonly version: number }).version };
}

/** The cookie with which the server knows this person. */
async function signIn(app: ServerApp, person: Person): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(person) };
  const answer = await app.fetch(new Request(`http://${host}${basePath}/session/dev`, init));
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
