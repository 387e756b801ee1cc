import { mapping, type Making } from '@kehoach/core';
import { finding, type Finding } from '../finding/finding.js';
import { said } from '../head/said.js';
import { productsIn, productsThrough } from '../task/product.js';
import { covering, type ReadTask } from '../task/read-task.js';
import { looksLikeTime } from '../task/time-in.js';
import { withDay } from './day-in-time.js';
import { timeOf, type TimeSetting } from './time.js';
import { examinerOf, type PlanTime, type WordsOfTime } from '../year/examine.js';
import { idGiver, slugOf, type UnitDirectory } from '../unit/directory.js';
import { plain } from '../words/fold.js';
import { oneOf } from '../words/phrase.js';
import { trimmed, type Range } from '../words/range.js';
import type { DraftSection, DraftTask } from './draft.js';
import { inspectedOrLead, takenLead } from './shared-lead.js';
import { SectionBook, titleOf } from './section-book.js';

/** Tasks with ids, their headings, and what is doubtful about them. */
export interface DraftTasks {
  readonly tasks: readonly DraftTask[];
  readonly sections: readonly DraftSection[];
  readonly findings: readonly Finding[];
}

/** Their times are read here, which takes longer than anything else. */
const tasksASlice = 5;

/** Gives units and tasks their ids, examines periods, and collects the headings above the tasks; in slices. */
export function* draftTasks(
  text: string,
  read: readonly ReadTask[],
  directory: UnitDirectory,
  time: PlanTime,
): Making<DraftTasks> {
  const idFor = idGiver();
  const sections = new SectionBook(text);
  const findings: Finding[] = [];
  const setting = { issuedOn: time.issuedOn, examine: examinerOf(time) };
  const tasks = yield* mapping(
    read,
    (task) => {
      const id = idFor(slugOf(`nv ${task.number === '' ? said(text, task.title).text.slice(0, 24) : task.number}`));
      const draft = draftTask(text, task, id, directory, setting);
      for (const each of draft.findings) findings.push(each);
      const isOwnHeading = task.section !== undefined && task.place.from === task.section.from;
      const sectionId = sections.idOf(isOwnHeading ? task.section?.parent : task.section, task.rowSection);
      return { ...draft.task, ...(sectionId !== undefined && { sectionId }) };
    },
    tasksASlice,
  );
  return { tasks, sections: sections.all(), findings };
}

function draftTask(
  text: string,
  given: ReadTask,
  id: string,
  directory: UnitDirectory,
  setting: Pick<TimeSetting, 'issuedOn' | 'examine'>,
): { task: DraftTask; findings: Finding[] } {
  const read = withDay(text, given, setting.examine);
  const time = read.period && timeOf(wordsOfTime(text, read, read.period), { ...setting, of: id, place: read.period });
  const words = text.slice(read.place.from, read.place.to);
  const { lead, findings } = takenLead(text, read.lead, id);
  const task: DraftTask = {
    id,
    number: read.number,
    title: titleOf(text, read.title),
    kind: read.kind,
    lead: directory.idsOf(lead),
    coordinating: directory.idsOf(read.coordinating),
    ...(time && { period: time.period, said: time.said }),
    milestones: time?.milestones ?? [],
    products: productsOf(text, read, words),
    ...(read.theme && { theme: plain(text.slice(read.theme.from, themeEnd(text, read.theme))) }),
    ...reportsTo(read.kind, words),
    ...(read.text && { text: plain(text.slice(read.text.from, read.text.to)) }),
    place: { from: read.place.from, to: read.place.to },
    places: placesOf(read),
  };
  return { task, findings: [...(time?.findings ?? []), ...findings, ...openQuestions(task, text, read)] };
}

function productsOf(text: string, { products }: ReadTask, words: string): string[] {
  return products === undefined ? productsThrough(words) : productsIn(text.slice(products.from, products.to));
}

function placesOf({ lead, coordinating, period, products, theme }: ReadTask): DraftTask['places'] {
  return {
    ...placeOf('lead', covering(lead)),
    ...placeOf('coordinating', covering(coordinating)),
    ...placeOf('period', period),
    ...placeOf('products', products),
    ...placeOf('theme', theme),
  };
}

function wordsOfTime(
  text: string,
  { bound, day, periodSaid, periodEnd, isInSentence }: ReadTask,
  { from, to }: Range,
): WordsOfTime {
  const on = day === undefined ? '' : `, ${text.slice(day.from, day.to).toLowerCase()}`;
  return {
    words: periodSaid ?? `${text.slice(from, to)}${on}`,
    ...(periodEnd && { end: text.slice(periodEnd.from, periodEnd.to) }),
    ...(bound && { bound }),
    ...(isInSentence === true && { isInSentence }),
  };
}

function placeOf<K extends string>(field: K, range: Range | undefined): Partial<Record<K, Range>> {
  return range === undefined ? {} : ({ [field]: { from: range.from, to: range.to } } as Partial<Record<K, Range>>);
}

/** A theme is quoted with the full stop that belongs to it. */
function themeEnd(text: string, { to }: Range): number {
  return text.charAt(to) === '.' ? to + 1 : to;
}

/** To whom difficulties are reported. */
const toldTo = new RegExp(
  `(?:khó khăn|vướng mắc)[^.;]{0,80}?báo cáo\\s+(${oneOf([
    'Lãnh đạo',
    'Giám đốc',
    'UBND',
    'Ủy ban',
    'Uỷ ban',
    'Chủ tịch',
    'Sở',
    'Ban',
    'Phòng',
    'Bộ',
    'Hội đồng',
    'Văn phòng',
  ])}[^.;,(]{0,80})`,
  'u',
);

/** "nếu có khó khăn, vướng mắc kịp thời báo cáo Lãnh đạo Sở". */
function reportsTo(kind: ReadTask['kind'], words: string): { reportsTo?: string } {
  if (kind !== 'responsibility') return {};
  const match = toldTo.exec(words);
  return match === null ? {} : { reportsTo: plain(match[1] ?? '').replace(/\s+(?:để|xem xét|theo).*$/u, '') };
}

function openQuestions(
  { id, kind, lead, coordinating, period, title }: DraftTask,
  text: string,
  read: ReadTask,
): Finding[] {
  const place = trimmed(text, read.title);
  const both = lead.filter((unit) => coordinating.includes(unit));
  const repeated =
    both.length === 0
      ? []
      : [finding('same-lead-and-coordinating', place, said(text, covering(read.lead) ?? place).text, { of: id })];
  // Nobody is asked when a duty is done, but whose it is.
  if (kind === 'responsibility')
    return lead.length > 0 ? repeated : [...repeated, finding('no-lead', place, title, { of: id })];
  const time = period === undefined ? looksLikeTime(text, read.place) : undefined;
  // What looks like a time and could not be read is not "no time".
  const unread = time === undefined ? [] : [finding('unread-period', time, said(text, time).text, { of: id })];
  const isUntimed = period === undefined && time === undefined;
  const doubt = lead.length > 0 ? undefined : inspectedOrLead(text, place, id);
  const isLed = lead.length > 0 || doubt !== undefined;
  const code = isLed ? (isUntimed ? 'no-period' : undefined) : isUntimed ? 'no-lead-nor-period' : 'no-lead';
  return [
    ...repeated,
    ...unread,
    ...(doubt === undefined ? [] : [doubt]),
    ...(code === undefined ? [] : [finding(code, place, title, { of: id })]),
  ];
}
