import { labelsIn } from '../outline/label.js';
import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed, type Range } from '../words/range.js';

/** A heading is no longer than this. */
const longest = 200;

/**
 * When all that stands below a heading is done, as it says in its bracket or behind its colon: "I. GIAI ĐOẠN PHÒNG NGỪA
 * (hoàn thành trước ngày 31/5/2026)", "2. Chuẩn bị: tháng 3/2027", "Bước 1. Vận động (tháng 3) - Phòng Văn hóa chủ trì".
 */
export function headingTime(text: string, { words, marker, children, rows, body }: Item): Range | undefined {
  const isHeading =
    counts(marker) && children.length + rows.length + body.length > 0 && words.to - words.from < longest;
  if (!isHeading || labelsIn(text, words).length > 0) return undefined;
  const line = text.slice(words.from, words.to);
  const end =
    /\(([^()]{3,80})\)(?:\s[-–]\s[^()]*(?:chủ trì|phụ trách|phối hợp|thực hiện))?\s*:?\s*$|[:–-]\s+([^:()]{3,80}?)\s*:?\s*$/u.exec(
      line,
    );
  const said = end?.[1] ?? end?.[2];
  if (end === null || said === undefined || !isOnlyTime(said)) return undefined;
  const from = words.from + end.index + end[0].indexOf(said);
  return trimmed(text, { from, to: from + said.length });
}
