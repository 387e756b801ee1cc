import {
  daysBetween,
  type AgendaLine,
  type AgendaLines,
  type AgendaTask,
  type CivilDate,
  type CommandType,
  type NamedUnit,
  type ReturnedLine,
  type Status,
  type WaitingLine,
} from '@kehoach/core';
import { dateText, numberText, percentText, periodText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadyView } from '../plan/plan-context.js';
import { capital } from '../shared/capital.js';
import type { RecordOpening } from './record-open-event.js';
import { agendaGroups, agendaWords, type AgendaGroup } from './agenda.messages.js';

/** What a reader of an agenda may do. */
export interface AgendaWays {
  readonly language: Language;
  /** Over several plans each line names its own. */
  readonly hasPlans: boolean;
  /** The plan that the page shows: a line of another only tells. Missing where the page shows none. */
  readonly plan?: string;
  /** The unit for which may be recorded; nothing where nobody may. */
  readonly recorder: string | undefined;
  /** That unit runs the plan, and looks at what another has to do: it reminds, and says nothing for the other. */
  readonly isForOther?: boolean;
  /** Who is meant by an id. */
  readonly nameOf: (person: string) => string;
  /** What marks a task of which something waits to be recorded. */
  readonly markOf?: ReadyView['markOf'];
  readonly onRecord: (opening: RecordOpening) => void;
  /** Missing where the page shows no task. */
  readonly onTask: ((taskId: string) => void) | undefined;
}

/** The groups, each with its lines; an empty one is its title with half a sentence. */
export function groupsTemplate(lines: AgendaLines, ways: AgendaWays): readonly TemplateResult[] {
  return agendaGroups.map((group) => {
    const items = itemsOf(lines, group, ways);
    return html`<section class="part" data-group=${group} data-status=${items.length > 0 ? statusOf[group] : nothing}>
      <h3 id=${group}>
        ${group === 'late' && items.length > 0 ? html`<i class="glyph"></i>` : nothing}<span>
          ${titleOf(lines, group, ways.language)}</span>
        ${
          items.length > 0
            ? html`<span class="count">${numberText(items.length, ways.language)}</span>`
            : html`<span class="none">${noneText(lines, group, ways.language)}</span>`
        }
      </h3>
      ${
        items.length === 0
          ? nothing
          : html`<ul aria-labelledby=${group}>
            ${repeat(
              items,
              ({ key }) => key,
              ({ item }) => item,
            )}
          </ul>`
      }
    </section>`;
  });
}

/** The units of which one is chosen; the one that is shown is among them. */
export function unitOptions(units: readonly NamedUnit[], shown: AgendaLines | undefined): readonly unknown[] {
  const option = (id: string, name: string): TemplateResult =>
    html`<option value=${id} .selected=${id === shown?.unit}>${capital(name)}</option>`;
  const isListed = shown === undefined || units.some(({ id }) => id === shown.unit);
  return [isListed ? nothing : option(shown.unit, shown.name), ...units.map(({ id, name }) => option(id, name))];
}

/** Of the lines of tasks: those to which this person sees. What waits for an answer is the unit's. */
export function linesFor(lines: AgendaLines, person: string): AgendaLines {
  const own = (all: readonly AgendaLine[]): readonly AgendaLine[] => all.filter(({ inCharge }) => inCharge === person);
  const { late, week, month, report } = lines;
  return { ...lines, late: own(late), week: own(week), month: own(month), report: own(report) };
}

/** Whoever sees to a task of the lines, each once. */
export function staffIn({ late, week, month, report }: AgendaLines): readonly string[] {
  return [...new Set([late, week, month, report].flat().flatMap(({ inCharge }) => inCharge ?? []))];
}

/** What a group's title looks like: late is red, what asks is amber, the rest is plain. */
const statusOf: Readonly<Record<AgendaGroup, Status>> = {
  late: 'overdue',
  week: 'upcoming',
  month: 'upcoming',
  report: 'upcoming',
  waiting: 'due-soon',
};

interface Item {
  readonly key: string;
  readonly item: TemplateResult;
}

function itemsOf(lines: AgendaLines, group: AgendaGroup, ways: AgendaWays): readonly Item[] {
  const { on } = lines;
  if (group === 'waiting')
    return [
      ...(lines.returned ?? []).map((line) => ({
        key: `${line.plan} ${line.nomination}`,
        item: returnedItem(line, on, ways),
      })),
      ...lines.waiting.map((line) => ({
        key: `${line.plan} ${line.task} ${line.id}`,
        item: waitingItem(line, on, ways),
      })),
    ];
  return lines[group].map((line, at) => ({
    key: `${line.plan} ${line.task}`,
    item: taskItem(line, on, group, { ...ways, isFirst: group === 'late' && at === 0 }),
  }));
}

function titleOf({ on }: AgendaLines, group: AgendaGroup, language: Language): string {
  const words = agendaWords[language];
  return group === 'month' ? words.month(Number(on.slice(5, 7))) : words[group];
}

function noneText({ days, next }: AgendaLines, group: AgendaGroup, language: Language): string {
  const words = agendaWords[language];
  if (group === 'week') return words.noneWeek(dateText(days.from, language), dateText(days.to, language));
  if (group === 'month')
    return [words.noneMonth, ...(next === undefined ? [] : [words.nextDue(dateText(next, language))])].join('; ');
  return { late: words.noneLate, report: words.noneReport, waiting: words.noneWaiting }[group];
}

function taskItem(
  line: AgendaLine,
  on: CivilDate,
  group: Exclude<AgendaGroup, 'waiting'>,
  ways: AgendaWays & { readonly isFirst: boolean },
): TemplateResult {
  const words = agendaWords[ways.language];
  const isReport = group === 'report' && (line.dueOn === undefined || line.status === 'continuous');
  const own = line.percent === 100 ? 'CompleteTask' : 'ReportProgress';
  const [command, label] = isReport
    ? (['SubmitReport', words.sendReport] as const)
    : ways.isForOther === true
      ? (['SendReminder', words.remind] as const)
      : ([own, words.record] as const);
  return html`<li class="item" data-status=${line.status}>
    <i class="glyph"></i>
    ${group === 'report' ? heardDay(line, on, ways.language) : dueDay(line, on, ways.language)}
    ${whatOf(line, taskFacts(line, ways), ways)}
    ${ways.recorder === undefined || !isHere(line, ways) ? nothing : recordButton(line, command, label, ways)}
  </li>`;
}

function waitingItem(line: WaitingLine, on: CivilDate, ways: AgendaWays): TemplateResult {
  const { language, recorder } = ways;
  const words = agendaWords[language];
  const asked =
    line.kind === 'extension'
      ? words.extension(line.from.name, dateText(line.to ?? '', language))
      : words.obstacle(line.from.name, line.text);
  const facts = [...planOf(line, ways), words.kinds[line.kind], words.answers(namesOf(line.by))].join(' · ');
  const command = line.kind === 'extension' ? 'GrantExtension' : 'ResolveObstacle';
  const isOwn = recorder !== undefined && isHere(line, ways) && line.by.some(({ id }) => id === recorder);
  return html`<li class="item" data-status="due-soon">
    <i class="glyph"></i>
    ${dayBlock(dateText(line.since, language), words.waits(daysBetween(line.since, on)))}
    ${whatOf({ ...line, title: asked }, facts, ways)}
    ${isOwn ? recordButton(line, command, words.answer, { ...ways, isFirst: false }) : nothing}
  </li>`;
}

/** What the unit put forward and is to put forward again. */
function returnedItem(line: ReturnedLine, on: CivilDate, ways: AgendaWays): TemplateResult {
  const { plan: planId, nomination: nominationId, since, reason } = line;
  const words = agendaWords[ways.language];
  const name = ways.nameOf(line.name);
  const open = (): void => ways.onRecord({ planId, nominationId, command: 'NominateAward' });
  return html`<li class="item" data-status="due-soon">
    <i class="glyph"></i>
    ${dayBlock(dateText(since, ways.language), words.waits(daysBetween(since, on)))}
    <span class="number"></span>
    <div class="what">
      <span class="title">${name}</span>
      <span class="facts">${[...planOf(line, ways), words.returned, reason].join(' · ')}</span>
    </div>
    ${
      ways.recorder === undefined || ways.isForOther === true || !isHere(line, ways)
        ? nothing
        : html`<button class="record" aria-label="${words.nominate}: ${name}" @click=${open}>${words.nominate}</button>`
    }
  </li>`;
}

function isHere({ plan }: Pick<AgendaTask, 'plan'>, ways: AgendaWays): boolean {
  return ways.plan === undefined || ways.plan === plan;
}

function whatOf(task: AgendaTask, facts: string, ways: AgendaWays): TemplateResult {
  const { title } = task;
  const { onTask, markOf } = isHere(task, ways) ? ways : {};
  return html`<span class="number">${task.taskNumber}</span>
    <div class="what">
      ${
        onTask === undefined
          ? html`<span class="title" title=${title}>${title}</span>`
          : html`<button class="title" title=${title} @click=${() => onTask(task.task)}>${title}</button>`
      }
      <span class="facts">${markOf?.(task.task, ways.language)} ${facts}</span>
    </div>`;
}

function recordButton(
  task: AgendaLine | WaitingLine,
  command: CommandType,
  label: string,
  { isFirst, onRecord }: AgendaWays & { readonly isFirst: boolean },
): TemplateResult {
  const opening = { planId: task.plan, taskId: task.task, command, answering: 'id' in task ? task.id : undefined };
  return html`<button
    class=${isFirst ? 'record main' : 'record'}
    aria-label="${label}: ${task.taskNumber} ${task.title}"
    @click=${() => onRecord(opening)}
  >
    ${label}
  </button>`;
}

function dueDay({ dueOn }: AgendaLine, on: CivilDate, language: Language): TemplateResult {
  const words = agendaWords[language];
  const left = dueOn === undefined ? 0 : daysBetween(on, dueOn);
  const told = left < 0 ? words.lateBy(-left) : left === 0 ? words.today : words.left(left);
  return dayBlock(dueOn === undefined ? '' : dateText(dueOn, language), told);
}

function heardDay({ heardOn }: AgendaLine, on: CivilDate, language: Language): TemplateResult {
  const words = agendaWords[language];
  if (heardOn === undefined) return dayBlock(words.neverHeard, '');
  const days = daysBetween(heardOn, on);
  return dayBlock(dateText(heardOn, language), days === 0 ? words.today : words.ago(days));
}

function dayBlock(day: string, told: string): TemplateResult {
  return html`<span class="when"><b>${day}</b> <span>${told}</span></span>`;
}

/** One line of what matters: how far, what is open, the words of time, when the unit was last reminded. */
function taskFacts(line: AgendaLine, ways: AgendaWays): string {
  const { language } = ways;
  const words = agendaWords[language];
  const { percent, expected, obstacles, products, remindedOn, inCharge } = line;
  const isBehind = expected !== undefined && percent < expected && line.status !== 'overdue';
  const open = [
    ...(obstacles === 0 ? [] : [words.obstacles(obstacles)]),
    ...(products === 0 ? [] : [words.products(products)]),
  ].join(', ');
  const reached = percentText(percent, language);
  // Nobody measures how far work is that goes on or has no deadline, before a unit has said so.
  const isMeasured = percent > 0 || (line.status !== 'continuous' && line.dueOn !== undefined);
  return [
    ...planOf(line, ways),
    ...(isMeasured ? [isBehind ? `${reached}, ${words.expected(percentText(expected, language))}` : reached] : []),
    ...(line.dueOn === undefined ? [periodText({ text: line.period }, language)] : []),
    ...(open === '' ? [] : [words.open(open)]),
    ...(inCharge === undefined ? [] : [words.by(ways.nameOf(inCharge))]),
    ...(remindedOn === undefined ? [] : [words.reminded(dateText(remindedOn, language))]),
  ].join(' · ');
}

function planOf({ planNumber }: Pick<AgendaTask, 'planNumber'>, { hasPlans }: AgendaWays): readonly string[] {
  return hasPlans ? [planNumber] : [];
}

function namesOf(units: readonly NamedUnit[]): string {
  return units.map(({ name }) => name).join(', ');
}
