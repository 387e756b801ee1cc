import type { Keeping, RecordedEvent } from '@kehoach/core';

/** One thing to keep, as a message asks for it. */
export interface ProposedKeeping extends Omit<Keeping, 'expected'> {
  /** The place of the message that must have been the last one to write this key, 0 for none; any one unless given. */
  readonly at?: number;
}

/** Entries that are to stand behind a plan's head, as far as their place needs to be known. */
export interface ProposedAppend {
  readonly planId: string;
  /** The version and the digest that the plan's log must have. */
  readonly from: number;
  readonly previous: string;
  /** The version and the digest that it has afterwards. */
  readonly to: number;
  readonly digest: string;
}

/** What a message asks for. Whether it is granted is told by its place among all messages: see `Ledger`. */
export interface Proposal {
  /** By which who wrote it finds it again. */
  readonly nonce: string;
  readonly append?: ProposedAppend;
  readonly keep: readonly ProposedKeeping[];
}

/** The first line of a message. */
interface Head {
  /** The version of this form. */
  readonly kehoach: number;
  readonly nonce: string;
  readonly append?: ProposedAppend;
  /** How many lines follow with things to keep; the others are entries, each its canonical form. */
  readonly keep: number;
}

/** The version of the written form that this program reads and writes. */
export const form: number = 1;

/** A message of a later version of this program. */
export const newer: unique symbol = Symbol('newer');

/** What may be appended to a plan: its lines, and where it belongs. */
export interface Lines extends Pick<ProposedAppend, 'planId' | 'from' | 'previous'> {
  readonly events: readonly RecordedEvent[];
  readonly lines: readonly string[];
}

/** The text of a message: NDJSON, one line of head, then what to keep, then entries. */
export function proposalText(nonce: string, append: Lines | undefined, keep: readonly ProposedKeeping[]): string {
  const last = append?.events.at(-1);
  const { planId = '', from = 0, previous = '', lines = [] } = append ?? {};
  const head: Head = {
    kehoach: form,
    nonce,
    ...(last !== undefined && { append: { planId, from, previous, to: last.version, digest: last.digest } }),
    keep: keep.length,
  };
  return (
    [head, ...keep].map((each) => `${JSON.stringify(each)}\n`).join('') + lines.map((line) => `${line}\n`).join('')
  );
}

/** What a message asks for; nothing for one that is none of ours. */
export function readProposal(bytes: Uint8Array): Proposal | typeof newer | undefined {
  const [first, end] = lineAt(bytes, 0);
  const head = parsed(first) as Partial<Head> | undefined;
  if (typeof head?.kehoach !== 'number' || typeof head.nonce !== 'string') return undefined;
  if (head.kehoach > form) return newer;
  const { nonce, append, keep: count = 0 } = head;
  const keep = keptLines(bytes, end, count);
  return keep && { nonce, ...(append !== undefined && { append }), keep };
}

/** The entries of a message, as its text holds them. */
export function entryLines(bytes: Uint8Array): readonly string[] {
  const lines = decoder.decode(bytes).split('\n');
  const { keep = 0 } = (parsed(lines[0] ?? '') ?? {}) as Partial<Head>;
  return lines.slice(1 + keep, -1);
}

/** What the message that was read keeps at that place. */
export function keptValue(bytes: Uint8Array, at: number): string {
  let end = 0;
  for (let line = 0; line <= at; line += 1) end = bytes.indexOf(10, end) + 1;
  return (JSON.parse(lineAt(bytes, end)[0]) as ProposedKeeping).value ?? '';
}

function keptLines(bytes: Uint8Array, from: number, count: number): readonly ProposedKeeping[] | undefined {
  const keep: ProposedKeeping[] = [];
  for (let at = from; keep.length < count;) {
    const [line, end] = lineAt(bytes, at);
    const one = parsed(line) as ProposedKeeping | undefined;
    if (one === undefined) return undefined;
    keep.push(one);
    at = end;
  }
  return keep;
}

const decoder = new TextDecoder();

/** The line that begins there, and where the next one begins. */
function lineAt(bytes: Uint8Array, from: number): readonly [line: string, end: number] {
  const end = bytes.indexOf(10, from);
  return end < 0 ? ['', bytes.length] : [decoder.decode(bytes.subarray(from, end)), end + 1];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
