import type { Words } from '@kehoach/words';

interface PageWords {
  readonly heading: (number: string) => string;
  readonly tasks: (number: string) => string;
  readonly columns: readonly [string, string, string, string, string, string, string, string];
  readonly coordinating: string;
  readonly products: string;
  readonly obstacles: string;
  readonly extended: (former: string) => string;
  readonly unstated: string;
  readonly overdueBy: (days: string) => string;
  readonly doneOn: (day: string) => string;
  readonly targets: string;
  readonly targetColumns: readonly [string, string, string, string];
  readonly notMeasured: string;
  readonly history: string;
  readonly historyColumns: readonly [string, string, string, string, string];
  readonly recorded: (entry: number) => string;
  readonly wholePlan: string;
  readonly foot: (number: string, day: string, entries: string, digest: string) => string;
}

/** The words of a plan's page without script. */
export const pageWords: Words<PageWords> = {
  vi: {
    heading: (number) => `Kế hoạch số ${number}`,
    tasks: (number) => `Nhiệm vụ của Kế hoạch số ${number}`,
    columns: [
      'Số',
      'Nhiệm vụ',
      'Đơn vị chủ trì',
      'Thời gian',
      'Thời hạn',
      'Tiến độ',
      'Trạng thái',
      'Kết quả thực hiện',
    ],
    coordinating: 'Phối hợp',
    products: 'Sản phẩm',
    obstacles: 'Khó khăn, vướng mắc',
    extended: (former) => `gia hạn, hạn cũ ${former}`,
    unstated: 'Không nêu',
    overdueBy: (days) => `Quá hạn ${days}`,
    doneOn: (day) => `hoàn thành ngày ${day}`,
    targets: 'Chỉ tiêu',
    targetColumns: ['Chỉ tiêu', 'Mục tiêu', 'Thực hiện', 'Tính đến ngày'],
    notMeasured: 'chưa đo',
    history: 'Quá trình thực hiện, mới nhất trước',
    historyColumns: ['Ngày', 'Nhiệm vụ', 'Việc đã ghi nhận', 'Nội dung', 'Đơn vị ghi'],
    recorded: (entry) => `mục ${entry}`,
    wholePlan: 'Cả kế hoạch',
    foot: (number, day, entries, digest) =>
      `Kế hoạch ${number}, số liệu tính đến ngày ${day}. Nhật ký ${entries}, đầu nhật ký ${digest}.`,
  },
  en: {
    heading: (number) => `Plan ${number}`,
    tasks: (number) => `Tasks of plan ${number}`,
    columns: ['No.', 'Task', 'Lead unit', 'Time', 'Deadline', 'Progress', 'Status', 'Results'],
    coordinating: 'Coordinating',
    products: 'Products',
    obstacles: 'Obstacles',
    extended: (former) => `extended, before ${former}`,
    unstated: 'Not stated',
    overdueBy: (days) => `Overdue by ${days}`,
    doneOn: (day) => `done on ${day}`,
    targets: 'Targets',
    targetColumns: ['Target', 'To reach', 'Measured', 'As of'],
    notMeasured: 'not measured yet',
    history: 'What was recorded, newest first',
    historyColumns: ['Day', 'Task', 'What was recorded', 'What it says', 'By'],
    recorded: (entry) => `entry ${entry}`,
    wholePlan: 'Whole plan',
    foot: (number, day, entries, digest) => `Plan ${number}, as of ${day}. Log of ${entries}, head ${digest}.`,
  },
};
