import { dueOn, type CommandType, type Plan, type Task } from '@kehoach/core';
import type { Words } from '@kehoach/words';

/** One thing that a person fills in. */
export interface Field {
  readonly name: string;
  readonly label: Words<string>;
  readonly kind: 'line' | 'text' | 'percent' | 'date' | 'choice';
  readonly isRequired?: boolean;
  /** What to choose from, as value and label. */
  readonly choices?: (task: Task) => readonly (readonly [value: string, label: Words<string> | string])[];
}

/** A command that a unit or the office gives from the form. */
export interface RecordAction {
  readonly command: CommandType;
  readonly label: Words<string>;
  readonly fields: readonly Field[];
  /** Data that nobody types: ids, and who is addressed. */
  readonly given?: (task: Task, newId: () => string) => Readonly<Record<string, unknown>>;
  /** Whether there is anything to do it to. */
  readonly isFor?: (task: Task, plan: Plan) => boolean;
}

const words = (vi: string, en: string): Words<string> => ({ vi, en });
const note: Field = { name: 'note', label: words('Ghi chú', 'Note'), kind: 'text' };
const reason: Field = { name: 'reason', label: words('Lý do', 'Reason'), kind: 'text', isRequired: true };
const text: Field = { name: 'text', label: words('Nội dung', 'Content'), kind: 'text', isRequired: true };
const reference: Field = { name: 'reference', label: words('Số văn bản', 'Number of the paper'), kind: 'line' };
const openObstacle: Field = {
  name: 'obstacleId',
  label: words('Khó khăn, vướng mắc', 'Obstacle'),
  kind: 'choice',
  isRequired: true,
  choices: ({ obstacles }) =>
    obstacles.filter(({ resolved }) => resolved === undefined).map((obstacle) => [obstacle.id, obstacle.text]),
};
const openExtension: Field = {
  name: 'extensionId',
  label: words('Đề nghị gia hạn', 'Request'),
  kind: 'choice',
  isRequired: true,
  choices: ({ extensions }) =>
    extensions
      .filter(({ state }) => state === 'requested')
      .map((extension) => [extension.id, `${extension.to} · ${extension.reason ?? ''}`]),
};
const newDeadline: Field = { name: 'to', label: words('Thời hạn mới', 'New deadline'), kind: 'date', isRequired: true };
const hasRequest = ({ extensions }: Task): boolean => extensions.some(({ state }) => state === 'requested');

/** What the form offers, in the order of daily use; which of it, the rules decide. */
export const recordActions: readonly RecordAction[] = [
  {
    command: 'ReportProgress',
    label: words('Báo cáo tiến độ', 'Report progress'),
    fields: [
      { name: 'percent', label: words('Đã đạt (%)', 'Reached (%)'), kind: 'percent', isRequired: true },
      note,
      { name: 'reason', label: words('Lý do nếu tiến độ giảm', 'Reason if it falls'), kind: 'line' },
    ],
  },
  {
    command: 'CompleteTask',
    label: words('Báo hoàn thành', 'Report completion'),
    fields: [{ name: 'result', label: words('Kết quả', 'Result'), kind: 'text' }],
  },
  {
    command: 'ReportObstacle',
    label: words('Báo cáo khó khăn, vướng mắc', 'Report an obstacle'),
    fields: [text],
    given: (_task, newId) => ({ obstacleId: newId() }),
  },
  {
    command: 'SendReminder',
    label: words('Đôn đốc đơn vị chủ trì', 'Remind the lead unit'),
    fields: [text],
    given: ({ lead }) => ({ to: lead }),
    isFor: ({ lead }) => lead.length > 0,
  },
  {
    command: 'StartTask',
    label: words('Bắt đầu thực hiện', 'Start the work'),
    fields: [note],
    isFor: ({ startedOn }) => startedOn === undefined,
  },
  {
    command: 'DeliverProduct',
    label: words('Giao nộp sản phẩm', 'Deliver a product'),
    fields: [{ name: 'product', label: words('Sản phẩm', 'Product'), kind: 'line', isRequired: true }, reference],
  },
  {
    command: 'ResolveObstacle',
    label: words('Giải quyết khó khăn, vướng mắc', 'Resolve an obstacle'),
    fields: [openObstacle, text],
    isFor: ({ obstacles }) => obstacles.some(({ resolved }) => resolved === undefined),
  },
  {
    command: 'SubmitReport',
    label: words('Gửi báo cáo', 'Submit a report'),
    fields: [
      {
        name: 'kind',
        label: words('Loại báo cáo', 'Kind of report'),
        kind: 'choice',
        isRequired: true,
        choices: () => [
          ['periodic', words('Định kỳ', 'Periodic')],
          ['interim', words('Sơ kết', 'Interim')],
          ['final', words('Tổng kết', 'Final')],
        ],
      },
      text,
      reference,
    ],
    given: (_task, newId) => ({ reportId: newId() }),
  },
  {
    command: 'RequestExtension',
    label: words('Đề nghị gia hạn', 'Request an extension'),
    fields: [newDeadline, reason],
    given: (_task, newId) => ({ extensionId: newId() }),
    isFor: (task) => dueOn(task) !== undefined,
  },
  {
    command: 'GrantExtension',
    label: words('Đồng ý gia hạn', 'Grant an extension'),
    fields: [openExtension, newDeadline, reference],
    isFor: hasRequest,
  },
  {
    command: 'RefuseExtension',
    label: words('Không đồng ý gia hạn', 'Refuse an extension'),
    fields: [openExtension, reason],
    isFor: hasRequest,
  },
  {
    command: 'GiveGuidance',
    label: words('Hướng dẫn', 'Give guidance'),
    fields: [text, reference],
    given: () => ({ topic: 'work' }),
  },
  { command: 'ReturnCompletion', label: words('Trả lại kết quả', 'Return the completion'), fields: [reason] },
  { command: 'SuspendTask', label: words('Tạm dừng nhiệm vụ', 'Suspend the task'), fields: [reason] },
  { command: 'ResumeTask', label: words('Tiếp tục nhiệm vụ', 'Resume the task'), fields: [note] },
  { command: 'CancelTask', label: words('Hủy bỏ nhiệm vụ', 'Cancel the task'), fields: [reason] },
];
