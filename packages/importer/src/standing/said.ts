/** What a share is: 0 to 100; nothing where there are no words; or `unclear`. */
export function percentOf(words: string): number | undefined | 'unclear' {
  const [, number, sign] = /^(\d{1,3}(?:[.,]\d+)?)\s*(%)?$/.exec(words) ?? [];
  if (number === undefined) return isNothing(words) ? undefined : 'unclear';
  const value = Number(number.replace(',', '.'));
  // 0,4 may be 40 % of a sheet that shows no sign, or less than one.
  const isDoubtful = sign === undefined && value > 0 && value <= 1;
  return value > 100 || isDoubtful ? 'unclear' : value;
}

/** What a status says: done, in time or late where it says so; under way; not done; or `unclear`. */
export type Status = 'done' | 'done-in-time' | 'done-late' | 'begun' | 'open' | 'unclear';

/** What words about the standing of a task mean; nothing where there are none. */
export function statusOf(words: string): Status | undefined {
  if (isNothing(words)) return undefined;
  const low = words.toLowerCase();
  if (/^(?:đã )?(?:hoàn thành|xong|thực hiện xong)/u.test(low) && !/\d|một phần|cơ bản|chưa/u.test(low)) {
    if (/(?:đúng|trong|trước) (?:thời )?hạn/u.test(low)) return 'done-in-time';
    return /(?:trễ|quá|muộn|chậm)/u.test(low) ? 'done-late' : 'done';
  }
  if (/^(?:đang|đã (?:bắt đầu|triển khai))(?:\s|$)/u.test(low)) return 'begun';
  return open.test(low) ? 'open' : 'unclear';
}

const open =
  /^(?:chưa|quá hạn|trễ hạn|sắp đến hạn|sắp tới hạn|trong hạn|thường xuyên|không hạn|chậm|vượt|đạt|đúng tiến độ)(?:\s|$|[,;.–-])/u;

/** "Không", "-", "Chưa có": a cell that says that there is nothing to say. */
export function isNothing(words: string): boolean {
  return /^(?:[-–—./\s]*|(?:không|chưa)(?: có)?(?: (?:gì|khó khăn|vướng mắc)(?:,? vướng mắc)?)?)\.?$/iu.test(
    words.trim(),
  );
}
