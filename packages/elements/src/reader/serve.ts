import type { DocumentOptions, ImportRefusal } from '@kehoach/importer';
import { type Asked, type FromReader, type Readings, type ToReader, workerName } from './asked.js';
import { readAsked } from './read-asked.js';

/** So often it is told how much is done, in ms. */
const tellMs = 100;

/** The worker in which this runs. */
interface Thread {
  readonly name: string;
  postMessage(said: FromReader): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<ToReader>) => void): void;
}

/** Reads one document for the page, where this is the worker that the page has made for it. */
export function serveWhereWorker(): void {
  const thread = globalThis as unknown as Thread & { readonly document?: unknown };
  if (thread.document !== undefined || thread.name !== workerName) return;
  let given: (text: string | ImportRefusal) => void = () => undefined;
  const oldWord = (): Promise<string | ImportRefusal> => {
    thread.postMessage({ is: 'asking' });
    return new Promise((resolve) => (given = resolve));
  };
  thread.addEventListener('message', ({ data }) => {
    if ('oldWord' in data) given(data.oldWord);
    else void answer(thread, data.as, data.asked, { pace: paceOf(thread), ...(data.asked.hasOldWord && { oldWord }) });
  });
  thread.postMessage({ is: 'ready', build: import.meta.build });
}

async function answer(thread: Thread, as: keyof Readings, asked: Asked, options: DocumentOptions): Promise<void> {
  const reading = await readAsked(as, asked, options).catch(() => undefined);
  thread.postMessage(reading === undefined ? { is: 'not-loaded' } : { is: 'read', reading });
}

/** Nobody else wants this thread: it only tells. */
function paceOf(thread: Thread): (share: number) => undefined {
  let told = performance.now();
  return (share) => {
    const now = performance.now();
    if (now - told < tellMs) return;
    told = now;
    thread.postMessage({ is: 'reading', share });
  };
}
