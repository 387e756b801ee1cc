// PgBouncer from Debian's packages in transaction mode: each transaction may run on another connection.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { found } from './debian.js';
import { ownerNamed, postgresUrlAt, postgresUser } from './postgres.js';
import { freePort, serverFolder } from './server-folder.js';

/** A pooler in front of a server. */
export interface Pooler {
  /** The address, through the pooler, of a database of the server. */
  url(database: string): string;
  kill(): Promise<void>;
  /** After it was killed. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Where PgBouncer is; nothing where it is not and cannot be installed. */
export function pgbouncerPath(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return found(() => ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find(existsSync), ['pgbouncer']);
}

/** Runs PgBouncer in front of a server of the tests; all databases, four connections each. */
export async function startPgbouncer(program: string, serverPort: number): Promise<Pooler> {
  const owner = process.getuid?.() === 0 ? ownerNamed('postgres') : undefined;
  const folder = await serverFolder('pgbouncer', owner);
  const port = await freePort();
  const config = join(folder.path, 'pgbouncer.ini');
  const users = join(folder.path, 'users.txt');
  await writeFile(config, configFor(serverPort, port, users));
  await writeFile(users, `"${postgresUser.name}" "${postgresUser.password}"\n`);
  for (const file of [config, users]) if (owner !== undefined) await chown(file, owner.uid, owner.gid);
  const start = async (): Promise<void> => {
    const child = spawn(program, ['-q', config], { cwd: folder.path, stdio: 'ignore', ...owner });
    child.unref();
    await answering(child, port);
  };
  await start();
  return {
    url: (database) => postgresUrlAt(port, database),
    kill: () => folder.kill(),
    start,
    remove: () => folder.remove(),
  };
}

function configFor(serverPort: number, port: number, users: string): string {
  return `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 500
`;
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; !(await isAnswering(port)); tries += 1) {
    if (tries > 200 || child.exitCode !== null) throw new Error('PgBouncer does not start');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
