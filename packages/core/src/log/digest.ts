import { canonicalJson } from './canonical-json.js';
import { noWebCrypto } from './log-error.js';
import type { RecordedEvent } from './recorded-event.js';

/** The part of the platform that is used here; the same in browsers and Node. */
interface Platform {
  readonly crypto?: { readonly subtle?: { digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> } };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

const platform = globalThis as unknown as Platform;

/** Whether digests can be made here; not on pages without HTTPS. */
export function canDigest(): boolean {
  return platform.crypto?.subtle !== undefined;
}

/**
 * SHA-256 of bytes, or of a text's UTF-8 bytes, in hex.
 *
 * @throws LogError `no-webcrypto`
 */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const { subtle } = platform.crypto ?? {};
  if (subtle === undefined) throw noWebCrypto();
  const said = typeof content === 'string' ? new platform.TextEncoder().encode(content) : content;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', said));
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** The digest that an entry must bear. */
export async function digestOf(entry: Omit<RecordedEvent, 'digest'>): Promise<string> {
  return sha256(canonicalJson({ ...entry, digest: undefined }));
}
