import { readFile } from 'node:fs/promises';
import type { RecordedEvent } from '@kehoach/core';
import { headIn, noteSigners, noteVerifier, type NoteVerifier, type SignedHead } from '@kehoach/server';
import type { Call } from './call.js';
import { headNotesIn } from './heads-file.js';

/** How a log stands to the heads that were signed of it. */
export type HeadsCheck =
  | { readonly isSigned: true; readonly heads: number; readonly newest: SignedHead; readonly name: string }
  | { readonly isSigned: false; readonly code: 'other-plan' | 'cut' | 'rewritten'; readonly head: number }
  /** `signers`: the keys that it names, none of which is known, or has signed it. */
  | {
      readonly isSigned: false;
      readonly code: 'unsigned';
      readonly head: number;
      readonly signers: readonly string[];
    };

/** Signed heads as they were read; the sentence says why they could not be. */
export type ReadHeads =
  { readonly notes: readonly string[]; readonly keys: readonly NoteVerifier[] } | { readonly fault: string };

/** Reads what `--key` and `--heads` name; nothing where neither is given. */
export async function readHeads({ options, texts }: Call): Promise<ReadHeads | undefined> {
  const { key: files = [], heads } = options;
  if (files.length === 0 && heads === undefined) return undefined;
  if (files.length === 0) return { fault: texts.badValue('--key') };
  if (heads === undefined) return { fault: texts.badValue('--heads') };
  const keys: NoteVerifier[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return { fault: texts.unreadable(file) };
    const found = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(noteVerifier);
    const read = found.filter((key) => key !== undefined);
    if (read.length === 0 || read.length < found.length) return { fault: texts.noKey(file) };
    keys.push(...read);
  }
  const found = await headNotesIn(heads, process.env['KEHOACH_TOKEN']);
  if (found === 'not-let-in') return { fault: texts.headsClosed(heads) };
  if (found === undefined || found.length === 0) return { fault: texts.noHeads(heads) };
  return { notes: found, keys };
}

/**
 * Whether each head was signed by one of the keys and each stands in the log.
 *
 * @param entries of a chain that is whole
 */
export function checkHeads(
  entries: readonly RecordedEvent[],
  { notes, keys }: Extract<ReadHeads, { readonly keys: readonly NoteVerifier[] }>,
): HeadsCheck {
  let newest: { readonly head: SignedHead; readonly name: string } | undefined;
  for (const [at, note] of notes.entries()) {
    const signed = signedIn(note, keys);
    if (signed === undefined) return { isSigned: false, code: 'unsigned', head: at + 1, signers: noteSigners(note) };
    const { plan, version, digest } = signed.head;
    if (plan !== entries[0]?.planId) return { isSigned: false, code: 'other-plan', head: version };
    if (version > entries.length) return { isSigned: false, code: 'cut', head: version };
    if (entries[version - 1]?.digest !== digest) return { isSigned: false, code: 'rewritten', head: version };
    if (newest === undefined || version >= newest.head.version) newest = signed;
  }
  if (newest === undefined) return { isSigned: false, code: 'unsigned', head: 0, signers: [] };
  return { isSigned: true, heads: notes.length, newest: newest.head, name: newest.name };
}

/** The head of a note, and whose key has signed it. */
function signedIn(
  note: string,
  keys: readonly NoteVerifier[],
): { readonly head: SignedHead; readonly name: string } | undefined {
  for (const key of keys) {
    const head = headIn(note, key);
    if (head !== undefined) return { head, name: key.name };
  }
  return undefined;
}

/** The same in words. */
export function headsText(check: HeadsCheck, entries: number, { texts }: Call): readonly string[] {
  if (!check.isSigned && check.code === 'unsigned') return [texts.unsignedHead(check.head, check.signers)];
  if (!check.isSigned) return [texts.headFault[check.code](check.head)];
  const { heads, newest, name } = check;
  const behind = entries - newest.version;
  return [texts.signedHeads(heads, name, newest.version, newest.at), ...(behind > 0 ? [texts.behindHead(behind)] : [])];
}
