import { beginsUnit } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { groupPosts } from '../unit/group-posts.js';

/** Where work stands that is told elsewhere: "Nhiệm vụ cụ thể, đơn vị chủ trì và thời hạn nêu tại Phụ lục I". */
export function refersToList(words: string): boolean {
  return toList.test(words) && !/giao\s|trước (?:ngày|tháng)|\d{1,2}\/\d/iu.test(words);
}

const toList = new RegExp(
  '^(?:các |những )?(?:nhiệm vụ|nội dung|danh mục|công việc|phân công|tiến độ|lộ trình|lịch|chỉ tiêu|đơn vị chủ trì)(?:\\s[^.;:]{0,120})?' +
    '\\s(?:tại|theo|như|trong|ở)\\s(?:các\\s)?(?:phụ lục|biểu|bảng|danh mục)(?:\\s[^.;:]{0,60})?[.;]?\\s*$',
  'iu',
);

/** Who is in a group: "Tổ giúp việc gồm: Chánh Văn phòng (Tổ trưởng); công chức tài vụ (thành viên)". */
export function listsMembers(words: string): boolean {
  return inGroup.test(words) || inEach.test(words) || isMember.test(words) || isOfGroup(words);
}

const inGroup = new RegExp(
  `^[^.;:]{3,120}\\sgồm(?: có)?(?::|\\s)[^.]*(?:\\(${groupPosts}[^()]*\\)|\\s(?:là|làm) ${groupPosts}(?!\\p{L}))`,
  'iu',
);
/** "Thành phần Hội đồng: 17 thành viên": nobody has to do it, and by no time. */
function isOfGroup(words: string): boolean {
  return ofGroup.test(words) && !beginsWork(words.split(/:\s*/u)[1] ?? '');
}

const ofGroup = new RegExp(
  '^(?!.*\\s(?:trước|xong|hoàn|trong|lập)\\s)(?:thành phần|danh sách|cơ cấu)\\s' +
    '(?:thành viên|hội đồng|tổ(?! chức)|ban(?! đầu| hành)|đoàn(?! viên| thể)|nhóm(?! trẻ)|tiểu ban)(?!\\p{L})[^.;]*$',
  'iu',
);
/** "Phó Giám đốc Sở làm Phó ban". */
const isMember = new RegExp(`^\\p{Lu}[^.;:]{3,80}\\s(?:là|làm|tham gia) ${groupPosts}[.;]?\\s*$`, 'iu');
/** "Mỗi đội có: 01 bác sĩ, 02 điều dưỡng". */
const inEach = /^(?:mỗi|các|từng)\s[^.;:,]{2,40}\s(?:(?:có|bao gồm|gồm có):|gồm:?)\s\d/iu;

const looks = '(?:kiểm tra|giám sát|thanh tra|khảo sát|thẩm tra|phúc tra)';

/** "Đơn vị và thời gian kiểm tra", "Các xã được giám sát", "Lịch thanh tra": what stands below is looked at. */
export function headsInspected(words: string): boolean {
  return inspected.test(words) && !/chủ trì|phân công|\sdo\s/iu.test(words);
}

const inspected = new RegExp(
  `^(?:(?:các\\s)?(?:đơn vị|cơ quan|đối tượng|địa bàn|địa điểm|nơi|xã|phường|trường|cơ sở|tổ chức)(?:[\\s,][^.;:]{0,60})?\\s(?:được\\s)?${looks}` +
    `|(?:lịch|thời gian)\\s(?:[^.;:]{0,40}\\s)?${looks}(?:\\s[^.;:]{0,60})?)\\s*:?\\s*$`,
  'iu',
);

/** A heading of those who are looked at is no unit that does anything. */
export function namesInspected(words: string): boolean {
  return headsInspected(words) && !(beginsUnit(words) && /\s\p{Lu}/u.test(words));
}
