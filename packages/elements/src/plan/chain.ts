import { verify, type RecordedEvent } from '@kehoach/core';
import { tamperText } from '@kehoach/words';
import type { Failure } from './plan-context.js';

/** What is wrong with a log's chain. */
export async function chainFailure(entries: readonly RecordedEvent[]): Promise<Failure | undefined> {
  // The first paint comes before the check.
  await new Promise((resolve) => setTimeout(resolve));
  const outcome = verify(entries);
  if (outcome.isWhole) return undefined;
  const { entry, kind } = outcome;
  return {
    code: 'broken-chain',
    words: { vi: tamperText(kind, entry, 'vi'), en: tamperText(kind, entry, 'en') },
    whole: entry - 1,
  };
}
