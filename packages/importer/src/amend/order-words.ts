import { oneOf } from '../words/phrase.js';
import type { Range } from '../words/range.js';
import type { TaskPart } from './amendment.js';

/** What an amending sentence does. */
export type OrderKind = 'phrase' | 'suspend' | 'cancel' | 'change' | 'add' | 'lead';

/** The words by which it is known, and where they stand. */
export interface OrderWord extends Range {
  readonly kind: OrderKind;
}

/** Of two that begin at one place the first counts. */
const verbs: readonly (readonly [OrderKind, ...(readonly string[])])[] = [
  ['phrase', 'thay(?: thế)?(?: các)?(?: cụm)? từ(?=\\s+[“"])'],
  ['suspend', 'tạm (?:dừng|ngừng|hoãn)', 'hoãn'],
  [
    'cancel',
    'bãi bỏ',
    'h[ủu][ỷy] bỏ',
    'loại bỏ',
    'đưa(?= [^.;]{0,300}ra khỏi)',
    'rút khỏi',
    'chấm dứt',
    'không (?:tiếp tục )?(?:thực hiện|triển khai|tổ chức)',
    'bỏ(?= (?:mục|nhiệm vụ|khoản|điểm|nội dung))',
  ],
  [
    'change',
    '(?:sửa đổi|điều chỉnh|chỉnh sửa|thay đổi)(?:(?:,| và) (?:bổ sung|sửa đổi|điều chỉnh))?',
    'gia hạn',
    'lùi',
    'dời',
    'kéo dài',
    'rút ngắn',
    'sửa(?= )',
    'chuyển(?= (?:thời|sang))',
  ],
  ['lead', 'giao(?= [^.;]{2,160}? (?:làm )?(?:đơn vị )?chủ trì)'],
  ['add', 'bổ sung(?: thêm)?', 'thêm'],
];

const verbPatterns = verbs.map(
  ([kind, ...words]) => [kind, new RegExp(`(?<!\\p{L})${oneOf(words)}(?!\\p{L})`, 'iu')] as const,
);

/** With which a sentence amends, the first of them. @param words with its quotations hidden */
export function orderWordIn(words: string): OrderWord | undefined {
  const found = verbPatterns.flatMap(([kind, pattern]): OrderWord[] => {
    const match = pattern.exec(words);
    return match === null ? [] : [{ kind, from: match.index, to: match.index + match[0].length }];
  });
  return found.toSorted((a, b) => a.from - b.from)[0];
}

const someTime = '(?:ngày|tháng|quý|năm|đầu|cuối|giữa|hết|khi|mùa|sau)(?!\\p{L})(?! ký)';
const later = new RegExp(`(?<!\\p{L})(?:kể )?từ\\s+${someTime}`, 'iu');
const until = new RegExp(`(?<!\\p{L})(?:đến|tới|cho đến)\\s+${someTime}`, 'iu');

/** A suspension from a day on that is not the paper's own. @param hidden it with its quotations hidden */
export function beginsLater(hidden: string): boolean {
  return later.test(hidden);
}

/** A suspension that says how long. @param hidden it with its quotations hidden */
export function endsSometime(hidden: string): boolean {
  return until.test(hidden);
}

const denial = '(?<!\\p{L})(?:không|chưa|đừng|thay vì)(?: (?:được|cần|phải|nên|việc))*\\s+';
const deniedBefore = new RegExp(`${denial}$`, 'iu');
const cancelDenied = new RegExp(
  `${denial}${oneOf(verbs.flatMap(([kind, ...words]) => (kind === 'cancel' ? words : [])))}`,
  'iu',
);

/** It says what is not ordered, or what would be under a condition: "không bãi bỏ", "hủy bỏ … nếu …". @param words with its quotations hidden */
export function holdsBack(words: string): boolean {
  const order = orderWordIn(words);
  if (order === undefined) return false;
  return (
    deniedBefore.test(words.slice(0, order.from)) || cancelDenied.test(words) || /(?<!\p{L})nếu(?!\p{L})/iu.test(words)
  );
}

/** Nouns by which papers call the parts of a plan. */
export const partNouns: string = oneOf([
  'tiểu mục',
  'mục',
  'khoản',
  'điểm',
  'phần',
  'nhiệm vụ',
  'nội dung',
  'hoạt động',
  'công việc',
  'số thứ tự',
  'stt',
  'phụ lục',
]);

/** Whether words begin with an order, or with the part of the plan of which they speak. */
export function beginsOrder(words: string): boolean {
  const start = words.slice(0, 40).replace(/^(?:đồng thời,?|và)\s/iu, '');
  return orderWordIn(start)?.from === 0 || new RegExp(`^${partNouns}\\s+(?:số\\s+)?[\\dIVX“"]`, 'iu').test(start);
}

/** It says that all else stays, when the paper takes effect, or who sees to it. */
export function keepsOrEnacts(words: string): boolean {
  return (
    /(?:nội dung|nhiệm vụ)\s(?:khác|còn lại)|ngoài (?:các|những)? ?nội dung/iu.test(words) ||
    /giữ nguyên|có hiệu lực|(?:chịu )?trách nhiệm thi hành|là (?:một )?bộ phận không tách rời/iu.test(words)
  );
}

const parts: readonly (readonly [TaskPart | 'theme' | 'plan-title', string])[] = [
  ['plan-title', '(?:tên(?: gọi)?|trích yếu)(?: của)? (?:kế hoạch|chương trình)'],
  ['theme', 'chủ đề'],
  ['coordinating', '(?:các )?(?:đơn vị|cơ quan|bộ phận)?,? ?phối hợp(?! với)'],
  ['lead', '(?:đơn vị|cơ quan|bộ phận|người)(?: được giao)? (?:chủ trì|thực hiện|đầu mối|phụ trách)|chủ trì(?=\\s*:)'],
  [
    'period',
    '(?:thời gian|thời hạn|thời điểm|hạn|tiến độ|mốc thời gian)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|kết thúc))?|ngày hoàn thành',
  ],
  ['products', 'sản phẩm|kết quả (?:đầu ra|thực hiện)|sản phẩm,? kết quả'],
  [
    'title',
    'tên(?: gọi)?(?: của)?(?: nhiệm vụ)?|(?<!số |các |những )nội dung(?: nhiệm vụ| thực hiện)?(?! (?:khác|còn lại))',
  ],
];

const partPatterns = parts.map(
  ([part, words]) => [part, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')] as const,
);

/** Which part of a task words speak of, and where they say so; the first that is not in the way. */
export interface PartWord extends Range {
  readonly part: TaskPart | 'theme' | 'plan-title';
  /** "Thời hạn": a day behind it is the last one. */
  readonly isDeadline: boolean;
}

/** @see PartWord */
export function partWordIn(words: string): PartWord | undefined {
  const found = partPatterns.flatMap(([part, pattern]): PartWord[] => {
    const match = pattern.exec(words);
    return match === null ? [] : [partWord(part, match)];
  });
  // "Nội dung" is said of anything: it counts where nothing else is named.
  const telling = found.filter(({ part }) => part !== 'title');
  return (telling.length > 0 ? telling : found).toSorted((a, b) => a.from - b.from)[0];
}

function partWord(part: PartWord['part'], { 0: found, index }: RegExpExecArray): PartWord {
  return { part, from: index, to: index + found.length, isDeadline: /^(?:thời )?hạn|^ngày/iu.test(found) };
}
