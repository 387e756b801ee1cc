import type { Words } from '@kehoach/words';

/** A column of the list. */
export type Column = 'number' | 'title' | 'lead' | 'due' | 'percent' | 'status';

/** All of them, from left to right. */
export const columns: readonly Column[] = ['number', 'title', 'lead', 'due', 'percent', 'status'];

const vi = {
  heading: 'Danh sách nhiệm vụ',
  search: 'Tìm theo nội dung, đơn vị, số',
  none: 'Không có nhiệm vụ phù hợp.',
  number: 'Số',
  title: 'Nội dung',
  lead: 'Chủ trì',
  due: 'Thời hạn',
  percent: 'Đạt',
  status: 'Trạng thái',
  undated: 'Không nêu',
  groups: {
    overdue: 'Quá hạn',
    'due-soon': 'Sắp đến hạn',
    open: 'Trong hạn',
    done: 'Hoàn thành',
    stopped: 'Tạm dừng, hủy bỏ',
    duties: 'Trách nhiệm, tính riêng',
  },
  extended: (times: number): string => `gia hạn ${times} lần`,
  searched: (words: string): string => `tìm “${words}”`,
  filtered: (status: string): string => `trạng thái “${status}”`,
  leftOut: (by: string, shown: number, all: number): string =>
    `Danh sách đã lọc theo ${by}: ${shown} trên ${all} dòng; ${all - shown} dòng không in ở đây.`,
};

/** The words of the list of tasks; the Vietnamese ones say which there are. */
export const tasksWords: Words<typeof vi> = {
  vi,
  en: {
    heading: 'Tasks',
    search: 'Search by content, unit, number',
    none: 'No task fits.',
    number: 'No.',
    title: 'Task',
    lead: 'Lead',
    due: 'Deadline',
    percent: 'Done',
    status: 'Status',
    undated: 'None stated',
    groups: {
      overdue: 'Overdue',
      'due-soon': 'Due soon',
      open: 'In time',
      done: 'Done',
      stopped: 'Suspended, cancelled',
      duties: 'Responsibilities, counted apart',
    },
    extended: (times) => (times === 1 ? 'extended once' : `extended ${times} times`),
    searched: (words) => `the search “${words}”`,
    filtered: (status) => `the status “${status}”`,
    leftOut: (by, shown, all) =>
      `This list is filtered by ${by}: ${shown} of ${all} rows; ${all - shown} are not printed here.`,
  },
};
