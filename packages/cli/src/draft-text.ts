import { reportText, type Draft } from '@kehoach/importer';
import { dateText, numberText, type Language } from '@kehoach/words';
import { columnsOf, table, wrap } from './table.js';
import type { CommandWords } from './words/command-words.js';

/** The number of the line that an offset stands on, from 1. */
export function lineFinder(document: string): (offset: number) => number {
  const starts = [0];
  for (let at = document.indexOf('\n'); at >= 0; at = document.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The head of the plan, a line or more for each field. */
export function headText(
  draft: Draft,
  { head, none, wasRead }: CommandWords,
  width: number,
  language: Language,
): string[] {
  const corrected = (field: string): string => {
    const { read = '' } = draft.corrections.find((each) => each.of === 'plan' && each.field === field) ?? {};
    return read === '' ? '' : ` ${wasRead(field === 'issuedOn' ? dateText(read, language) : read)}`;
  };
  const { signer } = draft;
  const signed = signer && [signer.onBehalf, signer.title, signer.name].filter((part) => part !== undefined).join(', ');
  const fields: readonly [string, string | undefined][] = [
    [head.number, `${draft.number ?? none}${corrected('number')}`],
    [head.title, `${draft.title ?? none}${corrected('title')}`],
    [head.issuer, `${draft.issuer ?? none}${corrected('issuer')}`],
    [
      head.issuedOn,
      `${draft.issuedOn === undefined ? none : dateText(draft.issuedOn, language)}${corrected('issuedOn')}`,
    ],
    [head.theme, draft.theme],
    [head.signer, signed ?? none],
    [head.recipients, draft.recipients.map(({ text }) => text).join('; ') || none],
  ];
  const label = Math.max(...fields.map(([name]) => name.length)) + 2;
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    .flatMap(([name, value]) =>
      wrap(value, Math.max(20, width - label)).map((line, at) => `${(at === 0 ? name : '').padEnd(label)}${line}`),
    );
}

/** The tasks as a table, then the targets. */
export function tasksText(draft: Draft, texts: CommandWords, width: number, language: Language): string[] {
  const { columns, none } = texts;
  const nameOf = new Map(draft.units.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join('; ');
  const rows = draft.tasks.map((task) => [
    task.number,
    task.title.length > 160 ? `${task.title.slice(0, 158)}…` : task.title,
    names(task.lead) || none,
    names(task.coordinating),
    periodText(task, none, language),
  ]);
  const duties = draft.tasks.filter(({ kind }) => kind === 'responsibility').length;
  const shares = columnsOf(columns, { number: 0, task: 4, lead: 2, coordinating: 2, period: 2 });
  const targets = draft.targets.map(({ text, unit, measured }) =>
    measured === undefined
      ? `  ${text}`
      : `  ${text}: ${numberText(measured.value, language)} ${unit} (${dateText(measured.on, language)})`,
  );
  return [
    '',
    texts.tasks(draft.tasks.length - duties, duties),
    '',
    ...table(shares, rows, width),
    ...(targets.length === 0 ? [] : ['', texts.targets, ...targets]),
  ];
}

/** What the sheet that was read tells of its tasks, a line for each; nothing where it tells nothing. */
export function reportsText({ reports = [], tasks }: Draft, texts: CommandWords, language: Language): string[] {
  const numberOf = new Map(tasks.map(({ id, number }) => [id, number]));
  const lines = reports.map(
    (report) =>
      `  ${numberOf.get(report.taskId) ?? ''} ${reportText(report, language, (day) => dateText(day, language))}`,
  );
  return lines.length === 0 ? [] : ['', texts.reports, ...lines];
}

function periodText({ period, kind }: Draft['tasks'][number], none: string, language: Language): string {
  if (period === undefined) return kind === 'responsibility' ? '' : none;
  const { start, end } = period;
  const day = (date: string | undefined): string => (date === undefined ? '…' : dateText(date, language));
  const dates = start === undefined && end === undefined ? '' : ` [${day(start)} – ${day(end)}]`;
  return `${period.text}${dates}`;
}
