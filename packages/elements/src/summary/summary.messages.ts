import type { Words } from '@kehoach/words';

const vi = {
  title: 'Tổng hợp theo trạng thái',
  all: 'Tất cả',
  apart: (counted: string): string => `Ngoài ra có ${counted} của các đơn vị, không tính vào số nhiệm vụ.`,
  undated: (count: string): string => `${count} không nêu thời hạn`,
  behind: (count: string): string => `${count} chậm tiến độ`,
};

/** The words of the summary. */
export const summaryWords: Words<typeof vi> = {
  vi,
  en: {
    title: 'By status',
    all: 'All',
    apart: (counted) => `Beside these there are ${counted} of units, not counted as tasks.`,
    undated: (count) => `${count} without a deadline`,
    behind: (count) => `${count} behind schedule`,
  },
};
