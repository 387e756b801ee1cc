import { readDuty } from '../unit/duty.js';
import { targetsIn } from '../task/target.js';
import { timeIn } from '../task/time-in.js';
import { trimmed, type Range } from '../words/range.js';

/** What a sentence asks for that must not be lost: a day, the work of a unit, a number to reach. */
export type Demand = 'time' | 'unit' | 'figure';

/** The sentences of a stretch, each with its sign; those behind a full stop, a semicolon or on a line of their own. */
export function sentencesIn(text: string, { from, to }: Range): Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (const { index, 0: sign } of text
    .slice(from, to)
    .matchAll(/(?<!\b(?:TP|TX|TT|Đ\/c|Ths|TS))[.;!?]\s+(?=[\p{L}\d“"(+-])|\n/gu)) {
    const end = from + index + sign.trimEnd().length;
    sentences.push(trimmed(text, { from: start, to: end }));
    start = from + index + sign.length;
  }
  sentences.push(trimmed(text, { from: start, to }));
  return sentences.filter((sentence) => sentence.from < sentence.to);
}

/** What a sentence asks for, if anything. */
export function demandOf(text: string, sentence: Range): Demand | undefined {
  if (timeIn(text, sentence) !== undefined) return 'time';
  if (givesWork(text, sentence)) return 'unit';
  return targetsIn(text, sentence).length > 0 ? 'figure' : undefined;
}

/** A unit with "chủ trì" or "giao", also in a part that tells how things stand. */
export function givesWork(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  if (!/(?:^|[\s,;])(?:chủ trì|giao)(?:[\s,.;:]|$)/iu.test(words)) return false;
  const { lead } = readDuty(words, from);
  return lead.length > 0 && !/\s(?:đã|được)\s(?:chủ trì|giao)/iu.test(words);
}

/** It says when something is still to be done, and does not tell of what was: "hoàn thành trước ngày 30/6/2027". */
export function isDue(text: string, sentence: Range): boolean {
  const time = timeIn(text, sentence);
  if (time === undefined) return false;
  const isByDay = /^(?:hoàn thành |xong )?(?:trước|chậm nhất|muộn nhất)\s/iu.test(text.slice(time.from, time.to));
  return isByDay || !past.test(text.slice(sentence.from, sentence.to));
}

/** A number that is still to be reached: "ít nhất 95 %". */
export function isGoal(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  return /ít nhất|tối thiểu|không dưới|phấn đấu|≥/iu.test(words) && targetsIn(text, sentence).length > 0;
}

const past = /(?:^|\s)(?:đã|được|đạt|có|mới|còn|chưa|từng|xảy ra)\s/iu;
