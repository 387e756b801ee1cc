import type { MissingField } from '@kehoach/importer';
import { countText, type Language } from '@kehoach/words';

/** All that the command line says. */
export interface CommandWords {
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly badValue: (option: string) => string;
  readonly noFile: string;
  readonly unreadable: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly sameFile: string;
  readonly tooMany: (extra: string) => string;
  readonly unwritable: (file: string) => string;
  readonly badDate: (value: string) => string;
  readonly reading: (size: string) => string;
  readonly issuing: (done: number, total: number) => string;
  readonly tasks: (count: number, duties: number) => string;
  readonly targets: string;
  readonly findings: (checks: number, notes: number) => string;
  readonly line: (line: number, task: string) => string;
  readonly wasRead: (read: string) => string;
  readonly units: string;
  readonly check: string;
  readonly note: string;
  readonly missing: (fields: string) => string;
  readonly fields: Readonly<Record<MissingField, string>>;
  readonly refused: (sentence: string) => string;
  readonly written: (file: string, entries: number) => string;
  readonly columns: {
    readonly number: string;
    readonly task: string;
    readonly lead: string;
    readonly coordinating: string;
    readonly period: string;
    readonly status: string;
    readonly progress: string;
    readonly due: string;
  };
  readonly head: {
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly issuedOn: string;
    readonly theme: string;
    readonly signer: string;
    readonly recipients: string;
  };
  readonly none: string;
  readonly whole: (entries: number, digest: string) => string;
  readonly noPlan: string;
  readonly progressOn: (date: string, percent: string) => string;
}

/** The words in each language. */
export const words: Readonly<Record<Language, CommandWords>> = {
  vi: {
    unknownCommand: (name) => `Không có lệnh “${name}”. Chạy “kehoach --help” để xem các lệnh.`,
    unknownOption: (option) => `Không có tùy chọn “${option}”. Chạy “kehoach --help” để xem các tùy chọn.`,
    badValue: (option) =>
      `Tùy chọn “${option}” thiếu giá trị hoặc có giá trị không dùng được. Chạy “kehoach --help” để xem cách dùng.`,
    noFile: 'Chưa nêu tệp. Chạy “kehoach --help” để xem cách dùng.',
    unreadable: (file) => `Không mở được tệp ${file}.`,
    exists: (file) => `Tệp ${file} đã có; không ghi đè. Hãy chọn tên khác hoặc thêm --overwrite.`,
    sameFile: 'Tệp --out trùng với văn bản nguồn. Hãy chọn tên khác.',
    tooMany: (extra) => `Tham số thừa: “${extra}”. Chạy “kehoach --help” để xem cách dùng.`,
    unwritable: (file) => `Không ghi được tệp ${file}.`,
    badDate: (value) => `“${value}” không phải một ngày. Hãy ghi theo dạng 2026-01-28.`,
    reading: (size) => `Đang đọc tài liệu (${size})…`,
    issuing: (done, total) => `Đang ban hành ${done}/${total}…`,
    tasks: (count, duties) => `${countText(count, 'task', 'vi')}, ${countText(duties, 'responsibility', 'vi')}`,
    targets: 'Chỉ tiêu',
    findings: (checks, notes) =>
      checks + notes === 0
        ? 'Không có điểm nào cần xem lại.'
        : [...(checks > 0 ? [`${checks} điểm cần xem lại`] : []), ...(notes > 0 ? [`${notes} điểm lưu ý`] : [])].join(
            ', ',
          ),
    line: (line, task) => (task === '' ? `dòng ${line}` : `dòng ${line}, mục ${task}`),
    wasRead: (read) => `(văn bản ghi “${read}”)`,
    units: 'Đơn vị và mã của đơn vị',
    check: 'cần xem',
    note: 'lưu ý',
    missing: (fields) => `Chưa ban hành được vì văn bản thiếu: ${fields}.`,
    fields: {
      number: 'số, ký hiệu (--number)',
      title: 'trích yếu (--title)',
      issuer: 'cơ quan ban hành (--issuer)',
      issuedOn: 'ngày ban hành (--issued-on)',
    },
    refused: (sentence) => `Không ban hành được: ${sentence}`,
    written: (file, entries) => `Đã ghi ${countText(entries, 'entry', 'vi')} vào ${file}.`,
    columns: {
      number: 'Số',
      task: 'Nhiệm vụ',
      lead: 'Chủ trì',
      coordinating: 'Phối hợp',
      period: 'Thời gian',
      status: 'Trạng thái',
      progress: 'Tiến độ',
      due: 'Thời hạn',
    },
    head: {
      number: 'Số, ký hiệu',
      title: 'Trích yếu',
      issuer: 'Cơ quan ban hành',
      issuedOn: 'Ngày ban hành',
      theme: 'Chủ đề',
      signer: 'Người ký',
      recipients: 'Nơi nhận',
    },
    none: 'không nêu',
    whole: (entries, digest) =>
      `Nhật ký nguyên vẹn: ${countText(entries, 'entry', 'vi')}, mã của bản ghi cuối ${digest}.`,
    noPlan: 'Nhật ký không có kế hoạch nào đã ban hành.',
    progressOn: (date, percent) => `Tính đến ${date}: ${percent}`,
  },
  en: {
    unknownCommand: (name) => `There is no command “${name}”. Run “kehoach --help” for the commands.`,
    unknownOption: (option) => `There is no option “${option}”. Run “kehoach --help” for the options.`,
    badValue: (option) =>
      `“${option}” lacks its value or has one that cannot be used. Run “kehoach --help” for how to use it.`,
    noFile: 'No file is named. Run “kehoach --help” for how to use it.',
    unreadable: (file) => `Cannot open ${file}.`,
    exists: (file) => `${file} is there already and is not overwritten. Choose another name or add --overwrite.`,
    sameFile: '--out is the source document itself. Choose another name.',
    tooMany: (extra) => `“${extra}” is too much. Run “kehoach --help” for how to use it.`,
    unwritable: (file) => `Cannot write ${file}.`,
    badDate: (value) => `“${value}” is no day. Write it like 2026-01-28.`,
    reading: (size) => `Reading the document (${size})…`,
    issuing: (done, total) => `Issuing ${done}/${total}…`,
    tasks: (count, duties) => `${countText(count, 'task', 'en')}, ${countText(duties, 'responsibility', 'en')}`,
    targets: 'Targets',
    findings: (checks, notes) =>
      checks + notes === 0
        ? 'Nothing needs to be looked at.'
        : [...(checks > 0 ? [`${checks} to be looked at`] : []), ...(notes > 0 ? [`${notes} to know`] : [])].join(', '),
    line: (line, task) => (task === '' ? `line ${line}` : `line ${line}, ${task}`),
    wasRead: (read) => `(the document says “${read}”)`,
    units: 'Units and their ids',
    check: 'look at',
    note: 'note',
    missing: (fields) => `Not issued, since the document lacks: ${fields}.`,
    fields: {
      number: 'its number (--number)',
      title: 'its title (--title)',
      issuer: 'the issuing office (--issuer)',
      issuedOn: 'the day of issue (--issued-on)',
    },
    refused: (sentence) => `Not issued: ${sentence}`,
    written: (file, entries) => `${countText(entries, 'entry', 'en')} written to ${file}.`,
    columns: {
      number: 'No.',
      task: 'Task',
      lead: 'Lead',
      coordinating: 'Coordinating',
      period: 'Period',
      status: 'Status',
      progress: 'Progress',
      due: 'Due',
    },
    head: {
      number: 'Number',
      title: 'Title',
      issuer: 'Issuing office',
      issuedOn: 'Issued on',
      theme: 'Theme',
      signer: 'Signer',
      recipients: 'Recipients',
    },
    none: 'not stated',
    whole: (entries, digest) => `The log is whole: ${countText(entries, 'entry', 'en')}, digest of the last ${digest}.`,
    noPlan: 'The log holds no plan that was issued.',
    progressOn: (date, percent) => `As of ${date}: ${percent}`,
  },
};

/** The help, in both languages. */
export const help = `kehoach – kế hoạch của cơ quan thành nhật ký sự kiện / official plans as event logs

Cách dùng / Usage:
  kehoach import TỆP [--out PLAN.ndjson]   đọc văn bản .docx hoặc .txt, in những gì đã hiểu, ghi nhật ký
                                           read a .docx or .txt, print what was understood, write the log
  kehoach show PLAN.ndjson                 in kế hoạch và trạng thái / print the plan and how it stands
  kehoach verify PLAN.ndjson               kiểm tra chuỗi bản ghi / check the chain of entries

Tùy chọn / Options:
  --out TỆP          (import) nơi ghi nhật ký / where to write the log
  --overwrite        (import) ghi đè tệp đã có / replace a file that is there
  --number SỐ        (import) điền số còn trống, hoặc thay số đã đọc / fill in or replace the number
  --issued-on NGÀY   (import) điền hoặc thay ngày, như 2026-01-28 / fill in or replace the day
  --year NĂM         (import) kế hoạch cho năm nào, như 2027 hoặc 2026-2027 / for which year the plan is
  --issuer TÊN       (import) cơ quan ban hành / the issuing office
  --title TÊN        (import) trích yếu / the title
  --by TÊN           (import) người ban hành trên máy này / who issues it here
  --on NGÀY          (show) trạng thái vào một ngày / how it stood on a day
  --json             kết quả cho máy đọc / output for machines
  --lang vi|en       ngôn ngữ, mặc định vi / language, vi unless given
  --help             trang này / this page

Mã kết thúc / Exit status:
  import: 0 đọc được trọn vẹn / read cleanly
          1 có điểm cần người xem; nhật ký vẫn được ghi nếu đủ số, ngày, tên, cơ quan
            findings need a person; the log is written all the same where number, day, title and office are known
          2 từ chối / refused
  show: 0 · 1 chuỗi bản ghi không nguyên vẹn / the chain is not whole · 2 không đọc được / unreadable
  verify: 0 nguyên vẹn / whole · 1 không nguyên vẹn / not whole · 2 không đọc được / unreadable
`;
