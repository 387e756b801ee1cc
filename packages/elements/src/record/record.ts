import type { CommandType, Task } from '@kehoach/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { tokens } from '../shared/tokens.styles.js';
import { wrongStyles } from '../shared/wrong.styles.js';
import { subjectFrom, type About } from './about.js';
import { changesName, withChange, withoutChange } from './actions/changes.js';
import { answersTemplate } from './answers.js';
import { dayStyles } from '../shared/day.styles.js';
import { contextOf, type Context } from './context.js';
import type { Drawing, Handlers } from './drawing.js';
import { FormKeeper } from './form-keeper.js';
import type { Form } from './form.js';
import type { Values } from './fields.js';
import { classicLayout } from './layouts/classic.js';
import { barTemplate, nobodyTemplate, nothingTemplate } from './layouts/no-form.js';
import { panelLayout } from './layouts/panel.js';
import { saidTemplate } from './layouts/parts.js';
import { offerFor, offersFor, type Offer } from './offer.js';
import { RecordCancelEvent } from './record-events.js';
import { Recording } from './recording.js';
import { panelStyles, recordStyles } from './record.styles.js';
import { PaperFilling } from './paper-filling.js';
import { Suggestions } from './suggestions.js';
import { tasksFor } from './tasks-for.js';
import { nameOf, Typing } from './typing.js';
import { isList } from './unsaid.js';

/** More tasks than these are put into the list when it is opened: a browser takes long to make thousands. */
const listedAtOnce = 100;

/**
 * The form by which a unit says what it has done, and an office runs its plan. It offers only what this actor may
 * record now.
 *
 * It begins with the task that wants attention most. From then on it keeps its task, its action and what was
 * typed, over a reload too: when a record from elsewhere leaves no room for the action, it says so and sends nothing.
 *
 * @tag kh-record
 * @fires {CommandEvent} kh-command - what is to be recorded; the `kh-plan` around it answers
 * @fires {TaskSelectEvent} kh-task-select - the person chose another task
 * @fires {RecordDoneEvent} kh-record-done - it was recorded, or waits to be sent
 * @fires {RecordCancelEvent} kh-record-cancel - the person gave up what was begun
 */
export class RecordElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, recordStyles, wrongStyles, panelStyles, dayStyles];

  /** Id of the task, when the form is for one alone. */
  @property() accessor task: string | undefined;

  /** What the form is about, where that is no task: `plan`, `units`, `targets`, `emulation`, `answers`. */
  @property() accessor subject: string | undefined;

  /** Id of the nomination, when the form is for one. */
  @property() accessor nomination: string | undefined;

  /** `panel`: large choices first, then the fields of what was chosen; a list of what can be recorded unless given. */
  @property() accessor layout: string | undefined;

  /** What is to be opened at once: a command, such as `ReportProgress`. */
  @property() accessor choice: string | undefined;

  /** Id of the request or the obstacle that is to be answered, where a task has several. */
  @property() accessor answering: string | undefined;

  #isDrawing = false;
  #isListOpen = false;
  #isMoreOpen = false;
  /** Of all that waits for an answer: what is being answered. */
  #answered: About | undefined;
  readonly #keeper = new FormKeeper();
  readonly #suggestions = new Suggestions(this);
  readonly #typing = new Typing(this.#keeper, () => this.#formElement());
  readonly #recording = new Recording(this, this.#keeper, this.#typing, {
    onTaken: () => {
      this.#isMoreOpen = false;
      this.#backToList();
    },
    onFocusLost: (command) => this.#keepFocus(command),
  });
  #panel: Element | null = null;
  readonly #paper = new PaperFilling(this, this.#keeper, this.#typing);

  protected override performUpdate(): void {
    this.#isDrawing = true;
    try {
      super.performUpdate();
    } finally {
      this.#isDrawing = false;
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#typing.takeUnsaid();
    if (changed.has('choice') && this.choice) this.#keeper.chooseCommand(this.choice as CommandType);
  }

  protected override updated(): void {
    this.#typing.drawn();
    const isRecording = this.layout === 'panel' && this.#formElement() !== null;
    this.toggleAttribute('recording', isRecording);
    // WebKit does not style a panel anew by what comes to stand in it (`:has`).
    this.#panel = this.closest('dialog.panel');
    this.#panel?.toggleAttribute('data-recording', isRecording);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#panel?.removeAttribute('data-recording');
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { actor, plan, today, asOf, checked, heldUp } = view;
    if (actor === undefined) {
      if (asOf === undefined && heldUp === undefined && checked !== 'checking') this.#keeper.signOut();
      return this.#noForm(view);
    }
    const { language } = this;
    const choice = (this.choice || undefined) as CommandType | undefined;
    const form = this.#keeper.follow(view, { about: this.#about(), choice, language });
    const choosable = this.#suggestions.for(view, form?.command);
    const context = form && contextOf(view, form.about, language, { choosable, answering: this.answering });
    if (form === undefined || context === undefined)
      return html`${this.#title(view)}${nothingTemplate(view, this.#about(), language)}`;
    if (form.about.kind === 'answers') return this.#answers(form, context);
    const drawing = this.#drawing(view, form, context, tasksFor(plan, actor.unit, today));
    return this.layout === 'panel' ? panelLayout(drawing) : classicLayout(drawing);
  }

  #drawing(view: ReadyView, form: Form, context: Context, all: readonly Task[]): Drawing {
    const offers = offersFor(form.about, context);
    const offered = offers.find(({ command }) => command === form.command);
    const gone = form.command && offerFor(form.about, form.command, context);
    const offer = offered ?? gone ?? (this.layout === 'panel' ? undefined : offers[0]);
    const canSend = offer !== undefined && offers.includes(offer);
    const isList = this.#about() === undefined && form.about.kind === 'task';
    const isShort = this.#isListOpen || all.length <= listedAtOnce;
    return {
      view,
      context,
      form,
      offers,
      offer,
      canSend,
      isSending: this.#recording.isUnderWay,
      isKept: this.#keeper.isKept,
      tasks: isList ? (isShort ? all : []) : undefined,
      isMoreOpen: this.#isMoreOpen,
      isNamed: this.subject === 'answers' && this.#answered !== undefined,
      paper: this.#paper.state,
      on: this.#handlers(form, context, canSend ? offer : undefined),
    };
  }

  #handlers(form: Form, context: Context, offer: Offer | undefined): Handlers {
    return {
      submit: (event) => {
        event.preventDefault();
        if (offer !== undefined) void this.#recording.send(event.target as HTMLFormElement, context, offer);
      },
      // A field that is taken away while somebody is in it says once more what stands there.
      input: (event) => {
        const isGoing = this.#isDrawing || !(event.target as Node).isConnected;
        if (!isGoing || this.#keeper.isOpen(form, offer?.command)) this.#onInput(event, offer, context);
      },
      choose: (command) => this.#onChoose(command),
      cancel: () => this.#onCancel(form),
      undo: () => void this.#recording.undo(context),
      toggleMore: () => {
        this.#isMoreOpen = !this.#isMoreOpen;
        this.requestUpdate();
      },
      openList: () => this.#openList(),
      paper: (event) => void this.#paper.choose(event, context),
      stopPaper: () => void this.#paper.stop(),
      add: (kind) => this.#change((values) => withChange(values, kind)),
      takeOut: (key) => this.#change((values) => withoutChange(values, key)),
    };
  }

  #answers(form: Form, context: Context): TemplateResult {
    const said = saidTemplate({
      form,
      context,
      isSending: this.#recording.isUnderWay,
      on: this.#handlers(form, context, undefined),
    });
    const list = answersTemplate(context, ({ about, values }, command) => {
      this.#answered = about;
      this.#keeper.goTo(about, { command, values });
      this.requestUpdate();
      void this.updateComplete.then(() => this.#focusField());
    });
    return html`<div class="panel" aria-busy=${this.#recording.isUnderWay}>
      ${form.said === undefined ? nothing : html`<div class="line done">${said}</div>`}${list}
    </div>`;
  }

  /** Back to the list of what waits, with what was said last. */
  #backToList(): void {
    if (this.#answered === undefined) return;
    this.#answered = undefined;
    this.#keeper.goTo({ kind: 'answers', id: '' }, { said: this.#keeper.form?.said });
  }

  #about(): About | undefined {
    if (this.task) return { kind: 'task', id: this.task };
    if (this.subject === 'answers' && this.#answered !== undefined) return this.#answered;
    if (this.nomination) return { kind: 'nomination', id: this.nomination };
    const subject = subjectFrom(this.subject);
    return subject && { kind: subject, id: '' };
  }

  /** Who may record is known once the plan was checked, the address has answered, and it stands in the store. */
  #noForm(view: ReadyView): TemplateResult {
    const isWaiting = view.checked === 'checking' || view.heldUp === 'waiting';
    const why = isWaiting ? this.renderLoading() : nobodyTemplate(view, this.language);
    return html`${this.#title(view)}${why}`;
  }

  /** In a panel the page has said above what it is about. */
  #title(view: ReadyView): TemplateResult | typeof nothing {
    return this.layout === 'panel' ? nothing : barTemplate(view, this.language);
  }

  #onTask(taskId: string): void {
    this.#keeper.chooseTask(taskId);
    this.#isListOpen = false;
    this.requestUpdate();
    this.dispatchEvent(new TaskSelectEvent(taskId));
  }

  /** The focus goes on to the first field of what was chosen in a panel. */
  #onChoose(command: CommandType | undefined): void {
    this.#keeper.chooseCommand(command);
    this.requestUpdate();
    if (this.layout === 'panel') void this.updateComplete.then(() => this.#focusField());
  }

  #focusField(): void {
    const first = 'form :is(input, select, textarea):not([name="on"])';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  #onCancel(form: Form): void {
    const { command } = this.#keeper.form ?? form;
    this.#keeper.end({ ...form, command });
    this.#backToList();
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusChoice(command));
    this.dispatchEvent(new RecordCancelEvent());
  }

  #focusChoice(command: CommandType | undefined): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.panel button:not([data-undo])')];
    (buttons.find(({ dataset }) => dataset['command'] === command) ?? buttons[0])?.focus();
  }

  /** The button that was pressed is gone, and the focus would be with it: it goes on to what can be recorded next. */
  #keepFocus(command: CommandType): void {
    if (this.shadowRoot?.activeElement !== null || document.activeElement !== document.body) return;
    if (this.layout === 'panel') this.#focusChoice(command);
    else this.renderRoot.querySelector<HTMLElement>('button.main')?.focus();
  }

  #onInput(event: Event, offer: Offer | undefined, context: Context): void {
    const control = event.target as HTMLInputElement;
    const name = nameOf(control);
    const isChange = event.type === 'change';
    if (isList(control)) {
      if (!isChange) return;
      return name === 'taskId' ? this.#onTask(control.value) : this.#onChoose(control.value as CommandType);
    }
    this.#typing.take(event, offer, context);
    this.requestUpdate();
  }

  #formElement(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #change(changes: (values: Values) => string): void {
    this.#typing.takeUnsaid();
    const { form } = this.#keeper;
    if (form === undefined) return;
    this.#keeper.type({ [changesName]: changes(form.values) }, form.command);
    this.#keeper.change({ isSure: undefined });
    this.requestUpdate();
  }

  /** All tasks are listed before the browser shows them. */
  #openList(): void {
    if (this.#isListOpen) return;
    this.#isListOpen = true;
    this.requestUpdate();
    this.performUpdate();
  }
}
