import { sha256 as hash } from '@noble/hashes/sha2.js';
import { canonicalAround, objectOf } from './canonical-json.js';
import type { RecordedEvent } from './recorded-event.js';

/** The part of the platform that is used here; the same in browsers and Node. */
interface Platform {
  readonly process?: {
    getBuiltinModule?(name: 'node:crypto'): {
      hash?(algorithm: 'sha256', content: string | Uint8Array, encoding: 'hex'): string;
    };
  };
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array;
    encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
  };
}

const platform = globalThis as unknown as Platform;
const encoder = new platform.TextEncoder();
/** Node's own takes a sixth of the time. */
const native = platform.process?.getBuiltinModule?.('node:crypto').hash;
const hexOf: string[] = [];
for (let byte = 0; byte < 256; byte += 1) hexOf.push(byte.toString(16).padStart(2, '0'));

/** Where a usual line is encoded: a new array for each would take longer than the encoding. */
const workplace = new Uint8Array(30_000);

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  if (native !== undefined) return native('sha256', content, 'hex');
  const bytes = hash(typeof content === 'string' ? encoded(content) : content);
  let hex = '';
  for (let at = 0; at < bytes.length; at += 1) hex += hexOf[bytes[at] ?? 0];
  return hex;
}

/** The text's bytes, good until the next call. */
function encoded(text: string): Uint8Array {
  // No UTF-16 unit takes more than three bytes.
  if (text.length * 3 > workplace.length) return encoder.encode(text);
  return workplace.subarray(0, encoder.encodeInto(text, workplace).written);
}

/**
 * The digest that an entry must bear.
 *
 * @throws TypeError for an entry that has no canonical form
 */
export function digestOf(entry: Omit<RecordedEvent, 'digest'>): string {
  return sealed(entry).digest;
}

/**
 * The digest that an entry must bear, and the canonical line of the entry that bears it.
 *
 * @throws TypeError for an entry that has no canonical form
 */
export function sealed(entry: Omit<RecordedEvent, 'digest'>): { readonly digest: string; readonly line: string } {
  const { before, after } = canonicalAround(entry, 'digest');
  const digest = sha256(objectOf(before + after));
  return { digest, line: objectOf(`${before},"digest":"${digest}"${after}`) };
}
