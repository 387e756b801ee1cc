import type { Column } from './column.js';
import { columnsOf } from './column-words.js';

/** Of two columns of one kind the first counts; of times the one that says until when, and of those who lead the unit. */
export function onlyOnce(headings: readonly string[]): Column[] {
  const all = columnsOf(headings);
  // "Người phụ trách" beside "Bộ phận thực hiện": who looks after it, and who does it.
  const isLed = all.some((kind, at) => kind === 'lead' && !namesWho.test(headings[at] ?? ''));
  const led = all.map((kind, at) => (kind === 'lead' && isLed && namesWho.test(headings[at] ?? '') ? 'other' : kind));
  const kinds = endedBy(headings, led);
  return kinds.map((kind, at) => {
    if (kind === 'other' || kinds.indexOf(kind) === at) return kind;
    // "Trực lãnh đạo" beside "Trực chuyên môn".
    if (kind === 'lead' && /^trực\s/iu.test(headings[at] ?? '') && !kinds.includes('coordinating'))
      return 'coordinating';
    return kind === 'period' && isDue(headings, kinds.indexOf(kind), at) ? 'due' : 'other';
  });
}

const persons =
  'người|lãnh đạo|đồng chí|cá nhân|cán bộ|chuyên viên|công chức|thủ trưởng|(?:phó )?(?:chủ tịch|giám đốc)';
const namesWho = new RegExp(`^(?:(?:${persons})\\s|(?:đ/c|đc|lđ\\p{L}*|pct|pgđ|cv)(?!\\p{L}))`, 'iu');

/** Beside the last day of a task the day of its order, or on which it begins, is not when it is done. */
function endedBy(headings: readonly string[], kinds: readonly Column[]): readonly Column[] {
  const first = kinds.indexOf('period');
  const words = headings[first] ?? '';
  const end = headings.findIndex((each, at) => at !== first && kinds[at] === 'period' && ends.test(each));
  if (first < 0 || end < 0) return kinds;
  // "Ngày hoàn thành" beside "Hạn" may be the day on which it was done.
  if (/^ngày hoàn thành$/iu.test(words)) return /hạn/iu.test(headings[end] ?? '') ? kinds.with(first, 'other') : kinds;
  if (ends.test(words) || !/^ngày\s/iu.test(words)) return kinds;
  const isBegin = begins.test(words) && !kinds.includes('start');
  return kinds.with(first, isBegin ? 'start' : 'other');
}

/** Beside words of a time its day may stand: "Thời gian", "Hạn". */
function isDue(headings: readonly string[], first: number, at: number): boolean {
  const [words, time] = [headings[at] ?? '', headings[first] ?? ''];
  return /^hạn(?: hoàn thành)?$/iu.test(words) || (ends.test(words) && !ends.test(time));
}

const begins = /^ngày (?:thực hiện|triển khai|tiến hành|tổ chức)$/iu;
/** Until when work is to be done, and not until when it is told or asked for. */
export const ends: RegExp = new RegExp(
  '^(?:(?:thời )?hạn(?: (?:phải )?(?:hoàn thành|thực hiện|xử lý|giải quyết|cuối|chót|cuối cùng))?' +
    '|(?:ngày|thời gian|thời điểm|thời hạn) (?:(?:được )?giao |phải |cần |dự kiến )?(?:hoàn thành|hoàn thiện|kết thúc|đến hạn|hết hạn)' +
    '|(?:hoàn thành|kết thúc|đến ngày|đến)(?: trước)?)(?:\\s*\\(.*\\))?$',
  'iu',
);
