import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Caller } from './identity.js';
import type { ServerApp } from './server-app.js';

/** Answers a request of Node's own server; for a server that answers other things beside. */
export function listenerFor(app: ServerApp): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener(
    (request, { incoming }) => app.fetch(request, callerOf(incoming as IncomingMessage)),
    // HTTP/1.0, as load balancers probe with, names no host: it is then none that anybody could mean.
    { overrideGlobalObjects: false, hostname: 'host.invalid' },
  );
  return (request, response) => void listener(request, response);
}

function callerOf({ socket, httpVersion: version }: IncomingMessage): Caller {
  return { address: socket.remoteAddress, version };
}

/** Where a server listens. */
export interface ServeOptions {
  readonly app: ServerApp;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  /** Answers what is not below the app's path; nothing is there unless given. */
  readonly otherwise?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A server that listens. */
export interface Serving {
  readonly host: string;
  readonly port: number;
  /** Takes no more requests, answers those under way, and ends. */
  close(): Promise<void>;
}

/**
 * Listens.
 *
 * @throws Error of Node with the code `EADDRINUSE`, `EACCES` or `EADDRNOTAVAIL` where that cannot be
 */
export async function serve({ app, host, port, otherwise }: ServeOptions): Promise<Serving> {
  const listener = listenerFor(app);
  const isOurs = ({ url = '' }: IncomingMessage): boolean =>
    otherwise === undefined || url === app.basePath || url.startsWith(`${app.basePath}/`);
  const server = createServer(patience, (request, response) =>
    (isOurs(request) || otherwise === undefined ? listener : otherwise)(request, response),
  );
  // Who neither reads nor writes for so long is gone; a stream has its beat, a poll its end.
  server.setTimeout(70_000);
  await listening(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  return { host, port: actual, close: () => closed(server, app) };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen({ host, port, backlog: 2_000 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Milliseconds within which a request, and its head, have arrived, between two looks whether they have, and for which a
 * connection is kept for the next one: longer than proxies keep theirs, so that none sends into one that is closing.
 */
const patience = {
  requestTimeout: 60_000,
  headersTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
} as const;

/** Milliseconds that a request has to come to its end when the server stops. */
const leave = 10_000;

function closed(server: Server, app: ServerApp): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.closeAllConnections(), leave);
    // A connection that is kept for the next request becomes idle once its last one was answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(forced);
      clearInterval(idle);
      resolve();
    });
    app.close();
  });
}
