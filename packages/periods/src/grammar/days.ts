import type { Form, Place } from './form.js';
import type { Said } from './pattern.js';
import { itemsOf, type Named } from './token.js';
import { saysAt } from './words.js';

/** The year, as it may follow a month: "/2026", "-2026", "năm 2026", ", năm 2026", "của năm 2026". */
export const ofYear = '( /|-|. {yyyy} | ,|của? năm {yyyy} )';

/** The month and perhaps the year of a day; after a point or a dash only the year makes it one. */
const ofMonth = `( tháng {month} ${ofYear}? | / {mm} ${ofYear}? | . {mm} ${ofYear} | - {mm} ${ofYear} )`;
const ofMonthAndYear = `( tháng {month} ${ofYear} | / {mm} ${ofYear} | . {mm} ${ofYear} | - {mm} ${ofYear} )`;

/** "Đợt 1/2024", "lớp 2/2026", "tuần 3 tháng 4": not a day or a month, but how many there were. */
export const numbered = 'đợt|lần|kỳ|số|lớp|khóa|khoá|phiên|tập|tuần';

/** How far before a day the word "ngày" may stand that speaks of it: "Ngày khai giảng năm học mới 05/9". */
const farthestName = 6;

/** Forms that name days. */
export const dayForms: readonly Form<Named>[] = [
  {
    name: 'a day called one',
    form: `ngày mùng? {day} ${ofMonth}`,
    gives: oneDay,
    reads: {
      'ngày 15/9/2026': '2026-09-15..2026-09-15',
      'ngày 26 tháng 10 năm 2026': '2026-10-26..2026-10-26',
      'ngày 6 tháng một': '2026-01-06..2026-01-06',
      'ngày mùng 5 tháng Chín': '2026-09-05..2026-09-05',
      'ngày 15.9.2026': '2026-09-15..2026-09-15',
    },
    not: { '10 ngày 3 đêm': 'unstated', 'ngày 15/9/26': 'unstated', 'ngày 15 hằng tháng': 'recurring' },
  },
  {
    name: 'a day with its year',
    form: `mùng? {day} ${ofMonthAndYear}`,
    notAfter: numbered,
    where: isNoWeek,
    gives: oneDay,
    reads: {
      '23/3/2026': '2026-03-23..2026-03-23',
      '02 tháng 9 năm 2026': '2026-09-02..2026-09-02',
      '15-9-2026': '2026-09-15..2026-09-15',
    },
    not: {
      '4-6/2026': '2026-04-01..2026-06-30',
      'đợt 2 tháng 9 năm 2026': '2026-09-01..2026-09-30',
      'tuần thứ 2 tháng 6/2026': '2026-06-01..2026-06-30',
      'l5/6/2026': 'unstated',
    },
  },
  {
    name: 'a day whose year is left out, bound or joined',
    form: '{day} / {mm}',
    notAfter: numbered,
    where: ({ isBound, isJoined }) => isJoined || isBound(),
    gives: oneDay,
    reads: {
      'trước 15/9': '..2026-09-14',
      'ngày 30/4/2026, 02/9': 'unstated | 2026-04-30..2026-04-30 | 2026-09-02..2026-09-02',
    },
    not: { 'Nghị quyết 15/9': 'unstated', 'đạt 3/4 chỉ tiêu': 'unstated' },
  },
  {
    name: 'a day before another one',
    form: '{day} / {mm}',
    notAfter: numbered,
    ahead: `-|đến|và|,|hoặc|; hết? ngày? {day} ${ofMonth}`,
    gives: oneDay,
    reads: {
      '15/9 - 15/10/2026': '2026-09-15..2026-10-15',
      '20/5 và 20/11': 'unstated | 2026-05-20..2026-05-20 | 2026-11-20..2026-11-20',
    },
    not: { '3/4 và 15 hộ': 'unstated' },
  },
  {
    name: 'a day at the end of what is called one',
    form: '{day} / {mm}',
    notAfter: numbered,
    ahead: '{end}',
    where: isCalledDay,
    gives: oneDay,
    reads: { 'Ngày khai giảng 05/9': '2026-09-05..2026-09-05' },
    not: { 'Tỷ lệ 3/4': 'unstated' },
  },
  {
    name: 'a day of a month in words, bound or opening',
    form: '{day} tháng {month}',
    notAfter: numbered,
    where: (place) => isNoWeek(place) && (place.isJoined || opens(place) || place.isBound()),
    gives: oneDay,
    reads: { '15 tháng 3': '2026-03-15..2026-03-15', 'trước 15 tháng 3': '..2026-03-14' },
    not: { 'Đợt 2 tháng 9': '2026-09-01..2026-09-30', '6 tháng một lần': 'recurring', 'trong 6 tháng': 'unstated' },
  },
  {
    name: 'the first week of a month',
    form: `tuần đầu tiên? của? tháng {month} ${ofYear}?`,
    gives: (said) => ({ unit: 'day', value: 1, lastValue: 7, ...monthOf(said) }),
    reads: {
      'Tuần đầu tháng 3/2026': '2026-03-01..2026-03-07',
      'vào tuần đầu tiên của tháng 6': '2026-06-01..2026-06-07',
    },
    not: { 'Tuần cuối tháng 3/2026': '2026-03-01..2026-03-31', 'thứ Hai tuần đầu tiên của tháng': 'recurring' },
  },
  {
    name: 'days of one month, called so',
    form: `ngày mùng? {day} ( {join} ngày? {day} )+ ${ofMonth}`,
    gives: listedDays,
    reads: {
      'Ngày 20-22/5/2026': '2026-05-20..2026-05-22',
      'ngày 02 và 03/6/2026': '2026-06-02..2026-06-03',
      'ngày 5, 15 và 25/6': 'unstated | 2026-06-05..2026-06-05 | 2026-06-15..2026-06-15 | 2026-06-25..2026-06-25',
      'trước ngày 15 và 30/6/2026': 'unstated | ..2026-06-14 | ..2026-06-29',
    },
    not: { 'ngày 15/5 và 30/6': 'unstated | 2026-05-15..2026-05-15 | 2026-06-30..2026-06-30' },
  },
  {
    name: 'days of one month',
    form: `{day} ( {join} {day} )+ ${ofMonth}`,
    notAfter: `${numbered}|.|-|/`,
    isList: true,
    where: (place) => isNoWeek(place) && isList(place) && (isSlashed(place) || opens(place) || place.isBound()),
    gives: listedDays,
    reads: {
      '02, 03/6/2026': '2026-06-02..2026-06-03',
      'Từ 15-20/10/2026': '2026-10-15..2026-10-20',
      '20 - 22 tháng 5': '2026-05-20..2026-05-22',
      '12, 13 và 14/3/2026': '2026-03-12..2026-03-14',
    },
    not: { '6, 9, 12/2026': 'unstated', 'Khối 6, 7 tháng 9': '2026-09-01..2026-09-30' },
  },
  {
    name: 'from a day to a day of one month, called so',
    form: `ngày mùng? {day} đến hết? ngày? {day} ${ofMonth}`,
    gives: stretchOfDays,
    reads: { 'Từ ngày 20 đến ngày 25/7/2026': '2026-07-20..2026-07-25' },
    not: { 'ngày 20/6 đến ngày 25/7/2026': '2026-06-20..2026-07-25' },
  },
  {
    name: 'from a day to a day of one month',
    form: `{day} đến hết? ngày? {day} ${ofMonth}`,
    where: ({ isBound }) => isBound(),
    gives: stretchOfDays,
    reads: { 'từ 01 đến 10/10/2026': '2026-10-01..2026-10-10' },
    not: { 'tăng 5 đến 10/10/2026': '..2026-10-10' },
  },
  {
    name: 'a day with a point, its year at the end of the range',
    form: 'ngày? {day} . {mm}',
    notAfter: 'mục|điểm|khoản|điều|phần|số',
    ahead: '-|đến|và|,|hoặc ngày? {day} . {mm} . {yyyy}',
    gives: oneDay,
    reads: {
      '03.4 - 20.6.2026': '2026-04-03..2026-06-20',
      '03.4 và 20.6.2026': 'unstated | 2026-04-03..2026-04-03 | 2026-06-20..2026-06-20',
    },
    not: { 'mục 3.4 và 20.6.2026': '2026-06-20..2026-06-20' },
  },
  {
    name: 'a day with a dash, its year at the end of the range',
    form: 'ngày? {day} - {mm}',
    notAfter: 'mục|điểm|khoản|điều|phần|số',
    ahead: '-|đến|và|,|hoặc ngày? {day} - {mm} - {yyyy}',
    gives: oneDay,
    reads: {
      'từ ngày 03-4 đến 20-6-2026': '2026-04-03..2026-06-20',
      '03-4 và 20-6-2026': 'unstated | 2026-04-03..2026-04-03 | 2026-06-20..2026-06-20',
    },
    not: { '03-4 người đến 20-6-2026': '..2026-06-20' },
  },
  {
    name: 'a day with a dash, and nothing after it that it could count',
    form: 'ngày? {day} - {mm}',
    ahead: '{stop}',
    where: ({ words, at, isBound }) => words[at]?.text === 'ngày' || isBound(),
    gives: (said) => ((said.first('day') ?? 0) > (said.first('mm') ?? 0) ? oneDay(said) : undefined),
    reads: { 'trước 15-12': '..2026-12-14' },
    not: { 'trước 10-12 người': 'unstated', 'trước 6-8': 'unstated' },
  },
];

function oneDay(said: Said): Named {
  return { unit: 'day', value: said.first('day') ?? 0, ...monthOf(said) };
}

function stretchOfDays(said: Said): Named {
  return { ...oneDay(said), lastValue: said.last('day') ?? 0 };
}

function listedDays(said: Said): Named {
  return { unit: 'day', list: itemsOf(said, 'day'), ...monthOf(said) };
}

function monthOf(said: Said): { month?: number; year?: number } {
  const [month, year] = [said.first('month', 'mm'), said.first('yyyy')];
  return { ...(month !== undefined && { month }), ...(year !== undefined && { year }) };
}

/** "15 tháng 3" begins a phrase; "khối 6, 7 tháng 9" goes on counting. */
function opens({ words, at }: Place): boolean {
  if (/^\d+$/.test(words[at - 2]?.text ?? '')) return false;
  return at === 0 || [',', '(', ':', ';', 'và', '-', 'sáng', 'chiều', 'tối'].includes(words[at - 1]?.text ?? '');
}

/** "Tuần thứ 3 tháng 4". */
function isNoWeek({ words, at }: Place): boolean {
  return !saysAt(words, at - 2, 'tuần', 'thứ');
}

/** Three dashes are the signs of days, and not of a list: "03-4 và 20-6-2026". */
function isList({ words, at, next }: Place): boolean {
  return words.slice(at, next).filter(({ text }) => text === '-').length < 3;
}

function isSlashed({ words, at, next }: Place): boolean {
  return words.slice(at, next).some(({ text }) => text === '/' || text === '.');
}

function isCalledDay({ words, at }: Place): boolean {
  return words.slice(Math.max(0, at - farthestName), at).some(({ text }) => text === 'ngày');
}
