import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Why an old Word file is not read: it is damaged, it takes more time or memory than a plan does, or the library that
 * reads it (`word-extractor`) is not installed.
 */
export type OldWordFault = 'broken' | 'too-complex' | 'unavailable';

/** The text of an old Word file, cells parted by tabs, or why there is none. */
export type OldWord =
  { readonly text: string; readonly fault?: undefined } | { readonly text?: undefined; readonly fault: OldWordFault };

/** What the reading of one file may take at most. */
const most = { seconds: 20, heapMb: 256, textBytes: 128 * 1024 * 1024 };

const reader = fileURLToPath(new URL('old-word-process.js', import.meta.url));
const run = promisify(execFile);

/**
 * The text of an old Word file (.doc).
 *
 * The library that reads it was not made for hostile bytes: it works in a process of its own, which is ended after 20 s
 * and has 256 MB of heap and as much outside it. A thread would not do: where V8 finds no room for one large list, it
 * ends the whole process.
 *
 * @returns never rejects
 */
export async function readOldWord(bytes: Uint8Array): Promise<OldWord> {
  const running = run(process.execPath, [`--max-old-space-size=${most.heapMb}`, reader], {
    timeout: most.seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: most.textBytes,
    env: {},
    windowsHide: true,
  });
  // Who has ended before all was read takes no more.
  running.child.stdin?.on('error', () => undefined).end(bytes);
  try {
    const { stdout } = await running;
    return JSON.parse(stdout) as OldWord;
  } catch {
    return { fault: running.child.pid === undefined ? 'unavailable' : 'too-complex' };
  }
}
