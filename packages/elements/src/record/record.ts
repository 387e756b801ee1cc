import { commandsFor, taskById, tasksIn, unitNameOn, uuidv7, type Command, type Task } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { refusalText } from '@kehoach/words';
import type { Words } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { failureText } from '../plan/failure-text.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { CommandEvent, TaskSelectEvent } from '../plan/plan-events.js';
import { tokens } from '../shared/tokens.styles.js';
import { recordActions, type Field, type RecordAction } from './fields.js';

const words: Words<
  Readonly<
    Record<
      'title' | 'readOnly' | 'nothing' | 'task' | 'action' | 'on' | 'send' | 'sent' | 'noPlan' | 'as' | 'required',
      string
    >
  >
> = {
  vi: {
    title: 'Ghi nhận việc đã làm',
    readOnly: 'Trang này đang ở chế độ chỉ xem.',
    nothing: 'Đơn vị không có nhiệm vụ nào để ghi.',
    task: 'Nhiệm vụ',
    action: 'Việc cần ghi',
    on: 'Ngày thực hiện',
    send: 'Ghi nhận',
    sent: 'Đã ghi nhận.',
    noPlan: 'Biểu mẫu này cần đặt bên trong kh-plan.',
    as: 'Ghi với tư cách',
    required: '(bắt buộc)',
  },
  en: {
    title: 'Record what was done',
    readOnly: 'This page only shows the plan.',
    nothing: 'The unit has no task to record anything about.',
    task: 'Task',
    action: 'What to record',
    on: 'Day it happened',
    send: 'Record',
    sent: 'Recorded.',
    noPlan: 'This form needs a place inside kh-plan.',
    as: 'Recording for',
    required: '(required)',
  },
};

/**
 * The form by which a unit says what it has done. It offers only what this actor may record now.
 *
 * @tag kh-record
 * @fires {CommandEvent} kh-command - what is to be recorded; the `kh-plan` around it answers
 * @fires {TaskSelectEvent} kh-task-select - the person chose another task
 */
export class RecordElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: .8em 1em; padding: 1em; }
      label { display: grid; gap: .25em; align-content: start; min-width: 0; }
      label > span { font-size: .875em; font-weight: 600; }
      .wide { grid-column: 1 / -1; }
      input, select, textarea { width: 100%; min-width: 0; }
      select { text-overflow: ellipsis; }
      textarea { resize: vertical; min-height: 4.5em; }
      .end { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; }
      .refused { color: var(--_overdue); font-weight: 600; }
      .sent { color: var(--_done); font-weight: 600; }
      @media print { :host { display: none; } }
    `,
  ];

  /** Id of the task, when the form is for one alone. */
  @property() accessor task: string | undefined;

  #chosen: string | undefined;
  #action: string | undefined;
  #said: { readonly text: string; readonly isRefusal: boolean } | undefined;
  #isSending = false;
  /** Counts what was recorded, so that each time the form is a fresh one. */
  #count = 0;
  #followed: string | undefined;

  protected override renderPlan(view: ReadyView): TemplateResult {
    const texts = words[this.language];
    return html`<div class="bar"><h2>${texts.title}</h2>${view.actor ? html`<span class="muted">${texts.as}: ${unitNameOn(view.plan, view.actor.unit, view.today)}</span>` : nothing}</div>
      ${view.actor === undefined ? html`<p class="state muted">${texts.readOnly}</p>` : this.#form(view)}`;
  }

  #form(view: ReadyView): TemplateResult {
    const texts = words[this.language];
    if (view.selected !== this.#followed) {
      this.#followed = view.selected;
      this.#chosen = view.selected;
    }
    const tasks = [...tasksIn(view.plan.tasks)].filter((candidate) => this.#actionsFor(candidate, view).length > 0);
    const id = this.task ?? this.#chosen;
    const task =
      tasks.find((candidate) => candidate.id === id) ??
      (this.task === undefined ? (tasks.find(isOpen) ?? tasks[0]) : undefined);
    const said = html`<p class=${this.#said?.isRefusal ? 'refused' : 'sent'} role=${this.#said?.isRefusal ? 'alert' : 'status'}>${this.#said?.text}</p>`;
    if (task === undefined) return html`<div class="state"><p class="muted">${texts.nothing}</p>${said}</div>`;
    const actions = this.#actionsFor(task, view);
    const action = actions.find(({ command }) => command === this.#action) ?? actions[0];
    return html`<form @submit=${this.#onSubmit}>
      ${
        this.task === undefined
          ? html`<label class="wide"><span>${texts.task}</span><select name="taskId" @change=${this.#onTask}>
            ${tasks.map((one) => html`<option value=${one.id} .selected=${one === task}>${`${one.number} ${short(one.title)}`}</option>`)}
          </select></label>`
          : html`<input type="hidden" name="taskId" value=${task.id} />`
      }
      <label><span>${texts.action}</span><select name="action" @change=${this.#onAction}>
        ${actions.map((one) => html`<option value=${one.command} .selected=${one === action}>${one.label[this.language]}</option>`)}
      </select></label>
      <label><span>${texts.on} ${texts.required}</span><input type="date" name="on" required max=${view.today} .value=${view.today} /></label>
      ${keyed(
        `${task.id} ${action?.command} ${this.#count}`,
        action?.fields.map((field) => this.#field(field, task)),
      )}
      <div class="wide end"><button class="main" ?disabled=${this.#isSending}>${texts.send}</button>${said}</div>
    </form>`;
  }

  #field(field: Field, task: Task): TemplateResult {
    const { name, kind, isRequired = false, choices } = field;
    const label = html`<span>${field.label[this.language]} ${isRequired ? words[this.language].required : ''}</span>`;
    if (kind === 'text')
      return html`<label class="wide">${label}<textarea name=${name} ?required=${isRequired}></textarea></label>`;
    if (kind === 'choice') {
      return html`<label>${label}<select name=${name} required>${choices?.(task).map(([value, said]) => html`<option value=${value}>${typeof said === 'string' ? said : said[this.language]}</option>`)}</select></label>`;
    }
    if (kind === 'percent')
      return html`<label>${label}<input name=${name} type="number" min="0" max="100" step="any" ?required=${isRequired} /></label>`;
    return html`<label>${label}<input name=${name} type=${kind === 'date' ? 'date' : 'text'} ?required=${isRequired} /></label>`;
  }

  #actionsFor(task: Task, { plan, today, actor }: ReadyView): readonly RecordAction[] {
    if (actor === undefined) return [];
    const commands = commandsFor(plan, task, { by: actor, today, profile: vietnam });
    return recordActions.filter(({ command, isFor }) => commands.includes(command) && (isFor?.(task, plan) ?? true));
  }

  #onTask(event: Event): void {
    this.#chosen = (event.target as HTMLSelectElement).value;
    this.#say(undefined);
    this.dispatchEvent(new TaskSelectEvent(this.#chosen));
  }

  #onAction(event: Event): void {
    this.#action = (event.target as HTMLSelectElement).value;
    this.#say(undefined);
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { view } = this;
    const command =
      view?.state !== 'ready' ? undefined : commandFrom(new FormData(event.target as HTMLFormElement), view);
    if (command === undefined || this.#isSending) return;
    const request = new CommandEvent(command);
    this.dispatchEvent(request);
    const outcome = request.outcome;
    if (outcome === undefined) {
      this.#say(request.defaultPrevented ? undefined : words[this.language].noPlan, true);
      return;
    }
    this.#isSending = true;
    this.requestUpdate();
    const result = await outcome;
    this.#isSending = false;
    if ('recorded' in result) {
      this.#count += 1;
      this.#say(words[this.language].sent, false);
    } else
      this.#say(
        'refusal' in result
          ? refusalText(result.refusal, this.language, vietnam)
          : failureText(result.failure, this.language),
        true,
      );
  }

  #say(text: string | undefined, isRefusal = false): void {
    this.#said = text === undefined ? undefined : { text, isRefusal };
    this.requestUpdate();
  }
}

function commandFrom(form: FormData, { plan }: ReadyView): Command | undefined {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const task = taskById(plan.tasks, read('taskId'));
  const action = recordActions.find(({ command }) => command === read('action'));
  if (task === undefined || action === undefined) return undefined;
  const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const data: Record<string, unknown> = { taskId: task.id, ...action.given?.(task, newId) };
  for (const { name, kind } of action.fields) {
    const value = read(name);
    if (value !== '') data[name] = kind === 'percent' ? Number(value) : value;
  }
  // `decide` checks the data: what does not fit comes back as a refusal in words.
  return { type: action.command, on: read('on'), data } as unknown as Command;
}

/** What people mostly come to say something about. */
function isOpen(task: Task): boolean {
  return task.completed === undefined && task.cancelled === undefined;
}

function short(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title;
}
