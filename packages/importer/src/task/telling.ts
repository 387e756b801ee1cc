import { beginsListed } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { groupPosts } from '../unit/group-posts.js';
import { unitsEnd } from '../unit/units-end.js';
import { isRoster } from '../outline/turns.js';
import { oneOf } from '../words/phrase.js';
import { closingRules } from './closing-words.js';
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

/** How things stand, in one sentence: "Năm 2025, toàn tỉnh có 120 hộ", "Nguyên nhân do thiếu vốn". */
const stands = new RegExp(
  '^(?:(?:tính đến|đến nay|hiện nay|hiện tại|hiện có|thời gian qua|(?:trong )?những năm|nhìn chung' +
    '|tuy nhiên|nguyên nhân|cùng kỳ|(?:so với )?(?:cùng kỳ )?năm (?:trước|ngoái))[\\s,]' +
    '|(?:tính )?đến (?:hết )?(?:ngày|tháng|quý)\\s[\\d/IVX.]+,?\\s[^.;]{0,80}\\s(?:đạt|còn|mới|chưa)\\s' +
    '|(?:trong |đến )?năm 20\\d\\d,?\\s(?:[^.;]{0,60}\\s)?(?:đã|có|đạt|còn|xảy ra|được|giảm|tăng)\\s' +
    '|(?:qua|theo|kết quả)\\s(?:rà soát|kiểm tra|thống kê|khảo sát|đánh giá|báo cáo|số liệu' +
    '|theo dõi)[^.;,]{0,80},?\\s(?:có|còn|đã|hiện|phát hiện|cho thấy|số|nhiều|một số|toàn)\\s' +
    '|toàn (?:tỉnh|huyện|xã|ngành|trường)\\s(?:hiện |đã |còn |có )+)[^.;]*[.;]?\\s*$',
  'iu',
);

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

/** Looked at from top to bottom: the first that fits. */
export const tellingRules: readonly TellingRule[] = [
  ...closingRules,
  [
    'reference',
    'Theo phân công tại Phụ lục kèm theo Kế hoạch này',
    (words) =>
      /^\([^()]*\)[.;]?\s*$/u.test(words) ||
      /^(?:theo|chi tiết|có|kèm theo|xem)\s[^.;]{0,80}(?:tại|kèm theo|phụ lục|biểu|bảng)/iu.test(words) ||
      /^[^.;:]{3,60}:\s(?:theo|chi tiết|xem|thực hiện theo)\s[^.;]{0,80}(?:phụ lục|biểu|bảng|danh mục)[^.;,]*[.;]?\s*$/iu.test(
        words,
      ),
  ],
  ['reference', 'Nhiệm vụ cụ thể, đơn vị chủ trì và thời hạn nêu tại Phụ lục I', refersToList],
  ['members', 'Tổ giúp việc gồm: Chánh Văn phòng (Tổ trưởng); công chức tài vụ (thành viên)', listsMembers],
  ['members', 'Mỗi đội có: 01 bác sĩ (đội trưởng), 02 điều dưỡng', listsMembers],
  ['about', 'Đơn vị và thời gian kiểm tra', namesInspected],
  [
    'members',
    'Tổ kiểm tra gồm 05 người do Phó Giám đốc Sở làm Tổ trưởng',
    (words) => new RegExp(`\\sgồm\\s(?:có\\s)?\\d{1,3}\\s${people}`, 'iu').test(words),
  ],
  [
    'members',
    'Đoàn kiểm tra do Chánh Thanh tra Sở làm Trưởng đoàn',
    (words) =>
      new RegExp(
        `\\sdo\\s[^.;]{2,120}\\slàm\\s${posts}(?!,\\s(?:kiểm tra|giám sát|thẩm định|xác minh|nắm))`,
        'iu',
      ).test(words) && !beginsWork(words),
  ],
  [
    'members',
    'Đoàn số 1: Đồng chí Phó Giám đốc Sở làm Trưởng đoàn; thành viên là đại diện Văn phòng Sở',
    (words) =>
      new RegExp(
        `^(?:[^:.;,]{2,60}:\\s)?(?:đồng chí|đ/c|ông|bà)\\s[^:.;,]{2,120}\\slàm\\s${posts}(?:[.;,]|$)`,
        'iu',
      ).test(words),
  ],
  ['members', 'Phó Trưởng ban: Chánh Văn phòng Sở', saysPost],
  ['members', 'Đội trưởng: Chánh Văn phòng Sở', saysPost],
  ['members', 'Phó ban: Trưởng phòng Tài vụ', saysPost],
  ['members', 'Tổ phó: Chánh Văn phòng Sở', saysPost],
  ['members', 'Thành viên: Trưởng phòng Tài vụ, Trưởng phòng Khai thác; mời đại diện Công an xã', saysPost],
  ['members', 'Ông Lê Văn Bến - Phó Giám đốc Sở: Trưởng ban', namesMember],
  ['members', 'Bà Lê Thị Nga, Phó Giám đốc Sở - Phó Chủ tịch Hội đồng chấm thi', namesMember],
  ['members', 'Thứ hai: đồng chí Nguyễn Văn An; thứ ba: đồng chí Lê Thị Bình', isRoster],
  [
    'about',
    'Địa điểm: Hội trường cảng',
    (words) => new RegExp(`^${aspects}(?:[\\s,][^.;:]{0,80})?(?::|$)`, 'iu').test(words),
  ],
  [
    'about',
    'Yêu cầu: Gọn gàng, sạch sẽ',
    (words) => {
      const [label = ''] =
        /^(?:yêu cầu|biện pháp|chỉ tiêu|cách làm|ý nghĩa)(?: chung| cần đạt)?:\s+/iu.exec(words) ?? [];
      return label !== '' && !beginsListed(words.slice(label.length));
    },
  ],
  ['state', 'Hiện nay toàn tỉnh còn 12 cầu cảng hỏng', (words) => stands.test(words)],
  ['state', 'Cùng kỳ năm trước, có 35 vụ cháy', (words) => stands.test(words)],
  ['state', 'Qua rà soát, có 11 hộ đủ điều kiện', (words) => stands.test(words)],
  [
    'state',
    'Đợt cao điểm diễn ra từ ngày 04/5/2026 đến hết ngày 31/7/2026 tại các bến',
    (words) =>
      /^(?:đợt|chiến dịch|tháng|tuần lễ|cuộc vận động|phong trào|kế hoạch|chương trình)\s[^.;:,]{0,60}?(?:diễn ra|kéo dài|được (?:tổ chức|triển khai|thực hiện))\s(?:trong|từ)\s[^.;]{1,100}\sđến\s[^.;]{1,120}[\s.;]*$/iu.test(
        words,
      ),
  ],
  [
    'state',
    'Phòng Kỹ thuật báo cáo: dự án đã thi công 65 %',
    (words) => said.test(words) && !/^(?:gửi|nộp)\s/iu.test(words),
  ],
  [
    'state',
    'Đã hoàn thành 3 nhiệm vụ, đạt 50% của 6 nhiệm vụ được giao',
    (words) =>
      /^(?:(?:đã|chưa) hoàn thành \d|tổng số nhiệm vụ|trong số quá hạn|(?:ngoài ra )?có \d+ (?:nhiệm vụ|trách nhiệm)|ngoài tổng số)/iu.test(
        words,
      ),
  ],
  [
    'about',
    'Chi phí đi lại do các xã chi trả',
    (words) =>
      /^(?:nguồn )?(?:chi|kinh) phí\s[^.]*\s(?:do|từ)\s[^.]*[.;]?\s*$/iu.test(words) && !/giao\s/iu.test(words),
  ],
  ['members', 'Mời lãnh đạo Công đoàn Sở tham gia thành viên', listsMembers],
  ['about', 'Việc tiếp nhận, xử lý phản ánh', (words) => /^(?:việc|công tác|tình hình|kết quả)\s/iu.test(words)],
];

/** What words tell that order nothing; nothing for those that may be an order. */
export function tellingOf(words: string): Telling | undefined {
  return tellingRules.find(([, , test]) => test(words))?.[0];
}
