import type { Words } from '@kehoach/words';

interface SheetWords {
  readonly tasks: string;
  readonly units: string;
  readonly targets: string;
  readonly tasksTitle: (number: string) => string;
  readonly unitsTitle: (number: string) => string;
  readonly targetsTitle: (number: string) => string;
  readonly targetHead: readonly [string, string, string, string, string, string, string, string];
  readonly foot: (number: string, head: string) => string;
}

/** The words of a follow-up workbook. */
export const sheetWords: Words<SheetWords> = {
  vi: {
    tasks: 'Theo dõi nhiệm vụ',
    units: 'Theo đơn vị',
    targets: 'Chỉ tiêu',
    tasksTitle: (number) => `THEO DÕI THỰC HIỆN KẾ HOẠCH SỐ ${number}`,
    unitsTitle: (number) => `KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${number} THEO ĐƠN VỊ CHỦ TRÌ`,
    targetsTitle: (number) => `CHỈ TIÊU CỦA KẾ HOẠCH SỐ ${number}`,
    targetHead: ['TT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Thực hiện', '% so mục tiêu', 'Tính đến ngày', 'Ghi chú'],
    foot: (number, head) => `Kế hoạch ${number}, đầu nhật ký ${head}`,
  },
  en: {
    tasks: 'Tasks',
    units: 'By unit',
    targets: 'Targets',
    tasksTitle: (number) => `PROGRESS OF PLAN ${number}`,
    unitsTitle: (number) => `RESULTS OF PLAN ${number} BY LEAD UNIT`,
    targetsTitle: (number) => `TARGETS OF PLAN ${number}`,
    targetHead: ['No.', 'Target', 'Unit', 'To reach', 'Reached', '% of target', 'As of', 'Notes'],
    foot: (number, head) => `Plan ${number}, head of the log ${head}`,
  },
};
