// A portal of one’s own: a server that gives a few files under a policy, with the files for a script tag beside them.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';
import { strictPolicy } from '@kehoach/examples/server.js';

/** What is given under a path without its query: a text, one that comes later, or the file of which it is a copy. */
export type Files = Readonly<Record<string, string | Promise<string> | URL>>;

/** A server that runs. */
export interface Site {
  readonly port: number;
  /** Files from now on, and the policy under which all stands. */
  give(files: Files, policy?: string): void;
  close(): void;
}

const root = new URL('../../../', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ndjson': 'application/x-ndjson',
};

/** A file of the examples for portals. */
export function portalFile(path: string): URL {
  return new URL(`examples/portals/${path}`, root);
}

/** Starts one on a free port. */
export async function startSite(): Promise<Site> {
  let given: Files = {};
  let policy = strictPolicy;
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://site');
    const text = await textOf(pathname, given);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', `${types[extname(pathname)] ?? 'application/octet-stream'}; charset=utf-8`);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    give: (files, under = strictPolicy) => ([given, policy] = [files, under]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(path: string, given: Files): Promise<string | undefined> {
  if (path === '/favicon.ico') return '';
  const own = given[path] ?? ours(basename(path));
  return own instanceof URL ? readFile(own, 'utf8') : own;
}

function ours(name: string): URL | undefined {
  if (/^kehoach[\w-]*\.js$/.test(name)) return new URL(`packages/portal/dist/${name}`, root);
  return name === 'my-plan.ndjson' ? new URL('examples/portal/225-kh-stp.ndjson', root) : undefined;
}
