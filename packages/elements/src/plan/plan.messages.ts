import type { FailureParams, NoticeCode, NoticeParams, StoreError, Way } from '@kehoach/session';
import { logErrorText, numberText, type Language, type Words } from '@kehoach/words';
import type { LogError } from '@kehoach/core';
import { checkSentences } from './check.messages.js';
import type { ServerNotice } from '../server/server.messages.js';
import { readingSentences } from './reading.messages.js';
import type { Sentences } from './sentences.js';

function storeText({ error, code }: StoreError, language: Language): string {
  const params = (error as { readonly params?: LogError['params'] } | undefined)?.params ?? {};
  return logErrorText({ code: code as LogError['code'], params }, language);
}

const viFailures: Sentences<FailureParams> = {
  ...readingSentences.vi,
  ...checkSentences.vi,
  'no-source': () => 'Thẻ kh-plan cần thuộc tính src hoặc plan-id.',
  store: (error) => storeText(error, 'vi'),
  cleared: ({ kept, held }) =>
    `Dữ liệu trên máy này đã bị xóa (còn ${numberText(kept, 'vi')}, trang đang giữ ` +
    `${numberText(held, 'vi')} bản ghi). Hãy tải nhật ký về trước khi đóng trang.`,
  busy: () => 'Nhiều người đang ghi cùng lúc nên chưa ghi được. Hãy thử lại.',
  'read-only': () => 'Trang này chỉ để xem.',
  'held-up': () => 'Chưa ghi được. Hãy xem thông báo ở đầu kế hoạch.',
  'set-back': () => 'Trang đang xem lại một ngày đã qua. Hãy trở về hiện tại để ghi.',
  closed: () => 'Trang đã đóng kế hoạch này.',
  'recording-missing': () => 'Chưa tải được phần ghi của trang nên hiện chỉ xem được kế hoạch. Hãy thử lại.',
};

const enFailures: Sentences<FailureParams> = {
  ...readingSentences.en,
  ...checkSentences.en,
  'no-source': () => 'The tag kh-plan needs the attribute src or plan-id.',
  store: (error) => storeText(error, 'en'),
  cleared: ({ kept, held }) =>
    `The data on this computer were cleared (${numberText(kept, 'en')} entries left, this page holds ` +
    `${numberText(held, 'en')}). Download the log before you close the page.`,
  busy: () => 'Several people are recording at once, so this was not recorded. Try again.',
  'read-only': () => 'This page only shows the plan.',
  'held-up': () => 'Nothing can be recorded yet. See the notice above the plan.',
  'set-back': () => 'The page is set back to a day. Return to now to record.',
  closed: () => 'The page has closed this plan.',
  'recording-missing': () =>
    'The part of this page that records could not be loaded: for now, the plan can only be read. Try again.',
};

/** Why something did not work. */
export const failureSentences: Words<Sentences<FailureParams>> = { vi: viFailures, en: enFailures };

/** Those of a plan on a server come with what else only that needs. */
type Own = Exclude<NoticeCode, keyof FailureParams | ServerNotice>;
type NoticeSentences = Sentences<Pick<NoticeParams, Own>>;

const viNotices: NoticeSentences = {
  waiting: () => 'Đang hiển thị bản lưu trên máy này trong khi chờ máy chủ trả lời.',
  'store-waiting': () =>
    'Kho lưu trên máy này chưa trả lời, có thể đang chờ một thẻ khác của trình duyệt. Trang chỉ hiển thị ' +
    'bản của cơ quan.',
  parted: ({ at }) =>
    'Nhật ký của cơ quan và những gì đã ghi trên máy này không còn khớp nhau từ bản ghi thứ ' +
    `${numberText(at, 'vi')}. Trang đang hiển thị bản trên máy này; hãy tải về và gửi cho cơ quan.`,
  damaged: ({ whole }) =>
    `Bản lưu trên máy này bị hỏng hoặc đã bị sửa ngoài hệ thống; ${
      whole === 0 ? 'không còn phần nào' : `${numberText(whole, 'vi')} bản ghi đầu còn`
    } nguyên vẹn. Hãy tải về trước khi làm tiếp.`,
  'head-lost': ({ version, isCut }) =>
    isCut
      ? `Nhật ký của cơ quan ngắn hơn lần xem trước: bản ghi thứ ${numberText(version, 'vi')} không còn. Có ` +
        'thể nhật ký đã bị cắt bớt.'
      : `Bản ghi thứ ${numberText(version, 'vi')} trong nhật ký của cơ quan khác với lần xem trước. Có thể ` +
        'nhật ký đã bị viết lại.',
  'other-plan': () =>
    'Địa chỉ này nay dẫn tới một kế hoạch khác với lần xem trước. Hãy đối chiếu số, ký hiệu trước khi sử dụng.',
  'first-only': ({ count }) => `Chỉ hiển thị ${numberText(count, 'vi')} bản ghi đầu của nhật ký; không ghi thêm được.`,
  'not-persistent': () =>
    'Trình duyệt không cam kết giữ dữ liệu trên máy này khi ổ đĩa đầy. Hãy thường xuyên tải nhật ký về.',
};

const enNotices: NoticeSentences = {
  waiting: () => 'Showing the copy on this computer while the server has not answered.',
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
  'head-lost': ({ version, isCut }) =>
    isCut
      ? `The office’s log is shorter than when it was last seen here: entry ${numberText(version, 'en')} is ` +
        'gone. Its end may have been cut off.'
      : `Entry ${numberText(version, 'en')} of the office’s log differs from when it was last seen here. The ` +
        'log may have been rewritten.',
  'other-plan': () =>
    'This address now leads to another plan than when it was last seen here. Compare its number before you rely on it.',
  'first-only': ({ count }) =>
    `Only the first ${numberText(count, 'en')} entries of the log are shown; nothing can be recorded.`,
  'not-persistent': () =>
    'The browser does not promise to keep these data when the disk is full. Download the log from time to time.',
};

/** What stands above a plan, beside the failures that leave something to show. */
export const noticeSentences: Words<NoticeSentences> = { vi: viNotices, en: enNotices };

interface PlanWords {
  /** Before the reason why the copy is shown. */
  readonly copy: string;
  /** The same, where an answer came and is no log that can be shown. */
  readonly copyInstead: string;
  readonly ways: Readonly<Record<Way, string>>;
}

const vi: PlanWords = {
  copy: 'Đang hiển thị bản lưu trên máy này.',
  copyInstead: 'Đang hiển thị bản lưu trên máy này, vì nhật ký trên máy chủ không dùng được.',
  ways: {
    retry: 'Thử lại',
    download: 'Tải nhật ký trên máy này',
    'set-aside': 'Cất phần hỏng và ghi tiếp',
    'keep-again': 'Lưu lại trên máy này',
    'accept-head': 'Chấp nhận bản hiện nay',
  },
};

const en: PlanWords = {
  copy: 'Showing the copy on this computer.',
  copyInstead: 'Showing the copy on this computer, because the log on the server cannot be used.',
  ways: {
    retry: 'Try again',
    download: 'Download the log of this computer',
    'set-aside': 'Put the damaged part aside and go on',
    'keep-again': 'Keep it on this computer again',
    'accept-head': 'Accept the present log',
  },
};

/** Further words of `kh-plan`. */
export const planWords: Words<PlanWords> = { vi, en };
