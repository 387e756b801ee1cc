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
  | 'background';

const kinds: readonly [SectionKind, RegExp][] = [
  ['purpose-and-requirement', /^mục (?:đích|tiêu)(?:,| và| -|,? ý nghĩa,?)? ?yêu cầu/u],
  ['purpose', /^(?:mục đích|mục tiêu chung|mục tiêu tổng quát|ý nghĩa)/u],
  ['requirement', /^yêu cầu(?!\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+)/u],
  ['target', /^(?:các |một số )?(?:mục tiêu|chỉ tiêu)/u],
  ['report', /^(?:công tác |thực hiện nghiêm )?(?:chế độ |công tác )?(?:thông tin,? ?)?báo cáo/u],
  ['funding', /^(?:nguồn )?(?:kinh phí|nguồn lực|nguồn vốn|dự toán)|^kinh phí/u],
  ['schedule', /^(?:thời gian|tiến độ|lộ trình|lịch|các mốc|các đợt|kế hoạch thời gian|thời hạn)(?! hoạt động)/u],
  ['duty', /tổ chức thực hiện|^phân công|^trách nhiệm|^nhiệm vụ của (?:các )?(?:đơn vị|cơ quan|sở)/u],
  ['background', /đánh giá chung|thực trạng|hiện trạng|tình hình|^kết quả|^khó khăn|tồn tại|nguyên nhân|đặc điểm|^đối tượng|^phạm vi|^thành phần|^địa điểm|^căn cứ|^quan điểm|^nguyên tắc|^hồ sơ|^ưu điểm|^định hướng|^danh sách|^danh mục|^đề cương|^quy mô|^qui mô|^cơ sở/u],
  ['task', /nội dung|nhiệm vụ|hoạt động|giải pháp|công việc|biện pháp|kế hoạch|^công tác|kiến nghị/u],
]; // prettier-ignore

/** What the words of a heading announce; long sentences announce nothing. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  const words = heading.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return words.length > 160 ? undefined : kinds.find(([, pattern]) => pattern.test(words))?.[0];
}
