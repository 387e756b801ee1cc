import type { Form } from './form.js';

/** How a repetition is said; `isDay`: with a day of its own, so that it is a whole time. */
export interface Repeats {
  /** "… một lần", "02 lần/năm", "định kỳ": it is said for its own sake, and not of a noun before it. */
  readonly isCounted: boolean;
  readonly isDay: boolean;
}

const times = '( ít|tối nhất|thiểu )? ( {count} - )? {count} lần';
const every = 'hằng|mỗi|từng|cứ|theo';
/** Up to the unit that the day is one of. */
const ofDay = '( trước|vào|đến )? ( hết )? ngày ( {day} , )? ( {day} và )? {day} ( của )?';
/** The fifth working day, the last day, Monday of the first week. */
const ofTurn =
  '( trước|vào|đến )? ( hết )? ( ngày làm việc ( thứ )? {count} | ngày ( làm việc )? cuối|đầu ( cùng|tiên )?' +
  ' | thứ {word} tuần {word} ( tiên|cùng|hai|ba|tư )? | ( sáng|chiều )? thứ {word} đầu|cuối ( tiên|cùng )? ) ( của )?';

/** How many words may stand between "mỗi quý" and "một lần": "mỗi quý báo cáo Giám đốc Sở một lần". */
const between = '( {word} {word}? {word}? {word}? {word}? {word}? {word}? {word}? )?';

/**
 * Forms that say that work comes again and again. Their words are taken before any day or month is looked for:
 * the "6 tháng một" of "6 tháng một lần" is no day of January.
 */
export const repetitionForms: readonly Form<Repeats>[] = [
  {
    name: 'every',
    form: 'hằng|mỗi|từng|cứ|theo {unit}',
    gives: () => plain,
    reads: {
      'Hàng năm': 'recurring',
      'hằng quý': 'recurring',
      'mỗi tuần': 'recurring',
      'theo tháng': 'recurring',
      'Hằng năm, từ năm 2026 đến năm 2030': 'recurring 2026-01-01..2030-12-31',
    },
    not: { 'từng bước': 'unstated', 'mỗi đơn vị': 'unstated' },
  },
  {
    name: 'every so many',
    form: `${every} {count} {unit}`,
    notAhead: 'đầu|cuối',
    gives: () => counted,
    reads: { 'mỗi 6 tháng': 'recurring', 'cứ 3 tháng': 'recurring', 'hằng 6 tháng': 'recurring' },
    not: { 'mỗi 6 tháng đầu năm 2026': '2026-01-01..2026-06-30', 'từng 6 đơn vị': 'unstated' },
  },
  {
    name: 'every so many, so often',
    form: `${every} {count}? {unit} ( / )? ${times}`,
    gives: () => counted,
    reads: {
      'mỗi quý 01 lần': 'recurring',
      'mỗi 6 tháng một lần': 'recurring',
      'mỗi tháng ít nhất 02 lần': 'recurring',
      'hằng quý 1 lần': 'recurring',
    },
    not: { 'mỗi lần 01 người': 'unstated' },
  },
  {
    name: 'every so many, something once',
    form: `mỗi|cứ {count}? {unit} ${between} {count} lần`,
    gives: () => counted,
    reads: { 'mỗi quý báo cáo Giám đốc Sở một lần': 'recurring', 'cứ 6 tháng họp giao ban 01 lần': 'recurring' },
    not: { 'mỗi đơn vị báo cáo một lần': 'unstated' },
  },
  {
    name: 'so many, so often',
    form: `{count} {unit} ( / )? ${times}`,
    notAfter: 'ngày|đợt|kỳ|lần|giai|bước|mùng',
    notAhead: '( thứ | {count} )',
    gives: () => counted,
    reads: {
      '6 tháng một lần': 'recurring',
      '3 tháng 1 lần': 'recurring',
      '1 tháng 2 lần': 'recurring',
      'hai tháng một lần': 'recurring',
      'nửa tháng một lần': 'recurring',
      'một năm hai lần': 'recurring',
      'năm năm một lần': 'recurring',
      'Sơ kết 6 tháng một lần': 'recurring',
      '6 tháng một lần, trước ngày 15/6 và 15/12': 'recurring',
    },
    not: {
      'ngày 6 tháng một': '2026-01-06..2026-01-06',
      'trong 6 tháng': 'unstated',
      'tháng 6 một lần nữa': '2026-06-01..2026-06-30',
      'Đợt 1 tháng 6, đợt 2 tháng 12': 'unstated | 2026-06-01..2026-06-30 | 2026-12-01..2026-12-31',
    },
  },
  {
    name: 'so many a time',
    form: '{count}? {unit} / lần|kỳ|đợt',
    gives: () => counted,
    reads: { '3 tháng/lần': 'recurring', 'quý/lần': 'recurring', '02 năm/kỳ': 'recurring' },
    not: { '3 tháng/người': 'unstated' },
  },
  {
    name: 'so many to a period',
    form: '{count} {unit} một kỳ',
    notAfter: 'ngày|đợt|kỳ|lần|mùng',
    gives: () => counted,
    reads: { '6 tháng một kỳ': 'recurring' },
    not: { 'ngày 6 tháng một kỳ họp bắt đầu': '2026-01-06..2026-01-06' },
  },
  {
    name: 'a unit, so often',
    form: `tuần|tháng|quý|năm ( / )? ${times}`,
    notAfter: 'trong|của|ngày',
    notAhead: '( thứ|nữa | {count} )',
    gives: () => counted,
    reads: {
      'tháng một lần': 'recurring',
      'tháng 2 lần': 'recurring',
      'năm 02 lần': 'recurring',
      'quý một lần': 'recurring',
    },
    not: {
      'tháng 6 lần 2': '2026-06-01..2026-06-30',
      'tháng 6 lần thứ hai': '2026-06-01..2026-06-30',
      'tháng 6 một lần nữa': '2026-06-01..2026-06-30',
    },
  },
  {
    name: 'so often in a unit',
    form: `${times} ( / | mỗi|một | trong mỗi|một ) {count}? {unit}`,
    gives: () => counted,
    reads: {
      '02 lần/năm': 'recurring',
      '2 lần/tháng': 'recurring',
      '1-2 lần/năm': 'recurring',
      'một lần mỗi quý': 'recurring',
      'hai lần một năm': 'recurring',
      '01 lần/6 tháng': 'recurring',
    },
    not: { 'lần 2/2026': 'unstated', '02 lần trong năm 2026': '2026-01-01..2026-12-31' },
  },
  {
    name: 'by periods',
    form: 'định kỳ ( {count} {unit} ( {count} lần )? )?',
    gives: () => counted,
    reads: {
      'Định kỳ hằng quý': 'recurring',
      'định kỳ 6 tháng': 'recurring',
      'định kỳ 6 tháng một lần': 'recurring',
      'theo định kỳ hằng tháng': 'recurring',
    },
    not: { 'thường kỳ tháng 6': '2026-06-01..2026-06-30' },
  },
  {
    name: 'a period of so many',
    form: 'kỳ {count} {unit}',
    notAfter: 'thời|học|nhiệm|chu|phân',
    notAhead: '( đầu|cuối | {quarter} )',
    gives: () => counted,
    reads: { 'kỳ 6 tháng': 'recurring', 'báo cáo kỳ 3 tháng': 'recurring' },
    not: {
      'kỳ 6 tháng đầu năm 2026': '2026-01-01..2026-06-30',
      'kỳ 1 tháng 6': '2026-06-01..2026-06-30',
      'thời kỳ 6 tháng': 'unstated',
    },
  },
  {
    name: 'as a rule of every year',
    form: 'thường niên',
    gives: () => plain,
    reads: { 'Hội nghị thường niên': 'recurring' },
    not: { 'thường xuyên': 'continuous' },
  },
  {
    name: 'a day of every unit',
    form: `${ofDay} ${every} {count}? {unit}`,
    gives: () => countedDay,
    reads: {
      'trước ngày 18 hằng tháng': 'recurring',
      'Chậm nhất là ngày 05 hằng tháng': 'recurring',
      'trước ngày 05 hằng tháng; tổng kết trước ngày 20/12/2026': 'recurring | recurring | ..2026-12-19',
    },
    not: { 'trước ngày 18/6': '..2026-06-17' },
  },
  {
    name: 'a day of the next unit',
    form: `${ofDay} ( tháng|quý|năm ( sau | kế|liền|tiếp tiếp|kề|sau|theo ) | tháng cuối|đầu ( của )? ( mỗi )? quý|kỳ ( sau )? )`,
    notAhead: 'trước',
    gives: () => countedDay,
    reads: {
      'trước ngày 05 của tháng sau': 'recurring',
      'trước ngày 20 tháng cuối quý': 'recurring',
      'ngày 15 tháng đầu quý sau': 'recurring',
    },
    not: { 'trước ngày 05 tháng 9': '..2026-09-04' },
  },
  {
    name: 'a day of a unit that is told by its place',
    form: `${ofTurn} ( mỗi|hằng )? tuần|tháng|quý ( sau | kế|liền|tiếp ( tiếp|kề|sau|theo )? )?`,
    notAhead: '( {count} | {quarter} | năm | này|trước )',
    gives: () => countedDay,
    reads: {
      'trước ngày làm việc thứ 5 của tháng sau': 'recurring',
      'ngày làm việc cuối cùng của tháng': 'recurring',
      'vào thứ Hai tuần đầu tiên của tháng': 'recurring',
      'ngày cuối cùng của quý': 'recurring',
      'vào sáng thứ Hai đầu tháng': 'recurring',
      'thứ Sáu cuối cùng của quý': 'recurring',
    },
    not: {
      'ngày cuối cùng của tháng 6': '2026-06-01..2026-06-30',
      'ngày cuối tháng này': 'unstated',
      'thứ Hai đầu tháng 6': '2026-06-01..2026-06-30',
      'trước ngày làm việc thứ 5': 'conditional',
    },
  },
  {
    name: 'half years and years',
    form: '( quý ,|và )? ( {count} tháng ,|và )? ( {count} tháng ,|và )? {count} tháng ,|và ( {count} | cả )? năm',
    notAfter: 'trong|sau|hạn|từ|ngày|đợt|kỳ|lần|thêm',
    notAhead: '( {yyyy} | học|nay|sau|qua )',
    gives: () => counted,
    reads: {
      '3 tháng, 6 tháng, 9 tháng và 1 năm': 'recurring',
      'quý, 6 tháng, năm': 'recurring',
      '6 tháng và cả năm': 'recurring',
    },
    not: { 'trong 6 tháng, 1 năm': 'unstated', '6 tháng, năm 2026': '2026-01-01..2026-12-31' },
  },
  {
    name: 'a day of a year told by its role',
    form: 'của? năm ( lập|giao dự toán | xây dựng dự toán | kế hoạch | báo cáo | ngân sách )',
    where: ({ words, at }) => words[at]?.text === 'của' || /^\d+$/.test(words[at - 1]?.text ?? ''),
    gives: () => plain,
    reads: { 'trước ngày 15 tháng 02 của năm lập dự toán': 'recurring', 'ngày 31/12 năm báo cáo': 'recurring' },
    not: { 'trước ngày 15 tháng 02 của năm 2026': '..2026-02-14', 'trong năm báo cáo kết quả': 'unstated' },
  },
];

const plain: Repeats = { isCounted: false, isDay: false };
const counted: Repeats = { isCounted: true, isDay: false };
const countedDay: Repeats = { isCounted: true, isDay: true };
