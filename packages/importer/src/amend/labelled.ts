import { trimmed, type Range } from '../words/range.js';
import type { TaskPart } from './amendment.js';
import { withoutMarks } from './new-value.js';
import { partNouns, partWordIn } from './order-words.js';

/** What words give for the part of a task that their own label names. */
export interface Labelled {
  readonly part: TaskPart;
  readonly isDeadline: boolean;
  readonly value: Range;
}

const endsLabel = new RegExp(`^\\s*(?:(?:của\\s+|tại\\s+)?${partNouns}(?!\\p{L})[^:]*)?:`, 'iu');

/** "- Thời hạn hoàn thành: trước ngày 30/6/2026"; nothing for words of several lines. */
export function labelledIn(text: string, range: Range): Labelled | undefined {
  const { from, to } = trimmed(text, range);
  const bullet = /^[-–+•]\s*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const words = text.slice(from + bullet, to);
  const colon = words.indexOf(':');
  const label = colon < 0 || words.includes('\n') ? undefined : partWordIn(words.slice(0, colon + 1));
  if (label === undefined || label.from > 0 || !endsLabel.test(words.slice(label.to))) return undefined;
  const { part, isDeadline } = label;
  if (part === 'theme' || part === 'plan-title') return undefined;
  return { part, isDeadline, value: withoutMarks(text, { from: from + bullet + colon + 1, to }) };
}
