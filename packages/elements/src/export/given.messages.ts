import { mostYears, type SpanFault } from '@kehoach/exports';
import type { Words } from '@kehoach/words';

/** What a person may write for the papers in the form of an office; a day is typed as day/month/year. */
export const givenNames = ['number', 'issuedOn', 'issuer', 'parent', 'addressee', 'answerBy'] as const;

/** The name of such a field. */
export type GivenName = (typeof givenNames)[number];

/** What stands in the fields, as it was typed; nothing in one that nobody touched. */
export type Typed = Readonly<Partial<Record<GivenName | 'from' | 'until', string>>>;

interface GivenWords {
  readonly summary: string;
  readonly means: string;
  readonly names: Readonly<Record<keyof Typed, string>>;
  readonly day: string;
  readonly blank: string;
  readonly wrongDay: string;
  readonly faults: Readonly<Record<SpanFault, string>>;
}

/** The words of what a person adds to a paper in the form of an office. */
export const givenWords: Words<GivenWords> = {
  vi: {
    summary: 'Số, ngày ký, nơi gửi của văn bản',
    means: 'Dùng cho báo cáo, công văn và tờ trình. Ô để trống thì trên văn bản cũng để trống, điền sau.',
    names: {
      number: 'Số, ký hiệu',
      issuedOn: 'Ngày ký',
      issuer: 'Cơ quan ban hành',
      parent: 'Cơ quan chủ quản',
      addressee: 'Kính gửi (nhiều nơi cách nhau bằng dấu chấm phẩy)',
      answerBy: 'Hạn trả lời (công văn đôn đốc)',
      from: 'Từ ngày',
      until: 'Đến ngày',
    },
    day: 'ngày/tháng/năm',
    blank: 'để trống',
    wrongDay: 'Hãy nhập ngày/tháng/năm, ví dụ 20/9/2022.',
    faults: {
      turned: '“Từ ngày” sau “Đến ngày”. Hãy chọn lại.',
      'to-come': 'Kỳ báo cáo chưa bắt đầu. Hãy chọn “Từ ngày” sớm hơn.',
      'before-issue': 'Kỳ báo cáo kết thúc trước ngày ban hành kế hoạch. Hãy chọn kỳ khác.',
      'too-long': `Kỳ báo cáo không quá ${mostYears} năm. Hãy chọn kỳ ngắn hơn.`,
    },
  },
  en: {
    summary: 'Number, day of signing, addressee of the paper',
    means:
      'For the report, the letter and the submission. What is blank here is blank on the paper, to be filled in later.',
    names: {
      number: 'Number',
      issuedOn: 'Signed on',
      issuer: 'Issuing agency',
      parent: 'Agency above it',
      addressee: 'To (several are parted by semicolons)',
      answerBy: 'Answer by (letter to units that are late)',
      from: 'From',
      until: 'Until',
    },
    day: 'dd/mm/yyyy',
    blank: 'blank',
    wrongDay: 'Type day/month/year, such as 20/9/2022.',
    faults: {
      turned: '“From” is after “Until”. Choose again.',
      'to-come': 'These days have not begun. Choose an earlier “From”.',
      'before-issue': 'These days end before the plan was issued. Choose others.',
      'too-long': `A report tells of ${mostYears} years at most. Choose a shorter time.`,
    },
  },
};
