import type { Wording } from './wording.js';

/** Why a command was refused: a code that programs read and a sentence for the person, twice. */
export interface Refusal extends Wording {
  readonly code: RefusalCode;
}

/** Codes are API: add new ones, never rename one. */
export type RefusalCode = keyof typeof sentences;

const sentences = {
  'unknown-command': ['Không có lệnh “{0}”.', 'There is no command “{0}”.'],
  'invalid-data': ['Dữ liệu chưa hợp lệ: {0}.', 'The data is not valid: {0}.'],
  'no-plan': ['Kế hoạch chưa được ban hành.', 'The plan has not been issued.'],
  'plan-exists': ['Kế hoạch {0} đã được ban hành.', 'Plan {0} has been issued already.'],
  'plan-closed': ['Kế hoạch đã kết thúc ngày {0}.', 'The plan was closed on {0}.'],
  'in-the-future': ['Ngày {0} chưa đến; hôm nay là {1}.', 'The day {0} has not come yet; today is {1}.'],
  'before-the-plan': [
    'Ngày {0} trước ngày ban hành kế hoạch ({1}).',
    'The day {0} is before the plan was issued ({1}).',
  ],
  'before-the-start': ['Ngày {0} trước ngày bắt đầu thực hiện ({1}).', 'The day {0} is before the work started ({1}).'],
  'unknown-unit': ['Chưa đăng ký đơn vị “{0}”.', 'The unit “{0}” is not registered.'],
  'unknown-task': ['Không có nhiệm vụ “{0}” trong kế hoạch.', 'The plan has no task “{0}”.'],
  'unknown-section': ['Không có mục “{0}” trong kế hoạch.', 'The plan has no section “{0}”.'],
  'unknown-extension': ['Không có đề nghị gia hạn “{0}” đang chờ.', 'No request for an extension “{0}” is open.'],
  'unknown-obstacle': ['Không có khó khăn, vướng mắc “{0}” đang chờ xử lý.', 'No obstacle “{0}” is open.'],
  'unknown-target': ['Không có chỉ tiêu “{0}”.', 'There is no target “{0}”.'],
  'unknown-campaign': ['Không có đợt thi đua “{0}”.', 'There is no emulation campaign “{0}”.'],
  'unknown-nomination': ['Không có đề nghị khen thưởng “{0}”.', 'There is no nomination “{0}”.'],
  'already-exists': ['“{0}” đã có trong kế hoạch.', '“{0}” is in the plan already.'],
  'not-the-issuing-office': [
    'Chỉ {0}, cơ quan ban hành kế hoạch, được làm việc này.',
    'Only {0}, which runs the plan, may do this.',
  ],
  'not-the-lead-unit': ['Chỉ đơn vị chủ trì ({0}) được làm việc này.', 'Only the lead unit ({0}) may do this.'],
  'not-a-participant': [
    'Chỉ đơn vị chủ trì hoặc phối hợp được làm việc này.',
    'Only the lead unit or a coordinating unit may do this.',
  ],
  'not-the-council': [
    'Chỉ Hội đồng thi đua, khen thưởng hoặc {0} được ghi kết quả xét.',
    'Only the council or {0} may record the review.',
  ],
  'task-done': ['Nhiệm vụ đã hoàn thành ngày {0}.', 'The task was completed on {0}.'],
  'task-not-done': ['Nhiệm vụ chưa được báo hoàn thành.', 'The task has not been completed.'],
  'task-suspended': ['Nhiệm vụ đang tạm dừng từ ngày {0}.', 'The task has been suspended since {0}.'],
  'task-not-suspended': ['Nhiệm vụ không ở trạng thái tạm dừng.', 'The task is not suspended.'],
  'task-cancelled': ['Nhiệm vụ đã huỷ bỏ ngày {0}.', 'The task was cancelled on {0}.'],
  'already-started': ['Nhiệm vụ đã bắt đầu ngày {0}.', 'The task started on {0} already.'],
  'progress-falls': [
    'Tiến độ {0} % thấp hơn mức đã ghi ({1} %); cần nêu lý do.',
    'Progress of {0} % is lower than the {1} % recorded; give the reason.',
  ],
  'no-deadline': [
    'Nhiệm vụ không có thời hạn nên không thể gia hạn.',
    'The task has no deadline that could be extended.',
  ],
  'not-later': [
    'Thời hạn mới {0} phải sau thời hạn hiện tại {1}.',
    'The new deadline {0} must be after the present one, {1}.',
  ],
  'wrong-unit-of-measure': [
    'Chỉ tiêu tính bằng “{0}”, không phải “{1}”.',
    'The target is measured in “{0}”, not in “{1}”.',
  ],
  'no-guidance': ['Chưa có văn bản hướng dẫn khen thưởng.', 'No guidance on commendations has been given.'],
  'wrong-step': [
    'Đề nghị khen thưởng đang ở bước “{0}”, chưa thể làm việc này.',
    'The nomination is at the step “{0}”; this cannot be done now.',
  ],
  'no-law': ['Không có quy định khen thưởng cho ngày {0}.', 'No commendation law is known for {0}.'],
  'unknown-form': ['Luật {1} không có hình thức “{0}”.', 'Law {1} has no form of commendation “{0}”.'],
  'wrong-nominee': ['“{0}” không tặng cho đối tượng này.', '“{0}” is not given to a nominee of this kind.'],
  'wrong-authority': ['Theo Luật {2}, “{0}” do {1} quyết định.', 'Under law {2}, “{0}” is decided by {1}.'],
  'circular-succession': ['{0} không thể kế thừa chính mình.', '{0} cannot succeed itself.'],
  'before-the-last-name': ['Ngày đổi tên phải sau ngày {0}.', 'The new name must begin after {0}.'],
  'invalid-votes': [
    'Số phiếu thuận ({0}) vượt quá số phiếu bầu ({1}).',
    'There are more votes in favour ({0}) than votes cast ({1}).',
  ],
} as const;

/** Makes the refusal of that code; `details` fill its sentences in order. Civil dates are written the reader's way. */
export function refuse(code: RefusalCode, ...details: readonly Detail[]): Refusal {
  const [vi, en] = sentences[code];
  return { code, vi: filled(vi, details, 'vi'), en: filled(en, details, 'en') };
}

type Detail = string | number | Wording;

function filled(sentence: string, details: readonly Detail[], language: keyof Wording): string {
  return sentence.replaceAll(/\{(\d)\}/g, (_, index: string) => {
    const detail = details[Number(index)] ?? '';
    return String(typeof detail === 'object' ? detail[language] : detail).replace(
      /^(\d{4})-(\d{2})-(\d{2})$/,
      '$3/$2/$1',
    );
  });
}
