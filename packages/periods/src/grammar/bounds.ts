import type { Examples } from './form.js';
import { saysAt, type Word } from './words.js';

/** How the words before a time bind it: "từ" it, "đến" it, "trước" it, "sau" it, "trong" it. */
export type Link = 'from' | 'to' | 'before' | 'after' | 'within';

/** Words that bind the time after them. */
interface Bound {
  readonly words: string;
  readonly link: Link;
  readonly reads: Examples;
  readonly not: Examples;
}

/** The longer ones first: "trước hoặc trong ngày" is no "trong". */
export const bounds: readonly Bound[] = [
  {
    words: 'trước hoặc|và trong',
    link: 'to',
    reads: { 'Trước hoặc trong ngày 15/9/2026': '..2026-09-15' },
    not: { 'Trước, trong và sau ngày 20/11/2026': 'unstated' },
  },
  {
    words: 'chậm|muộn nhất trong',
    link: 'to',
    reads: { 'Chậm nhất trong tháng 4/2026': '..2026-04-30' },
    not: { 'Trong tháng 4/2026': '2026-04-01..2026-04-30' },
  },
  {
    words: 'hạn trong',
    link: 'to',
    reads: { 'Thời hạn trong tháng 4/2026': '..2026-04-30' },
    not: { 'gia hạn 10 ngày': 'unstated' },
  },
  {
    words: 'chậm|muộn nhất đến',
    link: 'to',
    reads: { 'chậm nhất đến ngày 30/9/2026': '..2026-09-30' },
    not: { 'ít nhất 30/9 người': 'unstated' },
  },
  {
    words: 'chậm|muộn nhất trước',
    link: 'before',
    reads: { 'Chậm nhất trước ngày 30/9/2026': '..2026-09-29' },
    not: { 'chậm nhất 05 ngày trước ngày 10/6/2026': '..2026-06-05' },
  },
  {
    words: 'chậm|muộn nhất',
    link: 'to',
    reads: {
      'chậm nhất ngày 31/12/2026': '..2026-12-31',
      'muộn nhất là 31/12': '..2026-12-31',
      'Chậm nhất ngày 15/6/2026 - 15/12/2026': 'unstated | ..2026-06-15 | ..2026-12-15',
    },
    not: { 'ngày 31/12/2026': '2026-12-31..2026-12-31' },
  },
  {
    words: 'chậm|muộn hơn',
    link: 'to',
    reads: { 'không muộn hơn ngày 20/8/2026': '..2026-08-20' },
    not: { 'sớm hơn, ngày 20/8/2026': '2026-08-20..2026-08-20' },
  },
  {
    words: 'muộn|không quá',
    link: 'to',
    reads: { 'không quá ngày 10/3/2026': '..2026-03-10' },
    not: { 'không quá 15 ngày kể từ ngày ban hành': 'conditional' },
  },
  {
    words: 'bắt đầu',
    link: 'from',
    reads: { 'Bắt đầu: 02/3/2026; hoàn thành: tháng 5/2026': '2026-03-02..2026-05-31 | 2026-03-02.. | ..2026-05-31' },
    not: { 'đầu tháng 3/2026': '2026-03-01..2026-03-31' },
  },
  {
    words: 'khởi động',
    link: 'from',
    reads: { 'Khởi động quý IV/2026': '2026-10-01..' },
    not: { 'phát động quý IV/2026': '2026-10-01..2026-12-31' },
  },
  {
    words: 'kể|tính từ',
    link: 'from',
    reads: { 'Trong vòng 10 ngày kể từ ngày 01/6/2026': '..2026-06-11' },
    not: { 'kể cả ngày 01/6/2026': '2026-06-01..2026-06-01' },
  },
  {
    words: 'từ',
    link: 'from',
    reads: { 'Từ tháng 01/2026 đến hết 15/9/2026': '2026-01-01..2026-09-15' },
    not: {
      'Từ 13h30 ngày 02/6/2026': '2026-06-02..2026-06-02',
      'Ngày 15/6/2026 - 15/12/2026': '2026-06-15..2026-12-15',
      'Từ ngày 15/6/2026 - trước ngày 15/12/2026': '2026-06-15..2026-12-14',
    },
  },
  {
    words: 'đến|hạn|chót',
    link: 'to',
    reads: { 'đến ngày 30/9/2026': '..2026-09-30', 'hạn 15/9': '..2026-09-15' },
    not: { 'Thời hạn: 15/6/2026 - 15/12/2026': '2026-06-15..2026-12-15', 'Đến giữa tháng 6/2026': 'unstated' },
  },
  {
    words: 'trước',
    link: 'before',
    reads: {
      'trước ngày 15/11/2026': '..2026-11-14',
      'Trước ngày 15/6 và 15/12/2026': 'unstated | ..2026-06-14 | ..2026-12-14',
      'Trước ngày 15/6/2026 - 15/12/2026': 'unstated | ..2026-06-14 | ..2026-12-14',
      'Trước ngày 15 - 20/6/2026': 'unstated | ..2026-06-14 | ..2026-06-19',
      'Trước quý III/2026 - quý I/2027': 'unstated | ..2026-06-30 | ..2026-12-31',
    },
    not: { 'Trước Tết Nguyên đán năm 2026': 'unstated', 'trước khi khai giảng (05/9)': 'conditional' },
  },
  {
    words: 'sau',
    link: 'after',
    reads: {
      'Sau ngày 15/6/2026': '2026-06-16..',
      'Sau ngày 01/7/2026 và ngày 01/10/2026': 'unstated | 2026-07-02.. | 2026-10-02..',
      'Sau ngày 01/7/2026 - 01/10/2026': 'unstated | 2026-07-02.. | 2026-10-02..',
    },
    not: { 'Sau kỳ họp cuối năm 2026': 'unstated' },
  },
  {
    words: 'trong|suốt|cả|quanh',
    link: 'within',
    reads: {
      'suốt quý III': '2026-07-01..2026-09-30',
      'Cả năm 2026': '2026-01-01..2026-12-31',
      'hoàn thành trong quý III/2026': '..2026-09-30',
    },
    not: { 'trong 6 tháng': 'unstated' },
  },
];

const bindings = bounds.map(({ words, link }) => ({ words: words.split(' ').map((word) => word.split('|')), link }));

/** What stands before a time, its hours and weekdays included. */
export interface Binding {
  readonly link?: Link;
  /** An hour is named too: "Từ 13h30 ngày 02/6/2026" is that one day. */
  readonly hasHour: boolean;
  /** "Đầu tháng 5": a part of the time, whose days are not said. */
  readonly isPart: boolean;
  /** "Đến giữa tháng 6" names a day that the words don't give. */
  readonly isVague: boolean;
  /** "Vào ngày": it is when something is to be, and no name. */
  readonly isAt: boolean;
  /** 1 for Monday to 7 for Sunday, where the words name it. */
  readonly weekday?: number;
  /** The first word of the binding. */
  readonly at: number;
}

/** An hour, a weekday and the words between them are fewer than this: "trước 16 giờ 30 phút, thứ Sáu ngày". */
const farthestBound = 12;

const fillers = new Set([
  'là',
  'các',
  'vào',
  'khoảng',
  'ngày',
  'hết',
  'cuối',
  'đầu',
  'giữa',
  'dự',
  'kiến',
  '(',
  ',',
  ':',
]);
/** Words that name a part of the time after them. */
export const parts: ReadonlySet<string> = new Set(['cuối', 'giữa', 'đầu']);

/** What the words right before `at` say of a time that stands there. */
export function boundBefore(words: readonly Word[], at: number): Binding {
  const { back, hasHour, said, weekday } = fillersBefore(words, at);
  const own = { hasHour, isAt: said.includes('vào'), ...(weekday !== undefined && { weekday }) };
  // "Từ 8h00 đến 11h30 ngày …" spans hours of one day.
  const earlier = hasHour && saysAt(words, back, 'đến') ? hourEndingAt(words, back - 1) : 0;
  if (earlier > 0) return { ...own, isPart: false, isVague: false, at: back - earlier };
  const part = said.find((word) => parts.has(word));
  const linked = linkAt(words, back) ?? (said.includes('hết') ? { link: 'to' as const, at: back + 1 } : undefined);
  if (linked === undefined) return { ...own, isPart: part !== undefined, isVague: false, at };
  // "Trước cuối năm" leaves the whole year.
  const link = linked.link === 'before' && part === 'cuối' ? 'to' : linked.link;
  const isPart = part !== undefined && !(part === 'cuối' && link === 'to');
  return { ...own, isPart, isVague: isVague(words, link, linked.at, part), link, at: linked.at };
}

/** Walks back over hours, weekdays and words that only lead to the time. */
function fillersBefore(words: readonly Word[], at: number) {
  let [back, hasHour] = [at - 1, false];
  let weekday: number | undefined;
  const said: string[] = [];
  for (const lowest = Math.max(-1, at - farthestBound); back > lowest;) {
    const word = words[back]?.text ?? '';
    const day = weekdayAt(words, back - 1);
    const hour = hourEndingAt(words, back);
    if (day !== undefined) [weekday, back] = [day, back - 2];
    else if (hour > 0) [hasHour, back] = [true, back - hour];
    else if (fillers.has(word) && !saysAt(words, back - 1, 'bắt', 'đầu')) {
      // The outermost part counts.
      said.unshift(word);
      back -= 1;
    } else break;
  }
  return { back, hasHour, said, weekday };
}

function linkAt(words: readonly Word[], at: number): { link: Link; at: number } | undefined {
  for (const { words: said, link } of bindings) {
    const from = at - said.length + 1;
    if (said.every((each, index) => each.includes(words[from + index]?.text ?? ''))) return { link, at: from };
  }
  return undefined;
}

/** "Đến giữa tháng 6", "đến đầu tháng 6" name no day; nor does "trước, trong và sau ngày 20/11". */
function isVague(words: readonly Word[], link: Link, at: number, part: string | undefined): boolean {
  const isJoined =
    ['và', 'hoặc', ','].includes(words[at - 1]?.text ?? '') && ['trước', 'trong'].includes(words[at - 2]?.text ?? '');
  if (isJoined && (link === 'after' || link === 'within')) return true;
  return (part === 'giữa' && link !== 'within' && link !== 'after') || (part === 'đầu' && link === 'to');
}

/** How many words before and at `at` name an hour: "13 h 30 '", "16 giờ 00", "10 giờ 30 phút". */
function hourEndingAt(words: readonly Word[], at: number): number {
  if (!/^(?:\d+|h|g|giờ|phút|')$/.test(words[at]?.text ?? '')) return 0;
  for (let size = 2; size <= longestHour; size += 1) {
    const said = words
      .slice(Math.max(0, at - size + 1), at + 1)
      .map(({ text }) => (/^\d+$/.test(text) ? '#' : text))
      .join(' ');
    if (/^# (?:h|g|giờ)(?: #)?(?: (?:'|phút))?$/.test(said)) return size;
  }
  return 0;
}

/** "10 giờ 30 phút" is four words. */
const longestHour = 4;

const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** 1 for "thứ Hai" to 7 for "Chủ nhật". */
export function weekdayAt(words: readonly Word[], at: number): number | undefined {
  if (saysAt(words, at, 'chủ', 'nhật')) return 7;
  const day = saysAt(words, at, 'thứ') ? weekdays.indexOf(words[at + 1]?.text ?? '') : -1;
  return day < 0 ? undefined : day + 1;
}
