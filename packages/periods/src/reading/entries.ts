import { saysAt, type Word } from '../grammar/words.js';
import type { Repetition } from './repetition.js';
import type { Time } from './times.js';

/** One of the times that words name, with the words that belong to it. */
export interface Entry {
  /** None where the words only say how often. */
  readonly time?: Time;
  /** They say that it comes again. */
  readonly repeats: boolean;
  readonly words: readonly Word[];
}

interface Stand {
  readonly time?: Time;
  readonly at: number;
  readonly next: number;
  readonly clause: number;
}

/** A bracket that belongs to the time before it is no longer: "Tháng 5/2026 (đợt 1)". */
const longestBracket = 12;

/**
 * The times of a phrase one by one. A repetition is one of them where it stands apart from the days: "trước ngày
 * 05 hằng tháng; tổng kết trước ngày 20/12/2026", has a day of its own, or stands behind the end of other work.
 */
export function entriesOf(words: readonly Word[], times: readonly Time[], repetitions: readonly Repetition[]): Entry[] {
  const dated: Stand[] = times.map((time) => {
    const { at, clause } = time[0];
    return { time, at, next: (time[1] ?? time[0]).token.next, clause };
  });
  const clauses = new Set(dated.map(({ clause }) => clause));
  const apart =
    dated.length === 0
      ? []
      : repetitions.filter((each) => each.isDay || !clauses.has(each.clause) || isBehindEnd(words, times, each));
  const firstApart = apart.filter(({ clause, isDay }, at) => isDay || apart[at - 1]?.clause !== clause);
  const stands: Stand[] = [...dated, ...firstApart.map(({ at, next, clause }) => ({ at, next, clause }))];
  stands.sort((a, b) => a.at - b.at);
  const others = new Set(apart);
  const bare = repetitions.filter((each) => !others.has(each));
  const bareClauses = new Set(bare.map(({ clause }) => clause));
  const repeatsIn = lookingOnward(bare);
  return stands.map((stand, at) => {
    const part = partOf(words, stands, at);
    if (stand.time === undefined) return { repeats: true, words: part.words };
    const { time, clause } = stand;
    const isDatedByYear = time.some(({ token }) => token.year !== undefined);
    const repeats = repeatsIn(part.from, part.to) || (!isDatedByYear && bareClauses.has(clause));
    return { time, repeats, words: part.words };
  });
}

/** "(hoàn thành trước 15/7/2026), mỗi quý báo cáo một lần": what is over by then does not come again every quarter. */
function isBehindEnd(words: readonly Word[], times: readonly Time[], { at, next, clause }: Repetition): boolean {
  const [first, second] = times.findLast(([time]) => time.clause === clause && time.token.next <= at) ?? [];
  const isApart = words[at - 1]?.text === ',' || saysAt(words, at - 3, ',', 'định', 'kỳ');
  if (first === undefined || second !== undefined || !isApart) return false;
  const isDone = saysAt(words, first.at - 1, 'xong') || ends.some((word) => saysAt(words, first.at - 2, ...word));
  const isYearly = words.slice(at, next).some(({ text }) => text === 'năm');
  return first.token.year === undefined ? isDone && !isYearly : isDone || first.link === 'before';
}

const ends = [
  ['hoàn', 'thành'],
  ['hoàn', 'tất'],
  ['kết', 'thúc'],
];

/** Whether one of them begins in a stretch of words; each stretch is asked for behind the one before. */
function lookingOnward(repetitions: readonly Repetition[]): (from: number, to: number) => boolean {
  let next = 0;
  return (from, to) => {
    while ((repetitions[next]?.at ?? from) < from) next += 1;
    return (repetitions[next]?.at ?? to) < to;
  };
}

/** The words of one of several times: between the ";" around it, and after the time before it. */
function partOf(words: readonly Word[], stands: readonly Stand[], at: number) {
  const [before, own, after] = [stands[at - 1], stands[at], stands[at + 1]];
  if (own === undefined) return { from: 0, to: 0, words: [] };
  let from = own.at;
  const lowest = before?.clause === own.clause ? withBracket(words, before.next) : 0;
  while (from > lowest && words[from - 1]?.text !== ';') from -= 1;
  const end = withBracket(words, own.next);
  let to = end;
  if (after?.clause !== own.clause) while (to < words.length && words[to]?.text !== ';') to += 1;
  return { from, to, words: words.slice(from, to) };
}

function withBracket(words: readonly Word[], at: number): number {
  if (words[at]?.text !== '(') return at;
  const end = words.slice(at, at + longestBracket).findIndex(({ text }) => text === ')');
  return end < 0 ? at : at + end + 1;
}
