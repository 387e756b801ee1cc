import { readFile } from 'node:fs/promises';
import type { RecordedEvent } from '@kehoach/core';
import { headIn, noteVerifier, type SignedHead } from '@kehoach/server';
import type { Call } from './call.js';
import { headNotesIn } from './heads-file.js';

/** How a log stands to the heads that were signed of it. */
export type HeadsCheck =
  | { readonly isSigned: true; readonly heads: number; readonly newest: SignedHead; readonly name: string }
  | { readonly isSigned: false; readonly code: 'unsigned' | 'other-plan' | 'cut' | 'rewritten'; readonly head: number };

/** Signed heads as they were read; the sentence says why they could not be. */
export type ReadHeads = { readonly notes: readonly string[]; readonly key: string } | { readonly fault: string };

/** Reads what `--key` and `--heads` name; nothing where neither is given. */
export async function readHeads({ options, texts }: Call): Promise<ReadHeads | undefined> {
  const { key: file, heads } = options;
  if (file === undefined && heads === undefined) return undefined;
  if (file === undefined) return { fault: texts.badValue('--key') };
  if (heads === undefined) return { fault: texts.badValue('--heads') };
  const key = await readFile(file, 'utf8').catch(() => undefined);
  if (key === undefined) return { fault: texts.unreadable(file) };
  if (noteVerifier(key) === undefined) return { fault: texts.noKey(file) };
  const notes = await headNotesIn(heads, process.env['KEHOACH_TOKEN']);
  if (notes === undefined || notes.length === 0) return { fault: texts.noHeads(heads) };
  return { notes, key };
}

/**
 * Whether each head was signed by the key and each stands in the log.
 *
 * @param entries of a chain that is whole
 */
export function checkHeads(
  entries: readonly RecordedEvent[],
  { notes, key }: Extract<ReadHeads, { readonly key: string }>,
): HeadsCheck {
  const verifier = noteVerifier(key);
  let newest: SignedHead | undefined;
  for (const [at, note] of notes.entries()) {
    const head = verifier && headIn(note, verifier);
    if (head === undefined) return { isSigned: false, code: 'unsigned', head: at + 1 };
    const { plan, version, digest } = head;
    if (plan !== entries[0]?.planId) return { isSigned: false, code: 'other-plan', head: version };
    if (version > entries.length) return { isSigned: false, code: 'cut', head: version };
    if (entries[version - 1]?.digest !== digest) return { isSigned: false, code: 'rewritten', head: version };
    if (newest === undefined || version >= newest.version) newest = head;
  }
  if (newest === undefined || verifier === undefined) return { isSigned: false, code: 'unsigned', head: 0 };
  return { isSigned: true, heads: notes.length, newest, name: verifier.name };
}

/** The same in words. */
export function headsText(check: HeadsCheck, entries: number, { texts }: Call): readonly string[] {
  if (!check.isSigned) return [texts.headFault[check.code](check.head)];
  const { heads, newest, name } = check;
  const behind = entries - newest.version;
  return [texts.signedHeads(heads, name, newest.version, newest.at), ...(behind > 0 ? [texts.behindHead(behind)] : [])];
}
