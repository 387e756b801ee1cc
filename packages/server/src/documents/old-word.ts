import { Worker } from 'node:worker_threads';

/**
 * Why an old Word file is not read: it is damaged, it takes more time or memory than a plan does, or the library that
 * reads it (`word-extractor`) is not installed.
 */
export type OldWordFault = 'broken' | 'too-complex' | 'unavailable';

/** The text of an old Word file, cells parted by tabs, or why there is none. */
export type OldWord =
  { readonly text: string; readonly fault?: undefined } | { readonly text?: undefined; readonly fault: OldWordFault };

/** What the reading of one file may take at most. */
const most = { seconds: 20, heapMb: 256, youngMb: 32 };

/**
 * The text of an old Word file (.doc).
 *
 * The library that reads it was not made for hostile bytes: it works in a thread of its own, which is ended after 20 s,
 * or where it takes more than 256 MB.
 *
 * @returns never rejects
 */
export async function readOldWord(bytes: Uint8Array): Promise<OldWord> {
  const worker = new Worker(new URL('./old-word-worker.js', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: most.heapMb, maxYoungGenerationSizeMb: most.youngMb },
    // What it says of itself is no word of the command or the server.
    stdout: true,
    stderr: true,
    env: {},
  });
  const given = new Promise<OldWord>((resolve) => {
    const timer = setTimeout(() => resolve({ fault: 'too-complex' }), most.seconds * 1000);
    worker.once('message', (answer: OldWord) => resolve(answer));
    worker.once('error', () => resolve({ fault: 'too-complex' }));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ fault: 'broken' });
    });
  });
  const answer = await given;
  await worker.terminate();
  return answer;
}
