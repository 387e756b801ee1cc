import type { Words } from '@kehoach/words';

const vi = {
  day: 'Xem tại ngày',
  slide: 'Kéo để xem lại theo ngày',
  back: 'Về hiện tại',
  now: 'Đang xem tình hình hiện tại.',
  past: (day: string): string => `Đang xem lại tình hình ngày ${day}; không ghi được khi xem lại.`,
  printed: (day: string): string => `Tình hình tính đến ngày ${day}`,
};

/** The words of the field by which a page is set back. */
export const asOfWords: Words<typeof vi> = {
  vi,
  en: {
    day: 'As of',
    slide: 'Slide to look back day by day',
    back: 'Back to now',
    now: 'Showing how things stand now.',
    past: (day) => `Showing how things stood on ${day}; nothing can be recorded meanwhile.`,
    printed: (day) => `How things stood on ${day}`,
  },
};
