import { parentPort, workerData } from 'node:worker_threads';
import type WordExtractor from 'word-extractor';
import type { OldWordFault } from './old-word.js';

type Answer = { readonly text: string } | { readonly fault: OldWordFault };

parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  let Extractor: typeof WordExtractor;
  try {
    ({ default: Extractor } = await import('word-extractor'));
  } catch {
    // An office may leave it out.
    return { fault: 'unavailable' };
  }
  try {
    const document = await new Extractor().extract(Buffer.from(workerData as Uint8Array));
    const boxes = document.getTextboxes({ includeHeadersAndFooters: false });
    return {
      text: [document.getBody(), boxes, document.getFootnotes()].filter((part) => part.trim() !== '').join('\n'),
    };
  } catch {
    // Whatever it stumbles over, the file is not as Word writes it.
    return { fault: 'broken' };
  }
}
