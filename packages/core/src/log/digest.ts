import { sha256 as hash } from '@noble/hashes/sha2.js';
import { canonicalJson } from './canonical-json.js';
import type { RecordedEvent } from './recorded-event.js';

/** The part of the platform that is used here; the same in browsers and Node. */
interface Platform {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

const encoder = new (globalThis as unknown as Platform).TextEncoder();
const hexOf: string[] = [];
for (let byte = 0; byte < 256; byte += 1) hexOf.push(byte.toString(16).padStart(2, '0'));

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  const bytes = hash(typeof content === 'string' ? encoder.encode(content) : content);
  let hex = '';
  for (let at = 0; at < bytes.length; at += 1) hex += hexOf[bytes[at] ?? 0];
  return hex;
}

/**
 * The digest that an entry must bear.
 *
 * @throws TypeError for an entry that has no canonical form
 */
export function digestOf(entry: Omit<RecordedEvent, 'digest'>): string {
  return sha256(canonicalJson({ ...entry, digest: undefined }));
}
