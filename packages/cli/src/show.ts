import {
  civilDateIn,
  countsOf,
  isCivilDate,
  planAt,
  progressOf,
  statusOf,
  tasksIn,
  unitNameOn,
  unitsOn,
  type Counts,
  type Plan,
  type Profile,
} from '@kehoach/core';
import { countsText, dateText, percentText, statusText } from '@kehoach/words';
import type { Call } from './call.js';
import { faultsOf, readLogFile } from './log-file.js';
import { profileFor } from './profile-file.js';
import { refused } from './refused.js';
import { columnsOf, table } from './table.js';

/**
 * Prints a plan and how it stands today or on a day, as far as its log can be folded; what is wrong with the log is
 * said.
 */
export async function runShow(call: Call): Promise<number> {
  const { options, screen, texts, language } = call;
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const on = options.on ?? civilDateIn(profile.timeZone, Date.now());
  if (!isCivilDate(on)) return refused(call, texts.badDate(on));
  const file = await readLogFile(call);
  if (file === undefined) return 2;
  const { log, status } = file;
  const { entries, whole, broken } = log;
  const faults = faultsOf(file, language);
  const plan = planAt(entries.slice(0, whole), { occurredBy: on });
  if (plan.issued === undefined) return refused(call, [...faults, texts.noPlan].join(' '));
  if (options.json === true)
    screen.out(JSON.stringify({ ...summary(plan, on, profile), isWhole: status === 0, broken }));
  else print(plan, summary(plan, on, profile), { ...call, profile });
  screen.err(...faults);
  if (whole < entries.length || broken.length > 0) screen.err(texts.beginning(whole));
  return status;
}

interface TaskLine {
  readonly id: string;
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
  readonly counts: Counts;
  readonly tasks: readonly TaskLine[];
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** By the names of the day; the ids are those that a page names its actor's unit by. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

function summary(plan: Plan, on: string, profile: Profile): Summary {
  const { reached } = progressOf(plan, on);
  return {
    planId: plan.id,
    number: plan.issued?.number ?? '',
    title: plan.issued?.title ?? '',
    on,
    progress: reached,
    counts: countsOf(plan, on, profile),
    sections: plan.sections.map((section) => ({ id: section.id, name: `${section.number} ${section.title}`.trim() })),
    units: Object.keys(plan.units).map((id) => ({ id, name: unitNameOn(plan, id, on) })),
    tasks: [...tasksIn(plan.tasks)].map((task) => {
      const { status, dueOn } = statusOf(task, on, profile);
      const percent = task.completed === undefined ? task.progress?.percent : 100;
      return {
        id: task.id,
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

function print(
  plan: Plan,
  shown: Summary,
  { screen, texts, language, options, profile }: Call & { readonly profile: Profile },
): void {
  const { on, number, title, progress, counts, tasks, sections, units } = shown;
  const hasIds = options.ids === true;
  screen.out(`${number} – ${title}`, plan.issued?.issuerName ?? '');
  screen.out(texts.progressOn(dateText(on, language), percentText(progress, language, 0)));
  const behind = counts.behind > 0 ? [texts.behind(counts.behind)] : [];
  screen.out(...countsText(counts, profile, language), ...behind, '');
  const { columns } = texts;
  const ids = hasIds ? { id: 0 } : {};
  const headings = columnsOf(columns, { number: 0, ...ids, task: 4, lead: 2, status: 0, due: 0, progress: 0 });
  const rows = tasks.map((task) => [
    task.number,
    ...(hasIds ? [task.id] : []),
    task.title.length > 160 ? `${task.title.slice(0, 158)}…` : task.title,
    task.lead.join('; '),
    statusText(task.status, language),
    task.dueOn === undefined ? '' : dateText(task.dueOn, language),
    task.percent === undefined ? '' : percentText(task.percent, language),
  ]);
  const named = (things: Summary['units']): string[] => things.map(({ id, name }) => `  ${name} · ${id}`);
  screen.out(...table(headings, rows, screen.columns), '', texts.units, ...named(units));
  if (hasIds && sections.length > 0) screen.out('', texts.sections, ...named(sections));
}
