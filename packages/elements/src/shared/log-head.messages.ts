import type { Words } from '@kehoach/words';

/** How it stands with the head of a log. */
export const headWords: Words<Readonly<Record<'head' | 'checking' | 'whole' | 'unchecked', string>>> = {
  vi: {
    head: 'Đầu nhật ký',
    checking: 'đang kiểm tra',
    whole: 'đã kiểm tra, nguyên vẹn',
    unchecked: 'chưa kiểm tra',
  },
  en: {
    head: 'Log head',
    checking: 'being checked',
    whole: 'checked, whole',
    unchecked: 'not checked',
  },
};
