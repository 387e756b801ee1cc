import { addDays, civilDate, daysInMonth, type CivilDate } from '../civil-date/civil-date.js';
import type { Period, Precision } from './period.js';

/** A stretch of days that some words name, and how exactly. */
interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly precision: Precision;
}

const romanValues: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const year = String.raw`(?:\s*(?:năm|/|-)\s*(\d{4}))`;
const spans: readonly [RegExp, (parts: readonly string[], year: number | undefined) => Span | undefined][] = [
  [/^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, ([day, month, y]) => dayOf(y, month, day)],
  [/^(?:ngày )?(\d{1,2})[/.-](\d{1,2})$/, ([day, month], y) => dayOf(y, month, day)],
  [/^ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?$/, ([day, month, y], known) => dayOf(y || known, month, day)],
  [new RegExp(`^tháng (\\d{1,2})${year}?$`), ([month, y], known) => monthsOf(y || known, Number(month), 1, 'month')],
  [
    new RegExp(`^quý (iv|iii|ii|i|[1-4])${year}?$`),
    ([quarter, y], known) => part(y || known, romanValues[quarter ?? ''] ?? 0, 3, 'quarter'),
  ],
  [
    new RegExp(`^(?:6|06|sáu) tháng (đầu|cuối)(?: năm)?(?:\\s*/?\\s*(\\d{4}))?$`),
    ([half, y], known) => part(y || known, half === 'đầu' ? 1 : 2, 6, 'half'),
  ],
  [/^năm (\d{4})$/, ([y]) => monthsOf(y, 1, 12, 'year')],
  [/^(\d{4})$/, ([y]) => monthsOf(y, 1, 12, 'year')],
];

/**
 * Reads the plain forms in which a plan says when: a day, month, quarter, half-year or year; from one
 * to another; before, by or within one; throughout a year; continuous; recurring; none.
 *
 * Never gives a date that the words don't give: what it cannot read is `unstated` with its words kept.
 * Only a whole phrase is read; finding it in a document is the importer's work.
 *
 * @param text the phrase as it stands; kept in `text` without the blanks and the full stop around it
 * @param options.year the year of the document, for phrases that leave the year out. Without it they have no dates.
 */
export function readPeriod(text: string, options: { readonly year?: number } = {}): Period {
  const kept = text.trim().replace(/[.;]$/, '').trim();
  const words = kept
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?([/]) ?/g, '$1');
  return { text: kept, ...meaningOf(words, options.year) };
}

function meaningOf(words: string, known: number | undefined): Omit<Period, 'text'> {
  if (/^(?:thường xuyên|liên tục|thường xuyên, liên tục)$/.test(words)) return { kind: 'continuous' };
  if (/^(?:định kỳ|(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm)$)/.test(words)) return { kind: 'recurring' };
  if (/^(?:khi |cho đến khi |sau khi )/.test(words)) return { kind: 'conditional' };
  return deadlineIn(words, known) ?? windowIn(words, known) ?? { kind: 'unstated' };
}

function deadlineIn(words: string, known: number | undefined): Omit<Period, 'text'> | undefined {
  const match =
    /^(?:(hoàn thành |xong )?(trước)|(?:hoàn thành |xong )(trong|vào)?|(?:(?:hoàn thành )?chậm nhất|đến|đến hết|hạn)(?: (?:là|vào|đến))?) ?(.+)$/.exec(
      words,
    );
  if (match === null) return undefined;
  const span = spanOf(match[4] ?? '', known);
  if (span === undefined) return undefined;
  const before = match[2] !== undefined;
  return { kind: 'deadline', end: before ? addDays(span.first, -1) : span.last, precision: span.precision };
}

function windowIn(words: string, known: number | undefined): Omit<Period, 'text'> | undefined {
  const range = /^từ (.+?) (?:đến|tới)(?: hết)? (.+)$/.exec(words);
  if (range !== null) return rangeOf(range[1] ?? '', range[2] ?? '', known);
  const open = /^từ (.+?)(?: trở đi)?$/.exec(words);
  if (open !== null) {
    const span = spanOf(open[1] ?? '', known);
    return span && { kind: 'window', start: span.first, precision: span.precision };
  }
  const span = spanOf(words.replace(/^(?:xuyên suốt|trong suốt|suốt|trong|cả|vào) /, ''), known);
  return span && { kind: 'window', start: span.first, end: span.last, precision: span.precision };
}

function rangeOf(from: string, to: string, known: number | undefined): Omit<Period, 'text'> | undefined {
  const end = spanOf(to, known);
  if (end === undefined) return undefined;
  // "Từ tháng 4 đến tháng 12 năm 2020": the year stands once, at the end.
  const start = spanOf(from, Number(end.last.slice(0, 4)));
  if (start === undefined || start.first > end.last) return undefined;
  return {
    kind: 'window',
    start: start.first,
    end: end.last,
    precision: end.precision,
    ...(start.precision !== end.precision && { startPrecision: start.precision }),
  };
}

function spanOf(words: string, known: number | undefined): Span | undefined {
  const bare = words.replace(/^hết /, '');
  for (const [pattern, read] of spans) {
    const match = pattern.exec(bare);
    if (match !== null) return read(match.slice(1), known);
  }
  return undefined;
}

function dayOf(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
): Span | undefined {
  const date = year === undefined ? undefined : civilDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : { first: date, last: date, precision: 'day' };
}

function part(year: string | number | undefined, nth: number, months: number, precision: Precision): Span | undefined {
  return monthsOf(year, (nth - 1) * months + 1, months, precision);
}

function monthsOf(
  year: string | number | undefined,
  month: number,
  count: number,
  precision: Precision,
): Span | undefined {
  if (year === undefined) return undefined;
  const last = month + count - 1;
  const first = civilDate(Number(year), month, 1);
  const end = civilDate(Number(year), last, daysInMonth(Number(year), last));
  return first === undefined || end === undefined ? undefined : { first, last: end, precision };
}
