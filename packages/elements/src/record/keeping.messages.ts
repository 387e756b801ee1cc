import type { FailureParams, NoticeParams } from '@kehoach/session';
import { numberText, type Words } from '@kehoach/words';
import type { KeepingCode, KeepingWay, WordsOf } from '../plan/learnt-words.js';

/** What only a page can meet that records, or has a store. */
export const keepingWords: Words<WordsOf<FailureParams & NoticeParams, KeepingCode, KeepingWay>> = {
  vi: {
    sentences: {
      cleared: ({ kept, held }) =>
        `Dữ liệu trên máy này đã bị xóa (còn ${numberText(kept, 'vi')}, trang đang giữ ` +
        `${numberText(held, 'vi')} mục). Hãy tải nhật ký về trước khi đóng trang.`,
      busy: () => 'Nhiều người đang ghi cùng lúc nên chưa ghi được. Hãy thử lại.',
      'read-only': () => 'Trang này chỉ để xem.',
      'held-up': () => 'Chưa ghi được. Hãy xem thông báo ở đầu kế hoạch.',
      'set-back': () => 'Trang đang xem lại một ngày đã qua. Hãy trở về hiện tại để ghi.',
      closed: () => 'Trang đã đóng kế hoạch này.',
      'store-waiting': () =>
        'Kho lưu trên máy này chưa trả lời, có thể đang chờ một thẻ khác của trình duyệt. Trang chỉ hiển thị ' +
        'bản của cơ quan.',
      parted: ({ at }) =>
        'Nhật ký của cơ quan và những gì đã ghi trên máy này không còn khớp nhau từ mục thứ ' +
        `${numberText(at, 'vi')}. Trang đang hiển thị bản trên máy này; hãy tải về và gửi cho cơ quan.`,
      damaged: ({ whole }) =>
        `Bản lưu trên máy này bị hỏng hoặc đã bị sửa ngoài hệ thống; ${
          whole === 0 ? 'không còn phần nào' : `${numberText(whole, 'vi')} mục đầu còn`
        } nguyên vẹn. Hãy tải về trước khi làm tiếp.`,
      'not-persistent': () =>
        'Trình duyệt không cam kết giữ dữ liệu trên máy này khi ổ đĩa đầy. Hãy thường xuyên tải nhật ký về.',
    },
    ways: {
      'set-aside': 'Cất phần hỏng và ghi tiếp',
      'keep-again': 'Lưu lại trên máy này',
    },
  },
  en: {
    sentences: {
      cleared: ({ kept, held }) =>
        `The data on this computer were cleared (${numberText(kept, 'en')} entries left, this page holds ` +
        `${numberText(held, 'en')}). Download the log before you close the page.`,
      busy: () => 'Several people are recording at once, so this was not recorded. Try again.',
      'read-only': () => 'This page only shows the plan.',
      'held-up': () => 'Nothing can be recorded yet. See the notice above the plan.',
      'set-back': () => 'The page is set back to a day. Return to now to record.',
      closed: () => 'The page has closed this plan.',
      'store-waiting': () =>
        'The store on this computer has not answered; it may be waiting for another tab. Only the office’s log is shown.',
      parted: ({ at }) =>
        'The office’s log and what was recorded on this computer no longer agree from entry ' +
        `${numberText(at, 'en')} on. This page shows the copy on this computer; download it and send it to ` +
        'the office.',
      damaged: ({ whole }) =>
        `The copy on this computer is damaged or was changed from outside; ${
          whole === 0 ? 'no part of it is' : `its first ${numberText(whole, 'en')} entries are`
        } whole. Download it before you go on.`,
      'not-persistent': () =>
        'The browser does not promise to keep these data when the disk is full. Download the log from time to time.',
    },
    ways: {
      'set-aside': 'Put the damaged part aside and go on',
      'keep-again': 'Keep it on this computer again',
    },
  },
};
