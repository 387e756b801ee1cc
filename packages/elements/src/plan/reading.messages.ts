import type { Failure, FailureParams } from '@kehoach/session';
import { brokenLineText, numberText, tamperText, type Language, type Words } from '@kehoach/words';

/** A sentence for each code. */
export type Sentences<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string };

/** What can keep a page from a plan that it only shows. */
type ReadingCode =
  | 'bad-address'
  | 'offline'
  | 'interrupted'
  | 'signed-out'
  | 'http'
  | 'no-entries'
  | 'broken-line'
  | 'newer-entry'
  | 'broken-chain'
  | 'check-broke-off'
  | 'unexpected';

type ReadingSentences = Sentences<Pick<FailureParams, ReadingCode>>;

const vi: ReadingSentences = {
  'bad-address': ({ address }) => `Địa chỉ “${address}” không hợp lệ.`,
  offline: () => 'Không kết nối được tới máy chủ.',
  interrupted: () => 'Kết nối bị ngắt khi đang tải kế hoạch. Hãy thử lại.',
  'signed-out': () => 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại cổng thông tin rồi thử lại.',
  http: ({ status }) => {
    if (status === 403) return 'Tài khoản đang dùng không được phép xem kế hoạch này (mã 403).';
    if (status === 404 || status === 410) return `Máy chủ không có nhật ký kế hoạch ở địa chỉ này (mã ${status}).`;
    if (status === 429 || status >= 500) return `Máy chủ đang gặp sự cố hoặc quá tải (mã ${status}). Hãy thử lại sau.`;
    return `Máy chủ không trả về kế hoạch (mã ${status}).`;
  },
  'no-entries': () => 'Nhật ký ở địa chỉ này không có bản ghi nào.',
  'broken-line': ({ broken }) => brokenLineText(broken, 'vi'),
  'newer-entry': ({ entry }) =>
    `Từ bản ghi thứ ${numberText(entry, 'vi')}, nhật ký dùng dạng mới hơn mà trang này chưa đọc được. ` +
    'Hãy tải lại trang; nếu vẫn vậy, cổng thông tin cần bản KeHoach mới hơn.',
  'broken-chain': ({ entry, kind }) => tamperText(kind, entry, 'vi'),
  'check-broke-off': ({ entry }) =>
    `Không kiểm tra được nhật ký từ bản ghi thứ ${numberText(entry, 'vi')}: nội dung bất thường, có thể ` +
    'đã bị sửa ngoài hệ thống.',
  unexpected: ({ detail }) =>
    `Trang gặp lỗi ngoài dự kiến, có thể do một tập lệnh khác trên trang. Hãy tải lại trang. (${detail})`,
};

const en: ReadingSentences = {
  'bad-address': ({ address }) => `“${address}” is not an address.`,
  offline: () => 'The server cannot be reached.',
  interrupted: () => 'The connection broke off while the plan was loading. Try again.',
  'signed-out': () => 'Your session has ended. Sign in to the portal again, then try again.',
  http: ({ status }) => {
    if (status === 403) return 'This account may not see the plan (403).';
    if (status === 404 || status === 410) return `The server has no log of a plan at this address (${status}).`;
    if (status === 429 || status >= 500) return `The server is in trouble or too busy (${status}). Try again later.`;
    return `The server did not return the plan (${status}).`;
  },
  'no-entries': () => 'The log at this address has no entries.',
  'broken-line': ({ broken }) => brokenLineText(broken, 'en'),
  'newer-entry': ({ entry }) =>
    `From entry ${numberText(entry, 'en')} on, the log is in a newer form that this page does not read. ` +
    'Reload the page; if that does not help, the portal needs a newer KeHoach.',
  'broken-chain': ({ entry, kind }) => tamperText(kind, entry, 'en'),
  'check-broke-off': ({ entry }) =>
    `The log cannot be checked from entry ${numberText(entry, 'en')} on: its content is unusual and may ` +
    'have been changed from outside.',
  unexpected: ({ detail }) =>
    `Something unexpected went wrong, perhaps because of another script of the page. Reload the page. (${detail})`,
};

/** Why a log could not be read. */
export const readingSentences: Words<ReadingSentences> = { vi, en };

/** Why a plan that is only shown cannot be. Pages that only show take no words about stores along. */
export function readingFailureText({ code, params }: Failure, language: Language): string {
  const sentences = readingSentences[language] as Readonly<Record<string, (params: unknown) => string>>;
  return sentences[code]?.(params) ?? code;
}
