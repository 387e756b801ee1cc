import { beginsUnit } from '../unit/begins.js';
import { unitsEnd } from '../unit/units-end.js';
import type { Range } from '../words/range.js';
import { orderingVerb } from './order.js';
import type { ReadTask } from './read-task.js';
import { sentenceTask } from './sentence.js';
import { sentencesIn } from '../words/sentences.js';
import { timeIn } from './time-in.js';

/** "Giao Phòng A …; giao Phòng B …": the orders to others beside the first are tasks of their own. */
export function withOrdersBeside(text: string, task: ReadTask): readonly ReadTask[] {
  if ('cells' in task.place) return [task];
  const [first, ...more] = sentencesIn(text, task.title);
  const isOfUnit = task.lead.length > 0 && task.lead.every(({ from }) => from < task.title.from);
  // "Thống nhất phương án. Đề nghị UBND xã …": the first order is the task's own.
  const isOwn = ({ from, to }: Range): boolean =>
    task.lead[0] !== undefined && from <= task.lead[0].from && task.lead[0].to <= to;
  const others = more.filter((sentence) => isOrderBeside(text, sentence, isOfUnit) && !isOwn(sentence));
  const [next] = others;
  if (first === undefined || next === undefined) return [task];
  const parts = others.map((sentence, at) => ({
    from: sentence.from,
    to: others[at + 1]?.from ?? task.title.to,
  }));
  return [
    upTo(text, task, next.from),
    ...parts.flatMap((part, at) => otherTask(text, task, part, at < parts.length - 1)),
  ];
}

/** Under a unit what is asked of others is its own work; what is given to them is theirs. */
function isOrderBeside(text: string, { from, to }: Range, isOfUnit: boolean): boolean {
  const words = text.slice(from, to);
  const verb = orderingVerb(words);
  if (verb !== undefined) return !isOfUnit || verb === 'giao' || verb === 'phân công';
  if (!beginsUnit(words)) return false;
  const does = words.slice(unitsEnd(words));
  const isLeading = /^\s*(?:chủ trì|(?:chịu|có) trách nhiệm(?!\s(?:trước|toàn|về)))\s/iu.test(does);
  const isSentence = /\.\s+$/.test(text.slice(Math.max(0, from - 3), from));
  return isLeading || (isSentence && /^\s*\p{Ll}/u.test(does) && timeIn(text, { from, to }) !== undefined);
}

/** The task without what the others are told. */
function upTo(text: string, task: ReadTask, to: number): ReadTask {
  const title = { from: task.title.from, to: trimmedEnd(text, task.title.from, to) };
  const { period: all, ...rest } = task;
  const period = all === undefined || all.to <= to || all.from > task.title.to ? all : timeIn(text, title);
  return {
    ...rest,
    title,
    place: { from: task.place.from, to: title.to },
    coordinating: task.coordinating.filter((unit) => unit.from < to || unit.from >= task.title.to),
    ...(period && { period }),
  };
}

function otherTask(text: string, task: ReadTask, { from, to }: Range, isAmong: boolean): ReadTask[] {
  const title = { from, to: trimmedEnd(text, from, to) };
  const read = sentenceTask(text, title, task.section, '');
  const place = { from, to: isAmong ? title.to : Math.max(title.to, task.place.to) };
  return read === undefined ? [] : [{ ...read, place }];
}

function trimmedEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
