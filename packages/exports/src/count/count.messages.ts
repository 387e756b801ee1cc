import type { Words } from '@kehoach/words';

interface CountWords {
  readonly asOf: (day: string) => string;
  readonly head: readonly string[];
  readonly all: string;
  readonly shares: string;
  readonly shared: string;
}

const vi: CountWords = {
  asOf: (day) => `Số liệu tính đến ngày ${day}`,
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
