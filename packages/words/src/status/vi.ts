import type { Status } from '@kehoach/core';

/** A status, or what is said beside it. */
export type StatusWord = Status | 'behind' | 'undated';

/** A word for each. */
export type StatusWords = Readonly<Record<StatusWord, string>>;

/** How a task stands. */
export const vi: StatusWords = {
  overdue: 'Quá hạn',
  behind: 'Chậm tiến độ',
  'due-soon': 'Sắp đến hạn',
  ongoing: 'Đang thực hiện',
  'not-started': 'Chưa bắt đầu',
  continuous: 'Thường xuyên',
  undated: 'Không hạn',
  upcoming: 'Chưa đến kỳ',
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  done: 'Hoàn thành',
  suspended: 'Tạm dừng',
  cancelled: 'Hủy bỏ',
};
