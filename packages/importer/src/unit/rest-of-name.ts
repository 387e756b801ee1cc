import { doesWork } from './does.js';
import { restOfField } from './field-of-deeds.js';
import { restOfStations } from './stations.js';

/** Up to the words that say that all before them is who leads; or two words or more up to a colon. */
const rest =
  /^(?:\p{Ll}+ ){1,5}?(?=(?:(?:đồng )?chủ trì|(?:làm|là) đầu mối)(?!\p{L})|phối hợp (?:với|cùng) |(?:có|chịu) trách nhiệm )|^(?:\p{Ll}+ ){1,4}\p{Ll}+(?=:)/u;

/** Words between a unit and what it does that no name goes on with. */
export const manner: RegExp = new RegExp(
  '^(?:sớm|cùng|h[ằà]ng|mỗi|định kỳ|đề nghị|yêu cầu|tự|cần|phải|chưa|vẫn|đã|đang|sẽ|được|bị|không|còn|để|từ|tại|trong|theo|với' +
    '|của|cho|khi|nếu|mà|thì|là|có|và|hoặc|trực tiếp|hết sức|lần lượt|đồng loạt)(?!\\p{L})',
  'u',
);

/**
 * "Ban Cứu trợ | thảm họa chủ trì", "Phòng Phát triển | người tham gia: …": small words that are no work belong to the
 * name where what follows on them says that it is whole. How long they are; 0 where they do not.
 */
export function restOfName(name: string, words: string): number {
  const isOpen = isOneName(name) && !/,\s*$/.test(name) && !manner.test(words) && !doesWork(words);
  const more = isOpen ? rest.exec(words) : body.test(name) ? setUpFor.exec(words) : null;
  return more?.[0].length ?? (restOfStations(name, words) || restOfField(name, words));
}

/** "Ban Chỉ đạo | rà soát xã chủ trì": what a body is set up for; who leads something is told apart from it. */
const body = /(?:ban (?:chỉ đạo|tổ chức|chỉ huy)|tổ công tác|hội đồng|đoàn kiểm tra)\s$/iu;
const setUpFor =
  /^(?:\p{L}+ ){2,6}?(?<!(?:đơn vị|cơ quan|phòng|người) )(?=(?:đồng )?chủ trì(?!\p{L})|(?:có|chịu) trách nhiệm )/u;

/** A name of its own, and none for many. */
export function isOneName(name: string): boolean {
  return /\s\p{Lu}/u.test(name) && !/^(?:các|những|mọi|mỗi)\s/iu.test(name);
}
