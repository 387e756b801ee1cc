import { numbered, ofYear } from './days.js';
import type { Form } from './form.js';
import type { Said } from './pattern.js';
import { itemsOf, type Named } from './token.js';

/** Forms that name months, quarters and halves of a year. */
export const monthForms: readonly Form<Named>[] = [
  {
    name: 'a month',
    form: `tháng {month} ${ofYear}?`,
    gives: one('month', 'month'),
    reads: {
      'Tháng 8/2026': '2026-08-01..2026-08-31',
      'Tháng Tám năm 2026': '2026-08-01..2026-08-31',
      'tháng 6, năm 2026': '2026-06-01..2026-06-30',
      'tháng một': '2026-01-01..2026-01-31',
      'tháng 6 một lần nữa': '2026-06-01..2026-06-30',
    },
    not: {
      'trong 6 tháng': 'unstated',
      'tháng 2 lần': 'recurring',
      'Tháng Chạp': 'unstated',
      'tháng lương thứ 13': 'unstated',
    },
  },
  {
    name: 'months of one year',
    form: `tháng {month} ( {join} tháng? {month} )+ ${ofYear}`,
    gives: listed('month', 'month'),
    reads: {
      'Trong tháng 3, 4/2026': '2026-03-01..2026-04-30',
      'tháng 5÷7/2026': '2026-05-01..2026-07-31',
      'Tháng 3, 6, 9, 12 năm 2026':
        'unstated | 2026-03-01..2026-03-31 | 2026-06-01..2026-06-30 | 2026-09-01..2026-09-30 | 2026-12-01..2026-12-31',
    },
    not: { 'Tháng 3, 4 người': '2026-03-01..2026-03-31' },
  },
  {
    name: 'months, each called one',
    form: 'tháng {month} ( {join} tháng {month} )+',
    gives: listed('month', 'month'),
    reads: {
      'tháng 6 và tháng 12': 'unstated | 2026-06-01..2026-06-30 | 2026-12-01..2026-12-31',
      'tháng 6 - tháng 8': '2026-06-01..2026-08-31',
    },
    not: { 'tháng 6/2026 và tháng 7/2026': '2026-06-01..2026-07-31' },
  },
  {
    name: 'months at the end of a clause',
    form: 'tháng {month} ( {join} tháng? {month} )+',
    ahead: '{stop}',
    gives: listed('month', 'month'),
    reads: {
      'Tháng 6, 7, 8': '2026-06-01..2026-08-31',
      'tháng 6 và 12': 'unstated | 2026-06-01..2026-06-30 | 2026-12-01..2026-12-31',
    },
    not: { 'Tháng 6, 7 đơn vị': '2026-06-01..2026-06-30' },
  },
  {
    name: 'a quarter',
    form: `quý {quarter} ${ofYear}?`,
    gives: one('quarter', 'quarter'),
    reads: {
      'Quý III/2026': '2026-07-01..2026-09-30',
      'quý 2 của năm 2026': '2026-04-01..2026-06-30',
      'quý một': '2026-01-01..2026-03-31',
    },
    not: { 'Quý II/27': 'unstated', 'quý một lần': 'recurring', 'Quý khách': 'unstated' },
  },
  {
    name: 'quarters of one year',
    form: `quý {quarter} ( {join} quý? {quarter} )+ ${ofYear}`,
    gives: listed('quarter', 'quarter'),
    reads: {
      'Quý I và quý II năm 2026': '2026-01-01..2026-06-30',
      'Quý I + II/2026': '2026-01-01..2026-06-30',
      'quý II, IV/2026': 'unstated | 2026-04-01..2026-06-30 | 2026-10-01..2026-12-31',
    },
    not: { 'Quý IV năm 2026 và Quý I năm 2027': '2026-10-01..2027-03-31' },
  },
  {
    name: 'quarters, each called one',
    form: 'quý {quarter} ( {join} quý {quarter} )+',
    gives: listed('quarter', 'quarter'),
    reads: { 'quý I và quý III': 'unstated | 2026-01-01..2026-03-31 | 2026-07-01..2026-09-30' },
    not: { 'quý I, hằng năm': 'recurring' },
  },
  {
    name: 'quarters at the end of a clause',
    form: 'quý {quarter} ( {join} quý? {quarter} )+',
    ahead: '{stop}',
    gives: listed('quarter', 'quarter'),
    reads: { 'Quý I, II, III': '2026-01-01..2026-09-30', 'Quý III-IV': '2026-07-01..2026-12-31' },
    not: { 'Quý I, 2 đợt': '2026-01-01..2026-03-31' },
  },
  {
    name: 'a short quarter in one word',
    form: `{joinedQuarter} ${ofYear}?`,
    gives: one('quarter', 'joinedQuarter'),
    reads: { 'QII/2026': '2026-04-01..2026-06-30' },
    not: { 'QĐ/2026': 'unstated' },
  },
  {
    name: 'a short quarter or month',
    form: `( q {glued} {quarter} | q . {glued} {quarter} ) ${ofYear}`,
    gives: one('quarter', 'quarter'),
    reads: { 'Q3/2026': '2026-07-01..2026-09-30', 'Q.III-2026': '2026-07-01..2026-09-30' },
    not: { 'q 3/2026': '2026-03-01..2026-03-31' },
  },
  {
    name: 'a short month',
    form: `t {glued} {month} ${ofYear}`,
    gives: one('month', 'month'),
    reads: { 'T6/2026': '2026-06-01..2026-06-30' },
    not: { 'phòng T6': 'unstated' },
  },
  {
    name: 'a short quarter or month, up to another',
    form: '( q {glued} {quarter} | q . {glued} {quarter} )',
    ahead: '- q',
    gives: one('quarter', 'quarter'),
    reads: { 'Q1 - Q3/2026': '2026-01-01..2026-09-30' },
    not: { 'khối Q1 - A3': 'unstated' },
  },
  {
    name: 'a short month, up to another',
    form: 't {glued} {month}',
    ahead: '- t',
    gives: one('month', 'month'),
    reads: { 'T6 - T8/2026': '2026-06-01..2026-08-31' },
    not: { 'khối T6 - A8': 'unstated' },
  },
  {
    name: 'the first or last months of a year',
    form: '{count} tháng {side} ( của? năm|/ )? ( {yyyy} )?',
    notAhead: 'tháng|quý|nhiệm',
    gives: sideOfYear,
    reads: {
      '6 tháng đầu năm 2026': '2026-01-01..2026-06-30',
      '6 tháng cuối năm': '2026-07-01..2026-12-31',
      '9 tháng đầu năm 2026': '2026-01-01..2026-09-30',
      'ba tháng cuối của năm 2026': '2026-10-01..2026-12-31',
    },
    not: { '6 tháng một lần': 'recurring', '2 tháng đầu năm học': 'unstated', '6 tháng tiếp theo': 'unstated' },
  },
  {
    name: 'a half of a year',
    form: 'nửa {side} năm ( {yyyy} )?',
    gives: half,
    reads: { 'Nửa cuối năm 2026': '2026-07-01..2026-12-31' },
    not: { 'nửa đầu tháng 6': '2026-06-01..2026-06-30', 'nửa năm một lần': 'recurring' },
  },
  {
    name: 'from month to month',
    form: '{mm} - {mm} / {yyyy}',
    notAfter: numbered,
    gives: (said) => {
      const [first, last] = [said.first('mm') ?? 0, said.last('mm') ?? 0];
      return first >= 1 && first < last && last <= 12
        ? { unit: 'month', value: first, lastValue: last, year: said.first('yyyy') ?? 0 }
        : undefined;
    },
    reads: { '5-7/2026': '2026-05-01..2026-07-31' },
    not: { '15-6/2026': '2026-06-15..2026-06-15' },
  },
  {
    name: 'a month in figures with its year',
    form: '{mm} / {yyyy}',
    notAfter: `${numbered}|/`,
    notAhead: '/',
    gives: one('month', 'mm'),
    reads: { '08/2026': '2026-08-01..2026-08-31', '01/2026 - 9/2026': '2026-01-01..2026-09-30' },
    not: { 'Đợt 2/2026': 'unstated', '15/6/2026': '2026-06-15..2026-06-15', 'tập 8/2026': 'unstated' },
  },
];

type Unit = 'month' | 'quarter';

function one(unit: Unit, name: Unit | 'mm' | 'joinedQuarter'): (said: Said) => Named {
  return (said) => ({ unit, value: said.first(name) ?? 0, ...yearIn(said) });
}

function listed(unit: Unit, name: Unit): (said: Said) => Named {
  return (said) => ({ unit, list: itemsOf(said, name), ...yearIn(said) });
}

function half(said: Said): Named {
  return { unit: 'half', value: said.first('side') ?? 0, ...yearIn(said) };
}

function sideOfYear(said: Said): Named | undefined {
  const count = said.first('count') ?? 0;
  if (count === 6) return half(said);
  if (count !== 3 && count !== 9) return undefined;
  const [value, lastValue] = said.first('side') === 1 ? [1, count] : [13 - count, 12];
  return { unit: 'month', value, lastValue, ...yearIn(said) };
}

function yearIn(said: Said): { year?: number } {
  const year = said.first('yyyy');
  return year === undefined ? {} : { year };
}
