import { canonicalJson, sha256, type Actor, type Kept, type RecordedEvent, type Refusal } from '@kehoach/core';

/** A command as a client sends it: its id is given when the person presses the button. */
export interface AskedCommand {
  /** UUIDv7. */
  readonly id: string;
  readonly type: string;
  readonly on?: string | undefined;
  readonly data?: unknown;
}

/** What became of a command, for ever. */
export type CommandResult =
  | { readonly id: string; readonly status: 'recorded'; readonly versions: readonly number[] }
  | { readonly id: string; readonly status: 'refused'; readonly refusal: Refusal };

/** A result, and the digest of what was asked by whom: who asks something else under the same id is told so. */
export interface KeptResult {
  readonly result: CommandResult;
  readonly asked: string;
}

/** Under which key a result is kept. */
export function resultKey(planId: string, commandId: string): string {
  return `${planId} ${commandId}`;
}

/** The text that is kept of it. */
export function resultText({ result, asked }: KeptResult): string {
  return JSON.stringify({ ...result, asked });
}

/** What is kept of a result. */
export function resultFrom({ value }: Kept): KeptResult {
  const { asked, ...result } = JSON.parse(value) as CommandResult & { readonly asked: string };
  return { result, asked };
}

/** Digest of who asks for what; commands that JSON cannot carry share one, and are refused each. */
export function askedDigest({ type, on, data }: AskedCommand, { id, unit }: Actor): string {
  try {
    return sha256(canonicalJson({ type, on, data, by: { id, unit } }));
  } catch {
    return sha256(id);
  }
}

/** The result of a command whose id an entry of the log bears, though none is kept: its log was taken over. */
export function resultOfEntry(
  command: AskedCommand,
  by: Actor,
  { version, type, occurredOn, data, by: author }: RecordedEvent,
  eventType: string | undefined,
): CommandResult {
  const { id, on } = command;
  const isSame =
    eventType === type &&
    (on ?? occurredOn) === occurredOn &&
    author.id === by.id &&
    author.unit === by.unit &&
    canonicalJson(data) === textOf(command.data);
  return isSame
    ? { id, status: 'recorded', versions: [version] }
    : { id, status: 'refused', refusal: { code: 'already-exists', params: { id } } };
}

/** What JSON cannot carry is the same as nothing that was recorded. */
function textOf(data: unknown): string | undefined {
  try {
    return canonicalJson(data ?? null);
  } catch {
    return undefined;
  }
}
