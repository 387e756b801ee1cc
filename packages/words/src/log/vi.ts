import type {
  BrokenLineCode,
  BrokenLineParams,
  FormFault,
  LogErrorCode,
  LogErrorParams,
  TamperKind,
  UnfitReason,
} from '@kehoach/core';
import { numberText } from '../number/number-text.js';

/** A sentence for each failure of a log: what is wrong, and what to do. */
export type LogErrorSentences = {
  readonly [C in LogErrorCode]: (params: LogErrorParams[C]) => string;
};

/** What is wrong with a line, after its number. */
export type BrokenLineClauses = {
  readonly [C in BrokenLineCode]: (params: BrokenLineParams[C]) => string;
};

/** What was done to an entry, as a clause about the log. */
export type TamperClauses = Readonly<Record<TamperKind, (entry: string) => string>>;

/** The words around those. */
export interface LogFrame {
  readonly line: (line: string, clause: string) => string;
  readonly tampered: (clause: string) => string;
  /** For a code that a newer program gives. */
  readonly failed: string;
  readonly unreadable: string;
}

const count = (value: number): string => numberText(value, 'vi');

const unfit: Readonly<Record<UnfitReason, (entry: string) => string>> = {
  plan: (entry) => `Mục thứ ${entry} thuộc kế hoạch khác nên không ghi vào nhật ký này được.`,
  order: (entry) => `Mục thứ ${entry} không nối tiếp mục trước nó nên không ghi được.`,
  digest: (entry) => `Mục thứ ${entry} không khớp với mã băm của chính nó nên không ghi được.`,
};

const forms: Readonly<Record<FormFault, string>> = {
  blank: 'có dấu cách thừa',
  order: 'có nội dung không đúng thứ tự',
  number: 'có số viết không đúng dạng',
  escape: 'có ký tự viết không đúng dạng',
  'half-character': 'có ký tự bị hỏng',
};

/** In Vietnamese. */
export const viErrors: LogErrorSentences = {
  'version-conflict': ({ expected, actual }) =>
    expected === actual
      ? `Mục thứ ${count(actual)} của nhật ký không phải mục mà lần ghi này nối tiếp. Hãy tải lại trang rồi ghi lại.`
      : 'Nhật ký vừa có mục mới từ nơi khác. Hãy thử lại.',
  'kept-otherwise': () => 'Dữ liệu vừa được một yêu cầu khác thay đổi. Hãy thử lại.',
  'duplicate-id': () => 'Một phần của lần ghi này đã có trong nhật ký. Hãy tải lại trang để xem những gì đã ghi.',
  'unfit-events': ({ version, reason }) => unfit[reason](count(version)),
  'unreadable-entry': ({ version }) =>
    `Mục thứ ${count(version)} không đọc được bằng phiên bản này. Hãy tải phiên bản mới nhất của trang.`,
  'broken-chain': ({ from, to, whole }) =>
    `Các mục từ ${count(from)} đến ${count(to)} trên máy này không đọc được nữa; ${count(whole)} mục đầu còn nguyên. ` +
    'Hãy tải về phần còn nguyên và báo cơ quan giữ nhật ký.',
  'quota-exceeded': () =>
    'Trình duyệt đã hết chỗ lưu. Hãy tải nhật ký về, rồi giải phóng dung lượng trong phần dữ liệu trang web. Những gì đã ghi vẫn còn nguyên.',
  'newer-database': ({ file }) =>
    file === undefined
      ? 'Nhật ký trên máy này do phiên bản mới hơn ghi. Hãy tải phiên bản mới nhất của trang.'
      : `Kho ${file} do phiên bản KeHoach mới hơn ghi. Hãy nâng cấp KeHoach rồi chạy lại.`,
  'blocked-upgrade': () =>
    'Kho lưu trên máy này chưa trả lời, có thể do một thẻ khác còn mở phiên bản cũ. Hãy đóng các thẻ khác rồi thử lại.',
  'store-unavailable': ({ store, cause }) => {
    if (store !== undefined) return `Trang này chưa có kho lưu “${store}”. Hãy báo người quản trị trang.`;
    if (cause === 'not-loaded') return 'Chưa tải được phần lưu trữ của trang. Hãy thử lại.';
    return 'Trình duyệt không cho trang này lưu dữ liệu. Hãy cho phép lưu dữ liệu trang web hoặc rời cửa sổ ẩn danh.';
  },
  'connection-lost': () => 'Trình duyệt đã ngắt kho lưu trên máy này. Hãy tải nhật ký về rồi tải lại trang.',
  'not-our-database': ({ file }) =>
    file === undefined
      ? 'Trên máy này đã có kho lưu cùng tên của chương trình khác. Hãy báo người quản trị trang đổi tên kho lưu.'
      : `Kho ${file} không phải của KeHoach. Hãy chọn kho khác; kho này không bị thay đổi.`,
  'database-in-use': ({ file }) =>
    `Tệp ${file} đang do một tiến trình KeHoach khác ghi. Hãy dừng tiến trình đó trước, hoặc làm việc qua máy chủ đang chạy.`,
  'store-failed': ({ cause }) => {
    if (cause === 'disk-full')
      return 'Đĩa của máy chủ đã đầy nên không ghi thêm được. Hãy giải phóng dung lượng; những gì đã ghi vẫn còn nguyên.';
    if (cause === 'closed') return 'Máy chủ đang dừng nên không nhận thêm. Hãy thử lại sau ít phút.';
    return `Kho lưu của máy chủ gặp lỗi (${cause}). Hãy báo người quản trị máy chủ; những gì đã ghi vẫn còn nguyên.`;
  },
  'log-cleared': ({ seen, actual }) =>
    `Dữ liệu trên máy này đã bị xóa khi trang đang mở: trước có ${count(seen)} mục, nay còn ${count(actual)}. ` +
    'Hãy tải về bản đang hiển thị trước khi rời trang.',
};

/** In Vietnamese. */
export const viLines: BrokenLineClauses = {
  'not-json': ({ start }) => `không phải một mục trọn vẹn, bắt đầu bằng “${start}”`,
  'not-canonical': ({ form, at }) => `${forms[form]} từ ký tự thứ ${count(at)}`,
  'key-twice': ({ key }) => `nội dung “${key}” có hai lần`,
  'too-long': ({ length, limit }) => `dài ${count(length)} ký tự, nhiều hơn ${count(limit)}`,
  'too-deep': ({ limit }) => `lồng nhau sâu hơn ${count(limit)} tầng`,
  'not-an-entry': () => 'không phải một mục của nhật ký',
  'unknown-type': () => 'phiên bản này không biết loại mục này; hãy dùng phiên bản mới nhất',
  'newer-schema': () => 'mục ở dạng mới hơn phiên bản này; hãy dùng phiên bản mới nhất',
  'invalid-data': () => 'nội dung của mục không hợp lệ',
  removed: ({ version, expected }) => `thiếu mục thứ ${count(expected)} trước mục thứ ${count(version)}`,
  reordered: ({ version, expected }) => `mục thứ ${count(version)} đứng ở chỗ của mục thứ ${count(expected)}`,
  added: ({ version }) => `mục thứ ${count(version)} không thuộc chỗ này`,
};

/** In Vietnamese. */
export const viTampered: TamperClauses = {
  changed: (entry) => `mục thứ ${entry} đã bị sửa`,
  removed: (entry) => `trước mục thứ ${entry} có mục đã bị xóa`,
  reordered: (entry) => `mục thứ ${entry} không ở đúng chỗ`,
  added: (entry) => `mục thứ ${entry} đã được chèn từ bên ngoài`,
  truncated: (entry) => `từ mục thứ ${entry} trở đi đã bị cắt mất`,
};

/** In Vietnamese. */
export const viFrame: LogFrame = {
  line: (line, clause) => `Dòng ${line} của nhật ký có lỗi: ${clause}.`,
  tampered: (clause) => `Nhật ký không nguyên vẹn: ${clause}.`,
  failed: 'Nhật ký không đọc hoặc ghi được. Hãy tải lại trang.',
  unreadable: 'không đọc được bằng phiên bản này',
};
