import { numberText, type Words } from '@kehoach/words';

const vi = {
  offline: 'Không nhận được trả lời của máy chủ. Hãy thử lại; gửi lại không bị ghi hai lần.',
  signedOut: 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại cổng thông tin rồi thử lại.',
  status: (status: number): string =>
    status === 413
      ? 'Nội dung lớn hơn mức máy chủ nhận (mã 413). Hãy báo người quản trị máy chủ.'
      : `Máy chủ chưa nhận (mã ${status}). Hãy thử lại sau.`,
  noLog: 'Tệp này không phải nhật ký kế hoạch.',
  title: 'Tiếp nhận nhật ký đã có',
  log: (name: string, entries: number): string =>
    `Nhật ký “${name}” có ${numberText(entries, 'vi')} mục. Máy chủ sẽ kiểm tra từng mục theo quy tắc; ai ghi và ghi lúc nào được giữ nguyên.`,
  take: 'Tiếp nhận vào máy chủ',
  taking: 'Máy chủ đang kiểm tra nhật ký…',
  notTaken: 'Chưa tiếp nhận được:',
  taken: (entries: number): string =>
    `Máy chủ đã kiểm tra và tiếp nhận nhật ký đến mục thứ ${numberText(entries, 'vi')}.`,
  published: (entries: number): string =>
    `Đã ban hành kế hoạch trên máy chủ: nhật ký có ${numberText(entries, 'vi')} mục.`,
  unrecorded: 'Chưa ghi được một phần tình hình nêu trong bảng:',
  moreTasks: (count: string): string => `và ${count} nhiệm vụ khác`,
  again: 'Gửi lại',
  open: 'Mở kế hoạch',
  back: 'Quay lại',
  unknown: 'Danh bạ của cơ quan chưa có các đơn vị sau nên chưa ai ghi thay được:',
  meant: (name: string, known: string): string => `${name} (có thể là “${known}” trong danh bạ)`,
};

/** What is said of a plan on its way to a server. */
export const publishWords: Words<typeof vi> = {
  vi,
  en: {
    offline: 'The server did not answer. Try again; what is sent again is not recorded twice.',
    signedOut: 'Your session has ended. Sign in to the portal again, then try again.',
    status: (status) =>
      status === 413
        ? 'This is larger than the server takes (413). Tell whoever runs the server.'
        : `The server has not taken it (${status}). Try again later.`,
    noLog: 'This file is no log of a plan.',
    title: 'Take over a log that exists',
    log: (name, entries) =>
      `The log “${name}” has ${numberText(entries, 'en')} entries. The server checks each by the rules; who recorded what, and when, stays as it is.`,
    take: 'Have the server take it over',
    taking: 'The server is checking the log…',
    notTaken: 'Not taken over:',
    taken: (entries) => `The server has checked the log and taken it over up to entry ${numberText(entries, 'en')}.`,
    published: (entries) => `The plan is issued on the server: its log has ${numberText(entries, 'en')} entries.`,
    unrecorded: 'Some of what the sheet tells could not be recorded:',
    moreTasks: (count) => `and ${count} more`,
    again: 'Send again',
    open: 'Open the plan',
    back: 'Back',
    unknown: 'The office’s directory does not know these units, so nobody can record for them yet:',
    meant: (name, known) => `${name} (perhaps “${known}” of the directory)`,
  },
};
