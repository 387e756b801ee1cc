import { buffer } from 'node:stream/consumers';
import type WordExtractor from 'word-extractor';
import type { OldWordFault } from './old-word.js';

type Answer = { readonly text: string } | { readonly fault: OldWordFault };

/** Bytes that may be taken outside the heap, which its own limit does not count: buffers, and texts decoded from them. */
const mostOutside = 256 * 1024 * 1024;

let takenOutside = 0;

process.stdout.write(JSON.stringify(await answer(await buffer(process.stdin))));

async function answer(bytes: Buffer): Promise<Answer> {
  let Extractor: typeof WordExtractor;
  try {
    ({ default: Extractor } = await import('word-extractor'));
  } catch {
    // An office may leave it out.
    return { fault: 'unavailable' };
  }
  countOutside();
  try {
    const document = await new Extractor().extract(bytes);
    const boxes = document.getTextboxes({ includeHeadersAndFooters: false });
    return {
      text: [document.getBody(), boxes, document.getFootnotes()].filter((part) => part.trim() !== '').join('\n'),
    };
  } catch {
    // Whatever it stumbles over, the file is not as Word writes it.
    return { fault: takenOutside > mostOutside ? 'too-complex' : 'broken' };
  }
}

/** A small file can name the same bytes a thousand times, or sectors of a gigabyte: nothing but this stops that. */
function countOutside(): void {
  const { alloc, prototype } = Buffer;
  const decode = prototype.toString;
  Buffer.alloc = (size, ...more) => {
    take(size);
    return alloc(size, ...more);
  };
  prototype.toString = function toString(this: Buffer, encoding?: BufferEncoding, start = 0, end = this.length) {
    take(end - start);
    return decode.call(this, encoding, start, end);
  };
}

function take(bytes: number): void {
  takenOutside += bytes;
  if (takenOutside > mostOutside) throw new RangeError(`more than ${mostOutside} bytes outside the heap`);
}
