// NATS with JetStream from Debian's package: one server, or a cluster whose nodes may be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { found } from './debian.js';
import { freePort, serverFolder, type ServerFolder } from './server-folder.js';

/** Servers that know each other, each with its data in a folder of its own. */
export interface NatsServers {
  /** Of all nodes, such as `nats://127.0.0.1:4222,127.0.0.1:4223`. */
  readonly url: string;
  /** Of each node. */
  readonly urls: readonly string[];
  /** One node, with -9. */
  kill(node: number): Promise<void>;
  /** One node stands still, and goes on as if nothing had been. */
  pause(node: number): void;
  resume(node: number): void;
  /** After it was killed. Does not wait until it has caught up. */
  start(node: number): Promise<void>;
  /** The nodes that keep a stream: the one that leads it, and those that follow. */
  roles(stream: string): Promise<{ readonly leader: number; readonly followers: readonly number[] }>;
  /** Until all nodes keep all of a stream. */
  whole(stream: string): Promise<void>;
  /** Ends them, and takes their data away. */
  remove(): Promise<void>;
}

/** Where the server's program is; nothing where it is not and cannot be installed. */
export function natsPath(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const folders = ['/usr/sbin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(':')];
  const find = (): string | undefined => folders.map((folder) => join(folder, 'nats-server')).find(existsSync);
  return found(find, ['nats-server']);
}

/**
 * As many new servers as are asked for, which run.
 *
 * @param settings lines of their configuration
 * @param jetStream settings of JetStream, `null` for servers without it
 */
export async function startNats(
  program: string,
  count: 1 | 3,
  settings = '',
  jetStream: string | null = '',
): Promise<NatsServers> {
  const folder = await serverFolder('nats');
  const nodes = await Promise.all(Array.from({ length: count }, async (_, at) => nodeIn(folder, at)));
  const routes = nodes.map(({ routePort }) => `nats://127.0.0.1:${routePort}`).join(', ');
  for (const node of nodes) await writeFile(node.config, configFor(node, count > 1 ? routes : '', settings, jetStream));
  const children: ChildProcess[] = [];
  const start = async (at: number): Promise<void> => {
    const { config, path, port } = nodes[at] as Node;
    const child = spawn(program, ['-c', config], { cwd: path, env: {}, stdio: ['ignore', 'ignore', 'ignore'] });
    child.unref();
    children[at] = child;
    await answering(child, port);
  };
  await Promise.all(nodes.map((_, at) => start(at)));
  const url = `nats://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
  if (count > 1) await settled(url);
  return {
    url,
    urls: nodes.map(({ port }) => `nats://127.0.0.1:${port}`),
    kill: (at) => folder.kill(`n${at}`),
    pause: (at) => void children[at]?.kill('SIGSTOP'),
    resume: (at) => void children[at]?.kill('SIGCONT'),
    start,
    roles: (stream) => rolesIn(url, stream),
    whole: (stream) => wholeIn(url, stream),
    remove: () => folder.remove(),
  };
}

interface Node {
  readonly name: string;
  readonly path: string;
  readonly config: string;
  readonly port: number;
  readonly routePort: number;
}

async function nodeIn({ path: root }: ServerFolder, at: number): Promise<Node> {
  const name = `n${at}`;
  const path = join(root, name);
  await mkdir(path);
  return { name, path, config: join(path, 'nats.conf'), port: await freePort(), routePort: await freePort() };
}

function configFor(
  { name, path, port, routePort }: Node,
  routes: string,
  settings: string,
  jetStream: string | null,
): string {
  const cluster = `cluster { name: kehoach, listen: "127.0.0.1:${routePort}", routes: [${routes}] }\n`;
  return `server_name: ${name}
listen: "127.0.0.1:${port}"
${jetStream === null ? '' : `jetstream { store_dir: "${join(path, 'data')}", ${jetStream} }`}
${routes === '' ? '' : cluster}${settings}
`;
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      // With a sign-in or encryption it is refused, which is an answer too.
      const connection = await connect({ servers: `127.0.0.1:${port}`, reconnect: false, timeout: 1000 });
      await connection.close();
      return;
    } catch (error) {
      if (/authorization|certificate/i.test(String(error))) return;
      if (tries > 400 || child.exitCode !== null) throw new Error('NATS does not start', { cause: error });
      await pause(25);
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A cluster keeps streams once its nodes have chosen who leads them. */
async function settled(url: string): Promise<void> {
  await managed(url, async (manager) => {
    await until(async () => {
      await manager.streams.add({ name: 'settled', subjects: ['settled'], num_replicas: 3 });
      return true;
    });
    await manager.streams.delete('settled');
  });
}

async function rolesIn(url: string, stream: string): ReturnType<NatsServers['roles']> {
  return managed(url, async (manager) => {
    const { cluster } = await manager.streams.info(stream);
    const at = (name: string | undefined): number => Number(name?.slice(1));
    return { leader: at(cluster?.leader), followers: (cluster?.replicas ?? []).map(({ name }) => at(name)) };
  });
}

async function wholeIn(url: string, stream: string): Promise<void> {
  await managed(url, (manager) =>
    until(async () => {
      const { cluster } = await manager.streams.info(stream);
      const replicas = cluster?.replicas ?? [];
      return cluster?.leader !== undefined && replicas.every(({ current, offline }) => current && !offline);
    }),
  );
}

async function managed<T>(
  url: string,
  work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
): Promise<T> {
  const connection = await connect({ servers: url.replace('nats://', '').split(',') });
  try {
    return await work(await jetstreamManager(connection, { checkAPI: false, timeout: 2000 }));
  } finally {
    await connection.close();
  }
}

/** Asks again until the answer is yes; no answer is none. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo().catch(() => false)); tries += 1) {
    if (tries > 300) throw new Error('The cluster does not come to rest');
    await pause(100);
  }
}

/** Servers that suites share; each takes a stream of its own. */
export interface SharedNats {
  readonly url: string;
  end(): Promise<void>;
}

/** Those of `KEHOACH_TEST_NATS`, or else new ones; nothing where there are neither. */
export async function sharedNats(count: 1 | 3): Promise<SharedNats | undefined> {
  const given = process.env['KEHOACH_TEST_NATS'];
  if (given !== undefined) return { url: given, end: async () => undefined };
  const program = natsPath();
  if (program === undefined) return undefined;
  const servers = await startNats(program, count);
  return { url: servers.url, end: () => servers.remove() };
}

/** Why suites about NATS are skipped. */
export const noNats =
  'NATS is not here: install it (on Debian as root the tests do so), or set KEHOACH_TEST_NATS to the addresses of its servers';
