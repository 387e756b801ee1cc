import { saysAt, wordsIn, type Word } from './grammar/words.js';
import { isDue } from './finding/due.js';
import { isOfWork, repetitionEnd } from './finding/repeated-work.js';
import { namedTimesIn } from './reading/named-time.js';
import { repetitionsIn, type Repetition } from './reading/repetition.js';
import { timesIn, type Time } from './reading/times.js';

/** Where words in a sentence say when its work is due. */
export interface FoundPeriod {
  readonly from: number;
  readonly to: number;
}

/** No list of days is longer. */
const mostInList = 12;

/**
 * The stretches of a sentence that say when its work is due: "… trước ngày 30/6/2026", "hoàn thành … trong
 * quý III/2026", "từ ngày … đến ngày …", "Định kỳ hằng quý", "6 tháng một lần".
 *
 * The days of other documents, years of strategies ("đến năm 2030") and times that only belong to a name
 * are passed over. Read a stretch with `examinePeriod`.
 */
export function findPeriods(text: string): FoundPeriod[] {
  const words = wordsIn(text);
  const repetitions = repetitionsIn(words);
  const times = timesIn(words, namedTimesIn(words, repetitions));
  const dated = dueIn(words, times).map((time) => stretchOf(words, time));
  const recurring = repetitions.flatMap((each) => (isOfWork(words, each) ? [stretchOfRepetition(words, each)] : []));
  return merged([...dated, ...recurring].toSorted((a, b) => a.from - b.from || b.to - a.to));
}

/** "trước ngày 15 tháng 02 của năm lập dự toán" is one stretch, of a day and of what repeats it. */
function merged(stretches: readonly FoundPeriod[]): FoundPeriod[] {
  const all: FoundPeriod[] = [];
  for (const { from, to } of stretches) {
    const last = all.at(-1);
    if (last === undefined || from >= last.to) all.push({ from, to });
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return all;
}

/** "Trước ngày 15/6 và 15/12": the second is due as the first is. */
function dueIn(words: readonly Word[], times: readonly Time[]): Time[] {
  const due: Time[] = [];
  let before: Time | undefined;
  for (const [at, time] of times.entries()) {
    const isOne = (goesOn(before, time) && before === due.at(-1)) || isDue(words, time, endOfList(times, at));
    if (isOne) due.push(time);
    before = time;
  }
  return due;
}

function goesOn(before: Time | undefined, [{ isJoined, token }]: Time): boolean {
  return isJoined && before?.[0].token.unit === token.unit;
}

/** The first word behind a time and those that go on from it: "ngày 15/3 và 20/3/2026". */
function endOfList(times: readonly Time[], at: number): number {
  let last = at;
  while (last - at < mostInList && times[last + 1] !== undefined && goesOn(times[last], times[last + 1] as Time))
    last += 1;
  const [first, second] = times[last] ?? [];
  return (second ?? first)?.token.next ?? 0;
}

/** "Vào đầu quý II". */
const partPhrases = [['đầu'], ['giữa'], ['cuối'], ['vào']];

function stretchOf(words: readonly Word[], [first, second]: Time): FoundPeriod {
  const last = second ?? first;
  let { at } = first;
  const isBare = at === first.token.at;
  for (const phrase of [
    ...(isBare ? partPhrases : []),
    ['từ', 'nay'],
    ['hoàn', 'thành'],
    ['hoàn', 'tất'],
    ['xong'],
    ['dự', 'kiến'],
  ]) {
    if (saysAt(words, at - phrase.length, ...phrase)) at -= phrase.length;
  }
  // "trước ngày 15/12 hằng năm" comes every year.
  const isEvery = words[last.token.next]?.text === 'hằng';
  const end = isEvery ? (words[last.token.next + 1]?.to ?? last.to) : last.to;
  return { from: words[at]?.from ?? first.from, to: end };
}

function stretchOfRepetition(words: readonly Word[], { at, next }: Repetition): FoundPeriod {
  const end = Math.max(next, repetitionEnd(words, at));
  return { from: words[at]?.from ?? 0, to: words[end - 1]?.to ?? 0 };
}
