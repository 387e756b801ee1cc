// PostgreSQL from Debian's packages: servers of their own on free ports, which may be killed and started again.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { found } from './debian.js';
import { freePort, serverFolder, type Owner, type ServerFolder } from './server-folder.js';

/** Programs of PostgreSQL, and by whom they are run. */
export interface PostgresPrograms {
  readonly folder: string;
  readonly owner?: Owner;
}

/** A server with its data in a folder of its own. */
export interface PostgresServer {
  readonly port: number;
  /** Of a database there, `postgres` unless named. */
  url(database?: string): string;
  /** One statement by a connection of its own; its rows. */
  sql(text: string, database?: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All its processes, with -9, at once. */
  kill(): Promise<void>;
  /** After it was killed or halted. */
  start(): Promise<void>;
  /** Ends it as its office would; its data stay. */
  halt(): Promise<void>;
  /** Another server that follows this one under that name; what waits for it is settings of this one. */
  standby(name: string): Promise<PostgresServer>;
  /** Ends it, and takes its data away with those of its standbys. */
  remove(): Promise<void>;
}

/** What servers of tests let in. */
export const postgresUser = { name: 'kehoach', password: 'mật:khẩu@/thử' } as const;

/** Where PostgreSQL is; nothing where it is not and cannot be installed. */
export function postgresPrograms(): PostgresPrograms | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = found(installed, ['postgresql']);
  const owner = process.getuid?.() === 0 ? ownerNamed('postgres') : undefined;
  if (folder === undefined) return undefined;
  return { folder, ...(owner !== undefined && { owner }) };
}

function installed(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => `${root}/${version}/bin`), ...(process.env['PATH'] ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Someone of /etc/passwd. */
export function ownerNamed(name: string): Owner | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * A new server that runs.
 *
 * @param settings as in postgresql.conf
 */
export async function startPostgres(
  programs: PostgresPrograms,
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const folder = await serverFolder('postgres', programs.owner);
  const password = join(folder.path, 'password');
  await writeFile(password, postgresUser.password);
  if (programs.owner !== undefined) await chown(password, programs.owner.uid, programs.owner.gid);
  const made = ['-U', postgresUser.name, '--auth=scram-sha-256', `--pwfile=${password}`, '--no-sync', '-E', 'UTF8'];
  await run(programs, folder, 'initdb', ['-D', join(folder.path, 'main'), '--no-locale', ...made]);
  await rm(password);
  return serverIn(programs, folder, 'main', settings);
}

async function serverIn(
  programs: PostgresPrograms,
  folder: ServerFolder,
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresServer> {
  const port = await freePort();
  const data = join(folder.path, name);
  let child: ChildProcess | undefined;
  const url = (database = 'postgres'): string => postgresUrlAt(port, database);
  const server: PostgresServer = {
    port,
    url,
    sql: (text, database) => sqlAt(url(database), text),
    kill: () => folder.kill(name),
    halt: async () => {
      if (child === undefined) return;
      const ended = once(child, 'exit');
      child.ref();
      child.kill('SIGINT');
      await ended;
    },
    start: async () => {
      child = started(programs, folder, data, port, settings);
      await answering(child, url());
    },
    standby: async (of) => {
      const source = ['-d', url(), '-R', '-C', '-S', of, '-D', join(folder.path, of), '-c', 'fast', '--no-sync'];
      await run(programs, folder, 'pg_basebackup', source);
      const conninfo = `${url()}?application_name=${of}`;
      return serverIn(programs, folder, of, { ...settings, primary_conninfo: conninfo, synchronous_standby_names: '' });
    },
    remove: () => folder.remove(),
  };
  await server.start();
  return server;
}

/** The address of a database of a server, or pooler, for tests. */
export function postgresUrlAt(port: number, database: string): string {
  const { name, password } = postgresUser;
  return `postgres://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function run(
  { folder: programs, owner }: PostgresPrograms,
  { path }: ServerFolder,
  program: string,
  args: readonly string[],
): Promise<void> {
  await promisify(execFile)(join(programs, program), [...args], { cwd: path, env: {}, ...owner });
}

function started(
  { folder: programs, owner }: PostgresPrograms,
  { path }: ServerFolder,
  data: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const all = { unix_socket_directories: path, listen_addresses: '127.0.0.1', max_connections: '200', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...args], {
    cwd: path,
    env: {},
    stdio: ['ignore', 'ignore', 'pipe'],
    ...owner,
  });
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return child;
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-4000)));
  for (let tries = 0; ; tries += 1) {
    try {
      await sqlAt(url, 'SELECT 1');
      return;
    } catch (error) {
      if (tries > 600 || child.exitCode !== null)
        throw new Error(`PostgreSQL does not start: ${said}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** One statement by a connection of its own; its rows. */
export async function sqlAt(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A server that suites share, with databases of their own in it. */
export interface SharedPostgres {
  /** Where it is a server of the tests' own. */
  readonly port: number | undefined;
  /** A new empty database; its address. */
  database(): Promise<string>;
  end(): Promise<void>;
}

/** That of `KEHOACH_TEST_POSTGRES`, or else a new one; nothing where there is neither. */
export async function sharedPostgres(): Promise<SharedPostgres | undefined> {
  const given = process.env['KEHOACH_TEST_POSTGRES'];
  const programs = given === undefined ? postgresPrograms() : undefined;
  if (given === undefined && programs === undefined) return undefined;
  const server = programs && (await startPostgres(programs));
  const url = given ?? server?.url() ?? '';
  const made: string[] = [];
  return {
    port: server?.port,
    database: async () => {
      const name = `kehoach_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
      await sqlAt(url, `CREATE DATABASE ${name} TEMPLATE template0`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    end: async () => {
      if (server !== undefined) return server.remove();
      for (const name of made) await sqlAt(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Why suites about PostgreSQL are skipped. */
export const noPostgres =
  'PostgreSQL is not here: install it (on Debian as root the tests do so), or set KEHOACH_TEST_POSTGRES to the address of one';
