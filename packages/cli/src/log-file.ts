import { readFile } from 'node:fs/promises';
import { isMisplaced, openLog, verify, type Head, type OpenLog, type Verification } from '@kehoach/core';
import { brokenLineDetail, tamperText, type Language } from '@kehoach/words';
import type { Call } from './call.js';
import { refused } from './refused.js';

/** A log file as it was read and checked. */
export interface LogFile {
  readonly log: OpenLog;
  readonly verification: Verification;
  /** 0 whole; 1 not whole: an entry was changed, or stands in a wrong place; 2 a line is no entry. */
  readonly status: 0 | 1 | 2;
}

/**
 * Reads a log file and checks its chain; nothing where it cannot be opened or holds nothing, which has then been said.
 */
export async function readLogFile(call: Call, head?: Head): Promise<LogFile | undefined> {
  const { file, texts } = call;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const say = (sentence: string): undefined => void refused(call, sentence);
  if (text === undefined) return say(texts.unreadable(file));
  const log = openLog(text);
  const { entries, broken } = log;
  if (entries.length + broken.length === 0) return say(texts.noPlan);
  const verification = verify(log, { head });
  const isTampered = !verification.isWhole || broken.some(isMisplaced);
  return { log, verification, status: isTampered ? 1 : broken.length > 0 ? 2 : 0 };
}

/** What is wrong with a log, a sentence each, the worst first: what was done to it, then every line that is none. */
export function faultsOf({ log, verification }: LogFile, language: Language): readonly string[] {
  const chain = verification.isWhole ? [] : [tamperText(verification.kind, verification.entry, language)];
  return [...chain, ...log.broken.map((broken) => brokenLineDetail(broken, language))];
}
