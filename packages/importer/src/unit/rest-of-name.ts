import { doesWork } from './does.js';

/** What stands right before these is who leads, however its name goes on. */
const longerName = /^(?:\p{Ll}+ ){1,5}?(?=(?:đồng )?chủ trì(?!\p{L})|phối hợp (?:với|cùng) |(?:có|chịu) trách nhiệm )/u;
/** … and before a colon, of two words or more. */
const closedName = /^(?:\p{Ll}+ ){1,4}\p{Ll}+(?=:)/u;

/** Words between a unit and what it does that no name goes on with. */
export const manner: RegExp = new RegExp(
  '^(?:sớm|cùng|h[ằà]ng|mỗi|định kỳ|đề nghị|yêu cầu|tự|cần|phải|đã|đang|sẽ|được|bị|không|còn|vẫn|để|từ|tại|trong|theo|với' +
    '|của|cho|khi|nếu|mà|thì|là|có|và|hoặc|trực tiếp|hết sức|lần lượt|đồng loạt)(?!\\p{L})',
  'u',
);

/**
 * "Ban Cứu trợ | thảm họa chủ trì", "Phòng Phát triển | người tham gia: …": small words that are no work belong to the
 * name where what follows on them says that it is whole. How long they are; 0 where they do not.
 */
export function restOfName(name: string, rest: string): number {
  if (!/\s\p{Lu}/u.test(name) || /^(?:các|những|mọi|mỗi)\s/iu.test(name) || /[,;]\s*$/.test(name)) return 0;
  if (manner.test(rest) || doesWork(rest)) return 0;
  return (longerName.exec(rest) ?? closedName.exec(rest))?.[0].length ?? 0;
}
