import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, uuidv7, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { BrowserContext, Page } from 'puppeteer-core';
import { says, until } from './browser.js';
import { beginScripted, noticesOn, sampleText, type Scripted } from './scripted.js';

// An office whose portal signs its staff in and stands in front of `kehoach serve`, which runs as a process.

/** The plan that lies beside the examples. */
export const planId = 'ninhthuan.stp.225-kh-stp-2022';

/** Somebody of the office: their name at the portal, and their unit. */
export interface Staff {
  readonly subject: string;
  readonly unit: string;
}

/** Who they are. */
export const centre: Staff = { subject: 'an', unit: 'tgpl' };
export const clerk: Staff = { subject: 'binh', unit: 'stp' };

interface Person extends Staff {
  readonly name?: string;
  readonly roles: readonly string[];
}

const people: readonly Person[] = [
  { ...centre, name: 'Nguyễn An', roles: ['recorder'] },
  { ...clerk, roles: ['recorder', 'planner'] },
];
const units = [
  { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] },
  { id: 'tgpl', names: [{ name: 'Trung tâm trợ giúp pháp lý nhà nước tỉnh' }] },
  { id: 'khac', names: [{ name: 'Sở khác' }], issues: ['khac.'] },
];
const bin = fileURLToPath(new URL('../../../packages/cli/bin/kehoach.js', import.meta.url));
const cookieName = 'portal-session';
const secret = 'portal-secret-of-the-tests';

/** The portal, with the server behind it. */
export interface Served {
  readonly scripted: Scripted;
  /** The line to the server is cut, for all pages. */
  isDown: boolean;
  /** How likely it is for each request that the line is cut while it is under way, after any byte. */
  cutting: number;
  /** What the portal answers to the next batches of commands, instead of passing them on. */
  readonly statuses: (number | 'cut')[];
  /** How many batches of commands arrived. */
  readonly batches: number;
  /** Starts the server on its folder, or on another. */
  start(folder?: string): Promise<void>;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Who is in the directory from now on; waits until the server has read it. */
  employ(staff: readonly Person[], plans?: readonly object[]): Promise<void>;
  takeOver(text?: string): Promise<void>;
  entries(): Promise<readonly RecordedEvent[]>;
  /** Sends one command as somebody; answers its result. */
  say(staff: Staff, type: string, data: object): Promise<string>;
  signIn(context: BrowserContext, staff: Staff): Promise<void>;
  signOut(context: BrowserContext): Promise<void>;
  /** Opens the plan for somebody; `inside` says which elements. */
  open(staff: Staff, options?: Parameters<Scripted['open']>[1] & { readonly inside?: string }): Promise<Page>;
  end(): Promise<void>;
}

/** Staff of the office, to be employed again. */
export { people };

/** Opens the office, with the example's plan taken over. */
export async function beginServed(name: 'chromium' | 'firefox' = 'chromium'): Promise<Served> {
  const scripted = await beginScripted(name);
  const home = await mkdtemp(join(tmpdir(), 'kehoach-served-'));
  const directory = join(home, 'directory.json');
  const identity = join(home, 'identity.json');
  await writeFile(directory, JSON.stringify({ units, people, keys: [] }));
  const proxy = { addresses: ['127.0.0.1'], secret, subjectHeader: 'Portal-User' };
  await writeFile(identity, JSON.stringify({ proxy }));
  let running: Running | undefined;
  let batches = 0;
  const statuses: (number | 'cut')[] = [];
  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '' } = request;
    const isBatch = url.endsWith('/commands');
    if (isBatch) batches += 1;
    const status = isBatch ? statuses.shift() : undefined;
    if (office.isDown || running === undefined || status === 'cut') request.socket.destroy();
    else if (status !== undefined) request.resume().on('end', () => response.writeHead(status).end());
    else pass(request, response, new URL(running.address).port, Math.random() < office.cutting);
  };
  scripted.below('/kehoach/', forward);
  const post = async (path: string, staff: Staff, type: string, body: string): Promise<string> => {
    const headers = { 'content-type': type, cookie: `${cookieName}=${staff.subject}` };
    const answer = await fetch(`${scripted.origin}/kehoach${path}`, { method: 'POST', headers, body });
    return answer.text();
  };
  const office: Served = {
    scripted,
    isDown: false,
    cutting: 0,
    statuses,
    get batches() {
      return batches;
    },
    start: async (folder = home) => {
      running = await startServer(['--data', folder, '--directory', directory, '--identity', identity]);
    },
    stop: async (signal) => {
      running?.child.kill(signal);
      await running?.ended;
      running = undefined;
    },
    employ: async (staff, plans) => {
      const before = (running?.said() ?? '').length;
      await writeFile(directory, JSON.stringify({ units, people: staff, keys: [], ...(plans && { plans }) }));
      await until('the directory is read', async () =>
        (running?.said() ?? '').slice(before).includes('directory.json'),
      );
    },
    takeOver: async (text = sampleText) => {
      assert.include(await post(`/plans/${planId}/log`, clerk, 'application/x-ndjson', text), '"version"');
    },
    entries: async () => {
      const headers = { cookie: `${cookieName}=${clerk.subject}` };
      const answer = await fetch(`${scripted.origin}/kehoach/plans/${planId}/log`, { headers });
      return readLog(await answer.text()).entries;
    },
    say: async (staff, type, data) => {
      const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
      const commands = [{ id, type, on: '2022-09-20', data }];
      return post(`/plans/${planId}/commands`, staff, 'application/json', JSON.stringify({ commands, after: 0 }));
    },
    signIn: async (context, { subject }) =>
      context.setCookie({
        name: cookieName,
        value: subject,
        domain: 'localhost',
        path: '/',
        expires: Math.ceil(Date.now() / 1000) + 3600,
      }),
    signOut: async (context) => context.deleteCookie(...(await context.cookies())),
    open: async (
      staff,
      { inside = '<kh-record></kh-record><kh-history></kh-history><kh-tasks></kh-tasks>', ...options } = {},
    ) => {
      const given = options.context ?? options.browser?.defaultBrowserContext();
      const context = given ?? (await scripted.browser.createBrowserContext());
      if (given === undefined) await office.signIn(context, staff);
      const { subject, unit } = staff;
      const body = `<kh-plan endpoint="/kehoach" plan-id="${planId}" today="2022-09-20" actor-id="${subject}"
        actor-unit="${unit}">${inside}</kh-plan>`;
      return scripted.open(body, { ...options, context });
    },
    end: async () => {
      await scripted.end();
      await office.stop('SIGKILL');
      await rm(home, { recursive: true, force: true });
    },
  };
  await office.start();
  await office.takeOver();
  return office;
}

/** Waits until the form is there: the plan was read, checked and may be recorded on. */
export async function ready(page: Page): Promise<Page> {
  await says(page, 'kh-record', 'Ghi với tư cách');
  return page;
}

/** Waits until something is said above the plan. */
export function told(page: Page, words: string): Promise<void> {
  return until(words, async () => (await noticesOn(page)).includes(words));
}

/** Waits until nothing is said above the plan. */
export function quiet(page: Page): Promise<void> {
  return until('nothing is said', async () => (await noticesOn(page)) === '');
}

/** The line is there again, as the browser tells the page. */
export function online(page: Page): Promise<void> {
  return page.evaluate(() => void dispatchEvent(new Event('online')));
}

/** Completes a task as its lead unit; says what came of it. */
export function complete(page: Page, result: string): Promise<string> {
  return page.evaluate(async (words) => {
    const plan = document.querySelector('kh-plan') as unknown as { send(command: unknown): Promise<object> };
    const data = { taskId: 'II.1.1', result: words };
    return JSON.stringify(await plan.send({ type: 'CompleteTask', on: '2022-09-20', data }));
  }, result);
}

/** What the reports of progress on the example's plan say, in the order of the log. */
export async function percentsIn(office: Served): Promise<readonly unknown[]> {
  return (await office.entries()).slice(82).map(({ data }) => (data as { readonly percent?: number }).percent);
}

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<unknown>;
  readonly said: () => string;
}

async function startServer(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', ...args]);
  const ended = once(child, 'exit');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  return { child, address, ended, said: () => said };
}

/** Cuts the line after any byte of what comes. */
function cutWithin(stream: IncomingMessage, length: number, { socket }: IncomingMessage): void {
  let left = Math.floor(Math.random() * (length + 1));
  if (left === 0) socket.destroy();
  stream.on('data', (part: Buffer) => {
    left -= part.length;
    if (left <= 0) socket.destroy();
  });
}

/** What a portal does: whoever has a session is named to the server behind it, all else is passed on as it is. */
function pass(request: IncomingMessage, response: ServerResponse, port: string, isCut: boolean): void {
  const { cookie = '', ...headers } = request.headers;
  const subject = new RegExp(`${cookieName}=([\\w-]+)`).exec(cookie)?.[1];
  const named = subject === undefined ? {} : { 'portal-user': subject };
  const onward = ask(
    {
      host: '127.0.0.1',
      port,
      method: request.method,
      path: request.url,
      headers: { ...headers, 'kh-proxy-secret': secret, ...named },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (isCut) cutWithin(answer, Number(answer.headers['content-length'] ?? 2000), request);
      answer.on('error', () => response.destroy()).pipe(response);
    },
  );
  if (isCut && Math.random() < 0.4) cutWithin(request, Number(headers['content-length'] ?? 0), request);
  onward.on('error', () => request.socket.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
