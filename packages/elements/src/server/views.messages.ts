import type { Pending, Signature } from '@kehoach/session';
import type { Words } from '@kehoach/words';

/** The words of what only a plan on a server shows; numbers and instants come as they are said. */
export const viewsWords: Words<{
  readonly standing: Readonly<Record<Pending['standing'], string>>;
  readonly edit: string;
  readonly drop: string;
  readonly signature: Readonly<Record<Signature['how'], (upTo: string) => string>>;
  readonly takenOver: (upTo: string, when: string, name: string) => string;
}> = {
  vi: {
    standing: { unsent: 'Chưa gửi', refused: 'Không được ghi nhận' },
    edit: 'Sửa và gửi lại',
    drop: 'Bỏ',
    signature: {
      right: (upTo) => `Chữ ký của máy chủ đúng đến mục ${upTo}`,
      unchecked: () => 'Chữ ký chưa kiểm tra được',
      wrong: () => 'Chữ ký không đúng',
    },
    takenOver: (upTo, when, name) =>
      `Tiếp nhận từ nhật ký lập trước, đến mục ${upTo}, ngày ${when}, người tiếp nhận: ${name}`,
  },
  en: {
    standing: { unsent: 'Not sent yet', refused: 'Not recorded' },
    edit: 'Edit and send again',
    drop: 'Discard',
    signature: {
      right: (upTo) => `Signed by the server up to entry ${upTo}`,
      unchecked: () => 'The signature could not be checked',
      wrong: () => 'The signature is wrong',
    },
    takenOver: (upTo, when, name) => `Taken over from a log kept before, up to entry ${upTo}, on ${when}, by ${name}`,
  },
};
