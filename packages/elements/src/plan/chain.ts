import { canDigest, verify, type RecordedEvent } from '@kehoach/core';
import type { Failure } from './plan-context.js';

/** What is wrong with a log's chain; nothing is said where the page cannot check, being without HTTPS. */
export async function chainFailure(entries: readonly RecordedEvent[]): Promise<Failure | undefined> {
  if (!canDigest()) return undefined;
  const outcome = await verify(entries);
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
