import { verify, type RecordedEvent } from '@kehoach/core';
import type { Failure } from './plan-context.js';

/** What is wrong with a log's chain. */
export async function chainFailure(entries: readonly RecordedEvent[]): Promise<Failure | undefined> {
  // The first paint comes before the check.
  await new Promise((resolve) => setTimeout(resolve));
  const outcome = verify(entries);
  if (outcome.isWhole) return undefined;
  const { entry } = outcome;
  return {
    code: 'broken-chain',
    words: {
      vi: `Nhật ký đã bị sửa ngoài hệ thống, từ bản ghi thứ ${entry}.`,
      en: `The log was changed from outside, from entry ${entry} on.`,
    },
    whole: entry - 1,
  };
}
