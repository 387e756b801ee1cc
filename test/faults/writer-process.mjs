// A process of its own that writes into a store, says what was acknowledged, a line each (`+ PLAN ID`), and is killed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts one.
 *
 * @param program its file, beside this one
 * @param room kilobytes that a file may have; any number unless given
 */
export function startWriter(program, args, room) {
  const command = [process.execPath, fileURLToPath(new URL(program, import.meta.url)), ...args];
  const limited = ['bash', '-c', 'trap "" XFSZ; ulimit -f "$0"; exec "$@"', String(room), ...command];
  const [name, ...more] = room === undefined ? command : limited;
  const child = spawn(name, more, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    said: () => text,
    heard: async (pattern) => {
      for (let waited = 0; !pattern.test(text.slice(-200)) && !pattern.test(text); waited += 1) {
        if (waited > 20_000) throw new Error(`waited in vain for ${pattern}`);
        await pause(1);
      }
    },
    killed: async () => {
      child.kill('SIGKILL');
      await ended;
      return text;
    },
  };
}

/** The entries, `PLAN ID`, that such a process was told to be recorded. */
export function acknowledgedIn(said) {
  return [...said.matchAll(/^\+ (\S+ \S+)$/gm)].map(([, key]) => [key, true]);
}
