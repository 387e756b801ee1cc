import type { Words } from '@kehoach/words';

/** What is said of a document that is being read. */
export interface ReadingWords {
  readonly stop: string;
  readonly stopped: string;
  readonly brokeOff: string;
}

/** @see ReadingWords */
export const readingWords: Words<ReadingWords> = {
  vi: {
    stop: 'Dừng',
    stopped: 'Đã dừng đọc; không có gì được nhập.',
    brokeOff:
      'Việc đọc bị ngắt giữa chừng: có thể máy không đủ bộ nhớ cho tệp này. Hãy thử lại, hoặc tách riêng phần cần đọc rồi nhập lại.',
  },
  en: {
    stop: 'Stop',
    stopped: 'Stopped; nothing was read.',
    brokeOff:
      'The reading broke off: this computer may not have enough memory for the file. Try again, or import only the part that is to be read.',
  },
};
