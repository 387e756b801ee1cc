import type { FailureParams } from '@kehoach/session';
import { brokenLineText, numberText, tamperText, type Words } from '@kehoach/words';
import type { Sentences } from './sentences.js';

/** What only a close reading of a log and its check can find. */
type CheckCode = 'broken-line' | 'newer-entry' | 'broken-chain' | 'check-broke-off';

/** @see checkSentences */
export type CheckSentences = Sentences<Pick<FailureParams, CheckCode>>;

const vi: CheckSentences = {
  'broken-line': ({ broken }) => brokenLineText(broken, 'vi'),
  'newer-entry': ({ entry }) =>
    `Từ mục thứ ${numberText(entry, 'vi')}, nhật ký dùng dạng mới hơn mà trang này chưa đọc được. ` +
    'Hãy tải lại trang; nếu vẫn vậy, cổng thông tin cần bản KeHoach mới hơn.',
  'broken-chain': ({ entry, kind }) => tamperText(kind, entry, 'vi'),
  'check-broke-off': ({ entry }) =>
    `Không kiểm tra được nhật ký từ mục thứ ${numberText(entry, 'vi')}: nội dung bất thường, có thể ` +
    'đã bị sửa ngoài hệ thống.',
};

const en: CheckSentences = {
  'broken-line': ({ broken }) => brokenLineText(broken, 'en'),
  'newer-entry': ({ entry }) =>
    `From entry ${numberText(entry, 'en')} on, the log is in a newer form that this page does not read. ` +
    'Reload the page; if that does not help, the portal needs a newer KeHoach.',
  'broken-chain': ({ entry, kind }) => tamperText(kind, entry, 'en'),
  'check-broke-off': ({ entry }) =>
    `The log cannot be checked from entry ${numberText(entry, 'en')} on: its content is unusual and may ` +
    'have been changed from outside.',
};

/** What is wrong with a log that was read closely. */
export const checkSentences: Words<CheckSentences> = { vi, en };
