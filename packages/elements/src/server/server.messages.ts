import type { FailureParams, NoticeParams } from '@kehoach/session';
import { numberText, type Words } from '@kehoach/words';
import type { ServerCode, ServerWay, WordsOf } from '../plan/learnt-words.js';

/** What is said above a plan on a server alone. */
export const serverWords: Words<WordsOf<FailureParams & NoticeParams, ServerCode, ServerWay>> = {
  vi: {
    sentences: {
      'no-longer-yours': ({ status, count, vi }) =>
        (vi === undefined
          ? `Tài khoản đang dùng không còn được xem kế hoạch này (mã ${status}), nên trang không hiển thị bản lưu trên máy.`
          : `${vi} Trang không hiển thị bản lưu trên máy.`) +
        (count === 0
          ? ''
          : ` ${numberText(count, 'vi')} nội dung chưa được ghi nhận vẫn giữ trên máy này; có thể tải về.`),
      'turned-down': ({ status, vi }) => {
        if (vi !== undefined) return vi;
        if (status === 413) return 'Nội dung lớn hơn mức máy chủ, hoặc máy chủ trung gian, nhận mỗi lần (mã 413).';
        if (status === 403) return 'Máy chủ, hoặc máy chủ trung gian, không cho tài khoản này ghi (mã 403).';
        return `Máy chủ, hoặc máy chủ trung gian, không nhận nội dung này (mã ${status}). Hãy báo người quản trị.`;
      },
      'other-origin': ({ origin }) =>
        `Không kết nối được tới máy chủ. Nếu máy chủ vẫn chạy, hãy báo người quản trị máy chủ cho phép trang ở ${origin} (tùy chọn --origin).`,
      unsent: ({ count }) =>
        `${numberText(count, 'vi')} nội dung đã ghi chưa gửi được tới cơ quan; trang sẽ tự gửi khi kết nối được và còn phiên đăng nhập.`,
      'unsent-here': ({ count }) =>
        `Trình duyệt không cho lưu trên máy này: ${numberText(count, 'vi')} nội dung chưa gửi sẽ mất nếu đóng trang.`,
      'unsent-of-others': ({ count }) =>
        `Trên máy này còn ${numberText(count, 'vi')} nội dung chưa gửi của người khác; trang sẽ gửi khi người đó đăng nhập.`,
      'head-forged': ({ why, version }) => {
        if (why === 'log')
          return (
            `Máy chủ đã ký một nhật ký mà mục thứ ${numberText(version, 'vi')} khác với bản đang hiển thị. ` +
            'Có thể nhật ký đã bị viết lại. Hãy tải về và báo cơ quan giữ nhật ký.'
          );
        return why === 'key'
          ? 'Máy chủ ký đầu nhật ký bằng khóa khác với khóa đã biết. Hãy hỏi cơ quan giữ nhật ký trước khi sử dụng.'
          : 'Chữ ký trên đầu nhật ký không đúng. Hãy tải nhật ký về và báo cơ quan giữ nhật ký.';
      },
    },
    ways: {
      'accept-key': 'Chấp nhận khóa hiện nay',
      'take-office': 'Cất bản trên máy này và theo nhật ký của cơ quan',
      'download-unsent': 'Tải nội dung chưa gửi',
    },
  },
  en: {
    sentences: {
      'no-longer-yours': ({ status, count, en }) =>
        (en === undefined
          ? `This account may no longer see this plan (${status}), so the copy on this computer is not shown.`
          : `${en} The copy on this computer is not shown.`) +
        (count === 0
          ? ''
          : ` Kept on this computer and not recorded: ${numberText(count, 'en')}; you can download it.`),
      'turned-down': ({ status, en }) => {
        if (en !== undefined) return en;
        if (status === 413) return 'This is more than the server, or a proxy before it, takes at once (413).';
        if (status === 403) return 'The server, or a proxy before it, does not let this account record (403).';
        return `The server, or a proxy before it, did not take this (${status}). Tell who runs it.`;
      },
      'other-origin': ({ origin }) =>
        `The server cannot be reached. If it runs, ask who runs it to let pages of ${origin} ask (the option --origin).`,
      unsent: ({ count }) =>
        `Not sent to the office yet: ${numberText(count, 'en')}. The page sends it once the line and your sign-in are there again.`,
      'unsent-here': ({ count }) =>
        `The browser keeps nothing on this computer: what is not sent (${numberText(count, 'en')}) is lost when the page is closed.`,
      'unsent-of-others': ({ count }) =>
        `Not sent yet on this computer, of others: ${numberText(count, 'en')}. The page sends it once they sign in.`,
      'head-forged': ({ why, version }) => {
        if (why === 'log')
          return (
            `The server has signed a log in which entry ${numberText(version, 'en')} differs from the one shown. ` +
            'The log may have been rewritten. Download it and tell the office that keeps it.'
          );
        return why === 'key'
          ? 'The server signs by another key than the one known here. Ask the office that keeps the log before you rely on it.'
          : 'The signature under the head of the log is wrong. Download the log and tell the office that keeps it.';
      },
    },
    ways: {
      'accept-key': 'Accept the present key',
      'take-office': 'Put this computer’s copy aside and follow the office’s log',
      'download-unsent': 'Download what is not sent',
    },
  },
};
