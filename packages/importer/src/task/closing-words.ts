import { unitsEnd } from '../unit/units-end.js';
import type { TellingRule } from './telling-rule.js';

/** What is asked of everybody, and of what: "quan tâm, phối hợp thực hiện nghiêm túc những nội dung nêu trên". */
const emptyRequest = new RegExp(
  '(?:,?\\s{1,3}(?:và\\s)?(?:quan tâm|được biết|biết|lưu ý|phối hợp|nghiêm túc|khẩn trương|kịp thời|chủ động|tích cực|triển khai' +
    '|tổ chức|thực hiện|chấp hành|(?:có )?hiệu quả|đạt kết quả(?: tốt| cao)?))+(?:\\s(?:\\p{L}+\\s){0,4}(?:này|trên)(?!\\p{L}).*|[\\s./;]*)$',
  'isu',
);

/** A request to units to do well what stands above, and to do nothing besides. */
function asksNothing(words: string): boolean {
  const end = emptyRequest.exec(words);
  const request = end === null ? null : requested.exec(words.slice(0, end.index));
  const who = request?.[1] ?? request?.[2];
  return who !== undefined && unitsEnd(who) === who.length;
}

/** "… yêu cầu các phòng", "Nhận được Kế hoạch này, trưởng các đơn vị". */
const requested = /(?:^|\s)(?:đề nghị|yêu cầu)\s([^.;:]+)$|^(?:sau khi )?nhận được\s[^,.;:]{3,60}\snày,\s([^.;:]+)$/iu;

/** What becomes of the paper itself. */
const ofPaper = new RegExp(
  '^(?:kế hoạch|chương trình|chỉ thị|quy chế|công văn|thông báo) (?:này (?:được )?(?:gửi|thay|áp dụng|có hiệu lực|thông báo' +
    '|công khai|niêm yết|phổ biến)|được (?:công khai|niêm yết|phổ biến))\\s[^.;]*[\\s./;]*$',
  'iu',
);

/** What closes a paper. */
export const closingRules: readonly TellingRule[] = [
  // “Trên đây là Kế hoạch năm 2026, yêu cầu các phòng nghiêm túc thực hiện”
  ['closing', (words) => /^trên đây là\s/iu.test(words)],
  // “Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Văn phòng Sở”
  [
    'closing',
    (words) =>
      /^(?:trong )?quá trình (?:\p{L}+ ){0,4}(?:thực hiện|triển khai)[^.]{0,60}?(?:nếu|khó khăn)/iu.test(words),
  ],
  // “Nếu có thay đổi, Văn phòng thông báo trên bảng tin”
  [
    'closing',
    (words) =>
      /^(?:nếu|khi|trường hợp)\s(?:có|phát sinh|gặp)\s[^.,;]{0,40}(?:thay đổi|vướng mắc|khó khăn|vấn đề|thắc mắc)/iu.test(
        words,
      ),
  ],
  // “Mọi thắc mắc, đề nghị các đơn vị liên hệ Văn phòng Sở”
  ['closing', (words) => /^(?:mọi|thông tin chi tiết|chi tiết)\s[^.;]*(?<!\p{L})liên hệ\s/iu.test(words)],
  // “Văn phòng Sở thông báo để các đơn vị biết, thực hiện”
  ['closing', (words) => /\sthông báo\s(?:để|đến|cho)\s[^.;]{0,120}\s(?:biết|thực hiện)[\s./;]*$/iu.test(words)],
  // “Thủ trưởng các đơn vị chịu trách nhiệm thực hiện Chỉ thị này”
  [
    'closing',
    (words) => /^[^.;]{3,200}\schịu trách nhiệm (?:thực hiện|thi hành)\s(?:\p{L}+\s){1,4}này[\s./;]*$/iu.test(words),
  ],
  // “Sở Biển đảo đề nghị các cơ quan quan tâm, phối hợp thực hiện./.”
  ['closing', asksNothing],
  // “Kế hoạch này được niêm yết tại trụ sở và phổ biến đến các đội”
  ['closing', (words) => ofPaper.test(words) && !/\d\/\d|(?:trước|trong) (?:ngày|tháng)/u.test(words)],
];
