import type { Making } from '@kehoach/core';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** UTF-16 units that are packed before it is told how much is done: a millisecond or two. */
const lettersASlice = 50_000;

/** An archive of texts, the same each time, packed in slices. */
export function* packing(files: readonly (readonly [name: string, text: string])[]): Making<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const all = files.reduce((sum, [, text]) => sum + text.length, 0);
  let packed = 0;
  for (const [name, text] of files) {
    const file = new ZipDeflate(name);
    // The oldest day that an archive knows: none of ours may hang on the clock.
    file.mtime = new Date(1980, 0, 1);
    archive.add(file);
    for (let from = 0; from < text.length;) {
      const until = sliceEnd(text, from);
      file.push(strToU8(text.slice(from, until)), until === text.length);
      packed += until - from;
      from = until;
      yield packed / all;
    }
  }
  archive.end();
  return joined(chunks);
}

/** No character is cut in two. */
function sliceEnd(text: string, from: number): number {
  const until = Math.min(text.length, from + lettersASlice);
  const isWhole = until === text.length || !/[\uD800-\uDBFF]/.test(text.charAt(until - 1));
  return isWhole ? until : until + 1;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
