import { daysBetween, unitNameOn, unitOn, waitingOf, type RecordedEvent, type WaitingItem } from '@kehoach/core';
import { countText, dateText, numberText, percentText, periodText } from '@kehoach/words';
import { isWithin, nextSpan } from '../day/span.js';
import { sayingsOf } from '../history/sayings.js';
import type { Block } from '../official/paper.js';
import { resultsSaid } from '../row/facts.js';
import type { TaskRow } from '../row/rows.js';
import { phraseText } from '../text/file-text.js';
import type { About } from './figures-said.js';

/** So many of a list stand in the body; the others are in the annex. */
const mostItems = 15;

const day = (on: string): string => dateText(on, 'vi');
const text = (said: string): Block => ({ kind: 'text', text: said });

/** Said where there was none. */
export const noGuidance = 'Trong kỳ không ghi nhận văn bản chỉ đạo, hướng dẫn.';

/** Papers and guidance in the time of the report, and how often units were pushed. */
export function guidanceBlocks({ plan, options, tasks }: About): readonly Block[] {
  const shown = new Set(tasks.map(({ task }) => task));
  const all = sayingsOf(plan, options.unitId === undefined ? undefined : (task) => shown.has(task));
  const told = all.map(({ entry }) => entry).filter(({ occurredOn }) => isWithin(options.span, occurredOn));
  const papers = told
    .toReversed()
    .flatMap((entry) => paperSaid(entry, unitNameOn(plan, entry.by.unit, entry.occurredOn)));
  const pushed = told.filter(({ type }) => type === 'ReminderSent').length;
  if (papers.length + pushed === 0) return [];
  return [
    ...listed('Văn bản, hướng dẫn đã ban hành trong kỳ', papers),
    ...(papers.length === 0 ? [text(noGuidance)] : []),
    ...(pushed === 0 ? [] : [text(`Đã đôn đốc ${numberText(pushed, 'vi')} lượt.`)]),
  ];
}

function paperSaid(entry: RecordedEvent, unit: string): readonly string[] {
  const on = `Ngày ${day(entry.occurredOn)}, ${unit}`;
  if (entry.type === 'GuidanceGiven') return [`${on}: ${phraseText(entry.data.text)}${referred(entry.data.reference)}`];
  if (entry.type === 'PlanAmended') return [`${on} ban hành ${entry.data.number}: ${phraseText(entry.data.reason)}`];
  if (entry.type !== 'ProductDelivered' || entry.data.reference === undefined) return [];
  return [`${on}: ${phraseText(entry.data.product)}${referred(entry.data.reference)}`];
}

function referred(reference: string | undefined): string {
  return reference === undefined ? '' : ` (${phraseText(reference)})`;
}

/** What was done in the time of the report, and what goes on. */
export function resultBlocks({ options: { span }, tasks }: About): readonly Block[] {
  const done = tasks.filter(({ task: { completed } }) => completed !== undefined && isWithin(span, completed.on));
  const running = tasks.filter(
    ({ task: { completed, said } }) =>
      completed === undefined &&
      said.some(({ type, occurredOn }) => type === 'TaskProgressed' && isWithin(span, occurredOn)),
  );
  return [
    ...listed(
      'Nhiệm vụ hoàn thành trong kỳ',
      done.map((row) => `${atStart(row)}: hoàn thành ngày ${day(row.task.completed?.on ?? '')}${resultOf(row)}`),
    ),
    ...listed(
      'Nhiệm vụ đang thực hiện',
      running.map((row) => `${atStart(row)}: đạt ${percentText(row.percent, 'vi')}${resultOf(row)}`),
    ),
  ];
}

function resultOf({ task }: TaskRow): string {
  const [said] = resultsSaid({ ...task, delivered: [] }, 'vi');
  return said === undefined ? '' : `. ${phraseText(said)}`;
}

/** What is late, and what stands in the way. */
export function hindrances({ plan, options: { on }, tasks }: About): readonly Block[] {
  const late = tasks
    .filter(({ standing, isLed }) => standing.status === 'overdue' && isLed)
    .toSorted((one, other) => (one.standing.daysLeft ?? 0) - (other.standing.daysLeft ?? 0));
  const obstacles = tasks.flatMap((row) =>
    row.task.obstacles
      .filter(({ resolved }) => resolved === undefined)
      .map(
        (each) =>
          `${atStart(row)}: ${phraseText(each.text)} (${unitNameOn(plan, each.unit, on)} báo cáo ngày ${day(each.on)})`,
      ),
  );
  return [
    ...listed('Nhiệm vụ quá hạn chưa hoàn thành', late.map(lateSaid)),
    ...listed('Khó khăn, vướng mắc chưa được giải quyết', obstacles),
  ];
}

function lateSaid(row: TaskRow): string {
  const { dueOn = '', daysLeft = 0 } = row.standing;
  const lead = row.lead.length === 0 ? '' : `, ${row.lead.join('; ')}`;
  return `${atStart(row)}${lead}: thời hạn ${day(dueOn)}, quá hạn ${countText(-daysLeft, 'day', 'vi')}, đạt ${percentText(row.percent, 'vi')}`;
}

/** What is due in the time that follows, and what is still to be done of what is late. */
export function aheadBlocks({ options: { span, on }, tasks }: About): readonly Block[] {
  const next = nextSpan(span);
  const open = tasks.filter(
    ({ standing: { work }, isLed }) => isLed && (work === 'not-started' || work === 'in-progress'),
  );
  const due = open
    .filter(({ standing: { dueOn } }) => dueOn !== undefined && dueOn >= on && dueOn <= next.until)
    .toSorted((one, other) => daysBetween(other.standing.dueOn ?? on, one.standing.dueOn ?? on));
  const late = open.filter(({ standing }) => standing.status === 'overdue').length;
  const going = open.filter(({ standing, task }) => standing.dueOn === undefined && task.kind === 'task');
  return [
    ...(late === 0 ? [] : [text(`Tiếp tục hoàn thành ${countText(late, 'task', 'vi')} quá hạn nêu tại mục III.2.`)]),
    ...listed(
      `Nhiệm vụ đến hạn từ nay đến hết ngày ${day(next.until)}`,
      due.map(
        (row) =>
          `${atStart(row)}: trước hoặc trong ngày ${day(row.standing.dueOn ?? '')}, hiện đạt ${percentText(row.percent, 'vi')}`,
      ),
    ),
    ...listed(
      'Nhiệm vụ thường xuyên, không nêu thời hạn',
      going.map((row) => `${atStart(row)}: ${periodText(row.task.period, 'vi')}`),
    ),
  ];
}

/** What was asked and waits for the answer of somebody else than who reports. */
export function proposals({
  plan,
  options: { on, unitId = plan.issued?.issuer ?? '' },
  tasks,
}: About): readonly Block[] {
  const sender = unitOn(plan, unitId, on);
  const shown = new Map(tasks.map((row) => [row.task.id, row]));
  const asked = waitingOf(plan, on).flatMap((item) => {
    const row = shown.get(item.task.id);
    return row === undefined || item.by.includes(sender) ? [] : [askedSaid(item, row, on)];
  });
  return asked.map((said): Block => ({ kind: 'item', text: `${said}.` }));
}

function askedSaid(item: WaitingItem, row: TaskRow, on: string): string {
  const { plan, kind, to = '', since } = item;
  const by = item.by.map((id) => unitNameOn(plan, id, on)).join(', ');
  const from = `${unitNameOn(plan, item.from, on)} đề nghị ngày ${day(since)}`;
  const reason = phraseText(item.text);
  return kind === 'extension'
    ? `Đề nghị ${by} xem xét gia hạn ${named(row)} đến ngày ${day(to)}${reason === '' ? '' : `, lý do: ${reason}`} (${from})`
    : `Đề nghị ${by} xem xét, giải quyết vướng mắc của ${named(row)}: ${reason} (${from})`;
}

/** A title over a list, and the first of it. */
function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - mostItems;
  const shown = rest > 0 ? items.slice(0, mostItems) : items;
  return [
    text(`${title}: ${numberText(items.length, 'vi')}.`),
    ...shown.map((said): Block => ({ kind: 'item', text: `${said}.` })),
    ...(rest > 0 ? [text(`Còn ${numberText(rest, 'vi')} mục khác, nêu tại Phụ lục.`)] : []),
  ];
}

/** A task by its number and its words, as part of a sentence. */
function named({ task: { number, title } }: TaskRow): string {
  const words = phraseText(title);
  return number.trim() === '' ? `“${words}”` : `nhiệm vụ ${number.trim().replace(/\.$/, '')} “${words}”`;
}

/** The same where a sentence begins. */
function atStart(row: TaskRow): string {
  const words = named(row);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
