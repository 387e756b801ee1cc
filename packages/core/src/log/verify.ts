import { noDigest } from '../plan/plan.js';
import { digestOf } from './digest.js';
import type { RecordedEvent } from './recorded-event.js';

/** `removed`: entries are missing before it; `added`: it does not belong there; `reordered`: it belongs earlier. */
export type TamperKind = 'changed' | 'removed' | 'reordered' | 'added' | 'truncated';

/** The outcome of a check: whole, or the first entry (counted from 1) that does not fit. */
export type Verification =
  | { readonly isWhole: true; readonly version: number; readonly digest: string }
  | { readonly isWhole: false; readonly entry: number; readonly kind: TamperKind };

const atOnce = 256;

/**
 * Checks a log's chain from its first entry: every digest, every link, every version.
 *
 * A chain cannot show that its own end was cut off; pass the `end` that is known from elsewhere
 * (a printed page, another copy) to find that too.
 *
 * @throws LogError `no-webcrypto` on a page without HTTPS
 */
export async function verify(
  log: readonly RecordedEvent[],
  options: { readonly end?: { readonly version: number; readonly digest: string } } = {},
): Promise<Verification> {
  let [version, digest] = [0, noDigest];
  for (let from = 0; from < log.length; from += atOnce) {
    const slice = log.slice(from, from + atOnce);
    const digests = await Promise.all(slice.map((entry) => digestOf(entry).catch(rethrowUnlessContent)));
    for (const [index, entry] of slice.entries()) {
      const kind = faultOf(entry, digests[index], version, digest, log);
      if (kind !== undefined) return { isWhole: false, entry: from + index + 1, kind };
      version = entry.version;
      digest = entry.digest;
    }
  }
  const { end } = options;
  if (end !== undefined && (end.version !== version || end.digest !== digest)) {
    return {
      isWhole: false,
      entry: Math.min(version, end.version) + 1,
      kind: version < end.version ? 'truncated' : 'added',
    };
  }
  return { isWhole: true, version, digest };
}

/** What has no canonical form has no digest either: the entry was changed. */
function rethrowUnlessContent(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
  return undefined;
}

function faultOf(
  entry: RecordedEvent,
  digest: string | undefined,
  version: number,
  previous: string,
  log: readonly RecordedEvent[],
): TamperKind | undefined {
  if (digest !== entry.digest) return 'changed';
  if (entry.version === version + 1 && entry.previous === previous) return undefined;
  if (entry.version <= version) return 'added';
  if (entry.version === version + 1) return 'added';
  return log.some((other) => other.version === version + 1 && other.previous === previous) ? 'reordered' : 'removed';
}
