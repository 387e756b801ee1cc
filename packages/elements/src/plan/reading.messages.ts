import type { Failure, FailureParams } from '@kehoach/session';
import { brokenLineText, numberText, tamperText, type Language, type Words } from '@kehoach/words';

/** A sentence for each code. */
export type Sentences<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string };

/** What can keep a page from a plan that it only shows. */
type ReadingCode =
  | 'offline'
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
  offline: () => 'Không kết nối được tới máy chủ.',
  'signed-out': () => 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại cổng thông tin rồi thử lại.',
  http: ({ status }) => `Máy chủ không trả về kế hoạch (mã ${status}).`,
  'no-entries': () => 'Nhật ký chưa có bản ghi nào.',
  'broken-line': ({ broken }) => brokenLineText(broken, 'vi'),
  'newer-entry': ({ entry }) =>
    `Từ bản ghi thứ ${numberText(entry, 'vi')}, nhật ký dùng dạng mới hơn mà trang này chưa đọc được. ` +
    'Hãy tải lại trang; nếu vẫn vậy, cổng thông tin cần bản KeHoach mới hơn.',
  'broken-chain': ({ entry, kind }) => `Nhật ký đã bị sửa ngoài hệ thống: ${tamperText(kind, entry, 'vi')}`,
  'check-broke-off': ({ entry }) =>
    `Không kiểm tra được nhật ký từ bản ghi thứ ${numberText(entry, 'vi')}: nội dung bất thường, có thể ` +
    'đã bị sửa ngoài hệ thống.',
  unexpected: ({ detail }) =>
    `Trang gặp lỗi ngoài dự kiến, có thể do một tập lệnh khác trên trang. Hãy tải lại trang. (${detail})`,
};

const en: ReadingSentences = {
  offline: () => 'The server cannot be reached.',
  'signed-out': () => 'Your session has ended. Sign in to the portal again, then try again.',
  http: ({ status }) => `The server did not return the plan (${status}).`,
  'no-entries': () => 'The log has no entries.',
  'broken-line': ({ broken }) => brokenLineText(broken, 'en'),
  'newer-entry': ({ entry }) =>
    `From entry ${numberText(entry, 'en')} on, the log is in a newer form that this page does not read. ` +
    'Reload the page; if that does not help, the portal needs a newer KeHoach.',
  'broken-chain': ({ entry, kind }) => `The log was changed from outside: ${tamperText(kind, entry, 'en')}`,
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
