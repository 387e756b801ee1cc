import type { Words } from '@kehoach/words';

interface SharingWords {
  readonly title: string;
  readonly calendar: (unit: string) => string;
  readonly calendarMeans: string;
  readonly none: string;
  readonly since: (day: string) => string;
  readonly make: string;
  readonly remake: string;
  readonly revoke: string;
  readonly revoked: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly toldOnce: string;
  readonly link: string;
  readonly linkMeans: string;
  readonly which: string;
  readonly makeLink: string;
  readonly linkUntil: (at: string) => string;
  readonly asking: string;
}

/** The words of what a server gives out by address. */
export const sharingWords: Words<SharingWords> = {
  vi: {
    title: 'Gửi ra ngoài',
    calendar: (unit) => `Lịch của ${unit}`,
    calendarMeans:
      'Để Outlook, Google Lịch, điện thoại đọc thời hạn của đơn vị. Ai có địa chỉ đều xem được nhiệm vụ và thời hạn; không có tên người.',
    none: 'Đơn vị chưa có địa chỉ lịch.',
    since: (day) => `Đơn vị có địa chỉ lịch từ ngày ${day}. Địa chỉ chỉ hiện một lần khi tạo.`,
    make: 'Tạo địa chỉ lịch',
    remake: 'Tạo địa chỉ khác',
    revoke: 'Thu hồi địa chỉ',
    revoked: 'Đã thu hồi: địa chỉ cũ không mở được nữa.',
    address: 'Địa chỉ',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    notCopied: 'Chưa sao chép được. Hãy chọn địa chỉ và sao chép.',
    toldOnce: 'Hãy lưu địa chỉ này: máy chủ không hiện lại. Địa chỉ tạo trước đó không mở được nữa.',
    link: 'Liên kết mở một lần',
    linkMeans:
      'Cho người không có tài khoản: mở được một lần, trong 7 ngày, với phạm vi, kỳ và nội dung đã chọn ở trên.',
    which: 'Tài liệu',
    makeLink: 'Tạo liên kết',
    linkUntil: (at) => `Mở được một lần, đến ${at}.`,
    asking: 'Đang hỏi máy chủ',
  },
  en: {
    title: 'For others',
    calendar: (unit) => `Calendar of ${unit}`,
    calendarMeans:
      'For Outlook, Google Calendar and phones. Whoever has the address sees tasks and deadlines of all plans; no names of persons.',
    none: 'The unit has no address for its calendar.',
    since: (day) => `The unit has had an address for its calendar since ${day}. It is shown once, when it is made.`,
    make: 'Make an address',
    remake: 'Make another address',
    revoke: 'Revoke the address',
    revoked: 'Revoked: the old address opens nothing any more.',
    address: 'Address',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the address and copy it.',
    toldOnce: 'Keep this address: the server does not show it again. One that was made before opens nothing any more.',
    link: 'Link that opens once',
    linkMeans: 'For whoever has no account: it opens one paper once, within 7 days, as chosen above.',
    which: 'Paper',
    makeLink: 'Make a link',
    linkUntil: (at) => `Opens once, up to ${at}.`,
    asking: 'Asking the server',
  },
};
