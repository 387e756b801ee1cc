import type { Words } from '@kehoach/words';
import type { PaperName } from './papers.js';

interface ExportWords {
  readonly title: string;
  readonly scope: string;
  readonly wholePlan: string;
  readonly time: string;
  readonly sinceIssue: string;
  readonly otherDays: string;
  readonly timeMeans: string;
  readonly papers: Readonly<Record<PaperName, readonly [name: string, what: string]>>;
  /** What a file is called, behind the plan's number. */
  readonly files: Readonly<Record<PaperName, string>>;
  readonly making: (name: string) => string;
  readonly made: (file: string) => string;
  readonly failed: (name: string) => string;
  readonly nothingLate: string;
}

/** The words of papers that a page makes. */
export const exportWords: Words<ExportWords> = {
  vi: {
    title: 'Xuất',
    scope: 'Phạm vi',
    wholePlan: 'Cả kế hoạch',
    time: 'Kỳ báo cáo',
    sinceIssue: 'Từ ngày ban hành đến nay',
    otherDays: 'Từ ngày … đến ngày …',
    timeMeans: 'Kỳ báo cáo chỉ dùng cho báo cáo; số liệu tính đến cuối kỳ, hoặc đến ngày đang xem.',
    papers: {
      report: ['Báo cáo kết quả thực hiện', 'Word (.docx), thể thức theo Nghị định 30/2020/NĐ-CP, kèm biểu nhiệm vụ'],
      reminder: ['Công văn đôn đốc', 'Word (.docx), gửi các đơn vị có nhiệm vụ quá hạn'],
      sheet: ['Bảng theo dõi', 'Excel (.xlsx): nhiệm vụ, kết quả theo đơn vị, chỉ tiêu'],
      calendar: ['Lịch thời hạn', 'Lịch (.ics) cho Outlook, Google, điện thoại'],
      page: ['Trang để in, để đăng', 'Trang web (.html) không cần mã lệnh, kèm quá trình thực hiện'],
      table: ['Bảng dữ liệu', 'Văn bản phân cách bằng dấu phẩy (.csv) cho chương trình khác'],
    },
    files: {
      report: 'bao-cao',
      reminder: 'don-doc',
      sheet: 'theo-doi',
      calendar: 'lich',
      page: 'trang',
      table: 'du-lieu',
    },
    making: (name) => `Đang tạo: ${name}`,
    made: (file) => `Đã tạo tệp ${file}.`,
    failed: (name) => `Chưa tạo được: ${name}. Hãy thử lại.`,
    nothingLate: 'Không có nhiệm vụ quá hạn; không có gì để đôn đốc.',
  },
  en: {
    title: 'Export',
    scope: 'Of what',
    wholePlan: 'The whole plan',
    time: 'Time of the report',
    sinceIssue: 'From the day of issue up to now',
    otherDays: 'From a day to a day',
    timeMeans: 'The time is that of the report alone; it counts up to its end, or to the day that is shown.',
    papers: {
      report: ['Report on results', 'Word (.docx), in Vietnamese by Decree 30/2020, with a table of tasks'],
      reminder: ['Letter to units that are late', 'Word (.docx), in Vietnamese'],
      sheet: ['Follow-up sheet', 'Excel (.xlsx): tasks, results by unit, targets'],
      calendar: ['Calendar of deadlines', 'Calendar (.ics) for Outlook, Google, phones'],
      page: ['Page to print or to publish', 'Web page (.html) without script, with what was recorded'],
      table: ['Table of data', 'Comma-separated (.csv), for other programs'],
    },
    files: {
      report: 'report',
      reminder: 'reminder',
      sheet: 'follow-up',
      calendar: 'calendar',
      page: 'page',
      table: 'data',
    },
    making: (name) => `Making: ${name}`,
    made: (file) => `Made the file ${file}.`,
    failed: (name) => `Not made: ${name}. Try again.`,
    nothingLate: 'Nothing is late; there is nothing to push for.',
  },
};
