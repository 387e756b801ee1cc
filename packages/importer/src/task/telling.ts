import { beginsListed } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { groupPosts } from '../unit/group-posts.js';
import { unitsEnd } from '../unit/units-end.js';
import { isRoster } from '../outline/turns.js';
import { oneOf } from '../words/phrase.js';
import { closingRules } from './closing-words.js';
import { stands } from './state-words.js';
import { listsMembers, namesInspected, refersToList } from './telling-lists.js';
import type { Telling, TellingRule } from './telling-rule.js';

/** "Ông", "Bà", "Đ/c" and a name. */
export function namesPerson(words: string): boolean {
  return /^(?:[-+*•–]\s*)?(?:ông|bà|đ\/c|đồng chí)[\s.:]+(?:\[|\p{Lu})/iu.test(words);
}

const posts = oneOf([groupPosts, '(?:phó )?chủ tịch']);

const people = oneOf(['người', 'thành viên', 'đồng chí', 'cán bộ', 'ủy viên', 'giám khảo', 'đại biểu']);

/** Nouns with which words begin that say of what, of whom or where, and order nothing. */
const aspects = oneOf([
  'chủ đề',
  'thời gian',
  'thời lượng',
  'thời điểm',
  'thời hạn',
  'địa điểm',
  'thành phần',
  'đối tượng',
  'phạm vi',
  'quy mô',
  'số lượng',
  'kinh phí',
  'nguồn kinh phí',
  '(?:tổng )?dự toán(?: kinh phí)?',
  'tổng kinh phí',
  'nguồn vốn',
  'phương tiện',
  'hình thức',
  'phương thức',
  'phương pháp',
  'thể lệ',
  'tiêu chí',
  'tiêu chuẩn',
  'điều kiện',
  'nguyên tắc',
  'cơ cấu giải',
  'giải thưởng',
  'mức thưởng',
  'danh sách',
  'thông tin chung',
  'số điện thoại',
  'địa chỉ',
  'khẩu hiệu',
  'các loại',
  'điểm (?:khuyến khích|cộng|thưởng|ưu tiên)',
  'ý kiến',
  'tóm tắt',
]);

/** What somebody says, thinks or thanks for. */
const said = new RegExp(
  '^[^:.;,]{3,60}\\s(?:(?:báo cáo|phát biểu|nêu):' +
    '|(?:(?<!ký )cam kết|cho biết|cho rằng|nhận thấy|ghi nhận|hoan nghênh|đánh giá cao|nhất trí|đồng tình))\\s',
  'iu',
);

/** Units or posts, and no word of what they do. */
export function isNames(words: string): boolean {
  return beginsListed(words) && /^[\s.;]*$/u.test(words.slice(unitsEnd(words)));
}

/** Who somebody is in a group: "Đồng chí Lê Văn Bến, Phó Giám đốc Sở - Ủy viên". */
function namesMember(words: string): boolean {
  return namesPerson(words) && member.test(words);
}

const member = new RegExp(`[:,–-] ${posts}(?: (?:thường|hội|ban|tổ|đoàn)[^.,;:]{0,40})?[.;]?\\s*$`, 'iu');

/** "Tổ phó: Chánh Văn phòng Sở": a part in a group, and whose it is. */
function saysPost(words: string): boolean {
  const [post = ''] = new RegExp(`^${posts}(?: thường trực)?(?: \\([^()]*\\))?:\\s+`, 'iu').exec(words) ?? [];
  const who = words.slice(post.length);
  return post !== '' && (namesPerson(who) || who.split(/; (?:mời (?:đại diện )?)?/u).every(isNames));
}

/** How long all of a campaign lasts. */
const lasts = new RegExp(
  '^(?:đợt|chiến dịch|tháng|tuần lễ|cuộc vận động|phong trào|kế hoạch|chương trình)\\s[^.;:,]{0,60}?' +
    '(?:diễn ra|kéo dài|được (?:tổ chức|triển khai|thực hiện))\\s(?:trong|từ)\\s[^.;]{1,100}\\sđến\\s(?![^.;]*\\sdo\\s)[^.;:,]{1,120}[\\s.;]*$',
  'iu',
);

/** Looked at from top to bottom: the first that fits. */
const tellingRules: readonly TellingRule[] = [
  ...closingRules,
  // “Theo phân công tại Phụ lục kèm theo Kế hoạch này”
  [
    'reference',
    (words) =>
      /^\([^()]*\)[.;]?\s*$/u.test(words) ||
      /^(?:theo|chi tiết|có|kèm theo|xem)\s[^.;]{0,80}(?:tại|kèm theo|phụ lục|biểu|bảng)/iu.test(words) ||
      /^[^.;:]{3,60}:\s(?:theo|chi tiết|xem|thực hiện theo)\s[^.;]{0,80}(?:phụ lục|biểu|bảng|danh mục)[^.;,]*[.;]?\s*$/iu.test(
        words,
      ),
  ],
  // “Nhiệm vụ cụ thể, đơn vị chủ trì và thời hạn nêu tại Phụ lục I”
  ['reference', refersToList],
  // “Tổ giúp việc gồm: Chánh Văn phòng (Tổ trưởng); công chức tài vụ (thành viên)”
  ['members', listsMembers],
  // “Mỗi đội có: 01 bác sĩ (đội trưởng), 02 điều dưỡng”
  ['members', listsMembers],
  // “Đơn vị và thời gian kiểm tra”
  ['about', namesInspected],
  // “Tổ kiểm tra gồm 05 người do Phó Giám đốc Sở làm Tổ trưởng”
  ['members', (words) => new RegExp(`\\sgồm\\s(?:có\\s)?\\d{1,3}\\s${people}`, 'iu').test(words)],
  // “Đoàn kiểm tra do Chánh Thanh tra Sở làm Trưởng đoàn”
  [
    'members',
    (words) =>
      new RegExp(
        `\\sdo\\s[^.;]{2,120}\\slàm\\s${posts}(?!,\\s(?:kiểm tra|giám sát|thẩm định|xác minh|nắm))`,
        'iu',
      ).test(words) && !beginsWork(words),
  ],
  // “Đoàn số 1: Đồng chí Phó Giám đốc Sở làm Trưởng đoàn; thành viên là đại diện Văn phòng Sở”
  [
    'members',
    (words) =>
      new RegExp(
        `^(?:[^:.;,]{2,60}:\\s)?(?:đồng chí|đ/c|ông|bà)\\s[^:.;,]{2,120}\\slàm\\s${posts}(?:[.;,]|$)`,
        'iu',
      ).test(words),
  ],
  // “Phó Trưởng ban: Chánh Văn phòng Sở”
  ['members', saysPost],
  // “Đội trưởng: Chánh Văn phòng Sở”
  ['members', saysPost],
  // “Phó ban: Trưởng phòng Tài vụ”
  ['members', saysPost],
  // “Tổ phó: Chánh Văn phòng Sở”
  ['members', saysPost],
  // “Thành viên: Trưởng phòng Tài vụ, Trưởng phòng Khai thác; mời đại diện Công an xã”
  ['members', saysPost],
  // “Ông Lê Văn Bến - Phó Giám đốc Sở: Trưởng ban”
  ['members', namesMember],
  // “Bà Lê Thị Nga, Phó Giám đốc Sở - Phó Chủ tịch Hội đồng chấm thi”
  ['members', namesMember],
  // “Thứ hai: đồng chí Nguyễn Văn An; thứ ba: đồng chí Lê Thị Bình”
  ['members', isRoster],
  // “Địa điểm: Hội trường cảng”
  ['about', (words) => new RegExp(`^${aspects}(?:[\\s,][^.;:]{0,80})?(?::|$)`, 'iu').test(words)],
  // “Yêu cầu: Gọn gàng, sạch sẽ”
  [
    'about',
    (words) => {
      const [label = ''] =
        /^(?:yêu cầu|biện pháp|chỉ tiêu|cách làm|ý nghĩa)(?: chung| cần đạt)?:\s+/iu.exec(words) ?? [];
      return label !== '' && !beginsListed(words.slice(label.length));
    },
  ],
  // “Hiện nay toàn tỉnh còn 12 cầu cảng hỏng”
  ['state', (words) => stands.test(words)],
  // “Cùng kỳ năm trước, có 35 vụ cháy”
  ['state', (words) => stands.test(words)],
  // “Qua rà soát, có 11 hộ đủ điều kiện”
  ['state', (words) => stands.test(words)],
  // “Đợt cao điểm diễn ra từ ngày 04/5/2026 đến hết ngày 31/7/2026 tại các bến”
  ['state', (words) => lasts.test(words)],
  // “Phòng Kỹ thuật báo cáo: dự án đã thi công 65 %”
  ['state', (words) => said.test(words) && !/^(?:gửi|nộp)\s/iu.test(words)],
  // “Đã hoàn thành 3 nhiệm vụ, đạt 50% của 6 nhiệm vụ được giao”
  [
    'state',
    (words) =>
      /^(?:(?:đã|chưa) hoàn thành \d|tổng số nhiệm vụ|trong số quá hạn|(?:ngoài ra )?có \d+ (?:nhiệm vụ|trách nhiệm)|ngoài tổng số)/iu.test(
        words,
      ),
  ],
  // “Chi phí đi lại do các xã chi trả”
  [
    'about',
    (words) =>
      /^(?:nguồn )?(?:chi|kinh) phí\s[^.]*\s(?:do|từ)\s[^.]*[.;]?\s*$/iu.test(words) && !/giao\s/iu.test(words),
  ],
  // “Mời lãnh đạo Công đoàn Sở tham gia thành viên”
  ['members', listsMembers],
  // “Việc tiếp nhận, xử lý phản ánh”
  ['about', (words) => /^(?:việc|công tác|tình hình|kết quả)\s/iu.test(words)],
];

/** What words tell that order nothing; nothing for those that may be an order. */
export function tellingOf(words: string): Telling | undefined {
  return tellingRules.find(([, test]) => test(words))?.[0];
}
