import type { NomineeKind } from '@kehoach/core';
import { commandText } from '../command/command-text.js';
import { dateText } from '../day/date-text.js';
import { eventText } from '../event/event-text.js';
import { numberText, percentText } from '../number/number-text.js';
import { problemClause } from '../problem/problem-text.js';
import type { RefusalCode, RefusalParams } from '@kehoach/core';

/** Names that stand in the profile, each ready for a sentence; a general word where no profile is given. */
export interface Names {
  readonly form: (code: string) => string;
  readonly authority: (code: string) => string;
  /** Several authorities, of which one is enough. */
  readonly oneOf: (codes: readonly string[]) => string;
  /** Who is put forward, in the middle of a sentence. */
  readonly nominee: (kind: string) => string;
}

/** The sentence of each refusal: what is wrong, and what to do. */
export type RefusalSentences = {
  readonly [C in RefusalCode]: (params: RefusalParams[C], names: Names) => string;
};

/** Words for those names, in the middle of a sentence. */
export interface NameWords {
  readonly form: string;
  readonly authority: string;
  readonly or: string;
  readonly nominee: Readonly<Record<NomineeKind, string>>;
  readonly otherNominee: string;
  /** The whole sentence for a code that a newer program gives. */
  readonly refused: string;
}

/** In Vietnamese. */
export const viNames: NameWords = {
  form: 'hình thức này',
  authority: 'cấp có thẩm quyền',
  or: 'hoặc',
  nominee: { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' },
  otherNominee: 'đối tượng này',
  refused: 'Việc này không được chấp nhận.',
};

const day = (date: string): string => dateText(date, 'vi');
const missing = (what: string, id: string): string =>
  `Không tìm thấy ${what} “${id}” trong kế hoạch. Hãy tải lại trang và chọn lại.`;

/** Where a nomination stands, and what comes next. */
const steps: Readonly<Record<string, string>> = {
  nominated: 'Đề nghị đang chờ Hội đồng thi đua, khen thưởng xét',
  supported: 'Hội đồng đã đồng ý; hồ sơ cần được trình cấp có thẩm quyền',
  'not-supported': 'Hội đồng không đồng ý với đề nghị',
  forwarded: 'Hồ sơ đã trình cấp có thẩm quyền và đang chờ quyết định',
  returned: 'Hồ sơ đã được trả lại; hãy bổ sung rồi đề nghị lại',
  granted: 'Đã có quyết định khen thưởng',
  declined: 'Đã quyết định không khen thưởng',
  revoked: 'Quyết định khen thưởng đã bị thu hồi',
};

/** In Vietnamese. */
export const vi: RefusalSentences = {
  'unknown-command': ({ command }) => `Không có lệnh “${command}”. Hãy kiểm tra lại tên lệnh.`,
  'invalid-data': ({ problem }) => `Dữ liệu chưa hợp lệ: ${problemClause(problem, 'vi')}.`,
  'no-plan': () => 'Kế hoạch chưa được ban hành. Hãy ban hành kế hoạch trước.',
  'plan-exists': ({ number }) => `Kế hoạch số ${number} đã được ban hành. Để thay đổi, hãy ghi sửa đổi, bổ sung.`,
  'plan-closed': ({ on }) => `Kế hoạch đã kết thúc ngày ${day(on)}, không ghi thêm việc này được.`,
  'other-profile': ({ profile, needed }) =>
    `Kế hoạch này theo hồ sơ quy tắc “${needed}”, không phải “${profile}”. Hãy mở bằng đúng hồ sơ quy tắc.`,
  'in-the-future': ({ on, today }) =>
    `Ngày ${day(on)} chưa đến; hôm nay là ${day(today)}. Hãy chọn hôm nay hoặc một ngày đã qua.`,
  'before-the-plan': ({ on, first }) =>
    `Ngày ${day(on)} sớm hơn kế hoạch. Hãy chọn ngày ${day(first)} hoặc một ngày sau đó.`,
  'before-the-start': ({ on, start }) =>
    `Không thể ghi cho ngày ${day(on)}, vì đến ngày ${day(start)} mới có nhiệm vụ, chỉ tiêu hoặc đơn vị được nêu. ` +
    `Hãy chọn ngày ${day(start)} hoặc một ngày sau đó.`,
  contradicted: ({ on, by, later }) =>
    `Không thể ghi cho ngày ${day(on)}, vì ngày ${day(later)} đã có mục “${eventText(by, 'vi')}”. Hãy xem lại ngày, hoặc rút lại mục đó trước.`,
  'unknown-unit': ({ unit }) => `Đơn vị “${unit}” chưa có trong kế hoạch. Hãy ghi nhận đơn vị trước.`,
  'unit-ceased': ({ unit, on, successor }) =>
    `${unit} đã chuyển giao nhiệm vụ cho ${successor} từ ngày ${day(on)}. Việc này do ${successor} ghi.`,
  'not-a-unit': ({ unit }) =>
    `${unit} là nhóm, hội đồng hoặc cấp có thẩm quyền nên không làm được việc này. Hãy chọn một đơn vị cụ thể.`,
  'unknown-task': ({ task }) => missing('nhiệm vụ', task),
  'unknown-section': ({ section }) => missing('mục', section),
  'unknown-extension': ({ extension }) =>
    `Không có đề nghị gia hạn “${extension}” đang chờ quyết định. Hãy tải lại trang và chọn lại.`,
  'unknown-obstacle': ({ obstacle }) =>
    `Không có khó khăn, vướng mắc “${obstacle}” đang chờ giải quyết. Hãy tải lại trang và chọn lại.`,
  'unknown-target': ({ target }) => missing('chỉ tiêu', target),
  'unknown-campaign': ({ campaign }) => missing('phong trào thi đua', campaign),
  'unknown-nomination': ({ nomination }) => missing('đề nghị khen thưởng', nomination),
  'unknown-person': () =>
    'Danh bạ không có người này, hoặc có nhiều người trùng tên. Hãy ghi mã của người đó trong danh bạ.',
  'not-together': () => 'Chưa ghi, vì một nội dung đi cùng trong lần này không ghi được.',
  'unknown-entry': ({ entry }) => missing('mục', entry),
  'already-exists': ({ id }) => `Mã “${id}” đã có trong kế hoạch. Hãy dùng mã khác.`,
  'already-withdrawn': ({ on }) => `Mục này đã được rút lại ngày ${day(on)}.`,
  'not-withdrawable': ({ type }) =>
    `Không rút lại được mục “${eventText(type, 'vi')}”. Hãy ghi nội dung điều chỉnh thành mục mới.`,
  'rested-on': ({ type, on, instead }) =>
    `Không rút lại được, vì mục “${eventText(type, 'vi')}” ngày ${day(on)} dựa vào mục này. ${
      instead === undefined ? 'Hãy rút lại mục đó trước.' : `Hãy dùng “${commandText(instead, 'vi')}”.`
    }`,
  'not-yours': ({ unit, office }) =>
    unit === office ? `Chỉ ${office} được làm việc này.` : `Chỉ ${unit} hoặc ${office} được làm việc này.`,
  'not-the-issuing-office': ({ office }) => `Chỉ ${office}, cơ quan ban hành kế hoạch, được làm việc này.`,
  'not-the-lead-unit': ({ lead }) => `Chỉ đơn vị chủ trì (${lead.join(', ')}) được làm việc này.`,
  'not-a-participant': ({ unit }) =>
    unit === undefined
      ? 'Chỉ đơn vị chủ trì hoặc phối hợp được làm việc này.'
      : `${unit} không chủ trì hoặc phối hợp nhiệm vụ này. Hãy chọn một đơn vị tham gia.`,
  'not-the-council': ({ office }) => `Chỉ Hội đồng thi đua, khen thưởng hoặc ${office} được ghi kết quả xét.`,
  'task-done': ({ on }) =>
    `Nhiệm vụ đã hoàn thành ngày ${day(on)}. Nếu còn việc phải làm, cơ quan ban hành cần trả lại kết quả trước.`,
  'task-not-done': () => 'Nhiệm vụ chưa được báo cáo hoàn thành.',
  'task-suspended': ({ on }) =>
    `Nhiệm vụ đang tạm dừng từ ngày ${day(on)}. Cơ quan ban hành cần cho tiếp tục thực hiện trước.`,
  'task-not-suspended': () => 'Nhiệm vụ không ở trạng thái tạm dừng.',
  'task-cancelled': ({ on }) => `Nhiệm vụ đã hủy bỏ ngày ${day(on)}, không ghi thêm được.`,
  'already-started': ({ on }) => `Nhiệm vụ đã bắt đầu ngày ${day(on)}. Hãy báo cáo tiến độ.`,
  'progress-falls': ({ percent, before }) =>
    `Tiến độ ${percentText(percent, 'vi')} thấp hơn mức đã ghi (${percentText(before, 'vi')}). Hãy nêu lý do, hoặc xem lại số liệu.`,
  'no-deadline': () => 'Nhiệm vụ không có thời hạn nên không gia hạn được.',
  'not-later': ({ to, due }) => `Thời hạn mới ${day(to)} phải sau thời hạn hiện tại ${day(due)}.`,
  'nothing-changed': () => 'Chưa có gì khác so với hiện tại. Hãy sửa ít nhất một nội dung.',
  'too-deep': ({ limit }) => `Các mục lồng nhau quá sâu (tối đa ${limit} cấp). Hãy xếp vào một mục ở cấp cao hơn.`,
  'wrong-unit-of-measure': ({ expected, got }) =>
    `Chỉ tiêu tính bằng “${expected}”, không phải “${got}”. Hãy ghi số liệu theo “${expected}”.`,
  'no-guidance': () => 'Chưa có hướng dẫn khen thưởng. Cơ quan ban hành cần ghi hướng dẫn trước khi nhận đề nghị.',
  'wrong-step': ({ state, to }, { authority }) =>
    `Chưa làm được việc này. ${
      state === 'forwarded' && to !== undefined
        ? `Hồ sơ đã trình ${authority(to)} và do nơi đó quyết định`
        : Object.hasOwn(steps, state)
          ? steps[state]
          : 'Hồ sơ đang ở bước khác'
    }.`,
  'no-law': ({ on }) => `Hồ sơ quy tắc không có luật khen thưởng áp dụng cho ngày ${day(on)}. Hãy xem lại ngày.`,
  'unknown-form': ({ form, law }, names) =>
    `Luật số ${law} không có ${names.form(form)}. Hãy chọn hình thức khen thưởng khác.`,
  'wrong-nominee': ({ form, nominee }, names) =>
    `Theo luật, ${names.form(form)} không tặng cho ${names.nominee(nominee)}. Hãy chọn hình thức khen thưởng khác.`,
  'wrong-authority': ({ form, authorities, law }, names) =>
    `Theo Luật số ${law}, ${names.form(form)} do ${names.oneOf(authorities)} quyết định.`,
  'not-the-granter': ({ granter }, { authority }) =>
    `Chỉ ${authority(granter)}, nơi đã quyết định khen thưởng, hoặc nơi kế thừa được thu hồi quyết định này.`,
  'circular-succession': ({ unit }) => `${unit} không thể kế thừa chính mình. Hãy chọn đơn vị khác.`,
  'circular-units': ({ unit }) =>
    `${unit} không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình. Hãy chọn đơn vị khác.`,
  'before-the-last-name': ({ last }) => `Tên mới phải có hiệu lực sau ngày ${day(last)}, ngày của tên gần nhất.`,
  'invalid-votes': ({ votesFor, votesCast }) =>
    `Số phiếu chưa hợp lệ: ${numberText(votesFor, 'vi')} phiếu thuận trên ${numberText(votesCast, 'vi')} phiếu bầu. Hãy xem lại biên bản.`,
  'more-votes-than-members': ({ votesCast, present }) =>
    `Biên bản ghi ${numberText(votesCast, 'vi')} phiếu bầu, nhiều hơn ${numberText(present, 'vi')} thành viên dự họp. Hãy xem lại biên bản.`,
  'against-all-votes': ({ votesCast }) =>
    `Tất cả ${numberText(votesCast, 'vi')} phiếu đều đồng ý, nên kết luận không thể là không đồng ý. Hãy xem lại biên bản.`,
};
