import type { NoticeParams } from '@kehoach/session';
import { numberText, type Words } from '@kehoach/words';
import type { Sentences } from '../plan/sentences.js';

/** What is said above a plan on a server alone. */
export type ServerNotice = 'unsent' | 'unsent-of-others';

/** Its words. */
export const serverSentences: Words<Sentences<Pick<NoticeParams, ServerNotice>>> = {
  vi: {
    unsent: ({ count }) =>
      `${numberText(count, 'vi')} nội dung đã ghi chưa gửi được tới cơ quan; trang sẽ tự gửi khi có kết nối.`,
    'unsent-of-others': ({ count }) =>
      `Trên máy này còn ${numberText(count, 'vi')} nội dung chưa gửi của người khác; trang sẽ gửi khi người đó đăng nhập.`,
  },
  en: {
    unsent: ({ count }) =>
      `Not sent to the office yet: ${numberText(count, 'en')}. The page sends it once the line is there again.`,
    'unsent-of-others': ({ count }) =>
      `Not sent yet on this computer, of others: ${numberText(count, 'en')}. The page sends it once they sign in.`,
  },
};
