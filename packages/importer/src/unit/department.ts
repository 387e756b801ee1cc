import { doesWork, plainVerbs } from './does.js';
import { isJoined, type Look } from './look.js';
import { nameNouns } from './name-nouns.js';
import { soloVerbs } from './name-words.js';

/** "Sở Y tế | dự phòng cơ số thuốc": what other names hold a department does, behind its fields and to something. */
export function isOfDepartment({ text, words, at, word, next, isAfterSign, isVerb }: Look): boolean {
  const pair = `${word} ${next.toLowerCase()}`;
  const isSolo = (soloVerbs.has(word) || plainVerbs.has(word)) && !nameNouns.has(pair);
  const isDone = isVerb || isSolo || departmentDeeds.test(pair) || isTelling(text.slice(words[at]?.from));
  if (isAfterSign || !isDone || moreFields.test(` ${pair}`)) return false;
  if (words[at + (isSolo ? 1 : 2)] === undefined || !isJoined(text, words, at + 1)) return false;
  const fields = /^(?:.*[\s,;])?Sở \p{Lu}\p{Ll}* \p{L}\p{Ll}*(.*) $/su.exec(text.slice(0, words[at]?.from))?.[1];
  return fields !== undefined && moreFields.test(fields);
}

/** "thông tin kết quả xét nghiệm"; "Sở Văn hóa thông tin kiểm tra", "… thông tin và Thể thao" are called so. */
function isTelling(words: string): boolean {
  const told = /^thông tin (?!và|thể|du|truyền|chủ)(?=\p{Ll})/u.exec(words)?.[0].length ?? 0;
  return told > 0 && !doesWork(words.slice(told));
}

/** "Sở Kế hoạch đầu tư", "Sở Giáo dục đào tạo": with no "và" between its fields. */
export function isSecondField({ text, words, at }: Look): boolean {
  return /(?:^|\s)Sở (?:Kế hoạch đ|Giáo dục đ|Giao thông c)$/u.test(text.slice(0, (words[at]?.from ?? 0) + 1));
}

const departmentDeeds =
  /^(?:dự phòng|cấp cứu|phục hồi|nuôi trồng|công chứng|đo lường|trợ giúp|phòng chống|xuất bản|thường xuyên)$/u;

/** "… và Phát triển nông thôn", ", Thể thao và Du lịch": with "và" and signs, or without. */
const moreFields =
  /^(?:[\s,&-]+(?:và )?(?:phát triển )?(?:công (?:nghệ|chính)|thực phẩm|kiến trúc|(?:nông|môi|truyền|thể|du|thương|xã|đầu|đào|tôn|vận) \p{L}+))*$/iu;
