import type { Row } from '../outline/block.js';
import { headingsOf, spread } from '../outline/row-cells.js';
import { plain } from '../words/fold.js';
import { numberIn, type FoundTarget } from './target.js';

/** A column by what its heading says. */
const named = {
  what: /chỉ tiêu|chỉ số|mục tiêu|nội dung|tên/iu,
  unit: /^(?:đvt|đơn vị(?: tính)?)$/iu,
  goal: /kế hoạch|mục tiêu|phấn đấu|chỉ tiêu (?:giao|năm)|giao năm/iu,
  /** Beside goals in words these are how much; elsewhere they may be of what is bought. */
  amount: /^(?:số lượng|số liệu|chỉ số|con số|giá trị|tỷ lệ|tỉ lệ|mức(?: đạt| giao)?|giao|định mức)(?: \(?%\)?)?$/iu,
  setsGoals: /chỉ tiêu|chỉ số|mục tiêu/iu,
  isOfMoney: /đơn giá|thành tiền|kinh phí/iu,
  reached: /thực hiện|kết quả|ước|hiện trạng|cùng kỳ/iu,
  year: /năm\s+20\d\d/iu,
};

/** The numbers to reach in a table of them: a row for each, with a column for its unit and one for its number. */
export function targetRows(text: string, rows: readonly Row[]): FoundTarget[] {
  const at = rows.slice(0, 3).findIndex((row) => isHeading(headingsOf(text, row)));
  const heading = rows[at];
  if (heading === undefined) return [];
  const titles = headingsOf(text, heading);
  const what = whatColumn(titles);
  const [unit, goal] = [titles.findIndex((title) => named.unit.test(title)), goalColumn(titles, what)];
  return rows.slice(at + 1).flatMap((row) => {
    const cells = spread(row).map((cell) => plain(text.slice(cell.from, cell.to)));
    const [name = '', of = '', said = ''] = [cells[what], cells[unit], cells[goal]];
    const value = numberIn(said);
    if (name === '' || value === undefined) return [];
    const counted = of === '' ? unitBehind(said) : of;
    return [{ from: row.from, to: row.to, text: `${name}: ${said}${of === '' ? '' : ` ${of}`}`, value, unit: counted }];
  });
}

function isHeading(titles: readonly string[]): boolean {
  const what = whatColumn(titles);
  return what >= 0 && goalColumn(titles, what) >= 0;
}

/** The first one that says of what; "Chỉ số" may also say how much, where another one says that. */
function whatColumn(titles: readonly string[]): number {
  const isWhat = (title: string): boolean => named.what.test(title) && !/giao|\d{4}/u.test(title);
  const first = titles.findIndex((title) => isWhat(title) && !named.amount.test(title));
  return first >= 0 ? first : titles.findIndex(isWhat);
}

/** What is to be reached, not what was. */
function goalColumn(titles: readonly string[], what: number): number {
  const isGoal = (title: string, at: number): boolean => at !== what && !named.reached.test(title);
  const goal = titles.findIndex((title, at) => named.goal.test(title) && isGoal(title, at));
  if (goal >= 0) return goal;
  const year = titles.findLastIndex((title, at) => named.year.test(title) && isGoal(title, at));
  if (year >= 0) return year;
  const isOfGoals = named.setsGoals.test(titles[what] ?? '') && !titles.some((title) => named.isOfMoney.test(title));
  return isOfGoals ? titles.findIndex((title, at) => at !== what && named.amount.test(title)) : -1;
}

/** "95 %", "20 lớp" in the cell of the number. */
function unitBehind(said: string): string {
  return /%|[\p{L}].*$/u.exec(said)?.[0] ?? '';
}
