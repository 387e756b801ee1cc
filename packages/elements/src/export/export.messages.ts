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
  readonly stop: string;
  readonly stopped: string;
  readonly made: (file: string) => string;
  readonly failed: (name: string) => string;
  readonly nothing: Readonly<Partial<Record<PaperName, string>>>;
  readonly authority: string;
  readonly authorityWanted: string;
  readonly choose: string;
  readonly meeting: string;
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
      submission: [
        'Tờ trình khen thưởng',
        'Word (.docx), kèm danh sách tập thể, cá nhân được Hội đồng đồng ý; của cả kế hoạch',
      ],
      minutes: ['Biên bản họp Hội đồng', 'Word (.docx), kết quả xét, bỏ phiếu đề nghị khen thưởng; của cả cuộc họp'],
      sheet: ['Bảng theo dõi', 'Excel (.xlsx): nhiệm vụ, kết quả theo đơn vị, chỉ tiêu'],
      calendar: ['Lịch thời hạn', 'Lịch (.ics) cho Outlook, Google, điện thoại'],
      page: ['Trang để in, để đăng', 'Trang web (.html) không cần mã lệnh, kèm quá trình thực hiện'],
      table: ['Bảng dữ liệu', 'Văn bản phân cách bằng dấu phẩy (.csv) cho chương trình khác'],
    },
    files: {
      report: 'bao-cao',
      reminder: 'don-doc',
      submission: 'to-trinh',
      minutes: 'bien-ban',
      sheet: 'theo-doi',
      calendar: 'lich',
      page: 'trang',
      table: 'du-lieu',
    },
    making: (name) => `Đang lập: ${name}`,
    stop: 'Dừng',
    stopped: 'Đã dừng; không có tệp nào được tạo.',
    made: (file) => `Đã tạo tệp ${file}.`,
    failed: (name) => `Chưa tạo được: ${name}. Hãy thử lại.`,
    nothing: {
      reminder: 'Không có nhiệm vụ quá hạn; không có gì để đôn đốc.',
      submission: 'Không còn ai chờ người này quyết định; không có gì để trình.',
      minutes: 'Không còn cuộc họp này trong nhật ký; không có gì để lập biên bản.',
    },
    authority: 'Người quyết định (tờ trình)',
    authorityWanted: 'Cần chọn người quyết định, vì còn đề nghị chờ nhiều người.',
    choose: 'Chọn…',
    meeting: 'Cuộc họp (biên bản)',
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
      submission: [
        'Submission for commendation',
        'Word (.docx), in Vietnamese, with the list of those whom the council supports; of the whole plan',
      ],
      minutes: ['Minutes of the council', 'Word (.docx), in Vietnamese: what was weighed and how it voted'],
      sheet: ['Follow-up sheet', 'Excel (.xlsx): tasks, results by unit, targets'],
      calendar: ['Calendar of deadlines', 'Calendar (.ics) for Outlook, Google, phones'],
      page: ['Page to print or to publish', 'Web page (.html) without script, with what was recorded'],
      table: ['Table of data', 'Comma-separated (.csv), for other programs'],
    },
    files: {
      report: 'report',
      reminder: 'reminder',
      submission: 'submission',
      minutes: 'minutes',
      sheet: 'follow-up',
      calendar: 'calendar',
      page: 'page',
      table: 'data',
    },
    making: (name) => `Making: ${name}`,
    stop: 'Stop',
    stopped: 'Stopped; no file was made.',
    made: (file) => `Made the file ${file}.`,
    failed: (name) => `Not made: ${name}. Try again.`,
    nothing: {
      reminder: 'Nothing is late; there is nothing to push for.',
      submission: 'Nobody waits for this authority any more; there is nothing to submit.',
      minutes: 'This meeting is not in the log any more; there is nothing to take down.',
    },
    authority: 'Who decides (submission)',
    authorityWanted: 'Choose who decides: nominations wait for more than one.',
    choose: 'Choose…',
    meeting: 'Meeting (minutes)',
  },
};
