import { trimmed, type Range } from '../words/range.js';
import { partNouns } from './order-words.js';

/** What stands in a sentence as new, and what it gives as old. */
export interface NewValue {
  /** Empty where it stands in the paragraphs below. */
  readonly now: Range;
  readonly before?: Range;
}

/** "Thành", and not "hoàn thành" or "thành phần". */
const into = '(?<!(?:hoàn|hình|trưởng)\\s)thành(?!\\s(?:phần|phố|viên|tích|lập|công|quả|ủy|đoàn)(?!\\p{L}))';
const partly = `(?:(?!\\s(?:sang|${into}|bằng|qua)\\s).)`;

/** Of several that fit the first counts. In brackets what stood before, if it is said, and what stands from now on. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})từ\\s+(?<before>.{1,200}?)\\s+(?:sang|${into}|qua)\\s+(?<now>.+)$`, 'isu'),
  new RegExp(
    `(?<!\\p{L})thay(?! đổi)(?: thế)?(?: từ)?\\s+(?<before>${partly}{1,200}?)\\s+(?:bằng|${into}|sang)\\s+(?<now>.+)$`,
    'isu',
  ),
  new RegExp(`(?<!\\p{L})(?:${into}|sang)\\s+(?<now>.+)$`, 'isu'),
  /(?<!\p{L})(?:như sau|là)(?!\p{L})\s*:?\s*(?<now>.*)$/isu,
  /:\s*(?<now>.*)$/su,
  /(?<!\p{L})(?<now>(?:đến|tới)(?: hết)?\s.+)$/isu,
];

/**
 * What a sentence gives as new: behind "thành", "sang", "như sau", a colon, or "đến".
 *
 * @param hidden the sentence with its quotations hidden
 */
export function newValueIn(hidden: string): NewValue | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(hidden);
    const { now, before } = match?.groups ?? {};
    if (match === null || now === undefined) continue;
    const start = match.index + match[0].length - now.length;
    const at = before === undefined ? -1 : match.index + match[0].indexOf(before);
    return {
      now: withoutEnd(hidden, { from: start, to: hidden.length }),
      ...(before !== undefined && { before: withoutMarks(hidden, { from: at, to: at + before.length }) }),
    };
  }
  return undefined;
}

const aside = new RegExp(`\\s+(?:đối với|tại|ở|của|cho|thuộc)\\s+(?:các\\s+)?${partNouns}[\\s:].*$`, 'isu');

/** Without the part of the plan that is named behind it, and without the sign at its end. */
function withoutEnd(hidden: string, range: Range): Range {
  const words = hidden.slice(range.from, range.to);
  return withoutMarks(hidden, { from: range.from, to: range.from + words.replace(aside, '').length });
}

/** Without the quotation marks around it, and the signs behind it. */
export function withoutMarks(text: string, range: Range): Range {
  let { from, to } = trimmed(text, range);
  while (to > from && /[.;,/\s]/u.test(text.charAt(to - 1))) to -= 1;
  const [first, last] = [text.charAt(from), text.charAt(to - 1)];
  const isQuoted = to - from > 1 && /[“"]/u.test(first) && /[”"]/u.test(last);
  return isQuoted ? withoutMarks(text, { from: from + 1, to: to - 1 }) : { from, to };
}
