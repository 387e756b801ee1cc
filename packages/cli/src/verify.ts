import { verify } from '@kehoach/core';
import { tamperText } from '@kehoach/words';
import { readLogFile } from './read-log.js';
import { refused } from './refused.js';
import type { Call } from './run.js';

/** Checks the chain of a log: 0 whole, 1 not, 2 unreadable. */
export async function runVerify(call: Call): Promise<number> {
  const entries = await readLogFile(call);
  if (entries === undefined) return 2;
  const { terminal, texts, options } = call;
  if (entries.length === 0) return refused(call, texts.noPlan);
  const result = verify(entries);
  if (options.json === true) terminal.out(`${JSON.stringify(result)}\n`);
  else
    terminal.out(
      `${result.isWhole ? texts.whole(entries.length, result.digest) : tamperText(result.kind, result.entry, call.language)}\n`,
    );
  return result.isWhole ? 0 : 1;
}
