import {
  decide,
  memoryStore,
  record,
  replay,
  uuidv7,
  writeLog,
  type Actor,
  type Command,
  type RecordedEvent,
  type Refusal,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import type { Fetch, FetchAnswer } from '../source.js';
import { fakeStream, type Aborting, type FakeStream } from './fake-stream.js';
import { centre, planId } from './sample.js';

/** What becomes of one request that posts commands. */
export type Fault =
  /** It does not arrive. */
  | 'lost'
  /** It is decided, and the answer does not arrive. */
  | 'answer-lost'
  /** A page for signing in comes instead. */
  | 'page'
  /** Only the first command of it is decided. */
  | 'first-only'
  /** It is turned down with this status, undecided. */
  | number;

/** A server with one plan, which decides by itself and fails on script. */
export interface FakeDesk {
  readonly fetch: Fetch;
  /** One for each request that posts commands; without one it is answered. */
  readonly faults: Fault[];
  /** Nothing can be reached. */
  isDown: boolean;
  /** What the log answers with, instead of entries. */
  logStatus: number | undefined;
  /** What it says beside that status. */
  logTold: string;
  /** The token that is taken; any, or none, unless set. */
  token: string | undefined;
  /** Whether streams are held back on the way, come as they are told, or come without their beats and entries. */
  way: 'held-back' | 'open' | 'mute';
  /** Streams in the order in which they were opened. */
  readonly streams: FakeStream[];
  /** Waits, in order, before each request that posts commands is looked at. */
  readonly waits: Promise<unknown>[];
  /** Ids of the commands of each request that arrived. */
  readonly batches: (readonly string[])[];
  /** Addresses that were asked for. */
  readonly asked: string[];
  readonly by: Actor;
  entries(): Promise<readonly RecordedEvent[]>;
  /** Another desk records. */
  say(command: Command): Promise<void>;
  /** Ends all waiting polls without news, and all streams. */
  release(): void;
}

/** Where the fake server is. */
export const endpoint = 'https://portal.example/kehoach';
const to = `${endpoint}/plans/${planId}`;

type Result =
  | { readonly id: string; readonly status: 'recorded'; readonly versions: readonly number[] }
  | { readonly id: string; readonly status: 'refused'; readonly refusal: Refusal; readonly vi: string };

/** A server that begins with a log. */
export async function fakeDesk(log: readonly RecordedEvent[]): Promise<FakeDesk> {
  const store = memoryStore();
  await store.append(planId, 0, log);
  const results = new Map<string, Result>();
  const waiting = new Set<() => void>();
  let made = 0;
  const newId = (): string => {
    made += 1;
    return uuidv7(1_700_000_000_000, new TextEncoder().encode(`desk${String(made).padStart(6, '0')}`));
  };
  const decideOne = async (id: string, command: Command, by: Actor): Promise<Result> => {
    const known = results.get(id);
    if (known !== undefined) return known;
    const entries = await store.read(planId, { after: 0 });
    const plan = replay(entries);
    const { events, refusal } = decide(plan, command, { by, today: '2022-12-31', profile: vietnam });
    let result: Result;
    if (refusal === undefined) {
      let isFirst = true;
      const recorded = record(events, {
        planId,
        version: plan.version,
        digest: plan.digest,
        now: '2022-12-31T02:00:00.000Z',
        newId: () => {
          const given = isFirst ? id : newId();
          isFirst = false;
          return given;
        },
      });
      await store.append(planId, plan.version, recorded);
      if (desk.way === 'open') for (const one of desk.streams) one.send(recorded.map(eventOf).join(''));
      result = { id, status: 'recorded', versions: recorded.map(({ version }) => version) };
    } else result = { id, status: 'refused', refusal, vi: `Máy chủ từ chối: ${refusal.code}` };
    results.set(id, result);
    for (const wake of waiting) wake();
    return result;
  };
  const desk: FakeDesk = {
    faults: [],
    isDown: false,
    logStatus: undefined,
    logTold: '',
    token: undefined,
    way: 'held-back',
    streams: [],
    waits: [],
    batches: [],
    asked: [],
    by: centre,
    entries: () => store.read(planId, { after: 0 }),
    say: async (command) => void (await decideOne(newId(), command, desk.by)),
    release: () => {
      for (const wake of waiting) wake();
      for (const stream of desk.streams) stream.end();
    },
    fetch: async (address, { method, body, headers, redirect, signal }) => {
      if (redirect === 'follow') desk.asked.push(address.replace(endpoint, ''));
      if (desk.isDown) throw new TypeError('Failed to fetch');
      if (desk.token !== undefined && headers?.['authorization'] !== `Bearer ${desk.token}`) return answer(401, '');
      if (method === 'POST') return post(body ?? '');
      if (desk.logStatus !== undefined) return answer(desk.logStatus, desk.logTold);
      const url = new URL(address);
      if (url.pathname !== new URL(`${to}/log`).pathname) return answer(404, '');
      const after = Number(url.searchParams.get('after') ?? 0);
      if (url.searchParams.get('live') === 'sse') return stream(after, signal as Aborting | undefined);
      if (url.searchParams.has('live')) await news(after, signal as Aborting | undefined);
      if (desk.isDown) throw new TypeError('Failed to fetch');
      const entries = await store.read(planId, { after: 0 });
      const text = writeLog(entries.slice(after));
      return answer(text === '' && url.searchParams.has('live') ? 204 : 200, text, entries.at(-1));
    },
  };
  const stream = async (after: number, signal: Aborting | undefined): Promise<FetchAnswer> => {
    if (desk.way === 'held-back')
      await new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const entries = await store.read(planId, { after: 0 });
    if (after > entries.length) return answer(200, '', entries.at(-1));
    const one = fakeStream(signal);
    desk.streams.push(one);
    if (desk.way === 'open') one.send(`: \n\n${entries.slice(after).map(eventOf).join('')}`);
    return { ...answer(200, '', entries.at(-1), 'text/event-stream; charset=utf-8'), body: one.body };
  };
  const news = async (after: number, signal: Aborting | undefined): Promise<void> => {
    const entries = await store.read(planId, { after: 0 });
    if (entries.length > after) return;
    await new Promise<void>((resolve, reject) => {
      waiting.add(resolve);
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  };
  const post = async (body: string): Promise<FetchAnswer> => {
    const fault = desk.faults.shift();
    await desk.waits.shift();
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    const { commands, after } = JSON.parse(body) as {
      readonly commands: readonly (Command & { readonly id: string })[];
      readonly after: number;
    };
    desk.batches.push(commands.map(({ id }) => id));
    if (typeof fault === 'number') return answer(fault, '{"vi":"Không nhận","en":"Not taken"}');
    if (fault === 'page') return answer(200, '<html>');
    const said: Result[] = [];
    for (const { id, ...command } of fault === 'first-only' ? commands.slice(0, 1) : commands)
      said.push(await decideOne(id, command, desk.by));
    if (fault === 'answer-lost') throw new TypeError('Failed to fetch');
    const entries = await store.read(planId, { after: 0 });
    const { version, digest } = entries.at(-1) ?? { version: 0, digest: '' };
    return answer(200, JSON.stringify({ results: said, entries: entries.slice(after), version, digest }));
  };
  return desk;
}

/** An entry as streams tell it. */
export function eventOf(entry: RecordedEvent): string {
  return `id: ${entry.version}\ndata: ${writeLog([entry])}\n`;
}

function answer(status: number, text: string, last?: RecordedEvent, type?: string): FetchAnswer {
  const version = last && String(last.version);
  const headers: Readonly<Record<string, string | undefined>> = {
    'kh-head-digest': last?.digest,
    'kh-version': version,
    'content-type': type,
  };
  return {
    ok: status >= 200 && status < 300,
    status,
    type: 'basic',
    headers: { get: (name) => headers[name] ?? null },
    text: async () => text,
  };
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class URL {
  constructor(address: string);
  readonly pathname: string;
  readonly searchParams: { get(name: string): string | null; has(name: string): boolean };
}
