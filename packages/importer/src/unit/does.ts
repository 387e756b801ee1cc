import { dutyVerbs } from './duty-verbs.js';
import { soloVerbs } from './name-words.js';

/** Whether words behind a unit begin with what it does. */
export function doesWork(words: string): boolean {
  const [first = '', second = ''] = words
    .slice(0, 60)
    .trim()
    .replace(manner, '')
    .split(/[^\p{L}]+/u);
  if (/^(?:đề nghị|yêu cầu)$/u.test(`${first} ${second}`)) return false;
  // "trực tiếp chỉ huy"; a board of command is called so.
  if (`${first} ${second}` === 'chỉ huy' && /^\s*trực tiếp\s/u.test(words)) return true;
  return (
    dutyVerbs.has(`${first} ${second}`) ||
    soloVerbs.has(first) ||
    plainVerbs.has(first) ||
    deedPairs.has(`${first} ${second}`)
  );
}

/** Whether a sentence begins with what is done: "Rà soát danh mục". */
export function beginsWork(words: string): boolean {
  return !said.test(words) && doesWork(words.charAt(0).toLowerCase() + words.slice(1));
}

/** What a meeting says: "Ghi nhận kết quả …". */
const said = /^(?:ghi nhận|thống nhất|đồng ý|nhất trí|biểu dương|hoan nghênh|đánh giá cao|tiếp thu)\s/iu;

/** How work is done, before its verb: "trực tiếp chỉ đạo", "mỗi tuần phát hai bài". */
const manner = new RegExp(
  '^(?:(?:trực tiếp|chủ động|đồng loạt|nghiêm túc|kịp thời|cùng|tự|phải|cần|sẽ|thì' +
    '|(?:có|chịu) (?:trách nhiệm|nhiệm vụ)|(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm))[,\\s]+)+',
  'iu',
);

/** "Các đơn vị chậm nộp bị trừ điểm", "các xã được cấp vốn": told of them, and nothing that they are to do. */
export function isDescribed(after: string): boolean {
  return (
    /^\s*(?:được\s+(?!giao|phân công|ủy quyền|uỷ quyền)|bị\s|chậm\s(?!nhất)|vi phạm\s|để xảy ra\s)/iu.test(after) ||
    /^\s*(?:từ|dưới|trên)\s\d/iu.test(after) ||
    (after.startsWith(':') && isAmount(after.slice(1))) ||
    /^\s*(?:(?:đã|đang|chưa|còn|vẫn|mới|không)\s|(?:có|gồm|đạt|chiếm)\s(?:\d|hơn|trên|khoảng|gần|nhiều|ít)\p{L}*\s)/iu.test(
      after,
    ) ||
    /^[^,.;:]{0,60}(?<!chuẩn|trang|thiết|dự|đội|người|dân|hộ|vùng|nơi|nhà|đường|điểm|vực|trình|đoạn|nhân)\sbị\s/iu.test(
      after,
    ) ||
    // "Xã Bến Đình có vùng bị ngập".
    /^\s*(?:có|còn)\s(?!\p{L}+\scho)(?:\p{L}+\s){1,3}bị\s/iu.test(after) ||
    /^[^.;:]{0,120}\sbị (?:xem xét|xử|kỷ luật|phạt|trừ|phê bình|hạ|cắt|đình chỉ|thu hồi|nhắc nhở)\s/iu.test(after)
  );
}

/** Verbs of one syllable that names of units may hold as well: behind a name that is whole they say what it does. */
export const plainVerbs: ReadonlySet<string> = new Set(
  (
    'tiếp gửi nộp lập trình cử mở báo lo làm đưa đọc nói giúp nhắc gom mời nêu hỏi xem rửa lau gõ ủi đổ xúc tưới nâng xếp ' +
    'chuyển tìm tra dò đếm thử diễn dẫn rước dâng tiễn soạn xuất nhập khóa tắt thay dừng khen tách gộp'
  ).split(' '),
);

/** … of two, of which the first alone belongs to names as well. */
export const deedPairs: ReadonlySet<string> = new Set(
  (
    'kiểm sát|dự sinh|dự giờ|dự họp|dự thi|dự lễ|dự hội|nói chuyện|kiểm kê|thống kê|kiểm điểm|điều khiển|phục vụ|sơ tán|di dời|bảo vệ|' +
    'biểu diễn|trưng bày|trang trí|tham gia|khai mạc|phun khử|dành tiết|dành buổi|dành thời'
  ).split('|'),
);

/** "Đơn vị dưới 100 đoàn viên: ít nhất 01 bữa": how much, and nothing to do. */
export function isAmount(words: string): boolean {
  return /^\s*(?:ít nhất|tối thiểu|tối đa|không quá|từ|dưới|trên|khoảng|≥)?\s*\d/iu.test(words);
}
