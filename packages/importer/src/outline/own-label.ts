import { beginsListed, beginsUnit } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { unitsEnd } from '../unit/units-end.js';
import { isOnlyTime } from '../words/only-time.js';

/**
 * What a label of an office's own says of a task, by a word of who or when in it and a value that is nothing else:
 * "Giao cho: Phòng Y tế", "Bao giờ xong: 20/5/2027".
 *
 * @param words the label in small letters, on one line
 */
export function roleOfOwnLabel(
  label: string,
  words: string,
  value: string,
): 'lead' | 'coordinating' | 'period' | undefined {
  const [said = ''] = value.split('\n');
  const isName = beginsUnit(label.trim()) && !/^(?:đơn vị|cơ quan|bộ phận)(?:\s|$)/u.test(words);
  if (words.split(' ').length > 5 || said.trim() === '' || isName || notWho.test(words) || isWork(words))
    return undefined;
  const isWho = who.test(words) || /^(?:đơn vị|cơ quan|bộ phận)$/u.test(words);
  const role = helps.test(words) ? 'coordinating' : isWho ? 'lead' : undefined;
  if (role !== undefined && isUnits(said.split(/;|\.\s/u)[0] ?? '')) return role;
  return when.test(words) && isOnlyTime(said.replace(/[.;]\s*$/u, '')) ? 'period' : undefined;
}

/** "Giao ban đầu tuần", "Chuẩn bị hội trường": what is done, and no word of who does it. */
function isWork(words: string): boolean {
  return /^giao ban(?!\p{L})/u.test(words) || (beginsWork(words) && words.split(' ').length > 2);
}

const who =
  /(?:^|\s)(?:ai|người|giao|lo|làm|phụ trách|chịu|trách nhiệm|thực hiện|chủ|đầu mối|phân công|đảm nhiệm|đảm nhận|tham mưu|tổ chức|đăng cai|chuẩn bị)(?:\s|$)/u;
const helps = /(?:^|\s)(?:cùng|phối hợp|hỗ trợ|giúp|kết hợp|tham gia)(?:\s|$)/u;
const when =
  /(?:^|\s)(?:thực hiện|tổ chức|triển khai|hạn|thời|khi|bao giờ|lúc|ngày|mốc|xong|tiến độ|kỳ|deadline|hoàn thành)(?:\s|$)/u;
/** Who gets, sees or judges something does not do it, nor does who is listed. */
const notWho = new RegExp(
  '(?:nhận|gửi|báo cáo|kiểm tra|giám sát|thẩm định|duyệt|mời|dự|liên hệ|hưởng|được|ký|đối tượng|thành phần|trình' +
    '|tổ giúp việc|danh sách tham gia|thành viên (?:tổ|ban|đội|đoàn|nhóm)(?=\\s).*)(?:\\s|$)',
  'u',
);

/** The beginning of a value that names units, as far as it is looked at. */
function isUnits(value: string): boolean {
  const words = value.trim();
  return beginsListed(words) && unitsEnd(words, { isSentence: false }) >= words.replace(/[\s.;,]+$/u, '').length;
}
