import {
  commandsFor,
  taskById,
  unitById,
  unitNameOn,
  uuidv7,
  type CommandType,
  type Plan,
  type Task,
} from '@kehoach/core';
import type { Pending, Sent } from '@kehoach/session';
import { commandText, dateText, refusalText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { taskIdOf } from '../server/task-id-of.js';
import { failureText } from '../plan/failure-text.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { CommandEvent, TaskSelectEvent } from '../plan/plan-events.js';
import { tokens } from '../shared/tokens.styles.js';
import { actions, filledIn, type Action } from './actions.js';
import { calendarStyles } from './calendar.styles.js';
import { dayShown, dayTyped } from './day-typed.js';
import { fieldTemplate } from './field-template.js';
import { fresh, type Form } from './form.js';
import { valueOf, type Field, type FieldContext, type Values } from './fields.js';
import { recordWords } from './record.messages.js';
import { options } from './options.js';
import { recordStyles } from './record.styles.js';
import { refilled } from './refill.js';
import { refusedField } from './refused-field.js';
import { hasOpen, stillOpen } from './still-open.js';
import { mostUrgent, tasksFor } from './tasks-for.js';
import { textsIn, Unsaid } from './unsaid.js';
import { wrongIn } from './wrong-in.js';

/** More tasks than these are put into the list when it is opened: a browser takes long to make thousands. */
const listedAtOnce = 100;

/** The day on which it happened, which every action has. */
const onField: Field = { name: 'on', label: 'on', kind: 'day', isRequired: true, initial: ({ today }) => today };

/**
 * The form by which a unit says what it has done. It offers only what this actor may record now.
 *
 * It begins with the task that wants attention most. From then on it keeps its task, its action and what was
 * typed: when a record from elsewhere leaves no room for the action, it says so and sends nothing.
 *
 * @tag kh-record
 * @fires {CommandEvent} kh-command - what is to be recorded; the `kh-plan` around it answers
 * @fires {TaskSelectEvent} kh-task-select - the person chose another task
 */
export class RecordElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, recordStyles, calendarStyles];

  /** Id of the task, when the form is for one alone. */
  @property() accessor task: string | undefined;

  #form: Form | undefined;
  #followed: string | undefined;
  #draft: Pending | undefined;
  #isSending = false;
  #isListOpen = false;
  readonly #unsaid = new Unsaid();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#takeUnsaid();
  }

  protected override updated(): void {
    this.#unsaid.note(this.#form?.values, this.#formElement());
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { actor, plan, today } = view;
    if (actor === undefined) return this.#noForm(view);
    const { unit } = actor;
    const tasks = tasksFor(plan, unit, today);
    const form = this.#formFor(view, tasks, unit);
    const task = form && taskById(plan.tasks, form.taskId);
    if (form === undefined || task === undefined) return html`${this.#bar(view)}${this.#noTask(plan, unit)}`;
    return this.#filling(view, form, tasks, { plan, task, today, unit, language: this.language });
  }

  #bar({ actor, plan, today }: ReadyView): TemplateResult {
    const words = recordWords[this.language];
    const unit = actor && html`<span class="muted">${words.as}: ${unitNameOn(plan, actor.unit, today)}</span>`;
    return html`<div class="bar"><h2>${words.title}</h2>${unit}</div>`;
  }

  /** Who may record is known once the plan was checked, the address has answered, and it stands in the store. */
  #noForm(view: ReadyView): TemplateResult {
    const { asOf, checked, heldUp } = view;
    const words = recordWords[this.language];
    const now = heldUp === undefined ? words.readOnly : words.heldUp;
    const why = asOf === undefined ? now : words.past(dateText(asOf, this.language));
    return html`${this.#bar(view)}${
      checked === 'checking' || heldUp === 'waiting' ? this.renderLoading() : html`<p class="state muted">${why}</p>`
    }`;
  }

  /** In few templates, one within another as seldom as can be: each costs the browser more than what is in it. */
  #filling(view: ReadyView, form: Form, tasks: readonly Task[], context: FieldContext): TemplateResult {
    const { keeps } = view;
    const words = recordWords[context.language];
    const offered = this.#offered(view, context);
    const action = actions.find(({ command }) => command === form.command) ?? offered[0];
    const canSend = action !== undefined && offered.includes(action);
    const isRefusal = form.said?.isRefusal === true;
    return html`<div class="bar">
        <h2>${words.title}</h2>
        <span class="muted">${words.as}: ${unitNameOn(context.plan, context.unit, context.today)}</span>
      </div>
      <form
        novalidate
        aria-busy=${this.#isSending}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (canSend) void this.#send(event, context, action);
        }}
        @input=${(event: Event) => this.#onInput(event, action, context)}
        @change=${(event: Event) => this.#onInput(event, action, context)}
      >
        ${this.task ? nothing : this.#taskList(tasks, context)}
        ${
          action === undefined
            ? html`<p class="wide muted">${words.noneNow}</p>`
            : this.#fields(form, context, action, offered)
        }
        <div class="wide end">
          <button class="main" ?disabled=${this.#isSending || !canSend}>
            ${form.isSure === true ? words.sendAnyway : words.send}
          </button>
          <p class=${isRefusal ? 'refused' : 'sent'} role=${isRefusal ? 'alert' : 'status'}>${form.said?.text}</p>
          <p class="keeps muted">${keeps && words.keeps[keeps]}</p>
        </div>
      </form>`;
  }

  #noTask(plan: Plan, unit: string): TemplateResult {
    const { nothing: none, unknownUnit } = recordWords[this.language];
    return unitById(plan, unit) === undefined
      ? html`<p class="state" role="alert">${unknownUnit(unit)}</p>`
      : html`<p class="state muted">${none}</p>`;
  }

  #fields(form: Form, context: FieldContext, action: Action, offered: readonly Action[]): TemplateResult {
    const isGone = !offered.includes(action);
    const listed = (isGone ? [action, ...offered] : offered).map(({ command }) => ({
      value: command,
      label: commandText(command, context.language),
    }));
    return html`<label class="field">
        <span>${recordWords[context.language].action}</span>
        <select name="action" ${options(listed, action.command)}></select>
      </label>
      ${[onField, ...shownOf(action, form.values, context)].map((field) =>
        fieldTemplate({
          field,
          value: valueOf(field, form.values, context),
          wrong: form.wrong[field.name],
          context,
        }),
      )}
      ${
        isGone
          ? html`<p
              class="wide refused"
              role="alert"
            >${recordWords[context.language].gone(commandText(action.command, context.language))}</p>`
          : nothing
      }
      ${action.command === 'CompleteTask' && !isGone ? stillOpen(context.task, context.language) : nothing}`;
  }

  #taskList(tasks: readonly Task[], { task, language }: FieldContext): TemplateResult {
    const shown = this.#isListOpen || tasks.length <= listedAtOnce ? tasks : [task];
    const all = shown.includes(task) ? shown : [task, ...shown];
    const listed = all.map(({ id, number, title }) => ({ value: id, label: `${number} ${short(title)}`.trim() }));
    const open = (): void => this.#openList();
    return html`<label class="field wide">
      <span>${recordWords[language].task}</span>
      <select
        name="taskId"
        @pointerdown=${open}
        @focus=${open}
        ${options(listed, task.id)}
      ></select>
    </label>`;
  }

  /** The form as it stands; a new one for another plan, another person, or a task chosen elsewhere on the page. */
  #formFor(view: ReadyView, tasks: readonly Task[], unit: string): Form | undefined {
    const { plan, selected, today, profile, draft } = view;
    if (draft !== this.#draft) {
      this.#draft = draft;
      const of = draft === undefined ? undefined : taskIdOf(draft);
      if (draft !== undefined && of !== undefined) {
        const { type: command } = draft.command;
        this.#followed = selected;
        const values = refilled(draft.command, this.language);
        this.#form = { planId: plan.id, unit, taskId: of, command, values, wrong: {}, replaces: draft.id };
        return this.#form;
      }
    }
    const known = this.#form?.planId === plan.id && this.#form.unit === unit ? this.#form : undefined;
    const chosen = this.task || (selected === this.#followed ? undefined : selected);
    this.#followed = selected;
    if (known !== undefined && (chosen === undefined || chosen === known.taskId)) return known;
    const isOffered = chosen !== undefined && tasks.some(({ id }) => id === chosen);
    // A task chosen elsewhere, of which this unit has nothing to say, leaves the form as it is.
    const other = this.task ? undefined : (known ?? mostUrgent(tasks, today, profile)?.id);
    const next = isOffered ? chosen : other;
    if (next === undefined || typeof next === 'object') return next;
    const taskId = next;
    this.#form = { planId: plan.id, unit, taskId, values: {}, wrong: {} };
    return this.#form;
  }

  #offered({ plan, today, actor, profile }: ReadyView, context: FieldContext): readonly Action[] {
    if (actor === undefined) return [];
    const commands = new Set(commandsFor(plan, context.task, { by: actor, today, profile }));
    // Whose entry it is, and what rests on it, only the chosen entry tells.
    commands.add('WithdrawEntry');
    return actions.filter(({ command, isFor }) => commands.has(command) && (isFor?.(context) ?? true));
  }

  #onTask(taskId: string): void {
    if (this.#form !== undefined) this.#form = { ...this.#form, taskId, command: undefined, ...fresh() };
    this.#followed = taskId;
    this.#isListOpen = false;
    this.requestUpdate();
    this.dispatchEvent(new TaskSelectEvent(taskId));
  }

  #onAction(command: CommandType): void {
    if (this.#form !== undefined) this.#form = { ...this.#form, command, ...fresh() };
    this.requestUpdate();
  }

  #onInput({ target, type }: Event, action: Action | undefined, context: FieldContext): void {
    const { name, value } = target as HTMLInputElement;
    if (name === 'taskId') return type === 'change' ? this.#onTask(value) : undefined;
    if (name === 'action') return type === 'change' ? this.#onAction(value as CommandType) : undefined;
    this.#type(name, value, action);
    const field = [onField, ...(action?.fields ?? [])].find((each) => each.name === name);
    if (type === 'change' && field?.kind === 'day') this.#writeDay(field, value, context);
  }

  /** A day that was typed is written as all are; what is no day, or none that may be, is said at once. */
  #writeDay(field: Field, typed: string, context: FieldContext): void {
    const form = this.#form;
    if (form === undefined || typed.trim() === '') return;
    const day = dayTyped(typed) ?? typed;
    const wrong = { ...form.wrong, ...wrongIn([field], { [field.name]: day }, context) };
    this.#form = { ...form, wrong, values: { ...form.values, [field.name]: dayShown(day) } };
    this.requestUpdate();
  }

  #takeUnsaid(): void {
    const [form, element] = [this.#form, this.#formElement()];
    const texts = this.#unsaid.since(form?.values, element);
    if (form === undefined || Object.keys(texts).length === 0) return;
    const action = element?.elements.namedItem('action') as HTMLSelectElement | null;
    const command = form.command ?? (action?.value as CommandType | undefined);
    this.#form = { ...form, command, values: { ...form.values, ...texts } };
  }

  #formElement(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** From the first letter on the form is that of this action. */
  #type(name: string, value: string, action: Action | undefined): void {
    if (this.#form === undefined || this.#form.values[name] === value) return;
    this.#takeUnsaid();
    const form = this.#form;
    const { [name]: _mended, ...wrong } = form.wrong;
    const command = form.command ?? action?.command;
    this.#form = { ...form, command, wrong, values: { ...form.values, [name]: value }, said: undefined };
    this.requestUpdate();
  }

  /** All tasks are listed before the browser shows them. */
  #openList(): void {
    if (this.#isListOpen) return;
    this.#isListOpen = true;
    this.requestUpdate();
    this.performUpdate();
  }

  async #send({ target }: SubmitEvent, context: FieldContext, action: Action): Promise<void> {
    if (this.#isSending || this.#form === undefined) return;
    // What a program filled in without saying so counts too.
    const typed = { ...this.#form.values, ...textsIn(target as HTMLFormElement) };
    const form = { ...this.#form, values: typed };
    const fields = [onField, ...shownOf(action, typed, context)];
    const values: Record<string, string> = {};
    for (const field of fields) values[field.name] = sentOf(field, valueOf(field, typed, context));
    const wrong = wrongIn(fields, values, context);
    if (Object.keys(wrong).length > 0) return this.#mark({ ...form, command: action.command, wrong });
    const isOpen = action.command === 'CompleteTask' && hasOpen(context.task);
    if (isOpen && form.isSure !== true) return this.#mark({ ...form, command: action.command, isSure: true });
    const command = { ...action.commandFrom(filledIn(values), context.task, newId), on: values['on'] ?? context.today };
    const request = new CommandEvent(command, form.replaces);
    this.dispatchEvent(request);
    if (request.outcome === undefined && !request.defaultPrevented)
      return this.#say(recordWords[this.language].noPlan, true);
    this.#isSending = true;
    this.requestUpdate();
    try {
      this.#take(await request.outcome);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#say(failureText({ code: 'unexpected', params: { detail } }, this.language), true);
    } finally {
      this.#isSending = false;
      this.requestUpdate();
    }
  }

  #take(outcome: Sent | undefined): void {
    const words = recordWords[this.language];
    if (outcome === undefined) return this.#say(words.heldBack, true);
    if ('recorded' in outcome || 'pending' in outcome) {
      if (this.#form !== undefined) this.#form = { ...this.#form, command: undefined, ...fresh() };
      return this.#say('recorded' in outcome ? words.sent : words.unsent, false);
    }
    if ('failure' in outcome) return this.#say(failureText(outcome.failure, this.language), true);
    const { refusal } = outcome;
    const text = refusalText(refusal, this.language, this.readyView?.profile);
    const name = refusedField(refusal);
    if (name === undefined || this.#form === undefined) return this.#say(text, true);
    this.#mark({ ...this.#form, wrong: { [name]: text } });
  }

  #say(text: string, isRefusal: boolean): void {
    if (this.#form !== undefined) this.#form = { ...this.#form, said: { text, isRefusal } };
    this.requestUpdate();
  }

  /** Shows what is wrong at its fields, and takes the person to the first of them. */
  #mark(form: Form): void {
    this.#form = { ...form, said: undefined };
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}

function shownOf({ fields }: Action, values: Values, context: FieldContext): readonly Field[] {
  return fields.filter(({ isShown }) => isShown?.(values, context) ?? true);
}

/** What is recorded of what stands in a field. */
function sentOf({ kind }: Field, value: string): string {
  return kind === 'day' ? (dayTyped(value) ?? value) : value;
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function short(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title;
}
