import {
  civilDateIn,
  isCivilDate,
  planAt,
  progressOf,
  statusOf,
  tasksIn,
  unitNameOn,
  unitsOn,
  verify,
  type Plan,
  type Status,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, percentText, statusText, tamperText } from '@kehoach/words';
import { readLogFile } from './read-log.js';
import { refused } from './refused.js';
import type { Call } from './run.js';
import { table } from './table.js';

/** Prints a plan and how it stands today or on a day. A broken chain is said and the plan still shown. */
export async function runShow(call: Call): Promise<number> {
  const { options, terminal, texts } = call;
  const on = options.on ?? civilDateIn(vietnam.timeZone, Date.now());
  if (!isCivilDate(on)) return refused(call, texts.badDate(on));
  const entries = await readLogFile(call);
  if (entries === undefined) return 2;
  const chain = verify(entries);
  const plan = planAt(entries, { occurredBy: on });
  if (plan.issued === undefined) return refused(call, texts.noPlan);
  if (options.json === true) terminal.out(`${JSON.stringify({ ...summary(plan, on), isWhole: chain.isWhole })}\n`);
  else print(plan, on, call);
  if (!chain.isWhole) terminal.err(`${tamperText(chain.kind, chain.entry, call.language)}\n`);
  return chain.isWhole ? 0 : 1;
}

interface TaskLine {
  readonly number: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly status: ReturnType<typeof statusOf>['status'];
  readonly dueOn?: string;
  readonly percent?: number;
}

interface Summary {
  readonly planId: string;
  readonly number: string;
  readonly title: string;
  readonly on: string;
  readonly progress: number;
  readonly tasks: readonly TaskLine[];
  /** By the names of the day; the ids are those that a page names its actor's unit by. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

function summary(plan: Plan, on: string): Summary {
  const { reached } = progressOf(plan, on);
  return {
    planId: plan.id,
    number: plan.issued?.number ?? '',
    title: plan.issued?.title ?? '',
    on,
    progress: reached,
    units: Object.keys(plan.units).map((id) => ({ id, name: unitNameOn(plan, id, on) })),
    tasks: [...tasksIn(plan.tasks)].map((task) => {
      const { status, dueOn } = statusOf(task, on, vietnam);
      const percent = task.completed === undefined ? task.progress?.percent : 100;
      return {
        number: task.number,
        title: task.title,
        lead: unitsOn(plan, task.lead, on).map(({ name }) => name),
        status,
        ...(dueOn !== undefined && { dueOn }),
        ...(percent !== undefined && { percent }),
      };
    }),
  };
}

function print(plan: Plan, on: string, { terminal, texts, language }: Call): void {
  const { number, title, progress, tasks, units } = summary(plan, on);
  const counts = new Map<Status, number>();
  for (const { status } of tasks) counts.set(status, (counts.get(status) ?? 0) + 1);
  terminal.out(`${number} – ${title}\n${plan.issued?.issuerName}\n`);
  terminal.out(`${texts.progressOn(dateText(on, language), percentText(progress, language, 0))}\n`);
  terminal.out(`${[...counts].map(([status, count]) => `${statusText(status, language)}: ${count}`).join(' · ')}\n\n`);
  const { columns } = texts;
  const headings = [
    { heading: columns.number, share: 0 },
    { heading: columns.task, share: 4 },
    { heading: columns.lead, share: 2 },
    { heading: columns.status, share: 0 },
    { heading: columns.due, share: 0 },
    { heading: columns.progress, share: 0 },
  ];
  const rows = tasks.map((task) => [
    task.number,
    task.title.length > 160 ? `${task.title.slice(0, 158)}…` : task.title,
    task.lead.join('; '),
    statusText(task.status, language),
    task.dueOn === undefined ? '' : dateText(task.dueOn, language),
    task.percent === undefined ? '' : percentText(task.percent, language),
  ]);
  terminal.out(table(headings, rows, terminal.columns));
  terminal.out(`\n${texts.units}\n`);
  for (const { id, name } of units) terminal.out(`  ${name} · ${id}\n`);
}
