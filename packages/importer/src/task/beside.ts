import { beginsListed, beginsUnit, isCapital } from '../unit/begins.js';
import { doesWork } from '../unit/does.js';
import { unitsEnd } from '../unit/units-end.js';
import type { Range } from '../words/range.js';
import { givesNoMore, orderingVerb, orderVerbs } from './order.js';
import type { ReadTask } from './read-task.js';
import { sentenceTask } from './sentence.js';
import { sentencesIn } from '../words/sentences.js';
import { isOnlyRole, sentencesApart } from './sentences-apart.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';

/** "Giao Phòng A …; giao Phòng B …": the orders to others beside the first are tasks of their own. */
export function withOrdersBeside(text: string, task: ReadTask): readonly ReadTask[] {
  if ('cells' in task.place) return [task];
  const all = (sentencesApart(text, task) ?? [task]).flatMap((each) => besideIn(text, each));
  const { above } = task;
  return above === undefined ? all : all.map((each) => ({ period: above, ...each }));
}

function besideIn(text: string, task: ReadTask): readonly ReadTask[] {
  const [first, ...more] = ordersOf(text, task.title);
  const isOfUnit = task.lead.length > 0 && task.lead.every(({ from }) => from < task.title.from);
  const isGiven = first !== undefined && givesAll(text.slice(first.from, first.to));
  let isDone = false;
  const others = more.flatMap((sentence) => {
    const gives = givesNoMore(text.slice(sentence.from, sentence.to));
    // Who does what stands before is told once; a second such order is one of its own.
    const isSecond = gives && isDone && !isOfUnit;
    isDone ||= gives;
    if (!isSecond && !isOrderBeside(text, sentence, isOfUnit, isGiven)) return [];
    const read = sentenceTask(text, sentence, task.section, '');
    return read === undefined ? [] : [read];
  });
  const [next, ...rest] = others;
  if (next === undefined) return [task];
  // "Thống nhất phương án. Đề nghị UBND xã …": the first order is the task's own.
  const isOwn = next.place.from <= (task.lead[0]?.from ?? -1) || isUnsaid(text, task, next.place.from);
  if (!isOwn)
    return parted(text, task, others).filter(({ title }) => tellingOf(text.slice(title.from, title.to)) !== 'closing');
  const { lead, coordinating, period } = next;
  const given = task.lead.length > 0 ? {} : { lead, coordinating, ...(period && { period, isInSentence: true }) };
  const own = { ...task, ...titleFrom(text, task, next), ...given };
  return rest.length === 0 ? [own] : parted(text, own, rest);
}

/** "Kinh phí lấy từ ngân sách phường. Giao Phòng Kinh tế thẩm định …": from what it is paid is not what is done. */
function titleFrom(text: string, { title }: ReadTask, order: ReadTask): Partial<ReadTask> {
  const isPaid = /^(?:nguồn )?kinh phí\s/iu.test(text.slice(title.from, title.from + 20));
  return isPaid ? { title: { from: order.place.from, to: title.to } } : {};
}

/** What stands before the first order says neither who nor when: "Hiện nay giống phải mua. Trung tâm Giống …". */
function isUnsaid(text: string, { lead, title: { from } }: ReadTask, to: number): boolean {
  return lead.length === 0 && timeIn(text, { from, to }) === undefined;
}

/** The task up to the next order, and each order up to the one after it. */
function parted(text: string, task: ReadTask, others: readonly ReadTask[]): ReadTask[] {
  const starts = others.map(({ place }) => place.from);
  return [
    upTo(text, task, starts[0] ?? task.title.to),
    ...others.map((other, at) => {
      const to = starts[at + 1] ?? task.title.to;
      const title = { from: other.title.from, to: trimmedEnd(text, other.title.from, to) };
      return {
        ...other,
        title,
        place: { from: other.place.from, to: at + 1 < starts.length ? title.to : Math.max(title.to, task.place.to) },
      };
    }),
  ];
}

/** Under a unit what is asked of others is its own work; what is given to them is theirs. */
function isOrderBeside(text: string, { from, to }: Range, isOfUnit: boolean, isGiven: boolean): boolean {
  const words = text.slice(from, to);
  const verb = orderingVerb(words);
  if (verb !== undefined && givesNoMore(words)) return false;
  if (verb !== undefined) return !isOfUnit || verb === 'giao' || verb === 'phân công';
  if (!beginsListed(words)) return false;
  const does = words.slice(unitsEnd(words));
  // "Trưởng các trạm chịu trách nhiệm thực hiện.": of what stands before.
  if (isOnlyRole(does)) return false;
  const isLeading = /^\s*(?:chủ trì|(?:chịu|có) trách nhiệm(?!\s(?:trước|toàn|về)))\s/iu.test(does);
  // "…; Phòng A, Phòng B phối hợp": who takes part has no work of its own.
  const isWork = /^\s*(?!phối hợp)\p{Ll}/u.test(does);
  return (
    isLeading ||
    (isWork &&
      (isGiven ||
        ((isCapital(words) || !beginsUnit(words)) && !answers.test(does) && doesWork(does)) ||
        timeIn(text, { from, to }) !== undefined))
  );
}

/** "… chịu trách nhiệm trước Giám đốc Sở": to whom, and for no work of its own. */
const answers = /^\s*(?:chịu|có) trách nhiệm/iu;

/** "Giao Phòng A vá lưới; Phòng B thuê thuyền": one verb gives to each its work; not so before a list of units alone. */
function givesAll(words: string): boolean {
  const rest = words.replace(/^(?:giao|phân công)\s+/iu, '');
  return rest !== words && /\p{L}/u.test(rest.slice(unitsEnd(rest)));
}

const nextOrder = new RegExp(`,\\s+(?=(?:đồng thời\\s)?${orderVerbs}\\s)`, 'giu');

/** The sentences of a stretch; in one that orders each further order, also behind a comma. */
function ordersOf(text: string, { from, to }: Range): Range[] {
  return sentencesIn(text, { from, to }).flatMap((sentence) => {
    const words = text.slice(sentence.from, sentence.to);
    const starts = orderingVerb(words) === undefined ? nextUnits(words) : startsOf(words.matchAll(nextOrder));
    return [0, ...starts].map((start, at) => ({
      from: sentence.from + start,
      to: sentence.from + (starts[at] ?? words.length),
    }));
  });
}

function startsOf(signs: Iterable<RegExpExecArray>): number[] {
  return [...signs].map(({ index, 0: sign }) => index + sign.length);
}

/**
 * "Phòng A rà soát, Phòng B thẩm định": behind a comma that closes what the first does, and is none of a list of
 * units, the next does what is its own.
 */
function nextUnits(words: string): number[] {
  const from = topic.exec(words)?.[0].length ?? 0;
  const own = words.slice(from);
  if (!beginsUnit(own) || !doesWork(own.slice(unitsEnd(own)))) return [];
  return startsOf(words.matchAll(nextUnit)).filter((start) => {
    // No name and no verb behind it is longer: so each comma is looked at in the same time.
    const next = words.slice(start, start + longestName);
    const does = next.slice(unitsEnd(next));
    const isApart = !endsWithUnit(words.slice(Math.max(from, start - longestName), start));
    // "cán bộ, giáo viên, nhân viên và học sinh tham gia": people in a row.
    const isInRow = /^\p{Ll}/u.test(next) && people.test(words.slice(Math.max(from, start - 40), start));
    return start > from && !isInRow && beginsListed(next) && doesWork(does) && !/^\s*phối hợp/iu.test(does) && isApart;
  });
}

/** "Qua mạng xã hội: Đoàn Thanh niên lập nhóm, công chức tư pháp trả lời". */
const topic = /^[^:.;,“”"]{3,80}:\s+/u;
const people = /(?:cán bộ|công chức|viên chức|giáo viên|nhân viên|học sinh|đoàn viên|hội viên|lao động),\s+$/iu;
const nextUnit = /,\s+(?=\p{Lu}|(?:công chức|cán bộ|viên chức|nhân viên|giáo viên|bí thư|trưởng)\s)/gu;

const longestName = 200;

/** "với các phòng, Phòng A …" goes on with a list; "hướng dẫn các tổ, Phòng A …" does not. */
function endsWithUnit(words: string): boolean {
  const end = words.replace(/[\s,]+$/u, '');
  const tail = end.slice(-80);
  return [...tail.matchAll(/(?<=\s)\p{L}|^\p{L}/gu)].some(({ index }) => {
    const name = tail.slice(index);
    const isListed = /\p{Lu}/u.test(name) || /(?:với|cùng|và|gồm|do|giao|của|về|cho)\s$/iu.test(tail.slice(0, index));
    return isListed && (index > 0 || tail === end) && beginsUnit(name) && unitsEnd(name) === name.length;
  });
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

function trimmedEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).replace(/,?\s*$/, '').length;
}
