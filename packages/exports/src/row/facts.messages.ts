import type { Words } from '@kehoach/words';

interface FactsWords {
  readonly paper: (number: string, day: string) => string;
  readonly amendedBy: (number: string, day: string) => string;
  readonly product: (product: string, reference: string | undefined, day: string) => string;
  readonly obstacle: (day: string, text: string) => string;
  readonly extensionAsked: (to: string, reason: string | undefined) => string;
  readonly suspended: (day: string, reason: string) => string;
  readonly cancelled: (day: string, reason: string) => string;
  readonly returned: (day: string, reason: string) => string;
  readonly reassigned: (day: string, reason: string) => string;
  readonly behind: string;
  /** Of a responsibility: `kehoach import` knows it by these words. */
  readonly apart: string;
}

const vi: FactsWords = {
  paper: (number, day) => `${number} ngày ${day}`,
  amendedBy: (number, day) => `sửa đổi: ${number} ngày ${day}`,
  product: (product, reference, day) =>
    reference === undefined ? `${product} (nộp ngày ${day})` : `${product}: ${reference} (nộp ngày ${day})`,
  obstacle: (day, text) => `${text} (báo cáo ngày ${day})`,
  extensionAsked: (to, reason) => `Đề nghị gia hạn đến ${to}${reason === undefined ? '' : `: ${reason}`}`,
  suspended: (day, reason) => `Tạm dừng từ ${day}: ${reason}`,
  cancelled: (day, reason) => `Hủy bỏ ngày ${day}: ${reason}`,
  returned: (day, reason) => `Trả lại kết quả ngày ${day}: ${reason}`,
  reassigned: (day, reason) => `Giao lại ngày ${day}: ${reason}`,
  behind: 'Chậm tiến độ so với thời gian đã qua',
  apart: 'Trách nhiệm, tính riêng',
};

/** Words of what a paper says about one task. */
export const factsWords: Words<FactsWords> = {
  vi,
  en: {
    paper: (number, day) => `${number} of ${day}`,
    amendedBy: (number, day) => `amended by ${number} of ${day}`,
    product: (product, reference, day) =>
      reference === undefined ? `${product} (delivered ${day})` : `${product}: ${reference} (delivered ${day})`,
    obstacle: (day, text) => `${text} (reported ${day})`,
    extensionAsked: (to, reason) => `Extension to ${to} requested${reason === undefined ? '' : `: ${reason}`}`,
    suspended: (day, reason) => `Suspended since ${day}: ${reason}`,
    cancelled: (day, reason) => `Cancelled ${day}: ${reason}`,
    returned: (day, reason) => `Result returned ${day}: ${reason}`,
    reassigned: (day, reason) => `Reassigned ${day}: ${reason}`,
    behind: 'Behind what the days let expect',
    apart: 'A responsibility, counted apart',
  },
};
