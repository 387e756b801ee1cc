import { parts, type Binding } from './bounds.js';
import type { Examples } from './form.js';
import type { Token } from './token.js';
import { saysAt, type Word } from './words.js';

/** A row of what looks like a time of the work and is none. */
interface NotTime {
  readonly name: string;
  readonly is: (words: readonly Word[], token: Token, binding: Binding, isJoined: boolean) => boolean;
  readonly reads: Examples;
  readonly not: Examples;
}

/** A number such as "15/KH-UBND" has no more words than this. */
const longestNumber = 14;

/** "Trước phiên họp thường kỳ của Hội đồng nhân dân … cuối năm": so far back an event may begin. */
const longestEvent = 30;

/** So far back a bracket may open that speaks of something else. */
const longestAside = 40;

/** Times that only belong to a name, a paper, an event or an outlook. */
export const notTimes: readonly NotTime[] = [
  {
    name: 'an outlook',
    is: (words, { unit }, { at, link }) =>
      (unit === 'year' || link === undefined) &&
      (saysAt(words, at - 2, 'tầm', 'nhìn') || saysAt(words, at - 2, 'định', 'hướng')),
    reads: { 'tầm nhìn đến năm 2045': 'unstated' },
    not: {
      'Chỉ tiêu đến năm 2030': '..2030-12-31',
      'Tỉa cây che tầm nhìn trong tháng 3/2026': '2026-03-01..2026-03-31',
    },
  },
  {
    name: 'the day of another paper',
    is: isOfPaper,
    reads: { 'Trước ngày 30/6/2026 theo Kế hoạch số 15/KH-UBND ngày 15/01/2026': '..2026-06-29' },
    not: { 'Đợt số 2: ngày 15/01/2026': '2026-01-15..2026-01-15' },
  },
  {
    name: 'the name of a report',
    is: isOfReport,
    reads: {
      'Báo cáo tháng 11': 'unstated',
      'Báo cáo đầu năm': 'unstated',
      'Báo cáo năm (gồm cả báo cáo tháng 11)': 'unstated',
    },
    not: { 'Báo cáo trong tháng 11': '2026-11-01..2026-11-30', 'Báo cáo ngày 15/11/2026': '2026-11-15..2026-11-15' },
  },
  {
    name: 'the time of an event',
    is: isOfEvent,
    reads: { 'Trước phiên họp thường kỳ cuối năm 2026': 'unstated', 'Trình tại kỳ họp giữa năm 2026': 'unstated' },
    not: {
      'Trước ngày 15/6/2026 và 15/12/2026': 'unstated | ..2026-06-14 | ..2026-12-14',
      'Trước ngày 15/6 và tháng 12/2026': 'unstated | ..2026-06-14 | 2026-12-01..2026-12-31',
      'cuối năm 2026': '2026-01-01..2026-12-31',
    },
  },
  {
    name: 'an aside in brackets',
    is: (words, { at }) => isAside(words, at),
    reads: { 'ngày 30/4/2026 (kỷ niệm 51 năm ngày 30/4/1975)': '2026-04-30..2026-04-30' },
    not: { 'Quý III/2026 (trước ngày 15/9/2026)': '..2026-09-14' },
  },
];

function isOfPaper(words: readonly Word[], { unit, at }: Token): boolean {
  if (unit !== 'day') return false;
  for (let back = at - 1; back > at - longestNumber && back >= 0; back -= 1) {
    const word = words[back]?.text ?? '';
    if (word === 'số') return at - back > 2;
    if (!/^(?:\d+|[/&.-]|[a-zđ]{1,8}\d?)$/.test(word)) return false;
  }
  return false;
}

/** "Báo cáo tháng 11", "báo cáo cuối năm" is what the report is called; "báo cáo ngày 15/11" may well say when. */
function isOfReport(words: readonly Word[], { unit, at }: Token, { link }: Binding): boolean {
  const name = parts.has(words[at - 1]?.text ?? '') ? at - 1 : at;
  return link === undefined && unit !== 'day' && saysAt(words, name - 2, 'báo', 'cáo');
}

/**
 * "Trước Tết Nguyên đán năm 2023", "Sau kỳ họp cuối năm 2022", "Trước khi khai giảng (05/9)", "tại kỳ họp giữa
 * năm": a time in the name of an event.
 */
function isOfEvent(words: readonly Word[], { at }: Token, { link }: Binding, isJoined: boolean): boolean {
  // What goes on from a time is one too: "trước ngày 15/6 và tháng 12".
  if (link !== undefined || isJoined) return false;
  const before = parts.has(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  if (words[before]?.text === 'họp') return true;
  for (let back = at - 1; back > at - longestEvent && back >= 0; back -= 1) {
    const word = words[back]?.text ?? '';
    if ([';', ',', ':'].includes(word)) return false;
    const opens = back === 0 || [';', ',', ':', '('].includes(words[back - 1]?.text ?? '');
    if (opens && word !== '(') return (word === 'trước' || word === 'sau') && back < at - 1;
  }
  return false;
}

/** "(kỷ niệm 70 năm … 07/5/1954)", "(đối với báo cáo năm 2024)". */
function isAside(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > at - longestAside && back >= 0; back -= 1) {
    const word = words[back]?.text;
    if (word === ')') return false;
    if (word === '(') return asides.some((aside) => saysAt(words, back + 1, ...aside));
  }
  return false;
}

const asides = [['kỷ', 'niệm'], ['kỉ', 'niệm'], ['đối', 'với'], ['tức'], ['nhằm', 'ngày'], ['theo'], ['căn', 'cứ']];
