import { atomAt, type Atom } from './atom.js';
import { saysAt, type Word } from './words.js';

/** How the words before a time bind it: "từ" it, "đến" it, "trước" it, "sau" it, "trong" it. */
export type Link = 'from' | 'to' | 'before' | 'after' | 'within';

/** A time that words name, with what they say about it. */
export interface Mark {
  readonly atom: Atom;
  readonly link?: Link;
  /** An hour is named too: "Từ 13h30 ngày 02/6/2026" is that one day. */
  readonly hasHour: boolean;
  /** "Đầu tháng 5", "tuần 3 tháng 4": a part of the time, whose days are not said. */
  readonly isPart: boolean;
  /** 1 for Monday to 7 for Sunday, where the words name it. */
  readonly weekday?: number;
  /** The first word of it, its link included. */
  readonly at: number;
  /** Where it stands, in offsets of the text. */
  readonly from: number;
  readonly to: number;
  /** 0, 1 … : which of the parts between ";" it stands in. */
  readonly clause: number;
}

const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const fillers = new Set(['là', 'vào', 'khoảng', 'ngày', 'hết', 'cuối', 'đầu', 'giữa', 'dự', 'kiến', '(', ',', ':']);
const links: Readonly<Record<string, Link>> = {
  từ: 'from',
  đến: 'to',
  trước: 'before',
  sau: 'after',
  trong: 'within',
  suốt: 'within',
  cả: 'within',
  hạn: 'to',
  chót: 'to',
};
const pairs: readonly [string, string, Link][] = [
  ['chậm', 'nhất', 'to'],
  ['muộn', 'nhất', 'to'],
  ['muộn', 'hơn', 'to'],
  ['chậm', 'hơn', 'to'],
  ['muộn', 'quá', 'to'],
  ['không', 'quá', 'to'],
  ['bắt', 'đầu', 'from'],
  ['khởi', 'động', 'from'],
];

/** Words with which a time begins, besides numbers. */
// prettier-ignore
const begins = new Set(['năm', 'nhiệm', 'ngày', 'tháng', 'quý', 'ba', 'sáu', 'chín', 'nửa', 'q', 't', 'qi', 'qii', 'qiii', 'qiv']);

/** All times in the words, from left to right. Looks back a bounded number of words, so this is linear. */
export function marksIn(words: readonly Word[]): Mark[] {
  const marks: Mark[] = [];
  let clause = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.text === ';') clause += 1;
    if (!begins.has(words[at]?.text ?? '') && !/^\d/.test(words[at]?.text ?? '')) continue;
    const binding = bindingBefore(words, at);
    const said = atomAt(words, at, binding.link !== undefined);
    if (said === undefined) continue;
    const atom: Atom = binding.isVague === true ? { unit: 'opaque', at, next: said.next } : said;
    // An outlook ("tầm nhìn đến năm 2050") is no time of the work.
    if (
      !isOutlook(words, binding.at) &&
      !isReference(words, atom) &&
      !isOfAnEvent(words, binding) &&
      !isAside(words, at)
    ) {
      const place = { from: words[binding.at]?.from ?? 0, to: words[atom.next - 1]?.to ?? 0 };
      const isPart = binding.isPart || isWeekOf(words, at);
      marks.push({ atom, clause, ...place, ...binding, isPart, ...weekdayNear(words, atom, binding.weekday) });
    }
    at = atom.next - 1;
  }
  return marks;
}

interface Binding {
  readonly link?: Link;
  readonly hasHour: boolean;
  readonly weekday?: number;
  /** "Đến giữa tháng 6" names a day that the words don't give. */
  readonly isVague?: boolean;
  readonly isPart: boolean;
  readonly at: number;
}

function bindingBefore(words: readonly Word[], at: number): Binding {
  let back = at - 1;
  let hasHour = false;
  let isEnd = false;
  let whereabouts: string | undefined;
  let weekday: number | undefined;
  for (const lowest = Math.max(-1, at - 12); back > lowest;) {
    const word = words[back]?.text ?? '';
    const day = weekdayAt(words, back - 1);
    const hour = hourEndingAt(words, back);
    if (day !== undefined) [weekday, back] = [day, back - 2];
    else if (hour > 0) [hasHour, back] = [true, back - hour];
    else if (fillers.has(word) && !isStart(words, back)) {
      isEnd ||= word === 'hết';
      if (word === 'cuối' || word === 'giữa' || word === 'đầu') whereabouts = word;
      back -= 1;
    } else break;
  }
  // "Từ 8h00 đến 11h30 ngày …" spans hours of one day.
  const earlier = hasHour && saysAt(words, back, 'đến') ? hourEndingAt(words, back - 1) : 0;
  if (earlier > 0) return { hasHour, isPart: false, at: back - earlier, ...(weekday !== undefined && { weekday }) };
  const linked = linkAt(words, back) ?? (isEnd ? { link: 'to' as const, at: back + 1 } : undefined);
  // "Trước cuối năm" leaves the whole year.
  const found = linked?.link === 'before' && whereabouts === 'cuối' ? { ...linked, link: 'to' as const } : linked;
  return {
    // "Trước cuối năm", "hết đầu năm" say an end; what is left names a part.
    isPart: whereabouts !== undefined && !(whereabouts === 'cuối' && found?.link === 'to'),
    isVague: isVague(words, found, whereabouts),
    hasHour,
    at: found?.at ?? at,
    ...(found && { link: found.link }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** "Đến giữa tháng 6", "đến đầu tháng 6" name no day; nor does "trước, trong và sau ngày 20/11". */
function isVague(
  words: readonly Word[],
  found: { readonly link: Link; readonly at: number } | undefined,
  whereabouts: string | undefined,
): boolean {
  if (found === undefined) return false;
  const { link, at } = found;
  const isJoined =
    ['và', 'hoặc', ','].includes(words[at - 1]?.text ?? '') && ['trước', 'trong'].includes(words[at - 2]?.text ?? '');
  if (isJoined && (link === 'after' || link === 'within')) return true;
  return (whereabouts === 'giữa' && link !== 'within' && link !== 'after') || (whereabouts === 'đầu' && link === 'to');
}

function linkAt(words: readonly Word[], at: number): { link: Link; at: number } | undefined {
  for (const [first, second, link] of pairs) {
    if (saysAt(words, at - 1, first, second)) return { link, at: at - 1 };
  }
  const link = links[words[at]?.text ?? ''];
  if (link === undefined) return undefined;
  // "Trước hoặc trong ngày …": the day itself is in time.
  if (link === 'within' && words[at - 2]?.text === 'trước' && ['hoặc', 'và'].includes(words[at - 1]?.text ?? ''))
    return { link: 'to', at: at - 2 };
  // "Chậm nhất trong tháng 7".
  if (link === 'within' && (saysAt(words, at - 2, 'chậm', 'nhất') || saysAt(words, at - 2, 'muộn', 'nhất')))
    return { link: 'to', at: at - 2 };
  if (link === 'within' && words[at - 1]?.text === 'hạn') return { link: 'to', at: at - 1 };
  // "Chậm nhất trước 10 giờ": both words bind; "kể từ", "tính từ" begin one word earlier.
  const earlier = saysAt(words, at - 2, 'chậm', 'nhất')
    ? 2
    : ['kể', 'tính'].includes(words[at - 1]?.text ?? '')
      ? 1
      : 0;
  return { link, at: at - earlier };
}

/** "bắt đầu" begins; "đầu" alone only says whereabouts. */
function isStart(words: readonly Word[], at: number): boolean {
  return saysAt(words, at - 1, 'bắt', 'đầu');
}

/** How many words before and at `at` name an hour: "13 h 30 '", "16 giờ 00", "10 giờ 30 phút". */
function hourEndingAt(words: readonly Word[], at: number): number {
  if (!/^(?:\d+|h|g|giờ|phút|')$/.test(words[at]?.text ?? '')) return 0;
  for (let size = 2; size <= 5; size += 1) {
    const said = words
      .slice(Math.max(0, at - size + 1), at + 1)
      .map(({ text }) => (/^\d+$/.test(text) ? '#' : text))
      .join(' ');
    if (/^# (?:h|g|giờ)(?: #)?(?: (?:'|phút))?$/.test(said)) return size;
  }
  return 0;
}

function weekdayAt(words: readonly Word[], at: number): number | undefined {
  if (saysAt(words, at, 'chủ', 'nhật')) return 7;
  const day = saysAt(words, at, 'thứ') ? weekdays.indexOf(words[at + 1]?.text ?? '') : -1;
  return day < 0 ? undefined : day + 1;
}

function weekdayNear(words: readonly Word[], { next }: Atom, before: number | undefined): { weekday?: number } {
  const after = weekdayAt(words, next) ?? weekdayAt(words, next + 1);
  const weekday = before ?? after;
  return weekday === undefined ? {} : { weekday };
}

/** "Kế hoạch số 15/KH-UBND ngày 15/01/2026": the day of another document. */
function isReference(words: readonly Word[], { unit, at }: Atom): boolean {
  if (unit !== 'day') return false;
  for (let back = at - 1; back > at - 14 && back >= 0; back -= 1) {
    const word = words[back]?.text ?? '';
    if (word === 'số') return at - back > 2;
    if (!/^(?:\d+|[/&.-]|[a-zđ]{1,8}\d?)$/.test(word)) return false;
  }
  return false;
}

/**
 * "Trước Tết Nguyên đán năm 2023", "Sau kỳ họp cuối năm 2022", "Trước khi khai giảng (05/9)", "tại kỳ họp giữa
 * năm": a time in the name of an event.
 */
function isOfAnEvent(words: readonly Word[], { link, at }: Binding): boolean {
  if (link !== undefined) return false;
  const before = ['giữa', 'cuối', 'đầu'].includes(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  if (words[before]?.text === 'họp') return true;
  for (let back = at - 1; back > at - 30 && back >= 0; back -= 1) {
    const word = words[back]?.text ?? '';
    if ([';', ',', ':'].includes(word)) return false;
    const opens = back === 0 || [';', ',', ':', '('].includes(words[back - 1]?.text ?? '');
    if (opens && word !== '(') return (word === 'trước' || word === 'sau') && back < at - 1;
  }
  return false;
}

/** "Tuần 3 tháng 4", "Tuần 3, tháng 4". */
function isWeekOf(words: readonly Word[], at: number): boolean {
  const number = words[at - 1]?.text === ',' || words[at - 1]?.text === 'của' ? at - 2 : at - 1;
  const isNumber = /^(?:\d{1,2}|nhất|hai|ba|tư|năm)$/.test(words[number]?.text ?? '');
  const week = words[number - 1]?.text === 'thứ' ? number - 2 : number - 1;
  return isNumber && words[week]?.text === 'tuần';
}

/** "(kỷ niệm 70 năm … 07/5/1954)", "(đối với báo cáo năm 2024)": a bracket that speaks of something else. */
function isAside(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > at - 40 && back >= 0; back -= 1) {
    const word = words[back]?.text;
    if (word === ')') return false;
    if (word === '(') return asides.some((aside) => saysAt(words, back + 1, ...aside));
  }
  return false;
}

const asides = [['kỷ', 'niệm'], ['kỉ', 'niệm'], ['đối', 'với'], ['tức'], ['nhằm', 'ngày'], ['theo'], ['căn', 'cứ']];

function isOutlook(words: readonly Word[], at: number): boolean {
  return saysAt(words, at - 2, 'tầm', 'nhìn') || saysAt(words, at - 2, 'định', 'hướng');
}
