import { numbered, ofYear } from './days.js';
import type { Form } from './form.js';
import type { Named } from './token.js';

const years = '( {ourYear} ( - {ourYear} )? )?';

/** Forms that name a time whose days the words don't give: it stays without a date. */
export const unsaidForms: readonly Form<Named>[] = [
  {
    name: 'a school year or a term of office',
    form: `( năm học học? | nhiệm kỳ ) ${years}`,
    gives: () => ({ unit: 'unsaid', explains: true }),
    reads: {
      'Năm học 2026-2027': 'unstated',
      'Từ tháng 02/2026 đến hết năm học 2025-2026': '2026-02-01..',
      'giữa nhiệm kỳ': 'unstated',
    },
    not: { 'năm 2026-2027': '2026-01-01..2027-12-31' },
  },
  {
    name: 'a crop or a course of two years',
    form: `vụ|mùa|khóa|khoá|niên ( {word} {word}? {word}? )? {ourYear} - {ourYear}`,
    notAfter: 'nhiệm|dịch|nghĩa|chức|phục|nghiệp',
    gives: () => ({ unit: 'unsaid', explains: true }),
    reads: { 'Vụ Hè Thu 2026-2027': 'unstated', 'Niên khóa 2026-2027': 'unstated' },
    not: { 'nhiệm vụ giai đoạn 2026-2027': '2026-01-01..2027-12-31' },
  },
  {
    name: 'a season of nature',
    form: 'hè|xuân|thu|đông năm {yyyy}',
    gives: unsaid,
    reads: { 'Hè năm 2026': 'unstated' },
    not: { 'Hè: tháng 6 năm 2026': '2026-06-01..2026-06-30' },
  },
  {
    name: 'a month of the moon',
    form: `tháng giêng|chạp ${ofYear}?`,
    gives: unsaid,
    reads: { 'Tháng Chạp năm 2026': 'unstated', 'tháng Giêng': 'unstated' },
    not: { 'tháng một': '2026-01-01..2026-01-31' },
  },
  {
    name: 'the full moon',
    form: `rằm tháng {month} ${ofYear}?`,
    gives: unsaid,
    reads: { 'Rằm tháng 7 năm 2026': 'unstated' },
    not: { 'tháng 7 năm 2026': '2026-07-01..2026-07-31' },
  },
  {
    name: 'a day whose century is not said',
    form: 'ngày? {day} / {mm} / {yy}',
    gives: unsaid,
    reads: { 'trước ngày 15/3/26': 'unstated' },
    not: { 'trước ngày 15/3/2026': '..2026-03-14' },
  },
  {
    name: 'a month or a quarter whose century is not said',
    form: '( tháng {month} | quý {quarter} ) / {yy}',
    gives: unsaid,
    reads: { 'Quý II/27': 'unstated', 'tháng 8/26': 'unstated' },
    not: { 'Quý II/2026': '2026-04-01..2026-06-30' },
  },
  {
    name: 'several numbers before a year, which could be months or what they number',
    form: '{mm} ( ,|và {mm} )+ / {yyyy}',
    notAfter: `${numbered}|tháng|quý|/|-`,
    isList: true,
    gives: unsaid,
    reads: { '6, 9, 12/2026': 'unstated' },
    not: {
      'tháng 6, 9/2026': 'unstated | 2026-06-01..2026-06-30 | 2026-09-01..2026-09-30',
      '6/2026': '2026-06-01..2026-06-30',
    },
  },
];

/** Forms that follow a time without a year and make of it another one. */
export const afterForms: readonly Form<'unsaid' | 'next-year'>[] = [
  {
    name: 'of the moon',
    form: `( {open} âm lịch {close} | âm lịch | {open} âl|al {close} | âl|al ) ${ofYear}?`,
    gives: () => 'unsaid',
    reads: { 'Ngày 10/3/2026 (âm lịch)': 'unstated', 'Ngày 15 tháng 8 âm lịch năm 2026': 'unstated' },
    not: { 'Ngày 10/3/2026 (dương lịch)': '2026-03-10..2026-03-10' },
  },
  {
    name: 'of the next year',
    form: ',|của? năm ( sau | tiếp|kế|liền {word} ( sau )? )',
    gives: () => 'next-year',
    reads: {
      'Trước ngày 31/01 năm sau': 'unstated',
      'ngày 15/01 của năm liền kề': 'unstated',
      'Từ tháng 8 năm 2026 đến tháng 6 năm sau': '2026-08-01..2027-06-30',
    },
    not: { 'Trước ngày 31/01 năm 2027': '..2027-01-30' },
  },
  {
    name: 'of the year before',
    form: ',|của? năm trước',
    gives: () => 'unsaid',
    reads: { 'ngày 15/12 năm trước': 'unstated' },
    not: { 'ngày 15/12/2026, năm trước': '2026-12-15..2026-12-15' },
  },
  {
    name: 'of a year told by its role',
    form: 'của năm {word}',
    notAhead: 'nay',
    gives: () => 'unsaid',
    reads: { 'ngày 15 tháng 02 của năm thẩm định': 'unstated' },
    not: { 'ngày 15 tháng 02 của năm 2026': '2026-02-15..2026-02-15' },
  },
];

function unsaid(): Named {
  return { unit: 'unsaid' };
}
