import type { Period } from '@kehoach/core';
import {
  fieldText,
  planText,
  type Change,
  type Choice,
  type Draft,
  type DraftSection,
  type DraftTask,
  type Finding,
  type PlanField,
  type Range,
  type TaskField,
} from '@kehoach/importer';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayShown, dayTyped } from '../record/day-typed.js';
import { fieldOfFinding, words } from './import.messages.js';

/** About as many characters stand on a line of a field. */
const charactersOfLine = 50;

/** What the panes show and whom they tell. */
export interface Review {
  readonly draft: Draft;
  readonly language: Language;
  /** The stretch of the document that is shown. */
  readonly place: Range | undefined;
  /** The task that is open. */
  readonly task: string | undefined;
  /** The finding that is open. */
  readonly finding: Finding | undefined;
  readonly seen: ReadonlySet<string>;
  /** Findings about paragraphs that have no place in the plan, and of which nobody has said that they need none. */
  readonly unread: readonly Finding[];
  onPiece(from: number): void;
  onFinding(finding: Finding): void;
  onSeen(finding: Finding): void;
  onTask(task: DraftTask): void;
  onShow(place: Range): void;
  onEdit(finding: Finding): void;
  onChange(change: Change): void;
}

/** A finding has a name of its own while its place and code stay. */
export function findingKey({ code, place, of = '', vi }: Finding): string {
  return `${code}/${of}/${place.from}/${vi}`;
}

/** What is doubtful; the open one with its choices. */
export function findingsPane(review: Review): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  if (draft.findings.length === 0) return html`<p class="state muted">${texts.calm}</p>`;
  const numbers = new Map(draft.tasks.map(({ id, number }) => [id, number]));
  return html`<ul>${draft.findings.map((finding) => {
    const isOpen = review.finding !== undefined && findingKey(review.finding) === findingKey(finding);
    const isSeen = review.seen.has(findingKey(finding));
    const word = isSeen ? texts.seen : finding.severity === 'check' ? texts.check : texts.note;
    const number = numbers.get(finding.of ?? '') ?? '';
    return html`<li
      class="finding"
      data-severity=${finding.severity}
      ?data-seen=${isSeen}
      ?data-chosen=${isOpen}
    >
      <button aria-pressed=${isOpen ? 'true' : 'false'} @click=${() => review.onFinding(finding)}>
        <span class="chip">${word}${number === '' ? '' : ` · ${number}`}</span>${finding[language]}
      </button>
      ${isOpen ? answers(finding, review) : nothing}
    </li>`;
  })}</ul>`;
}

function answers(finding: Finding, review: Review): TemplateResult {
  const { language } = review;
  const texts = words[language];
  const { of } = finding;
  return html`<div class="answers">
    ${finding.choices.length > 0 ? html`<p class="hint">${texts.use}</p>` : nothing}
    ${finding.choices.map((choice) => {
      const change = changeOf(choice, of);
      const label = choice.field === 'year' ? choice.value : datesText(choice.value, language);
      return change === undefined ? nothing : html`<button @click=${() => review.onChange(change)}>${label}</button>`;
    })}
    ${
      mayBeTask.has(finding.code)
        ? html`<button @click=${() => review.onChange({ piece: finding.place.from })}>${texts.add}</button>`
        : nothing
    }
    ${fieldIdOf(finding) === undefined ? nothing : html`<button @click=${() => review.onEdit(finding)}>${texts.edit}</button>`}
    <button @click=${() => review.onShow(finding.place)}>${texts.show}</button>
    <button @click=${() => review.onSeen(finding)}>${mayBeTask.has(finding.code) ? texts.leadIn : texts.seen}</button>
  </div>`;
}

/** Of words that have no place a person may make a task. */
export const mayBeTask: ReadonlySet<Finding['code']> = new Set(['unplaced-text', 'unread-text', 'unread-date']);

/** What choosing an answer puts right; a finding that belongs to nothing has no answer. */
function changeOf(choice: Choice, of: string | undefined): Change | undefined {
  if (choice.field === 'year') return { of: 'plan', field: 'year', value: choice.value };
  return of === undefined ? undefined : { task: of, field: choice.field, value: choice.value };
}

/** The plan as it was read: its head, its tasks, the rest. */
export function planPane(review: Review): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  const sections = new Map(draft.sections.map((section) => [section.id, section]));
  const said = new Set<string>();
  /** The headings above a task that have not been said yet, outermost first. */
  const newParts = (id: string | undefined): DraftSection[] => {
    const section = sections.get(id ?? '');
    if (section === undefined || said.has(section.id)) return [];
    said.add(section.id);
    return [...newParts(section.parentId), section];
  };
  return html`<div class="head">
      <div class="row">${planField(review, 'number')}${planField(review, 'issuedOn')}</div>
      ${planField(review, 'title')}
      ${planField(review, 'issuer')}
      <div class="row">${planField(review, 'year')}${planField(review, 'place')}</div>
      ${draft.theme === undefined ? nothing : planField(review, 'theme')}
    </div>
    ${draft.tasks.map((task) => html`${newParts(task.sectionId).map(partTitle)}${taskCard(review, task)}`)}
    ${list(
      texts.targets,
      draft.targets.map(({ text }) => text),
    )}
    ${list(
      texts.recipients,
      draft.recipients.map(({ text }) => text),
    )}`;
}

function partTitle({ number, title }: DraftSection): TemplateResult {
  return html`<p class="part">${number === '' ? '' : `${number}. `}${title}</p>`;
}

function list(title: string, lines: readonly string[]): unknown {
  return lines.length === 0
    ? nothing
    : html`<div class="plain"><h4>${title}</h4><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

function planField(review: Review, field: PlanField): TemplateResult {
  const { draft, language } = review;
  const value = planText(draft, field);
  const isLong = field === 'title' || field === 'theme' || field === 'issuer';
  const isDay = field === 'issuedOn';
  const change = ({ target }: Event): void => {
    const { value: typed } = target as HTMLInputElement;
    review.onChange({ of: 'plan', field, value: isDay ? (dayTyped(typed) ?? '') : typed });
  };
  return html`<div class="field" ?data-asked=${isAsked(review, 'plan', field)}>
    <label for=${`plan-${field}`}>${words[language].fields[field]}</label>
    ${
      isLong
        ? html`<textarea
            id=${`plan-${field}`}
            rows=${linesOf(value)}
            .value=${live(value)}
            @change=${change}
          ></textarea>`
        : html`<input
            id=${`plan-${field}`}
            placeholder=${isDay ? words[language].dayPlaceholder : nothing}
            .value=${live(isDay ? dayShown(value) : value)}
            @change=${change}
          />`
    }
    ${onPaper(isDay && value !== '' ? dateText(value, language) : value, language)}
    ${correctionHint(draft, 'plan', field, language)}
  </div>`;
}

/** How many lines of a text its field shows at once. */
function linesOf(value: string): number {
  return Math.min(8, Math.ceil(value.length / charactersOfLine) || 1);
}

/** What stands in a field, for paper: there no field shows all that it holds. */
function onPaper(value: string, language: Language): TemplateResult {
  return html`<p class="print verbatim">${value || words[language].nothing}</p>`;
}

/** Whether the open finding asks for this field. */
function isAsked({ finding }: Review, of: string, field: PlanField | TaskField): boolean {
  return finding !== undefined && finding.of === of && fieldOfFinding[finding.code] === field;
}

function correctionHint(draft: Draft, of: string, field: string, language: Language): unknown {
  const correction = draft.corrections.find((each) => each.of === of && each.field === field);
  return correction === undefined
    ? nothing
    : html`<span class="hint changed">${words[language].corrected(correction.read)}</span>`;
}

function taskCard(review: Review, task: DraftTask): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  const isOpen = review.task === task.id;
  const isAsked = draft.findings.some(
    (finding) => finding.of === task.id && finding.severity === 'check' && !review.seen.has(findingKey(finding)),
  );
  const number = task.number === '' ? nothing : html`<span>${task.number}</span>`;
  const lead = fieldText(draft, task, 'lead') || texts.nothing;
  const time = task.period === undefined ? '' : ` ${task.period.text} (${datesText(task.period, language)})`.trim();
  const hasTime = task.kind === 'task' || task.period !== undefined;
  return html`<article
    class="task"
    ?data-open=${isOpen}
    ?data-asked=${isAsked}
    data-task=${task.id}
  >
    <button aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => review.onTask(task)}>
      <h4>${number}${isOpen ? shortened(task.title) : task.title}</h4>
      ${
        isOpen
          ? nothing
          : html`<p class="brief">
              <span data-kind="unit">${lead}</span>
              ${hasTime ? html`<span data-kind="time">${time || texts.nothing}</span>` : nothing}
            </p>`
      }
    </button>
    ${isOpen ? taskForm(review, task) : nothing}
  </article>`;
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 58).trimEnd()}…` : title;
}

function taskForm(review: Review, task: DraftTask): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  const isAdded = draft.corrections.some(({ of, field }) => of === task.id && field === 'tasks');
  const readAs =
    task.period === undefined
      ? nothing
      : html`<span class="hint">${texts.readAs}: ${datesText(task.period, language)}</span>`;
  return html`${taskField(review, task, 'title')}
    ${taskField(review, task, 'lead', html`<span class="hint">${texts.unitsHint}</span>`)}
    ${taskField(review, task, 'coordinating')}
    ${taskField(review, task, 'period', readAs)}
    ${task.milestones.length === 0 ? nothing : milestones(task, language)}
    ${taskField(review, task, 'products')}
    <div class="buttons">
      <button @click=${() => review.onShow(task.place)}>${texts.show}</button>
      <button @click=${() => review.onChange({ task: task.id, field: 'removed' })}>${texts.remove}</button>
    </div>
    ${isAdded ? html`<span class="hint changed">${texts.corrected('')}</span>` : nothing}`;
}

function milestones(task: DraftTask, language: Language): TemplateResult {
  const lines = task.milestones.map((each) => html`<li class="hint">${each.text} (${datesText(each, language)})</li>`);
  return html`<div class="field"><span>${words[language].milestones}</span><ul>${lines}</ul></div>`;
}

function taskField(review: Review, task: DraftTask, field: TaskField, hint: unknown = nothing): TemplateResult {
  const { draft, language } = review;
  const value = fieldText(draft, task, field);
  const id = `${task.id}-${field}`;
  const change = (event: Event): void =>
    review.onChange({ task: task.id, field, value: (event.target as HTMLTextAreaElement).value });
  const label = field === 'title' ? words[language].kind[task.kind] : words[language].fields[field];
  return html`<div class="field" ?data-asked=${isAsked(review, task.id, field)}>
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      rows=${linesOf(value)}
      data-field=${field}
      .value=${live(value)}
      @change=${change}
    ></textarea>
    ${onPaper(value, language)}${hint}${correctionHint(draft, task.id, field, language)}
  </div>`;
}

/** The days of a period as they were read. */
function datesText({ start, end }: Period, language: Language): string {
  if (start === undefined && end === undefined) return words[language].noDates;
  const texts = words[language];
  if (start === undefined) return texts.until(dateText(end ?? '', language));
  if (end === undefined) return texts.since(dateText(start, language));
  return start === end ? dateText(start, language) : `${dateText(start, language)} – ${dateText(end, language)}`;
}

/** The field that can answer a finding: an element's id. */
export function fieldIdOf({ code, of }: Finding): string | undefined {
  const field = fieldOfFinding[code];
  if (field === undefined || of === undefined) return undefined;
  return of === 'plan' ? `plan-${field}` : `${of}-${field}`;
}
