import { stopIn } from './stop.js';

/** What a share is: 0 to 100; nothing where there are no words; or `unclear`. */
export function percentOf(words: string): number | undefined | 'unclear' {
  const [, number, sign] = /^(\d{1,3}(?:[.,]\d+)?)\s*(%)?$/.exec(words) ?? [];
  if (number === undefined) return isNothing(words) ? undefined : 'unclear';
  const value = Number(number.replace(',', '.'));
  // 0,4 may be 40 % of a sheet that shows no sign, or less than one.
  const isDoubtful = sign === undefined && value > 0 && value <= 1;
  return value > 100 || isDoubtful ? 'unclear' : value;
}

/** A share that is only bordered on, one end of a span, or what is missing: "còn 50%", "50-60%", "> 50%". */
const notReached =
  /(?:^|\d)\s*[-–]\s*$|[<>≤≥~/]\s*$|(?<!\p{L})(?:chưa|không|còn|thiếu|trên|dưới|gần|khoảng)(?!\p{L})[^.,;:()]*$/iu;

/**
 * The words of a status that say which share was reached: "60%" of "Đang thực hiện (60%)"; none where it says none.
 *
 * @returns all of them where it names a share and not clearly what was reached
 */
export function shareIn(words: string): string {
  const [share, ...others] = words.matchAll(/\d+(?:[.,]\d+)?\s*%/gu);
  if (share === undefined) return '';
  const behind = words.slice(share.index + share[0].length);
  const isOpen = /^[^.,;:()]*(?<!\p{L})(?:chưa|không|còn)(?!\p{L})/iu.test(behind);
  return others.length > 0 || isOpen || notReached.test(words.slice(0, share.index)) ? words : share[0];
}

/** What a status says: done, in time or late where it says so; under way; not done; stopped; or `unclear`. */
export type Status = 'done' | 'done-in-time' | 'done-late' | 'begun' | 'open' | 'stopped' | 'unclear';

/** What words about the standing of a task mean; nothing where there are none. */
export function statusOf(words: string): Status | undefined {
  if (isNothing(words)) return undefined;
  const low = words.toLowerCase();
  if (
    /^(?:đã )?(?:hoàn thành|xong|thực hiện xong)/u.test(low) &&
    !/\d|một phần|cơ bản|chưa|không (?!có|đúng|kịp)/u.test(low)
  ) {
    if (/(?:trễ|quá|muộn|chậm|không (?:đúng|kịp))/u.test(low)) return 'done-late';
    return /(?:đúng|trong|trước) (?:thời )?hạn/u.test(low) ? 'done-in-time' : 'done';
  }
  if (/^(?:đang|đã (?:bắt đầu|triển khai))(?:\s|$)/u.test(low)) return 'begun';
  if (stopIn(words) !== undefined) return 'stopped';
  return open.test(low) ? 'open' : 'unclear';
}

const open =
  /^(?:chưa|quá hạn|trễ hạn|sắp đến hạn|sắp tới hạn|trong hạn|thường xuyên|không hạn|chậm|vượt|đạt|đúng tiến độ)(?:\s|$|[,;.–-])/u;

/** "Không", "-", "Chưa có": a cell that says that there is nothing to say. */
export function isNothing(words: string): boolean {
  return /^(?:[-–—./\s]*|(?:không|chưa)(?: có)?(?: (?:gì|khó khăn|vướng mắc|đề xuất|kiến nghị)(?:,? (?:vướng mắc|kiến nghị|đề xuất))?)?)\.?$/iu.test(
    words.trim(),
  );
}
