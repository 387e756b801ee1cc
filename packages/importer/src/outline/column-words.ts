import type { Column } from './column.js';

/** Words that the heading of a column is, begins with or holds, each of them a pattern. */
interface ColumnWords {
  readonly column: Column;
  readonly is?: readonly string[];
  readonly begins?: readonly string[];
  readonly holds?: readonly string[];
}

/** Of two kinds that fit the first counts. */
const columnWords: readonly ColumnWords[] = [
  { column: 'number', is: ['s?tt', 'số tt', 'số thứ tự', 'số'] },
  {
    column: 'object',
    begins: ['đối tượng (?:được )?(?:kiểm tra|giám sát|thanh tra)'],
    holds: ['được (?:kiểm tra|giám sát|thanh tra|khảo sát|phúc tra|thẩm tra)', 'nơi (?:kiểm tra|giám sát)'],
  },
  { column: 'note', holds: ['ghi chú'] }, // 5
  {
    // What is told of a task, of its order or of how it stands, though its words name work or a time.
    column: 'other',
    is: ['(?:ngày|thời gian|thời điểm) (?:được )?giao'],
    begins: [
      '(?:mã|id|loại|mức độ ưu tiên)(?: số)? (?:của )?(?:công việc|nhiệm vụ|đầu việc|hoạt động)$',
      '(?:ngày|thời gian|thời điểm) (?:được )?giao (?:việc|công việc|nhiệm vụ|văn bản)',
      '(?:ngày|thời gian|thời điểm) cập nhật',
      '(?:người|lãnh đạo|cấp|văn bản|số văn bản|nguồn) (?:ra văn bản )?giao (?:việc|công việc|nhiệm vụ)',
      'gia hạn',
      'lý do',
      '(?:trạng thái|tình trạng)(?: (?:công việc|nhiệm vụ|hoàn thành|tiến độ|thực hiện))?$',
    ],
    holds: ['(?:hoàn thành|hoàn thiện|kết thúc|xong) thực tế', 'thực tế (?:hoàn thành|hoàn thiện|kết thúc)'],
  },
  { column: 'object', is: ['địa điểm', 'địa bàn', 'tuyến(?: đường)?', 'khu vực'] },
  {
    column: 'other',
    begins: ['thành phần(?! (?:tham gia|phối hợp))'],
    holds: [
      'kinh phí', // 9
      'nguồn lực', // 10
      'nguồn vốn', // 6
      'hiện tại', // 4
      'lũy kế', // 3
      'luỹ kế',
      'khó khăn', // 11
      'tồn tại', // 5
      'địa điểm', // 9
      'địa bàn', // 22
      'vị trí', // 6
      'diện tích', // 7
      'đối tượng', // 8
      'căn cứ', // 17
    ],
  },
  {
    column: 'group',
    begins: [
      'nhóm(?! (?:phụ trách|thực hiện|đảm nhận|chủ trì|tiến hành|viết|làm|soạn))',
      'lĩnh vực',
      'mảng',
      'chương trình, nhóm',
    ],
  },
  { column: 'assignment', holds: ['(?:chủ trì|thực hiện).*phối hợp', 'phân công', 'cơ quan phụ trách', 'vai trò'] },
  { column: 'coordinating', begins: ['cùng (?:thực hiện|làm)'], holds: ['phối hợp', 'tham gia'] },
  {
    column: 'lead',
    is: ['đơn vị', 'bộ phận', 'cá nhân', 'tổ', 'phòng', 'phòng, ban', 'khoa, phòng', 'người làm'],
    begins: [
      'phụ trách',
      '(?:đơn vị|cơ quan) thực hiện',
      '(?:đơn vị|cơ quan) (?:tổ chức|mở lớp|đăng cai)',
      'trưởng (?:đoàn|nhóm)',
      '(?:tổ|nhóm) trưởng',
      'lực lượng',
      'trực ',
      '(?:trưởng|kíp|đội) (?:ca|kíp|tua|trực)',
      'chỉ huy',
    ],
    holds: [
      'chủ trì',
      'đầu mối',
      'trách nhiệm',
      '(?:đơn vị|cơ quan|người|bộ phận|cá nhân|lãnh đạo|cán bộ) (?:phụ trách|thực hiện|chịu trách nhiệm|đầu mối|trực|chỉ huy)',
      '(?:đoàn|tổ|đội|nhóm|ban|phòng|khoa) (?:phụ trách|thực hiện|tiến hành|đảm nhận)',
      '(?:đơn vị|cơ quan|bộ phận) (?:soạn thảo|tham mưu|trình|xây dựng|chuẩn bị)',
    ],
  },
  { column: 'start', is: ['từ(?: ngày| tháng)?'], holds: ['bắt đầu', 'khởi công', 'khởi động'] },
  {
    column: 'period',
    is: ['(?:đến )?(?:ngày|tháng|quý)', 'đến', 'tuần', 'giờ'],
    begins: ['hạn(?!\\p{L})', '(?:ngày|tháng) (?!sinh|cấp|công|ký|ban|vào|ra|tháng|nhận)'],
    holds: ['thời gian', 'thời hạn', 'thời điểm', 'tiến độ', 'mốc', 'lộ trình', 'hoàn thành', 'kết thúc'],
  },
  { column: 'product', holds: ['sản phẩm', 'kết quả', 'đầu ra'] },
  {
    column: 'content',
    begins: ['tên', 'sự kiện'],
    holds: ['nội dung', 'nhiệm vụ', 'công việc', 'hoạt động', 'giải pháp', 'công tác', 'đầu việc'],
  },
];

const columns: readonly (readonly [Column, RegExp])[] = columnWords.map(
  ({ column, is = [], begins = [], holds = [] }) => [
    column,
    new RegExp([...is.map((word) => `^${word}$`), ...begins.map((word) => `^${word}`), ...holds].join('|'), 'u'),
  ],
);

/** Whether a heading says what its column holds. */
export function isKnown(heading = ''): boolean {
  const words = heading.normalize('NFC').toLowerCase();
  return columns.some(([, pattern]) => pattern.test(words));
}

/** What a heading says that its column holds. */
export function columnOf(heading: string): Column {
  const words = heading.normalize('NFC').toLowerCase();
  return columns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** What headings say together: "Hạng mục | Bắt đầu | Hoàn thành", "Công trình | Đơn vị thực hiện": parts of work that is done. */
export function columnsOf(headings: readonly string[]): Column[] {
  const all = headings.map(columnOf);
  const at = headings.findIndex((words) => /^(?:các )?(?:hạng mục|công trình)(?:, công trình)?$/iu.test(words));
  const isOfWork =
    headings.some((words, column) => all[column] === 'lead' && /chủ trì|thực hiện/iu.test(words)) ||
    (headings.some((words) => /^(?:ngày |thời gian )?bắt đầu$/iu.test(words)) && all.includes('period'));
  return at >= 0 && isOfWork && !all.includes('content') ? all.with(at, 'content') : all;
}
