import type { Plan } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { NoReading, PaperFinding } from '../amending/paper-read.js';
import { amendingReader } from '../plan/brought.js';
import type { Ways } from '../shared/in-slices.js';
import { changesIn, changesName, paperName } from './actions/changes.js';
import type { Values } from './fields.js';
import { refilled } from './refill.js';

/** The file from which a form was filled in: its name, which changes came from it, and what is doubtful in it. */
export interface FilledFrom {
  readonly file: string;
  readonly keys: readonly string[];
  readonly findings: readonly PaperFinding[];
}

/** A form filled in from a file; why the file was not read, in each language; or why there is no reading of it. */
export type PaperAnswer =
  { readonly values: Values } | { readonly refusal: Readonly<Record<Language, string>> } | NoReading;

/** From which file a form was filled in, if it was from one. */
export function filledFrom(values: Values): FilledFrom | undefined {
  const kept = values[paperName];
  return kept === undefined ? undefined : (JSON.parse(kept) as FilledFrom);
}

/**
 * Fills in the form for an amending paper from its file. What a person had added besides stays; what came from
 * another file before goes.
 *
 * @param valuesNow what stands in the form once the file is read
 * @returns never rejects
 */
export async function fillFrom(
  file: File,
  valuesNow: () => Values,
  plan: Plan,
  { language, ...ways }: Ways & { readonly language: Language },
): Promise<PaperAnswer> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const read =
    bytes &&
    (await amendingReader()?.().then(
      (readPaper) => readPaper(new Uint8Array(bytes), { name: file.name, plan }, ways),
      () => undefined,
    ));
  if (read === undefined) return 'not-loaded';
  if (typeof read === 'string') return read;
  if (read.refusal !== undefined) return { refusal: read.refusal };
  const [command, ...more] = read.commands;
  const own = withoutPaper(valuesNow());
  const known = new Set(changesIn(own).map(({ key }) => key));
  const said = refilled({ command, more }, language, own);
  const keys = changesIn(said).flatMap(({ key }) => (known.has(key) ? [] : [key]));
  const note: FilledFrom = { file: file.name, keys, findings: read.findings };
  // What the paper leaves blank does not wipe out what was typed.
  const given = Object.entries(said).filter(([name, value]) => value !== '' || name.includes('.'));
  return { values: { ...own, ...Object.fromEntries(given), [paperName]: JSON.stringify(note) } };
}

/** What is filled in without what came from a file, and without what belongs to changes that were taken out. */
function withoutPaper(values: Values): Values {
  const taken = new Set(filledFrom(values)?.keys);
  const changes = changesIn(values).filter(({ key }) => !taken.has(key));
  const known = new Set(changes.map(({ key }) => key));
  const kept = Object.entries(values).filter(
    ([name]) => name !== paperName && (!name.includes('.') || known.has(name.slice(0, name.indexOf('.')))),
  );
  return {
    ...Object.fromEntries(kept),
    [changesName]: changes.map(({ key, kind }) => `${key} ${kind}`).join('\n'),
  };
}
