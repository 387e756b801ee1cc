import type { FailureParams, NoticeCode, NoticeParams, Way } from '@kehoach/session';
import { countText, numberText, type Words } from '@kehoach/words';
import { sharedWords } from '../shared/language.js';
import { tagOf } from '../shared/prefix.js';
import type { LearntCode, LearntWay } from './learnt-words.js';
import { readingSentences, type ReadingCode } from './reading.messages.js';
import type { Sentences } from './sentences.js';

type OwnFailure = ReadingCode | 'no-source' | 'bad-profile' | 'recording-missing' | 'part-missing';
type FailureSentences = Sentences<Pick<FailureParams, OwnFailure>>;

const viFailures: FailureSentences = {
  ...readingSentences.vi,
  'no-source': () => `Trang chưa chỉ ra kế hoạch nào (src hoặc plan-id của ${tagOf('plan')}).`,
  'bad-profile': ({ vi }) => vi,
  'part-missing': () => 'Chưa tải được một phần của trang nên chưa xem được kế hoạch. Hãy thử lại.',
  'recording-missing': () => 'Chưa tải được phần ghi của trang nên hiện chỉ xem được kế hoạch. Hãy thử lại.',
};

const enFailures: FailureSentences = {
  ...readingSentences.en,
  'no-source': () => `The tag ${tagOf('plan')} needs the attribute src or plan-id.`,
  'bad-profile': ({ en }) => en,
  'part-missing': () => 'A part of this page could not be loaded, so the plan is not shown. Try again.',
  'recording-missing': () =>
    'The part of this page that records could not be loaded: for now, the plan can only be read. Try again.',
};

/** Why something did not work; what only a store, recording or a check can meet is told by words that come with them. */
export const failureSentences: Words<FailureSentences> = { vi: viFailures, en: enFailures };

type Own = Exclude<NoticeCode, keyof FailureParams | LearntCode>;
type NoticeSentences = Sentences<Pick<NoticeParams, Own>>;

const viNotices: NoticeSentences = {
  waiting: () => 'Đang hiển thị bản lưu trên máy này trong khi chờ máy chủ trả lời.',
  'head-lost': ({ version, isCut }) =>
    isCut
      ? `Nhật ký của cơ quan ngắn hơn lần xem trước: mục thứ ${numberText(version, 'vi')} không còn. Có ` +
        'thể nhật ký đã bị cắt bớt.'
      : `Mục thứ ${numberText(version, 'vi')} trong nhật ký của cơ quan khác với lần xem trước. Có thể ` +
        'nhật ký đã bị viết lại.',
  'other-plan': () =>
    'Địa chỉ này nay dẫn tới một kế hoạch khác với lần xem trước. Hãy đối chiếu số, ký hiệu trước khi sử dụng.',
  'log-unread': () => sharedWords.vi.unread,
  'first-only': ({ count }) => `Chỉ hiển thị ${numberText(count, 'vi')} mục đầu của nhật ký; không ghi thêm được.`,
};

const enNotices: NoticeSentences = {
  waiting: () => 'Showing the copy on this computer while the server has not answered.',
  'head-lost': ({ version, isCut }) =>
    isCut
      ? `The office’s log is shorter than when it was last seen here: entry ${numberText(version, 'en')} is ` +
        'gone. Its end may have been cut off.'
      : `Entry ${numberText(version, 'en')} of the office’s log differs from when it was last seen here. The ` +
        'log may have been rewritten.',
  'other-plan': () =>
    'This address now leads to another plan than when it was last seen here. Compare its number before you rely on it.',
  'log-unread': () => sharedWords.en.unread,
  'first-only': ({ count }) =>
    `Of the log only the first ${countText(count, 'entry', 'en')} can be seen; nothing can be recorded.`,
};

/** What stands above a plan, beside the failures that leave something to show. */
export const noticeSentences: Words<NoticeSentences> = { vi: viNotices, en: enNotices };

interface PlanWords {
  /** Before the reason why the copy is shown. */
  readonly copy: string;
  /** The same, where an answer came and is no log that can be shown. */
  readonly copyInstead: string;
  readonly ways: Readonly<Record<Exclude<Way, LearntWay>, string>>;
}

const vi: PlanWords = {
  copy: 'Đang hiển thị bản lưu trên máy này.',
  copyInstead: 'Đang hiển thị bản lưu trên máy này, vì nhật ký trên máy chủ không dùng được.',
  ways: {
    retry: 'Thử lại',
    'read-log': sharedWords.vi.readLog,
    download: 'Tải nhật ký trên máy này',
    'accept-head': 'Chấp nhận bản hiện nay',
  },
};

const en: PlanWords = {
  copy: 'Showing the copy on this computer.',
  copyInstead: 'Showing the copy on this computer, because the log on the server cannot be used.',
  ways: {
    retry: 'Try again',
    'read-log': sharedWords.en.readLog,
    download: 'Download the log of this computer',
    'accept-head': 'Accept the present log',
  },
};

/** Further words of `kh-plan`. */
export const planWords: Words<PlanWords> = { vi, en };
