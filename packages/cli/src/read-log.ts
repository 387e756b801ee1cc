import { readFile } from 'node:fs/promises';
import { readLog, type RecordedEvent } from '@kehoach/core';
import { brokenLineText } from '@kehoach/words';
import { refused } from './refused.js';
import type { Call } from './run.js';

/** The entries of a log file; nothing where it cannot be read, which has then been said. */
export async function readLogFile(call: Call): Promise<readonly RecordedEvent[] | undefined> {
  const { file, language, texts } = call;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const say = (sentence: string): undefined => void refused(call, sentence);
  if (text === undefined) return say(texts.unreadable(file));
  const { entries, broken } = readLog(text);
  const [first] = broken;
  return first === undefined ? entries : say(brokenLineText(first, language));
}
