import { filled, type Finding, type FindingCode } from '../finding/finding.js';
import type { Range } from '../words/range.js';

const sentences = {
  'no-paper-number': [
    'check',
    'Không thấy số, ký hiệu của văn bản sửa đổi.',
    'The amending paper names no number of its own.',
  ],
  'no-paper-date': ['check', 'Không thấy ngày của văn bản sửa đổi.', 'The amending paper names no day.'],
  'no-paper-title': ['check', 'Không thấy trích yếu của văn bản sửa đổi.', 'The amending paper has no title.'],
  'other-plan': [
    'check',
    'Văn bản nêu kế hoạch số “{}”, không phải kế hoạch đang mở.',
    'The paper speaks of the plan “{}”, which is not the one at hand.',
  ],
  'no-plan-named': [
    'check',
    'Văn bản không nêu số của kế hoạch được sửa đổi. Hãy kiểm tra đúng kế hoạch.',
    'The paper does not name the number of the plan that it amends. Check that it is this one.',
  ],
  'no-changes': ['check', 'Không đọc được thay đổi nào trong văn bản.', 'No change was read in the paper.'],
  'unread-order': [
    'check',
    'Đoạn này chưa được đọc thành thay đổi nào: “{}”.',
    'These words were read into no change: “{}”.',
  ],
  'no-such-task': [
    'check',
    'Kế hoạch không có nhiệm vụ mà đoạn này nêu: “{}”.',
    'The plan has no task of which these words speak: “{}”.',
  ],
  'several-tasks': [
    'check',
    'Nhiều nhiệm vụ khớp với đoạn này; hãy chọn một: “{}”.',
    'Several tasks fit these words; choose one: “{}”.',
  ],
  'other-words': [
    'check',
    'Số mục và tên nhiệm vụ trong văn bản không khớp với kế hoạch: “{}”.',
    'Number and title in the paper are not those of one task of the plan: “{}”.',
  ],
  'old-differs': [
    'check',
    'Văn bản nêu nội dung cũ là “{}”, khác với kế hoạch đang có hiệu lực.',
    'The paper gives “{}” as what stood before, which is not what stands in the plan.',
  ],
  'changed-twice': [
    'check',
    'Văn bản sửa cùng một nội dung hai lần, không giống nhau: “{}”.',
    'The paper changes one thing twice, each time otherwise: “{}”.',
  ],
  'unknown-unit': [
    'check',
    'Kế hoạch không có đơn vị “{}”. Hãy đăng ký đơn vị trước, hoặc chọn đơn vị khác.',
    'The plan knows no unit “{}”. Register it first, or choose another one.',
  ],
  'unread-time': [
    'check',
    '“{}”: không đọc được thời gian; giữ nguyên lời văn.',
    '“{}”: no time could be read; the words are kept.',
  ],
  'cancelled-already': ['check', 'Nhiệm vụ này đã hủy trước đó: “{}”.', 'This task was cancelled before: “{}”.'],
  'done-already': [
    'check',
    'Nhiệm vụ này đã hoàn thành nên không hủy được: “{}”.',
    'This task is done and cannot be cancelled: “{}”.',
  ],
  'not-open': [
    'check',
    'Nhiệm vụ này đã hoàn thành hoặc đang tạm dừng nên không ghi tạm dừng được: “{}”.',
    'This task is done or suspended already and cannot be suspended: “{}”.',
  ],
  'suspended-until': [
    'note',
    '“{}”: nhật ký chỉ ghi tạm dừng; đến lúc đó cần ghi tiếp tục thực hiện.',
    '“{}”: the log holds that it is suspended; record that it goes on when that time comes.',
  ],
  'target-stands': [
    'check',
    '“{}”: chỉ tiêu đã đặt không sửa hay bỏ được bằng văn bản sau. Hãy rút lại mục đã đặt, rồi đặt chỉ tiêu mới.',
    '“{}”: a later paper cannot change or drop a target that was set. Withdraw the entry that set it, then set the new one.',
  ],
  'heading-stands': [
    'check',
    '“{}”: nhật ký giữ tên đề mục như khi ban hành, không đổi được; nhiệm vụ trong đề mục không bị ảnh hưởng.',
    '“{}”: the log keeps a heading as it was issued and cannot change it; its tasks are not affected.',
  ],
  'head-stands': [
    'check',
    '“{}”: nhật ký giữ căn cứ, mục đích, yêu cầu, kinh phí, nơi nhận, người ký như khi ban hành, không ghi thay đổi.',
    '“{}”: the log keeps legal bases, purposes, requirements, funding, recipients and the signer as they were issued.',
  ],
  'other-basis': [
    'note',
    'Văn bản căn cứ “{}”; nhật ký giữ căn cứ của kế hoạch như khi ban hành.',
    'The paper rests on “{}”; the log keeps the legal bases with which the plan was issued.',
  ],
  'other-recipients': [
    'note',
    'Văn bản gửi “{}”; nhật ký giữ nơi nhận của kế hoạch như khi ban hành.',
    'The paper goes to “{}”; the log keeps the recipients with whom the plan was issued.',
  ],
  'nothing-new': [
    'note',
    'Nội dung mới giống nội dung đang có hiệu lực: “{}”.',
    'What the paper gives as new stands in the plan already: “{}”.',
  ],
  'leads-now': [
    'note',
    '“{}” nay chủ trì nên không còn là đơn vị phối hợp của nhiệm vụ.',
    '“{}” leads now, and takes part in the task no more.',
  ],
  'other-number': [
    'note',
    'Kế hoạch thay thế ghi nhiệm vụ này ở số khác: “{}”; nhật ký giữ số đã ban hành.',
    'The plan that replaces this one gives this task another number: “{}”; the log keeps the one under which it was issued.',
  ],
  'not-in-new-plan': [
    'note',
    'Kế hoạch thay thế không còn nhiệm vụ “{}”; ghi là hủy.',
    'The plan that replaces this one has no task “{}” any more; it is cancelled.',
  ],
} as const;

/** Codes are API: add new ones, never rename one. */
export type AmendmentFindingCode = keyof typeof sentences;

/** All of them, for whoever describes what can come. */
export const amendmentFindingCodes: readonly AmendmentFindingCode[] = Object.keys(sentences) as AmendmentFindingCode[];

/** Something in an amending paper that needs a person (`check`) or is worth knowing (`note`); those of its times too. */
export interface AmendmentFinding extends Omit<Finding, 'code' | 'choices'> {
  readonly code: AmendmentFindingCode | FindingCode;
}

/** A finding with its sentences filled in. `words`: what the paper says there; `of`: a task's id. */
export function amendmentFinding(code: AmendmentFindingCode, place: Range, words = '', of?: string): AmendmentFinding {
  const [severity, vi, en] = sentences[code];
  return {
    code,
    severity,
    place: { from: place.from, to: place.to },
    vi: filled(vi, words),
    en: filled(en, words),
    ...(of !== undefined && { of }),
  };
}
