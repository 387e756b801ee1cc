import { daysBetween, unitNameOn, unitOn, waitingOf, type WaitingItem } from '@kehoach/core';
import { countText, percentText, periodText } from '@kehoach/words';
import { isWithin, nextSpan } from '../day/span.js';
import type { Block } from '../official/paper.js';
import { resultsSaid } from '../row/facts.js';
import type { TaskRow } from '../row/rows.js';
import { phraseText } from '../text/file-text.js';
import type { About } from './figures-said.js';
import { atStart, day, listed, named, text } from './list.js';
import { isSender } from './papers-said.js';

/** What was done in the time of the report, and what goes on. */
export function resultBlocks({ options: { span }, tasks }: About): readonly Block[] {
  const done = tasks.filter(({ task: { completed } }) => completed !== undefined && isWithin(span, completed.on));
  const running = tasks.filter(
    ({ task: { completed, said } }) =>
      completed === undefined &&
      said.some(({ type, occurredOn }) => type === 'TaskProgressed' && isWithin(span, occurredOn)),
  );
  // What a unit only takes part in is not among the tasks that are counted above.
  return [true, false].flatMap((isLed) => {
    const [sort, isOf] = [isLed ? 'Nhiệm vụ' : 'Nhiệm vụ phối hợp', (row: TaskRow) => row.isLed === isLed];
    return [
      ...listed(
        `${sort} hoàn thành trong kỳ`,
        done
          .filter(isOf)
          .map((row) => `${atStart(row)}: hoàn thành ngày ${day(row.task.completed?.on ?? '')}${resultOf(row)}`),
      ),
      ...listed(
        `${sort} đang thực hiện`,
        running.filter(isOf).map((row) => `${atStart(row)}: đạt ${percentText(row.percent, 'vi')}${resultOf(row)}`),
      ),
    ];
  });
}

function resultOf({ task }: TaskRow): string {
  const [said] = resultsSaid({ ...task, delivered: [] }, 'vi');
  return said === undefined ? '' : `. ${phraseText(said)}`;
}

/** What is late, and what stands in the way. */
export function hindrances(about: About): readonly Block[] {
  const { plan, tasks } = about;
  const { on } = about.options;
  const late = tasks
    .filter(({ standing, isLed }) => standing.status === 'overdue' && isLed)
    .toSorted((one, other) => (one.standing.daysLeft ?? 0) - (other.standing.daysLeft ?? 0));
  const obstacles = tasks.flatMap((row) =>
    row.task.obstacles
      .filter(({ resolved, unit }) => resolved === undefined && (row.isLed || isSender(about, unit)))
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
export function proposals(about: About): readonly Block[] {
  const { plan, options, tasks } = about;
  const { on, unitId = plan.issued?.issuer ?? '' } = options;
  const sender = unitOn(plan, unitId, on);
  const shown = new Map(tasks.map((row) => [row.task.id, row]));
  const asked = waitingOf(plan, on).flatMap((item) => {
    const row = shown.get(item.task.id);
    const isOthers = row?.isLed === false && !isSender(about, item.from);
    return row === undefined || isOthers || item.by.includes(sender) ? [] : [askedSaid(item, row, on)];
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
