import type { Failure, FailureParams } from '@kehoach/session';
import type { Language, Words } from '@kehoach/words';
import { checkWords } from './brought.js';
import type { CheckSentences } from './check.messages.js';
import type { Sentences } from './sentences.js';

/** What can keep a page from a plan that it only shows, beside what a close reading finds. */
export type ReadingCode =
  'bad-address' | 'offline' | 'interrupted' | 'signed-out' | 'http' | 'no-entries' | 'check-missing' | 'unexpected';

type ReadingSentences = Sentences<Pick<FailureParams, ReadingCode>>;

const vi: ReadingSentences = {
  'bad-address': ({ address }) => `Địa chỉ “${address}” không hợp lệ.`,
  offline: () => 'Không kết nối được tới máy chủ.',
  interrupted: () => 'Kết nối bị ngắt khi đang tải kế hoạch. Hãy thử lại.',
  'signed-out': () => 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại cổng thông tin rồi thử lại.',
  http: ({ status, vi: told }) => {
    if (told) return told;
    if (status === 403) return 'Tài khoản đang dùng không được phép xem kế hoạch này (mã 403).';
    if (status === 404 || status === 410) return `Máy chủ không có nhật ký kế hoạch ở địa chỉ này (mã ${status}).`;
    if (status === 429 || status >= 500) return `Máy chủ đang gặp sự cố hoặc quá tải (mã ${status}). Hãy thử lại sau.`;
    return `Máy chủ không trả về kế hoạch (mã ${status}).`;
  },
  'no-entries': () => 'Nhật ký ở địa chỉ này không có mục nào.',
  'check-missing': () =>
    'Chưa tải được phần kiểm tra của trang nên nhật ký chưa được kiểm tra và chưa ghi thêm được. Hãy thử lại.',
  unexpected: ({ detail }) =>
    `Trang gặp lỗi ngoài dự kiến, có thể do một tập lệnh khác trên trang. Hãy tải lại trang. (${detail})`,
};

const en: ReadingSentences = {
  'bad-address': ({ address }) => `“${address}” is not an address.`,
  offline: () => 'The server cannot be reached.',
  interrupted: () => 'The connection broke off while the plan was loading. Try again.',
  'signed-out': () => 'Your session has ended. Sign in to the portal again, then try again.',
  http: ({ status, en: told }) => {
    if (told) return told;
    if (status === 403) return 'This account may not see the plan (403).';
    if (status === 404 || status === 410) return `The server has no log of a plan at this address (${status}).`;
    if (status === 429 || status >= 500) return `The server is in trouble or too busy (${status}). Try again later.`;
    return `The server did not return the plan (${status}).`;
  },
  'no-entries': () => 'The log at this address has no entries.',
  'check-missing': () =>
    'The part of this page that checks a log could not be loaded: the log is not checked, and nothing can be ' +
    'recorded. Try again.',
  unexpected: ({ detail }) =>
    `An unexpected fault, perhaps of another script of the page. Reload the page. (${detail})`,
};

/** Why a log could not be read. */
export const readingSentences: Words<ReadingSentences> = { vi, en };

/** Why a plan that is only shown cannot be. Pages that only show take no words about stores along. */
export function readingFailureText({ code, params }: Failure, language: Language): string {
  const all = { ...readingSentences[language], ...checkSentencesIn(language) };
  return (all as Readonly<Record<string, (params: unknown) => string>>)[code]?.(params) ?? code;
}

/** What a close reading finds is told by the words that come with it. */
function checkSentencesIn(language: Language): CheckSentences | undefined {
  return checkWords()?.[language];
}
