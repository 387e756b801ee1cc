import { countText } from '../count/count-text.js';

/** A count and its share of what it is of: `2 (33,3%)`. */
export type Shared = readonly [count: string, percent: string];

/** The sentences in which a plan's counts are told. */
export interface CountsWords {
  readonly none: string;
  readonly assigned: (all: string, dated: string, undated: string) => string;
  readonly done: (all: Shared, assigned: string, inTime: Shared, late: Shared, undated: string | undefined) => string;
  readonly open: (all: Shared, assigned: string, inTime: Shared, late: Shared, undated: string | undefined) => string;
  readonly longLate: (tasks: string, days: string) => string;
  readonly longOpen: (tasks: string, months: string) => string;
  readonly outside: (suspended: string, cancelled: string) => string;
  readonly duties: (count: number) => string;
}

/** The sentences of reports in Vietnam. */
export const vi: CountsWords = {
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
};
