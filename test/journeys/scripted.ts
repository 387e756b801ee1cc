import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from 'puppeteer-core';
import { browsers, chromiumArgs, withAnyViewport } from '../browsers.js';
import { endServer, until } from './browser.js';

/** How a path is answered; without one, 404. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A browser, and a server that answers as a test says. */
export interface Scripted {
  readonly browser: Browser;
  readonly origin: string;
  /** From now on; without an answer, as if nothing had been said of the path. */
  answer(path: string, answer: Answer | string | undefined): void;
  /** Gives a file of the bundles otherwise. @returns what gives it as it is again */
  rewrite(path: string, change: (text: string) => string): () => void;
  /** All that stands below a path, from now on. */
  below(path: string, answer: Answer): void;
  /** How often a path was asked for. */
  asked(path: string): number;
  /** Opens a page that holds these elements, in a profile of its own unless one is given. */
  open(body: string, options?: OpenOptions): Promise<Page>;
  end(): Promise<void>;
}

interface OpenOptions {
  readonly lang?: string;
  readonly context?: BrowserContext;
  /** One that keeps its profile: the page opens in that. */
  readonly browser?: Browser;
  /** Through what the page comes, such as a proxy; this server itself unless given. */
  readonly at?: string;
  /** Runs in the page before any script of it. */
  readonly before?: () => void;
}

/** What a page threw, or wrote as an error or a warning. */
export const troubles = new WeakMap<Page, string[]>();

/** The example's log, as text and by lines. */
export const sampleText: string = await readFile(
  new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url),
  'utf8',
);

/** The attributes of a page on which the centre records on a day of that log. */
export const centre = 'today="2022-09-20" actor-id="a" actor-unit="tgpl"';

/** Gives a log, and nothing else. */
export function logOf(text: string): Answer {
  return (_, response) => void response.setHeader('content-type', 'application/x-ndjson').end(text);
}

/** What stands above the plan, one line a notice: its code, its sentence, and its ways on in brackets. */
export async function noticesOn(page: Page | Frame): Promise<string> {
  return page.evaluate(() =>
    [...(document.querySelector('kh-plan')?.shadowRoot?.querySelectorAll<HTMLElement>('.notice') ?? [])]
      .map((one) => {
        const ways = [...one.querySelectorAll('button')].map(({ textContent }) => `[${textContent}]`);
        return [one.dataset['code'], one.querySelector('p')?.textContent, ...ways].join(' ');
      })
      .join('\n'),
  );
}

/** Presses a button of a notice, once it is there. */
export async function follow(page: Page, label: string): Promise<void> {
  await until(`“${label}” is offered`, () =>
    page.evaluate((words) => {
      const root = document.querySelector('kh-plan')?.shadowRoot;
      const button = [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
      button?.click();
      return button !== undefined;
    }, label),
  );
}

/** Reports progress of a task; says `recorded`, or why not. */
export async function report(page: Page | Frame, percent: number, on?: string): Promise<string> {
  return page.evaluate(
    async (value, day) => {
      const plan = document.querySelector('kh-plan') as unknown as { send(command: unknown): Promise<object> };
      const command = { type: 'ReportProgress', ...(day !== undefined && { on: day }) };
      const outcome = await plan.send({ ...command, data: { taskId: 'II.1.1', percent: value, reason: 'Rà soát' } });
      return 'recorded' in outcome ? 'recorded' : JSON.stringify(outcome);
    },
    percent,
    on,
  );
}

/** How many lines the file has that the page gives away. */
export async function linesInFile(page: Page | Frame): Promise<number> {
  return page.evaluate(async () => {
    const create = URL.createObjectURL;
    let file = new Blob();
    URL.createObjectURL = (blob) => create((file = blob as Blob));
    await (document.querySelector('kh-plan') as unknown as { download(): Promise<void> }).download();
    URL.createObjectURL = create;
    return (await file.text()).trimEnd().split('\n').length;
  });
}

/** Starts both. */
export async function beginScripted(name: 'chromium' | 'firefox' = 'chromium'): Promise<Scripted> {
  const answers = new Map<string, Answer>();
  const folders = new Map<string, Answer>();
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const [, wide] = [...folders].find(([folder]) => path.startsWith(folder)) ?? [];
    (answers.get(path) ?? wide ?? missing)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const dist = new URL('../../../packages/portal/dist/', import.meta.url);
  for (const file of (await readdir(dist)).filter((name) => /^kehoach[\w-]*\.js$/.test(name))) {
    const script = await readFile(new URL(file, dist));
    // Modules of a sandboxed frame come to another origin.
    answers.set(`/${file}`, (_, response) => {
      response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/javascript').end(script);
    });
  }
  const browser = await launch(name);
  let pages = 0;
  const open: Scripted['open'] = async (body, { lang = 'vi', context, browser: own, at = origin, before } = {}) => {
    pages += 1;
    const path = `/page-${pages}`;
    answers.set(path, (_, response) => void response.setHeader('content-type', 'text/html').end(pageOf(body, lang)));
    const home = own ?? context ?? (await browser.createBrowserContext());
    const page = withAnyViewport(await home.newPage());
    const said: string[] = [];
    troubles.set(page, said);
    page.on('console', (message) => void (/^(error|warn)/.test(message.type()) && said.push(message.text())));
    page.on('pageerror', (error) => void said.push(String(error)));
    if (before !== undefined) await page.evaluateOnNewDocument(before);
    await page.goto(at + path);
    return page;
  };
  const end = async (): Promise<void> => {
    await browser.close();
    await endServer(server);
  };
  const answer: Scripted['answer'] = (path, how) => {
    if (how === undefined) answers.delete(path);
    else answers.set(path, typeof how === 'string' ? (_, response) => void response.end(how) : how);
  };
  const rewrite: Scripted['rewrite'] = (path, change) => {
    const before = answers.get(path);
    const text = change(readFileSync(new URL(`.${path}`, dist), 'utf8'));
    answers.set(path, (_, response) => void response.setHeader('content-type', 'text/javascript').end(text));
    return () => answer(path, before);
  };
  const below: Scripted['below'] = (path, how) => void folders.set(path, how);
  return { browser, origin, answer, rewrite, below, asked: (path) => counts.get(path) ?? 0, open, end };
}

/** Starts a browser. @param userDataDir where its profile is kept; in none unless given */
export async function launch(name: 'chromium' | 'firefox', userDataDir?: string): Promise<Browser> {
  const executablePath = browsers()[name];
  const kept = userDataDir !== undefined && { userDataDir };
  return name === 'chromium'
    ? puppeteer.launch({ executablePath, args: chromiumArgs, ...kept })
    : puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: null, ...kept });
}

function pageOf(body: string, lang: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Thử</title>
    <link rel="icon" href="data:,"><script src="/kehoach.js" defer></script><body>${body}</body></html>`;
}

function missing(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
}
