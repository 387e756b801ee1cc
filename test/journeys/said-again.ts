import type { PlanEvent, RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { authorityText, dateText, formText, nomineeText, numberText, reportText, roleText } from '@kehoach/words';
import type { DeskDriver, FilledIn } from './desk-driver.js';

/** What somebody is to say, and when. */
export type ToSay = PlanEvent & Pick<RecordedEvent, 'occurredOn' | 'recordedAt' | 'by'>;

type Said<T extends PlanEvent['type']> = Extract<PlanEvent, { readonly type: T }>['data'];

/** How something is said at a desk: what is opened, which command is chosen there, and what is filled in. */
interface Way {
  readonly open: (desk: DeskDriver) => Promise<void>;
  /** Missing where what was opened is the form itself. */
  readonly choose?: string;
  readonly fields: FilledIn;
}

/** Says at a desk what an entry says, on the day of the desk. */
export async function sayAgain(desk: DeskDriver, entry: ToSay, log: readonly RecordedEvent[]): Promise<void> {
  const { open, choose, fields } = wayOf(entry, log);
  await open(desk);
  if (choose !== undefined) await desk.choose(choose);
  await desk.fillIn(fields);
  if (entry.occurredOn !== entry.recordedAt.slice(0, 10))
    await desk.fillIn({ 'Ngày thực hiện': day(entry.occurredOn) });
  await desk.record();
}

function wayOf({ type, data }: ToSay, log: readonly RecordedEvent[]): Way {
  switch (type) {
    case 'TaskStarted':
      return { ...task(data), choose: 'Bắt đầu thực hiện', fields: {} };
    case 'TaskProgressed':
      return {
        ...task(data),
        choose: 'Tiến độ',
        fields: { 'Tiến độ đã đạt': number(data.percent), 'Ghi chú': data.note ?? '' },
      };
    case 'TaskCompleted':
      return { ...task(data), choose: 'Hoàn thành', fields: { 'Kết quả': data.result ?? '' } };
    case 'ProductDelivered':
      return { ...task(data), choose: 'Nộp sản phẩm', fields: product(data, log) };
    case 'ObstacleReported':
      return { ...task(data), choose: 'Vướng mắc', fields: { 'Nội dung': data.text } };
    case 'ObstacleResolved':
      return { ...task(data), choose: 'Giải quyết khó khăn, vướng mắc', fields: { 'Nội dung': data.text ?? '' } };
    case 'ExtensionRequested':
      return {
        ...task(data),
        choose: 'Gia hạn',
        fields: { 'Thời hạn mới': day(data.to), 'Lý do': data.reason ?? '' },
      };
    case 'ExtensionGranted':
      // The day that was asked for stands there.
      return { ...task(data), choose: 'Đồng ý', fields: { 'Số văn bản': data.reference ?? '' } };
    case 'ReminderSent':
      return { ...task(data), choose: 'Đôn đốc', fields: { 'Nội dung': data.text ?? '' } };
    case 'GuidanceGiven':
      return {
        ...task(data),
        choose: 'Hướng dẫn',
        fields: { Về: data.topic === 'work' ? 'Công việc' : 'Khen thưởng', 'Nội dung': data.text },
      };
    case 'ReportSubmitted':
      return {
        ...task(data),
        choose: 'Gửi báo cáo',
        fields: { 'Loại báo cáo': reportText(data.kind, 'vi'), 'Nội dung': data.text },
      };
    case 'TargetMeasured':
      return {
        ...menu('Chỉ tiêu'),
        choose: 'Cập nhật chỉ tiêu',
        fields: { 'Đã đạt': number(data.value), 'Ghi chú': data.note ?? '' },
      };
    case 'UnitRegistered':
      return {
        ...menu('Đơn vị'),
        choose: 'Ghi nhận đơn vị',
        fields: {
          'Tên đơn vị': data.name,
          'Mã đơn vị, như trong danh bạ': data.unitId,
          'Vai trò': roleText(data.role ?? 'unit', 'vi'),
        },
      };
    case 'PlanClosed':
      return {
        ...menu('Sửa đổi, kết thúc'),
        choose: 'Kết thúc kế hoạch',
        fields: { 'Tóm tắt kết quả thực hiện kế hoạch': data.text },
      };
    case 'EmulationLaunched':
      return {
        ...board('Phát động thi đua'),
        fields: {
          'Chủ đề': data.theme,
          'Thời gian thực hiện, như văn bản viết': data.period.text,
          'Từ ngày': day(data.period.start),
          'Đến hết ngày': day(data.period.end),
          'Của nhiệm vụ': `${data.taskId} `,
        },
      };
    case 'EmulationReviewed':
      return {
        ...menu('Thi đua, khen thưởng'),
        choose: 'Sơ kết, tổng kết thi đua',
        fields: { Loại: reportText(data.kind, 'vi'), 'Nội dung': data.text },
      };
    case 'AwardNominated':
      return { ...board('Đề nghị khen thưởng'), fields: nomination(data, log) };
    case 'NominationReviewed':
      return {
        ...board(`Ghi kết quả xét: ${nominee(data, log)}`),
        fields: {
          'Số phiếu đồng ý': number(data.votesFor),
          'Tổng số phiếu': number(data.votesCast),
          'Kết luận của Hội đồng': data.result === 'for' ? 'Đồng ý' : 'Không đồng ý',
          'Số biên bản': data.reference ?? '',
        },
      };
    case 'NominationForwarded':
      return {
        ...board(`Trình cấp có thẩm quyền: ${nominee(data, log)}`),
        fields: { 'Cấp quyết định': authorityText(data.to, 'vi', vietnam), 'Số văn bản': data.reference ?? '' },
      };
    case 'AwardGranted':
      return {
        ...board(`Ghi quyết định: ${nominee(data, log)}`),
        fields: {
          'Cấp quyết định': authorityText(data.authority, 'vi', vietnam),
          'Quyết định số': data.decision,
          'Tên hình thức ghi trong quyết định': data.title ?? '',
        },
      };
    case 'AwardDeclined':
      return {
        ...board(`Không khen thưởng: ${nominee(data, log)}`),
        fields: { 'Lý do': data.reason },
      };
    default:
      throw new Error(`no way is known to say ${type}`);
  }
}

/** In the panel of a task, which is opened by its number; that is its id in this plan. */
function task({ taskId = '' }: { readonly taskId?: string }): Pick<Way, 'open'> {
  return { open: (desk) => desk.openTask(taskId) };
}

function menu(item: string): Pick<Way, 'open'> {
  return { open: (desk) => desk.openMenu(item) };
}

function board(button: string): Pick<Way, 'open'> {
  return {
    open: async (desk) => {
      await desk.openBoard();
      await desk.press(button);
    },
  };
}

/** One of those that the document promises, or another. */
function product(
  { taskId, product: name, reference = '' }: Said<'ProductDelivered'>,
  log: readonly RecordedEvent[],
): FilledIn {
  const isPromised = log.some(
    ({ type, data }) => type === 'TaskAssigned' && data.taskId === taskId && data.products?.includes(name) === true,
  );
  return { [isPromised ? 'Sản phẩm' : 'Tên sản phẩm']: name, 'Số văn bản': reference };
}

function nomination(data: Said<'AwardNominated'>, log: readonly RecordedEvent[]): FilledIn {
  const theme = log.flatMap(({ type, data: said }) =>
    type === 'EmulationLaunched' && said.campaignId === data.campaignId ? [said.theme] : [],
  );
  return {
    'Đối tượng': nomineeText(data.nominee.kind, 'vi'),
    'Tên tập thể, cá nhân, hộ gia đình': data.nominee.name,
    'Hình thức khen thưởng': formText(data.form, 'vi', vietnam),
    'Thành tích': data.merit,
    'Phong trào thi đua': theme[0] ?? '',
    'Của nhiệm vụ': `${data.taskId} `,
  };
}

/** Who is put forward, as the board calls them. */
function nominee({ nominationId }: { readonly nominationId: string }, log: readonly RecordedEvent[]): string {
  const [name = ''] = log.flatMap(({ type, data }) =>
    type === 'AwardNominated' && data.nominationId === nominationId ? [data.nominee.name] : [],
  );
  return name;
}

function day(on: string | undefined): string {
  return on === undefined ? '' : dateText(on, 'vi');
}

function number(value: number | undefined): string {
  return value === undefined ? '' : numberText(value, 'vi');
}
