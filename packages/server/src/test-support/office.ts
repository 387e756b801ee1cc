import { readFile } from 'node:fs/promises';
import { memoryStore, uuidv7, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { systemClock, type Clock } from '@kehoach/session';
import { problem } from '../problem/problem.js';
import type { Identity } from '../app/identity.js';
import type { Person } from '../app/person.js';
import { serve, type Serving } from '../app/serve.js';
import { serverApp, type ServerOptions } from '../app/server-app.js';

/** Persons of the plan that the tests use. */
export const centre: Person = { subject: 'an', name: 'Nguyễn An', unit: 'tgpl', roles: ['recorder'] };
export const office: Person = { subject: 'binh', unit: 'stp', roles: ['recorder', 'planner'] };
export const reader: Person = { subject: 'chi', unit: 'tgpl', roles: ['reader'] };

/** The plan that lies beside the examples. */
export const planId = 'ninhthuan.stp.225-kh-stp-2022';
const example = new URL('../../../../examples/portal/225-kh-stp.ndjson', import.meta.url);

/** Its log. */
export const exampleLog = (): Promise<string> => readFile(example, 'utf8');

/** Believes a header: which of the persons of the tests it is. */
const byHeader: Identity = {
  whoIs: async (request) => {
    const subject = request.headers.get('Test-Subject');
    if (subject === 'expired') return problem('not-signed-in', {});
    return [centre, office, reader].find((person) => person.subject === subject);
  },
};

/** A server that listens, with what a test asks of it. */
export interface RunningOffice {
  readonly address: string;
  readonly store: ServerStore;
  readonly serving: Serving;
  /** Asks as a person. */
  ask(path: string, person?: Person, init?: RequestInit): Promise<Response>;
  /** Sends commands and gives the answer's JSON. */
  send(commands: readonly object[], person?: Person, after?: number): Promise<Sent>;
  close(): Promise<void>;
}

/** What is answered to commands. */
export interface Sent {
  readonly results: readonly {
    readonly id: string;
    readonly status: string;
    readonly versions?: readonly number[];
    readonly refusal?: { readonly code: string };
    readonly vi?: string;
  }[];
  readonly entries: readonly { readonly version: number; readonly id: string; readonly by: object }[];
  readonly version: number;
  readonly digest: string;
}

/** Starts a server on a free port, with the example's plan taken over unless told otherwise. */
export async function openOffice(
  options: Partial<ServerOptions> & { readonly isEmpty?: boolean } = {},
): Promise<RunningOffice> {
  const { store = memoryStore(), isEmpty = false, ...rest } = options;
  const app = serverApp({ store, identity: byHeader, profile: vietnam, ...rest });
  const serving = await serve({ app, host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${serving.port}`;
  const running: RunningOffice = {
    address,
    store,
    serving,
    ask: (path, person, init = {}) =>
      fetch(`${address}${path}`, {
        ...init,
        headers: { ...(init.headers as object), ...(person !== undefined && { 'Test-Subject': person.subject }) },
      }),
    send: async (commands, person = centre, after = 0) => {
      const answer = await running.ask(`/plans/${planId}/commands`, person, jsonOf({ commands, after }));
      return (await answer.json()) as Sent;
    },
    close: () => serving.close(),
  };
  if (!isEmpty) await takeOverExample(running);
  return running;
}

/** A request that sends JSON. */
export function jsonOf(value: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

/** A request that sends a log. */
export function logOf(text: string): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' }, body: text };
}

async function takeOverExample({ ask }: RunningOffice): Promise<void> {
  const answer = await ask(`/plans/${planId}/log`, office, logOf(await exampleLog()));
  if (answer.status !== 201 && answer.status !== 200) throw new Error(await answer.text());
}

/** Something that the unit may always say. */
export function report(text: string, id: string = newId()): object {
  return { id, type: 'SubmitReport', data: { reportId: id, kind: 'periodic', text, taskId: 'III.1' } };
}

/** An id for a command. */
export function newId(): string {
  return uuidv7(systemClock.now(), systemClock.random(10));
}

/** A clock that is set by hand. */
export function handClock(start: string): Clock & { set(instant: string): void } {
  let now = Date.parse(start);
  return { now: () => now, random: systemClock.random, set: (instant) => (now = Date.parse(instant)) };
}
