import { noDigest } from '../plan/plan.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './digest.js';
import type { HeldLines, OpenLog } from './open-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { made } from '../slices/slices.js';
import { sliceSize } from './slice-size.js';

/**
 * `changed`: its content is not what was recorded; `removed`: entries are missing before it; `added`: it does not
 * belong there; `reordered`: it belongs further down; `truncated`: the log ends before it.
 */
export type TamperKind = 'changed' | 'removed' | 'reordered' | 'added' | 'truncated';

/** The outcome of a check: whole, or the first entry (counted from 1) that does not fit. */
export type Verification =
  | { readonly isWhole: true; readonly version: number; readonly digest: string }
  | { readonly isWhole: false; readonly entry: number; readonly kind: TamperKind };

/** An entry that is known from elsewhere, a printed page or another copy: its version and its digest. */
export interface Head {
  readonly version: number;
  /** In hex, whole or its first 8 digits or more. */
  readonly digest: string;
}

/** What a check may know beside the entries. */
export interface VerifyOptions {
  /** The log must hold this entry: one that has grown since is whole, one that was cut or rewritten is not. */
  readonly head?: Head | undefined;
  /** The entry before the first one, where only the end of a log is checked; its digest whole. */
  readonly after?: Head | undefined;
}

/**
 * Checks a log's chain: every digest, every link, every version.
 *
 * A chain alone shows accidents and edits. It cannot show that its end was cut off, or that all of it was written
 * anew from some entry on: the `head` that is known from elsewhere shows that. Whatever goes wrong while an entry
 * is looked at counts against that entry: there is no answer but whole or not.
 *
 * @param log entries, or a log as it was read: then each line is checked by its own bytes, up to the first that is
 *   no entry, and the log is whole where the answer is whole and `broken` is empty
 */
export function verify(log: readonly RecordedEvent[] | OpenLog, options: VerifyOptions = {}): Verification {
  return made(verifying(log, options));
}

/**
 * The same in slices of some milliseconds, for pages that go on meanwhile.
 *
 * @returns a generator that yields how many entries it has checked and returns the outcome
 */
export function verifying(
  log: readonly RecordedEvent[] | OpenLog,
  options: VerifyOptions = {},
): Generator<number, Verification, undefined> {
  if ('lines' in log) return checkingLines(log.lines, options);
  return checking(log, (index) => canonicalJson({ ...log[index], digest: undefined }), options);
}

function checkingLines(lines: HeldLines, { head, after }: VerifyOptions): Generator<number, Verification, undefined> {
  const { readable, isBroken } = lines;
  // A head behind a line that is no entry may stand there all the same: it is not known to be cut off.
  const isBeyond = isBroken && (head?.version ?? 0) > (readable.at(-1)?.version ?? 0);
  return checking(readable, (index) => contentOf(lines, index), { head: isBeyond ? undefined : head, after });
}

const digestLength = '"digest":"",'.length + 64;

/** The line without `"digest":"…",`: since it is canonical, these are the bytes that its digest is taken over. */
function contentOf({ text, starts, ends, digestsAt }: HeldLines, index: number): string {
  const line = text.slice(starts[index], ends[index]);
  const at = digestsAt[index] ?? 0;
  return line.slice(0, at) + line.slice(at + digestLength);
}

/** @param content the canonical form of an entry without its digest; may throw */
function* checking(
  log: readonly RecordedEvent[],
  content: (index: number) => string,
  { head, after = { version: 0, digest: noDigest } }: VerifyOptions,
): Generator<number, Verification, undefined> {
  let before = after;
  let hashed = 0;
  if (head !== undefined && !mayBear(before, head)) return { isWhole: false, entry: 1, kind: 'changed' };
  for (let index = 0; index < log.length; index += 1) {
    const fault = faultAt(log, index, before, () => {
      const bytes = content(index);
      hashed += bytes.length;
      return sha256(bytes);
    });
    if (fault !== undefined) return { isWhole: false, ...fault };
    before = log[index] as RecordedEvent;
    if (head !== undefined && !mayBear(before, head)) return { isWhole: false, entry: index + 1, kind: 'changed' };
    if (hashed < sliceSize) continue;
    hashed = 0;
    yield index + 1;
  }
  const { version, digest } = before;
  if (head !== undefined && !(head.version <= version))
    return { isWhole: false, entry: log.length + 1, kind: 'truncated' };
  return { isWhole: true, version, digest };
}

/** Whether the entry is another one than the head, or is the head. */
function mayBear({ version, digest }: Head, head: Head): boolean {
  return (
    version !== head.version || (/^[0-9a-f]{8,64}$/i.test(head.digest) && digest.startsWith(head.digest.toLowerCase()))
  );
}

interface Fault {
  readonly entry: number;
  readonly kind: TamperKind;
}

function faultAt(log: readonly RecordedEvent[], index: number, before: Head, digest: () => string): Fault | undefined {
  try {
    const entry = log[index] as RecordedEvent;
    if (digest() !== entry.digest) return { entry: index + 1, kind: 'changed' };
    if (entry.planId !== log[0]?.planId) return { entry: index + 1, kind: 'added' };
    return follows(before, entry) ? undefined : placeFault(log, index, before);
  } catch {
    return { entry: index + 1, kind: 'changed' };
  }
}

function follows(before: Head, { version, previous }: RecordedEvent): boolean {
  return version === before.version + 1 && previous === before.digest;
}

/** Which entry is the odd one, where two whole entries stand behind one another and are no neighbours. */
function placeFault(log: readonly RecordedEvent[], index: number, before: Head): Fault {
  const entry = log[index] as RecordedEvent;
  const [last, next] = [log[index - 1], log[index + 1]];
  if (entry.version > before.version + 1) {
    const isLater = log.some((other) => other.version === before.version + 1 && other.previous === before.digest);
    return { entry: index + 1, kind: isLater ? 'reordered' : 'removed' };
  }
  // What the rest of the log goes on from is the entry that was recorded; the one before it is not.
  const goesOn = next !== undefined && follows(entry, next);
  if (entry.version === before.version + 1)
    return last === undefined || !goesOn
      ? { entry: index + 1, kind: last ? 'added' : 'changed' }
      : { entry: index, kind: 'changed' };
  const isTwice = entry.digest === last?.digest;
  const replaces = last !== undefined && entry.version === last.version && entry.previous === last.previous;
  return { entry: goesOn && replaces && !isTwice ? index : index + 1, kind: 'added' };
}
