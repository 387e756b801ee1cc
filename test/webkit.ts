// WebKit from Debian's packages: a browser without a screen, told what to do by the W3C's WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { found } from './servers/debian.js';
import { freePort, serverFolder } from './servers/server-folder.js';

/** What stands in the way where there is no WebKit. */
export const noWebKit = 'WebKit is tested where Debian’s webkit2gtk-driver and xvfb are, or can be installed by root';

type Launcher = NonNullable<TestRunnerConfig['browsers']>[number];

/** Where its programs are. */
export interface WebKitPrograms {
  readonly browser: string;
  readonly driver: string;
  readonly screen: string;
}

/** Nothing where they are not here and cannot be installed. */
export function webkitPrograms(): WebKitPrograms | undefined {
  return process.platform === 'linux' ? found(installed, ['webkit2gtk-driver', 'xvfb']) : undefined;
}

function installed(): WebKitPrograms | undefined {
  const libraries = readdirSync('/usr/lib').flatMap((machine) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join('/usr/lib', machine, name, 'MiniBrowser')),
  );
  const browser = libraries.find((path) => existsSync(path));
  const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  return browser !== undefined && existsSync(driver) && existsSync(screen) ? { browser, driver, screen } : undefined;
}

/** A window of WebKit. */
export interface WebKit {
  open(url: string): Promise<void>;
  address(): Promise<string>;
  /** CSS pixels of the page. */
  resize(width: number, height: number): Promise<void>;
  /** Does something in the page; what it takes and gives is JSON. */
  run<Given extends readonly unknown[], Value>(work: (...given: Given) => Value, ...given: Given): Promise<Value>;
  stop(): Promise<void>;
}

/** Starts it on a screen of its own. */
export async function startWebKit({ browser, driver, screen }: WebKitPrograms): Promise<WebKit> {
  const folder = await serverFolder('webkit');
  const cwd = folder.path;
  const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd,
  });
  const [number] = (await once(display.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}` };
  spawn(driver, [`--port=${port}`], { stdio: 'ignore', env, cwd });
  const ask = askerOf(`http://127.0.0.1:${port}`);
  await ready(ask);
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = await ask<{ readonly sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${sessionId}`;
  const run: WebKit['run'] = (work, ...args) =>
    ask('POST', `${session}/execute/sync`, { script: `return (${String(work)}).apply(null, arguments)`, args });
  const resizeWindow = async (width: number, height: number): Promise<void> =>
    void (await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width, height }));
  return {
    open: async (url) => void (await ask('POST', `${session}/url`, { url })),
    address: () => ask<string>('GET', `${session}/url`),
    resize: async (width, height) => {
      await resizeWindow(width, height);
      const inner = await run(() => [innerWidth, innerHeight] as const);
      await resizeWindow(2 * width - inner[0], 2 * height - inner[1]);
    },
    run,
    stop: async () => {
      await ask('DELETE', session).catch(() => undefined);
      await folder.remove();
    },
  };
}

/**
 * Runs the test runner's pages in WebKit, one after the other. The runner's own launcher for WebDriver brings the
 * drivers of every other browser along, which are fetched while it is installed.
 */
export function webkitLauncher(programs: WebKitPrograms): Launcher {
  let window: WebKit | undefined;
  let active: string | undefined;
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    initialize: async () => void (window = await startWebKit(programs)),
    stop: async () => window?.stop(),
    startSession: async (id, url) => {
      await window?.open(url);
      active = id;
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => window?.address(),
    stopSession: async () => {
      active = undefined;
      await window?.open('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no window here')),
  };
}

type Ask = <Value>(method: string, path: string, body?: object) => Promise<Value>;

function askerOf(root: string): Ask {
  return async <Value>(method: string, path: string, body?: object) => {
    const response = await fetch(`${root}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { readonly value: Value };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function ready(ask: Ask): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return void (await ask('GET', '/status'));
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
}
