import type { Form, Place } from './form.js';
import type { Said } from './pattern.js';
import { isYear } from './readers.js';
import { itemsOf, type Item, type Named } from './token.js';

/** Forms that name years. */
export const yearForms: readonly Form<Named>[] = [
  {
    name: 'a year called one',
    form: 'năm {yyyy}',
    gives: oneYear,
    reads: {
      'Xuyên suốt năm 2026': '2026-01-01..2026-12-31',
      'từ năm 2026': '2026-01-01..',
      'trước năm 2030': '..2029-12-31',
    },
    not: { 'năm học 2026-2027': 'unstated', 'Hè năm 2026': 'unstated', 'năm 20 người': 'unstated' },
  },
  {
    name: 'from year to year',
    form: 'năm? {ourYear} - {ourYear}',
    gives: (said) => ({ unit: 'year', year: said.first('ourYear') ?? 0, lastYear: said.last('ourYear') ?? 0 }),
    reads: { 'Giai đoạn 2026 – 2030': '2026-01-01..2030-12-31' },
    not: { 'Vụ Hè Thu 2026-2027': 'unstated', '1.200 - 2.030 hộ': 'unstated' },
  },
  {
    name: 'years, called so',
    form: 'năm {ourYear} ( ,|và|+ năm? {ourYear} )+',
    gives: listedYears,
    reads: {
      'Năm 2026, 2027 và 2028': '2026-01-01..2028-12-31',
      'các năm 2026, 2028': 'unstated | 2026-01-01..2026-12-31 | 2028-01-01..2028-12-31',
    },
    not: { 'năm 2026 và các năm tiếp theo': '2026-01-01..' },
  },
  {
    name: 'a year, bound or alone',
    form: '{ourYear} ( ,|và|+ năm? {ourYear} )*',
    isList: true,
    where: (place) => isAlone(place) || place.isBound() || isEndOfRange(place),
    gives: listedYears,
    reads: {
      '2026': '2026-01-01..2026-12-31',
      'trước 2030': '..2029-12-31',
      'Quý III/2026 - 2027': '2026-07-01..2027-12-31',
    },
    not: { 'Đợt 2 2026': 'unstated', '2026 hộ': 'unstated' },
  },
  {
    name: 'this year, a part of it or all of it',
    form: 'năm',
    after: 'trong|hết|cuối|đầu|giữa|cả|suốt|quanh',
    ahead: '{stop}',
    gives: oneYear,
    reads: {
      'Trong năm': '2026-01-01..2026-12-31',
      'Xuyên suốt năm': '2026-01-01..2026-12-31',
      'trong suốt cả năm': '2026-01-01..2026-12-31',
      'quanh năm': '2026-01-01..2026-12-31',
      'đến hết năm': '..2026-12-31',
      'cuối năm': '2026-01-01..2026-12-31',
    },
    not: { 'trong năm học': 'unstated', 'hằng năm': 'recurring', 'một năm': 'unstated', 'suốt năm tháng': 'unstated' },
  },
  {
    name: 'this very year',
    form: 'năm nay',
    gives: oneYear,
    reads: { 'Trong năm nay': '2026-01-01..2026-12-31' },
    not: { 'Trong năm sau': 'unstated' },
  },
];

function oneYear(said: Said): Named {
  const year = said.first('yyyy');
  return { unit: 'year', ...(year !== undefined && { year }) };
}

function listedYears(said: Said): Named {
  // No sign between years says "to" here; a list may have only one.
  const list: Item[] = itemsOf(said, 'ourYear').map((item) => ({ ...item, joinAt: item.at - 1 }));
  return { unit: 'year', list };
}

function isAlone({ words }: Place): boolean {
  return words.length === 1;
}

function isEndOfRange({ words, at }: Place): boolean {
  return words[at - 1]?.text === '-' && isYear(words[at - 2]);
}
