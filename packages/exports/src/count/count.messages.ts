import { countText, type Words } from '@kehoach/words';

/** A count and its share of what it is of: `2 (33,3%)`. */
export type Shared = readonly [count: string, percent: string];

interface CountWords {
  readonly asOf: (day: string) => string;
  readonly none: string;
  readonly assigned: (all: string, dated: string, undated: string) => string;
  readonly done: (all: Shared, assigned: string, inTime: Shared, late: Shared, undated: string | undefined) => string;
  readonly open: (all: Shared, assigned: string, inTime: Shared, late: Shared, undated: string | undefined) => string;
  readonly longLate: (tasks: string, days: string) => string;
  readonly longOpen: (tasks: string, months: string) => string;
  readonly outside: (suspended: string, cancelled: string) => string;
  readonly duties: (count: number) => string;
  readonly head: readonly string[];
  readonly all: string;
  readonly shares: string;
  readonly shared: string;
}

const vi: CountWords = {
  asOf: (day) => `Số liệu tính đến ngày ${day}`,
  none: 'Không có nhiệm vụ nào.',
  assigned: (all, dated, undated) =>
    `Tổng số nhiệm vụ được giao: ${all}; trong đó có thời hạn ${dated}, không nêu thời hạn ${undated}.`,
  done: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
    `Đã hoàn thành ${all} nhiệm vụ, đạt ${share} của ${assigned} nhiệm vụ được giao: đúng hạn ${inTime} (${inTimeShare}), ` +
    `quá hạn ${late} (${lateShare})${undated === undefined ? '' : `, không nêu thời hạn ${undated}`}.`,
  open: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
    `Chưa hoàn thành ${all} nhiệm vụ, bằng ${share} của ${assigned} nhiệm vụ được giao: trong hạn ${inTime} (${inTimeShare}), ` +
    `quá hạn ${late} (${lateShare})${undated === undefined ? '' : `, không nêu thời hạn ${undated}`}.`,
  longLate: (tasks, days) => `Trong số quá hạn có ${tasks} nhiệm vụ quá hạn trên ${days} ngày.`,
  longOpen: (tasks, months) =>
    `Có ${tasks} nhiệm vụ không nêu thời hạn đã giao trên ${months} tháng mà chưa hoàn thành.`,
  outside: (suspended, cancelled) => `Ngoài tổng số: tạm dừng ${suspended}, hủy bỏ ${cancelled}.`,
  duties: (count) => `Ngoài ra có ${countText(count, 'responsibility', 'vi')} của các đơn vị, tính riêng.`,
  head: [
    'TT',
    'Tên đơn vị',
    'Tổng số',
    'HT trong hạn',
    'HT trễ hạn',
    'Chưa HT trong hạn',
    'Chưa HT trễ hạn',
    'Không hạn',
    'Tỷ lệ HT đúng hạn',
    'Tỷ lệ HT trễ hạn',
    'Tỷ lệ chưa HT trễ hạn',
    'Ghi chú',
  ],
  all: 'Tổng cộng',
  shares: 'Các tỷ lệ đều tính trên tổng số nhiệm vụ được giao của từng dòng.',
  shared:
    'Nhiệm vụ có nhiều đơn vị chủ trì được tính cho từng đơn vị, và một lần ở dòng tổng cộng. Nhiệm vụ tạm dừng, hủy bỏ ở ngoài tổng số.',
};

/** The words of the counts, each percent with what it is of. */
export const countWords: Words<CountWords> = {
  vi,
  en: {
    asOf: (day) => `As of ${day}`,
    none: 'There are no tasks.',
    assigned: (all, dated, undated) => `Tasks assigned: ${all}; ${dated} with a deadline, ${undated} without one.`,
    done: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
      `Done: ${all}, ${share} of ${assigned} assigned: on time ${inTime} (${inTimeShare}), late ${late} (${lateShare})` +
      `${undated === undefined ? '' : `, without a deadline ${undated}`}.`,
    open: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
      `Open: ${all}, ${share} of ${assigned} assigned: in time ${inTime} (${inTimeShare}), overdue ${late} (${lateShare})` +
      `${undated === undefined ? '' : `, without a deadline ${undated}`}.`,
    longLate: (tasks, days) => `Of the overdue, ${tasks} are more than ${days} days late.`,
    longOpen: (tasks, months) => `Without a deadline and open for more than ${months} months: ${tasks}.`,
    outside: (suspended, cancelled) => `Outside the total: suspended ${suspended}, cancelled ${cancelled}.`,
    duties: (count) => `Counted apart: ${countText(count, 'responsibility', 'en')} of units.`,
    head: [
      'No.',
      'Unit',
      'Total',
      'Done on time',
      'Done late',
      'Open in time',
      'Open, overdue',
      'No deadline',
      'Share done on time',
      'Share done late',
      'Share open, overdue',
      'Notes',
    ],
    all: 'All',
    shares: 'All shares are of the tasks assigned in the same row.',
    shared:
      'A task that several units lead counts for each of them, and once in the total. Suspended and cancelled ones are outside.',
  },
};
