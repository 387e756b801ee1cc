// A folder in which a server runs that belongs to a test alone. It does not outlive the test, however that ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, readlink, realpath } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By whom a server is run that refuses to run as root. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** A folder; what runs in it is known by its working directory. */
export interface ServerFolder {
  readonly path: string;
  /** Ends all processes in it, or below that part of it, at once and as a lost power line would. */
  kill(part?: string): Promise<void>;
  /** Ends all and takes the folder away. */
  remove(): Promise<void>;
}

/** Makes a folder for a server. */
export async function serverFolder(name: string, owner?: Owner): Promise<ServerFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), `kehoach-${name}-`)));
  if (owner !== undefined) await chown(path, owner.uid, owner.gid);
  // It outlives this process, whose end it notices, by a moment.
  const guard = spawn('sh', ['-c', guarding, 'sh', path], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
  const ended = once(guard, 'exit');
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  const remove = async (): Promise<void> => {
    guard.ref();
    guard.stdin.end();
    await ended;
  };
  return { path, kill: (part = '') => killIn(join(path, part)), remove };
}

const guarding = `cat > /dev/null
for process in /proc/[0-9]*; do
  case "$(readlink "$process/cwd" 2> /dev/null)/" in "$1"/*) kill -9 "\${process#/proc/}" 2> /dev/null ;; esac
done
for attempt in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$1" 2> /dev/null && exit 0; sleep 0.2; done`;

async function killIn(folder: string): Promise<void> {
  for (let pids = await processesIn(folder); pids.length > 0; pids = await processesIn(folder)) {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function processesIn(folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const isThere = await Promise.all(
    pids.map(async (pid) => {
      const at = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      return at === folder || at.startsWith(`${folder}/`);
    }),
  );
  return pids.filter((_, at) => isThere[at]);
}

/** A port of this computer that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
