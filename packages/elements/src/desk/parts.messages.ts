import type { Words } from '@kehoach/words';
import type { EntryKind } from '../history/kind.js';

interface PartsWords {
  readonly stillOpen: (count: string) => string;
  readonly openObstacle: (day: string, unit: string, text: string) => string;
  readonly openProducts: (names: string) => string;
  readonly openExtension: (day: string) => string;
  readonly text: string;
  readonly history: string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  readonly basis: string;
  readonly purposes: string;
  readonly amended: string;
  readonly closed: string;
  readonly targets: string;
  readonly measured: (value: string, aim: string, day: string) => string;
  readonly notMeasured: (aim: string) => string;
  readonly calledBefore: (name: string, until: string) => string;
  readonly succeeded: (unit: string, since: string) => string;
  readonly searchLog: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly unknownNomination: string;
  readonly noEntry: string;
  readonly noDay: string;
  /** What stands over the work of a unit, and behind the heading of a log that is filtered, on paper. */
  readonly workOf: (unit: string) => string;
  readonly filteredLog: string;
  readonly lastDigest: string;
  readonly checked: Readonly<Record<'checking' | 'whole' | 'unchecked', string>>;
}

const vi: PartsWords = {
  stillOpen: (count) => `Còn mở ${count} việc`,
  openObstacle: (day, unit, text) => `Vướng mắc ${day}, ${unit}: ${text}`,
  openProducts: (names) => `Sản phẩm chưa nộp: ${names}`,
  openExtension: (day) => `Đề nghị gia hạn đến ${day}, chưa có trả lời`,
  text: 'Lời văn bản',
  history: 'Nhật ký nhiệm vụ',
  issuedBy: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  basis: 'Căn cứ',
  purposes: 'Mục đích, yêu cầu',
  amended: 'Đã sửa đổi',
  closed: 'Đã kết thúc',
  targets: 'Chỉ tiêu',
  measured: (value, aim, day) => `Đạt ${value} trên ${aim}, đo ngày ${day}`,
  notMeasured: (aim) => `Phải đạt ${aim}, chưa đo`,
  calledBefore: (name, until) => `Trước ngày ${until}: ${name}`,
  succeeded: (unit, since) => `Từ ngày ${since}: ${unit} đảm nhiệm`,
  searchLog: 'Tìm trong nhật ký',
  kind: 'Loại việc',
  kinds: {
    progress: 'Tiến độ',
    done: 'Hoàn thành',
    product: 'Sản phẩm, báo cáo',
    reminder: 'Đôn đốc, hướng dẫn',
    obstacle: 'Vướng mắc',
    extension: 'Gia hạn',
    award: 'Thi đua, khen thưởng',
    plan: 'Kế hoạch, đơn vị',
    returned: 'Rút lại, trả lại',
  },
  unknownNomination: 'Kế hoạch không có đề nghị khen thưởng này',
  noEntry: 'Không có mục nào khớp bộ lọc.',
  noDay: 'Cần một ngày có thật, ví dụ 20/9/2022.',
  workOf: (unit) => `Công việc của ${unit}`,
  filteredLog: 'chỉ gồm các mục đang lọc trên trang',
  lastDigest: 'dấu của mục cuối',
  checked: { checking: 'Đang kiểm tra', whole: 'Nguyên vẹn', unchecked: 'Chưa kiểm tra' },
};

const en: PartsWords = {
  stillOpen: (count) => `Still open: ${count}`,
  openObstacle: (day, unit, text) => `Obstacle ${day}, ${unit}: ${text}`,
  openProducts: (names) => `Not delivered yet: ${names}`,
  openExtension: (day) => `An extension to ${day} is asked for, without an answer`,
  text: 'Words of the document',
  history: 'Log of the task',
  issuedBy: 'Issued by',
  issuedOn: 'Issued on',
  basis: 'Legal basis',
  purposes: 'Purposes and requirements',
  amended: 'Amended',
  closed: 'Closed',
  targets: 'Targets',
  measured: (value, aim, day) => `Reached ${value} of ${aim}, measured ${day}`,
  notMeasured: (aim) => `To reach ${aim}, not measured yet`,
  calledBefore: (name, until) => `Before ${until}: ${name}`,
  succeeded: (unit, since) => `Since ${since}: ${unit} answers for it`,
  searchLog: 'Search the log',
  kind: 'Kind',
  kinds: {
    progress: 'Progress',
    done: 'Completed',
    product: 'Products, reports',
    reminder: 'Reminders, guidance',
    obstacle: 'Obstacles',
    extension: 'Extensions',
    award: 'Emulation, commendations',
    plan: 'Plan, units',
    returned: 'Withdrawn, returned',
  },
  unknownNomination: 'The plan has no such nomination',
  noEntry: 'No entry matches the filter.',
  noDay: 'A day that exists is needed, such as 20/9/2022.',
  workOf: (unit) => `Work of ${unit}`,
  filteredLog: 'only the entries that the page is filtered by',
  lastDigest: 'mark of the last entry',
  checked: { checking: 'Being checked', whole: 'Whole', unchecked: 'Not checked' },
};

/** What a task's panel, that of the plan and the filters over the log say. */
export const partsWords: Words<PartsWords> = { vi, en };
