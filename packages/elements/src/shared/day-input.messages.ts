import type { Words } from '@kehoach/words';

const vi = {
  placeholder: 'ngày/tháng/năm',
  open: 'Chọn trên lịch',
  wrong: 'Hãy nhập ngày/tháng/năm, ví dụ 20/9/2022.',
  between: (from: string | undefined, to: string | undefined): string =>
    from === undefined ? `Hãy chọn ngày đến ${to}.` : `Hãy chọn ngày từ ${from} đến ${to}.`,
};

/** The words of a field for a day. */
export const dayWords: Words<typeof vi> = {
  vi,
  en: {
    placeholder: 'dd/mm/yyyy',
    open: 'Choose from the calendar',
    wrong: 'Type day/month/year, such as 20/9/2022.',
    between: (from, to) => (from === undefined ? `Choose a day up to ${to}.` : `Choose a day from ${from} to ${to}.`),
  },
};
