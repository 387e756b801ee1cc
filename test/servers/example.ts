// `npm start` as somebody gives it, without the build before it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../examples/dist/start.js', import.meta.url));

/** The example's portal with its server, as a process. */
export interface Example {
  readonly child: ChildProcess;
  readonly port: number;
  readonly said: () => string;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/**
 * Starts it on a free port and waits until it has told its addresses.
 *
 * @throws Error with all that it said, where it ends before
 */
export async function startExample(args: readonly string[]): Promise<Example> {
  const child = spawn(process.execPath, [program, '--port', '0', ...args]);
  let said = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const port = await new Promise<number>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [, found] = /:(\d+)\/kehoach\/plans\n/.exec(said) ?? [];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  const stop: Example['stop'] = async (signal) => {
    child.kill(signal);
    return ended;
  };
  return { child, port, said: () => said, stop };
}
