import { oneOf } from '../words/phrase.js';

/** What a part of a plan is about, as its heading says. */
export type SectionKind =
  | 'purpose'
  | 'requirement'
  | 'purpose-and-requirement'
  | 'target'
  | 'task'
  | 'schedule'
  | 'duty'
  | 'report'
  | 'funding'
  | 'background'
  /** What a report is to hold, a form to fill in. */
  | 'outline'
  /** By what is judged and how it is rewarded. */
  | 'criterion';

/** Parts of a plan that order no work of themselves. */
export type SilentPart = Exclude<SectionKind, 'task' | 'schedule' | 'duty' | 'report'>;

export const silentParts: readonly SilentPart[] = [
  'purpose',
  'requirement',
  'purpose-and-requirement',
  'target',
  'funding',
  'background',
  'outline',
  'criterion',
];

/** With which the heading of a part begins that tells how things stand and orders nothing. */
const backgroundBegins: readonly string[] = [
  'kết quả', // 19
  'sự cần thiết',
  'lý do',
  'vì sao',
  'nhìn lại',
  'nhận định',
  'dự báo',
  'tổng quan',
  'giới thiệu',
  'bối cảnh',
  'thuận lợi',
  'hạn chế(?:,| và| -|\\W*$)',
  'đánh giá (?:kết quả|tình hình|việc)',
  'khó khăn', // 11
  'đối tượng', // 8
  'phạm vi', // 7
  'thành phần', // 5
  'địa điểm', // 9
  'căn cứ(?: pháp lý| xây dựng| ban hành| thực hiện)?(?: kế hoạch)?\\W*$', // 17
  'quan điểm',
  'ý kiến',
  'nguyên tắc', // 3
  'hồ sơ', // 12
  'ưu điểm', // 2
  'định hướng', // 8
  'danh sách', // 4
  'quy mô', // 7
  'qui mô', // 1
  'cơ sở', // 17
];

/** Or which it holds. */
const backgroundHolds: readonly string[] = [
  'đánh giá chung', // 2
  'thực trạng', // 1
  'hiện trạng', // 5
  'tình hình', // 12
  'tồn tại', // 5
  'nguyên nhân', // 2
  'đặc điểm', // 1
  'đã (?:làm|thực hiện|triển khai|đạt|hoàn thành)',
];

/** With which the heading of an outline begins: what a report is to hold. */
const outlineBegins: readonly string[] = [
  'đề cương',
  '(?:cấu trúc|kết cấu|bố cục) báo cáo',
  'mẫu báo cáo',
  'mẫu phiếu',
  'mẫu đề cương',
  'biểu mẫu',
  'phiếu',
];

/** With which the heading of a part begins that tells by what is judged. */
const criterionBegins: readonly string[] = [
  '(?:các )?tiêu chí',
  '(?:các )?tiêu chuẩn',
  'điều kiện',
  'cơ cấu (?:giải|tổ chức|khen)',
  'giải thưởng',
  'khen thưởng',
  'hình thức khen',
  'số lượng khen',
  'xử lý vi phạm\\W*$',
  'thang điểm',
  '(?:cách|phương pháp) (?:tính điểm|chấm)',
  'thể lệ',
  'nội dung (?:kiểm tra|giám sát|thanh tra|báo cáo|hội nghị|đại hội|cuộc họp|hội thảo|tọa đàm)\\W*$',
];

const kinds: readonly [SectionKind, RegExp][] = [
  ['outline', new RegExp(`^${oneOf(outlineBegins)}`, 'u')],
  ['criterion', new RegExp(`^${oneOf(criterionBegins)}`, 'u')],
  ['purpose-and-requirement', /^mục (?:đích|tiêu)(?:,| và| -|,? ý nghĩa,?)? ?yêu cầu/u],
  ['purpose', /^(?:mục đích|mục tiêu chung|mục tiêu tổng quát|ý nghĩa)/u],
  ['requirement', /^yêu cầu(?!\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+)/u],
  ['target', /^(?:các |một số )?(?:mục tiêu|chỉ tiêu)/u],
  ['report', /^(?:công tác |thực hiện nghiêm )?(?:chế độ |công tác )?(?:thông tin,? ?)?báo cáo/u],
  ['funding', /^(?:nguồn )?(?:kinh phí|nguồn lực|nguồn vốn|dự toán)|^kinh phí/u],
  ['schedule', /^(?:thời gian|tiến độ|lộ trình|lịch|các mốc|các đợt|kế hoạch thời gian|thời hạn)(?! hoạt động)/u],
  // "Phân công cán bộ trực bến." is a sentence, and heads nothing.
  ['duty', /tổ chức thực hiện|^phân công(?!.*[.;]$)|^trách nhiệm|^nhiệm vụ của (?:các )?(?:đơn vị|cơ quan|sở)/u],
  ['background', new RegExp(`^${oneOf(backgroundBegins)}|${oneOf(backgroundHolds)}`, 'u')],
  ['task', /nội dung|nhiệm vụ|hoạt động|giải pháp|công việc|biện pháp|kế hoạch|^công tác|kiến nghị/u],
];

/** What the words of a heading announce; long sentences announce nothing. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  const words = heading.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return words.length > 160 ? undefined : kinds.find(([, pattern]) => pattern.test(words))?.[0];
}
