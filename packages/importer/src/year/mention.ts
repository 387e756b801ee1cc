import { oneOf } from '../words/phrase.js';

/** What a year says where it is named: only some of them say for which year a plan is. */
export type MentionKind =
  'number' | 'document' | 'school-year' | 'day' | 'range' | 'goal' | 'reviewed' | 'prepared' | 'part' | 'year' | 'bare';

/** A year, or a stretch of years, among the words that name it. */
export interface Mention {
  readonly kind: MentionKind;
  readonly first: number;
  readonly last: number;
  /** Offsets of the words that were looked at. */
  readonly from: number;
  readonly to: number;
}

interface Seen {
  /** The words before it, in small letters, on one line. */
  readonly before: string;
  readonly after: string;
  readonly isStretch: boolean;
}

/** How to tell one kind of mention, with the year of its example between `[` and `]`. */
export type MentionRule = readonly [kind: MentionKind, example: string, test: (seen: Seen) => boolean];

/** "Nghị quyết năm 2025": the year is that of the law, as long as no comma and no "về" stand between. */
const lawBefore = new RegExp(
  `(?:^|\\s)${oneOf([
    'luật',
    'hiến pháp',
    'pháp lệnh',
    'nghị quyết',
    'nghị định',
    'thông tư',
    'quyết định',
    'chỉ thị',
    'kết luận',
    'công văn',
    'công điện',
  ])}(?:(?!,|;|\\svề\\s).){0,80}$`,
  'u',
);

/** What is looked back upon. */
const review = oneOf([
  'sơ kết',
  'sơ, tổng kết',
  'tổng kết',
  'kết quả',
  'đánh giá',
  'kiểm điểm',
  'quyết toán',
  'bình xét',
  'xếp loại',
  'rút kinh nghiệm',
]);

/** With which the words go on to what comes: "…, phương hướng năm 2027". */
const outlook = oneOf(['phương hướng', 'nhiệm vụ', 'triển khai', 'kế hoạch', 'chương trình', 'mục tiêu']);

const reviewBefore = new RegExp(`(?:^|\\s)${review}(?:(?!(?:[,;.]|\\svà)\\s(?:đề ra )?${outlook}).){0,160}$`, 'u');

/** What a plan prepares is for another year than the plan itself. */
const prepared = oneOf(['dự toán', 'kế hoạch', 'chương trình']);
const preparedBefore = new RegExp(
  `(?:^|\\s)${oneOf(['xây dựng', 'lập', 'chuẩn bị', 'dự thảo'])}\\s[^,;]{0,30}${prepared}[^,;]{0,100}$`,
  'u',
);

const partOfYear = oneOf([
  'quý\\s*[ivx\\d]{1,3}',
  'tháng\\s*\\d{1,2}',
  'tháng (?:đầu|cuối)',
  '(?:^|\\s)(?:đầu|giữa|cuối)',
  'đợt\\s*[ivx\\d]{1,2}',
]);
const partBefore = new RegExp(`${partOfYear}\\s*(?:năm\\s|của năm\\s|[/-])\\s*$`, 'u');

/** "2026 hộ", "2026 ha": what is counted. */
const counted = new RegExp(
  `^\\s${oneOf(['hộ', 'người', 'ha', 'tỷ', 'triệu', 'lượt', 'km', 'cây', 'suất'])}(?:\\s|$)`,
  'u',
);

/** "số 11-CT/TU ngày 04/01/2026", "số 3/QĐ-UBND ngày 05 tháng 01 năm 2026". */
const ofDocument = /số:?\s*\d[^\s,;]*,?\s+ngày\s+[\d\s/.-]*(?:tháng\s*\d{1,2}\s+năm\s*)?$/u;

const goal = oneOf(['đến', 'tới', 'tầm nhìn', 'định hướng', 'mục tiêu']);
const goalBefore = new RegExp(`(?:^|\\s)${goal}(?:\\s(?:đến|hết|cuối))?(?:\\snăm)?\\s*$`, 'u');

const schoolYearBefore = /(?:năm học|niên khóa|niên khoá|nh):?\s*$/u;
const yearBefore = /năm\s*$/u;

/** Told apart from top to bottom: the first that fits. */
export const mentionRules: readonly MentionRule[] = [
  ['number', 'theo TCVN ISO 9001:[2015]', ({ before }) => /[\p{L}\d][:.,]$/u.test(before)],
  ['number', 'hỗ trợ [2026] hộ nghèo', ({ after }) => counted.test(after)],
  ['number', 'Quyết định số [2050]/QĐ-TTg', ({ after }) => /^\s?\/\s?\p{L}/u.test(after)],
  [
    'school-year',
    'Nhiệm vụ năm học [2026-2027]',
    ({ before, isStretch }) => isStretch && schoolYearBefore.test(before),
  ],
  ['document', 'Chỉ thị số 11-CT/TU ngày 04/01/[2026]', ({ before }) => ofDocument.test(before)],
  [
    'document',
    'Triển khai Nghị quyết năm [2025]',
    ({ before, isStretch }) => !isStretch && yearBefore.test(before) && lawBefore.test(before),
  ],
  ['day', 'Ngày Nhà giáo Việt Nam 20/11/[2026]', ({ before }) => /\d\s?[/.-]\s?\d{1,2}\s?[/.-]\s?$/u.test(before)],
  [
    'day',
    'Lễ hội ngày 10 tháng 3 năm [2027]',
    ({ before }) => /ngày\s*\d{1,2}\s+tháng\s*\d{1,2}\s+năm\s*$/u.test(before),
  ],
  ['range', 'Chương trình giai đoạn [2026 - 2030]', ({ isStretch }) => isStretch],
  ['goal', 'Chuyển đổi số đến năm [2030]', ({ before }) => goalBefore.test(before)],
  ['reviewed', 'Giảm 5 % số vụ so với năm [2026]', ({ before }) => /(?:so với|cùng kỳ)\s[^,;.]{0,30}$/u.test(before)],
  ['reviewed', 'Tổng kết công tác năm [2026]', ({ before }) => reviewBefore.test(before)],
  ['prepared', 'Xây dựng dự toán ngân sách năm [2027]', ({ before }) => preparedBefore.test(before)],
  ['part', 'Nhiệm vụ 6 tháng cuối năm [2026]', ({ before }) => partBefore.test(before)],
  ['year', 'Công tác lưu trữ năm [2027]', ({ before }) => yearBefore.test(before)],
  ['bare', 'Tết Nguyên đán Đinh Mùi [2027]', () => true],
];

/** A year, or one year up to another: "2026 - 2030", "năm 2026 đến năm 2030". */
const years =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[-–—]\s?(?:năm\s)?((?:19|20)\d\d)|\s(?:đến|tới)\s(?:hết\s)?năm\s((?:19|20)\d\d))?(?!\d)/giu;

/** The years that words name, each by what it says there. Reads a bounded stretch around each. */
export function mentionsIn(text: string): Mention[] {
  const words = text.replaceAll(/\s/g, ' ').toLowerCase();
  return [...words.matchAll(years)].map(({ 0: found, 1: first, 2: dashed, 3: told, index }) => {
    const to = index + found.length;
    const last = dashed ?? told;
    const seen = {
      before: words.slice(Math.max(0, index - 200), index),
      after: words.slice(to, to + 40),
      isStretch: last !== undefined && Number(last) > Number(first),
    };
    const kind = mentionRules.find(([, , test]) => test(seen))?.[0] ?? 'bare';
    return { kind, first: Number(first), last: Number(last ?? first), from: index, to };
  });
}
