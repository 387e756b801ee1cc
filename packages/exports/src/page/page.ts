import { made, mapping, partOf, unitNameOn, type Making, type Plan, type Task } from '@kehoach/core';
import {
  countText,
  countsText,
  dateText,
  eventText,
  percentText,
  periodText,
  quantityText,
  standingText,
} from '@kehoach/words';
import { countWords } from '../count/count.messages.js';
import { figuresOf } from '../count/figures.js';
import { entryText } from '../history/entry-text.js';
import { sayingsOf, type ToldEntry } from '../history/sayings.js';
import type { PaperOptions } from '../options.js';
import { formerDeadlines, obstaclesSaid, resultsSaid } from '../row/facts.js';
import { isTask, makingRows, tasksOf, type Row, type TaskRow } from '../row/rows.js';
import { headText } from '../row/head-text.js';
import { html, Markup } from './html.js';
import { pageWords } from './page.messages.js';
import { pageStyle } from './style.js';

/** A style is no text to be escaped: nothing of the plan stands in it. */
const styleMarkup = new Markup(pageStyle);

type Speaking = Required<Pick<PaperOptions, 'language'>> & PaperOptions & { readonly plan: Plan };

/**
 * A plan as a page for those without script: how it stands in sentences, a table of its tasks, its targets, and what
 * was recorded. It names units, never persons; it prints on A4, and asks for nothing from anywhere.
 *
 * A server that sends a content policy lets the style through by its hash, that of `pageStyle`.
 */
export function planPage(plan: Plan, options: PaperOptions): string {
  return made(makingPage(plan, options));
}

/** The same in slices. */
export function* makingPage(plan: Plan, options: PaperOptions): Making<string> {
  const { language = 'vi', on, profile, unitId } = options;
  const making: Speaking = { ...options, language, plan };
  const words = pageWords[language];
  const { number = plan.id, title = '', issuerName = '' } = plan.issued ?? {};
  const rows = yield* partOf(makingRows(plan, options), 0, 0.2);
  const { counts } = figuresOf(plan, options);
  const shown = new Set(tasksOf(rows).map(({ task }) => task));
  const told = sayingsOf(plan, unitId === undefined ? undefined : (task) => shown.has(task));
  yield 0.25;
  const tasks = yield* partOf(makingTasks(rows, number, making), 0.25, 0.6);
  const history = yield* partOf(makingHistory(told, making), 0.6, 1);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.heading(number)}: ${title}</title>
<style>${styleMarkup}</style>
</head>
<body>
<header>
<p class="issuer">${issuerName}</p>
<h1>${words.heading(number)}</h1>
<p class="title">${title}</p>
<p class="as-of">${countWords[language].asOf(dateText(on, language))}</p>
${unitId !== undefined && html`<p class="as-of">${unitNameOn(plan, unitId, on)}</p>`}
</header>
<main>
<ul class="counts">${countsText(counts, profile, language).map((said) => html`<li>${said}</li>`)}</ul>
${tasks}
${unitId === undefined && plan.targets.length > 0 && targetsTable(making)}
${history}
</main>
<footer><p class="foot">${words.foot(number, dateText(on, language), countText(plan.version, 'entry', language), headText(plan))}</p></footer>
</body>
</html>
`.text;
}

function* makingTasks(rows: readonly Row[], number: string, making: Speaking): Making<Markup> {
  const { tasks, columns } = pageWords[making.language];
  const written = yield* mapping(rows, (row) => rowOf(row, making));
  const markup = new Map(rows.map((row, at) => [row, written[at]]));
  return html`<div class="box" tabindex="0" role="region" aria-label="${tasks(number)}"><table class="tasks">
<caption>${tasks(number)}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${groupsOf(rows).map((group) => html`<tbody>\n${group.map((row) => markup.get(row))}</tbody>\n`)}</table></div>`;
}

function rowOf(row: Row, making: Speaking): Markup {
  if (isTask(row)) return taskRow(row, making);
  const { columns } = pageWords[making.language];
  return html`<tr><th scope="rowgroup" colspan="${columns.length}">${row.number} ${row.title}</th></tr>\n`;
}

/** Each heading with the tasks that stand right below it. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || !isTask(row)) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function taskRow(row: TaskRow, making: Speaking): Markup {
  const { language } = making;
  const words = pageWords[language];
  const { task, lead, coordinating, standing, percent } = row;
  const isUntold = task.kind === 'responsibility' && percent === 0;
  return html`<tr id="${anchorOf(task)}">
<th scope="row">${task.number}</th>
<td><p>${task.title}</p>${labelled(words.products, task.products)}${labelled(words.coordinating, coordinating)}</td>
<td>${lead.join('; ')}</td>
<td>${task.period.text.trim() === '' ? words.unstated : periodText(task.period, language)}</td>
<td class="day">${dueSaid(row, making)}</td>
<td class="percent">${!isUntold && percentText(percent, language)}</td>
<td${standing.status === 'overdue' ? html` class="late"` : ''}>${statusSaid(row, making)}</td>
<td>${resultsSaid(task, language).map(paragraph)}${labelled(words.obstacles, obstaclesSaid(task, language))}</td>
</tr>
`;
}

const paragraph = (said: string): Markup => html`<p>${said}</p>`;

function labelled(label: string, parts: readonly string[]): Markup | undefined {
  return parts.length === 0 ? undefined : html`<p class="small">${label}: ${parts.join('; ')}</p>`;
}

function dueSaid({ task, standing: { dueOn } }: TaskRow, { language }: Speaking): Markup | undefined {
  if (dueOn === undefined) return undefined;
  const former = formerDeadlines(task).map((day) => dateText(day, language));
  const note = former.length > 0 && html`<p class="small">${pageWords[language].extended(former.join(', '))}</p>`;
  return html`<time datetime="${dueOn}">${dateText(dueOn, language)}</time>${note}`;
}

function statusSaid({ task, standing }: TaskRow, { language }: Speaking): string {
  const words = pageWords[language];
  const { status, daysLeft = 0 } = standing;
  const word = standingText(standing, language);
  if (status === 'overdue') return words.overdueBy(countText(-daysLeft, 'day', language));
  return task.completed === undefined ? word : `${word}: ${words.doneOn(dateText(task.completed.on, language))}`;
}

function targetsTable({ plan, language }: Speaking): Markup {
  const { targets, targetColumns, notMeasured } = pageWords[language];
  return html`<div class="box"><table>
<caption>${targets}</caption>
<thead><tr>${targetColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${plan.targets.map(
  ({ text, value, unit, measured }) => html`<tr><th scope="row">${text}</th>
<td>${quantityText(value, unit, language)}</td>
<td>${measured === undefined ? notMeasured : quantityText(measured.value, unit, language)}</td>
<td class="day">${measured && dateText(measured.on, language)}</td></tr>
`,
)}</tbody></table></div>`;
}

function* makingHistory(told: readonly ToldEntry[], making: Speaking): Making<Markup> {
  const { history, historyColumns } = pageWords[making.language];
  const rows = yield* mapping(told, (each) => historyRow(each, making));
  return html`<div class="box" tabindex="0" role="region" aria-label="${history}"><table>
<caption>${history}</caption>
<thead><tr>${historyColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function historyRow({ entry, task }: ToldEntry, making: Speaking): Markup {
  const { plan, language } = making;
  const words = pageWords[language];
  const { occurredOn, type, by, version } = entry;
  return html`<tr>
<td class="day"><time datetime="${occurredOn}">${dateText(occurredOn, language)}</time></td>
<td>${task === undefined ? words.wholePlan : html`<a href="#${anchorOf(task)}">${task.number || task.title}</a>`}</td>
<th scope="row">${eventText(type, language)}<p class="small">${words.recorded(version)}</p></th>
<td>${paragraph(entryText(entry, making))}</td>
<td>${unitNameOn(plan, by.unit, occurredOn)}</td>
</tr>
`;
}

function anchorOf({ id }: Task): string {
  return `task-${encodeURIComponent(id)}`;
}
