import { countText, type Words } from '@kehoach/words';

interface DigestWords {
  readonly subject: (day: string, late: number, due: number, office: number) => string;
  readonly greeting: (day: string) => string;
  readonly remind: string;
  readonly week: string;
  readonly office: string;
  readonly due: (day: string, left: number) => string;
  readonly noDeadline: string;
  readonly foot: string;
  /** What the log says of the reminder. */
  readonly recorded: (due: string) => string;
}

/** The words of letters that remind. */
export const digestWords: Words<DigestWords> = {
  vi: {
    subject: (day, late, due, office) =>
      `Nhắc việc ngày ${day}: ${[
        ...(late > 0 ? [`${late} việc quá hạn`] : []),
        ...(due > 0 ? [`${due} việc cần thực hiện`] : []),
        ...(office > 0 ? [`${office} việc của các đơn vị quá hạn`] : []),
      ].join(', ')}`,
    greeting: (day) => `Kính gửi Ông/Bà,\nDưới đây là các nhiệm vụ cần lưu ý tính đến ngày ${day}.`,
    remind: 'ĐẾN HẠN VÀ QUÁ HẠN',
    week: 'VIỆC KHÁC CỦA ĐƠN VỊ',
    office: 'CÁC ĐƠN VỊ ĐANG QUÁ HẠN',
    due: (day, left) =>
      `Hạn ${day} (${left < 0 ? `quá hạn ${-left} ngày` : left === 0 ? 'hôm nay' : `còn ${left} ngày`})`,
    noDeadline: 'Không nêu thời hạn; cần báo cáo',
    foot: 'Thư này do hệ thống gửi tự động; xin không trả lời thư này.',
    recorded: (due) => `Đã nhắc qua thư điện tử. ${due}`,
  },
  en: {
    subject: (day) => `Reminders of ${day}`,
    greeting: (day) => `In English: tasks to look after as of ${day}.`,
    remind: 'Due and overdue',
    week: 'Other work of the unit',
    office: 'Units that are overdue',
    due: (day, left) =>
      `Due ${day} (${left < 0 ? `${countText(-left, 'day', 'en')} overdue` : left === 0 ? 'today' : `${countText(left, 'day', 'en')} left`})`,
    noDeadline: 'No deadline stated; a report is asked for',
    foot: 'This letter was sent by a program; please do not answer it.',
    recorded: (due) => `Reminded by e-mail. ${due}`,
  },
};
