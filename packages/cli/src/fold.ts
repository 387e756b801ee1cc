import { stat } from 'node:fs/promises';
import { foldedText, replay } from '@kehoach/core';
import type { Call } from './call.js';
import { faultsOf, readLogFile } from './log-file.js';
import { mayWrite, writeOut } from './paper-file.js';
import { refused } from './refused.js';

/**
 * Writes the folded plan of a log, beside it unless `--out` says otherwise, for pages that show it before they have
 * read the log. 0, or 2 where it cannot: a log that is not whole is not folded.
 */
export async function runFold(asked: Call): Promise<number> {
  const { file, options, screen, texts, language } = asked;
  const out = options.out ?? `${file.replace(/\.ndjson$/i, '')}.plan.json`;
  const call: Call = { ...asked, options: { ...options, out } };
  if (!(await mayWrite(call, file))) return 2;
  const read = await readLogFile(call);
  if (read === undefined) return 2;
  if (read.status !== 0) return refused(call, [...faultsOf(read, language), texts.notFolded].join(' '));
  const plan = replay(read.log.entries);
  if (plan.issued === undefined) return refused(call, texts.noPlan);
  const { size } = await stat(file);
  if (!(await writeOut(call, out, foldedText(plan, size)))) return 2;
  if (options.json === true) screen.out(JSON.stringify({ planId: plan.id, version: plan.version, out }));
  else screen.out(texts.paperWritten(out));
  return 0;
}
