import type { ImportRefusal } from '@kehoach/importer';
import type { NoReading } from '../amending/paper-read.js';
import type { Ways } from '../shared/in-slices.js';
import type { Asked, FromReader, Readings, ToReader } from './asked.js';
import type * as ReaderFile from './reader-file.js';
import { readerWorker } from './reader-worker.js';

/** How a reading is stopped, who hears of it, and who gives the text of an old Word file. */
export interface ReadingWays extends Ways {
  readonly oldWord?: (bytes: Uint8Array) => Promise<string | ImportRefusal>;
}

/** The reader for the page's own thread. @throws Error where its file does not come */
export function readerFile(): Promise<typeof ReaderFile> {
  return import('./reader-file.js');
}

/**
 * Has a document read off the page's thread, in a worker; where none can be had, on it in slices. It leaves the computer
 * for nowhere, but as an old Word file for which there is `oldWord`.
 *
 * @returns never rejects
 */
export async function askReader<As extends keyof Readings>(
  as: As,
  asked: Asked,
  ways: ReadingWays,
): Promise<Readings[As] | NoReading> {
  const worker = readerWorker();
  const read = worker === undefined ? 'no-worker' : await inWorker(worker, as, asked, ways);
  return (read === 'no-worker' ? await onPage(as, asked, ways) : read) as Readings[As] | NoReading;
}

async function onPage(
  as: keyof Readings,
  asked: Asked,
  ways: ReadingWays,
): Promise<Readings[keyof Readings] | NoReading> {
  try {
    const { readOnPage } = await readerFile();
    ways.signal.throwIfAborted();
    return await readOnPage(as, asked, ways);
  } catch {
    return ways.signal.aborted ? 'stopped' : 'not-loaded';
  }
}

type Outcome = Readings[keyof Readings] | NoReading | 'no-worker';

async function inWorker(
  worker: Worker,
  as: keyof Readings,
  asked: Asked,
  { signal, onShare, oldWord }: ReadingWays,
): Promise<Outcome> {
  let isThere = false;
  const say = (said: ToReader): void => worker.postMessage(said);
  const hear = (said: FromReader, end: (outcome: Outcome) => void): void => {
    if (said.is === 'ready') {
      // An older file, left on a server or in a browser, is another reader.
      isThere = said.build === import.meta.build;
      if (isThere) say({ as, asked });
      else end('no-worker');
    } else if (said.is === 'reading') onShare(said.share);
    else if (said.is === 'asking')
      void oldWord?.(asked.input as Uint8Array).then(
        (text) => say({ oldWord: text }),
        () => end('not-loaded'),
      );
    else if (said.is === 'read') end(said.reading);
    // What pdf.js says to every page around it is none of ours.
    else if (said.is === 'not-loaded') end(said.is);
  };
  const outcome = await new Promise<Outcome>((end) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      try {
        hear(data, end);
      } catch {
        // What is asked cannot be carried to it.
        end('no-worker');
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(isThere ? 'broke-off' : 'no-worker');
    });
    worker.addEventListener('messageerror', () => end('broke-off'));
    signal.addEventListener('abort', () => end('stopped'), { once: true });
  });
  worker.terminate();
  return outcome;
}
