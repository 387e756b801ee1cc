import { unitOn, type CivilDate, type CommandType, type TaskId } from '@kehoach/core';
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordOpenEvent } from '../agenda/record-open-event.js';
import { entriesStyles } from '../history/entries.styles.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { dayStyles } from '../shared/day.styles.js';
import type { RecordDoneEvent } from '../record/record-events.js';
import { keepDraftsOf } from '../shared/drafts-left.js';
import { html } from '../shared/html.js';
import { languageAround, sharedWords } from '../shared/language.js';
import { tagsOf } from '../shared/prefix.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { bringRow } from './bring-row.js';
import { deskWords } from './desk.messages.js';
import { deskStyles } from './desk.styles.js';
import { FilteredTasks, type Filter } from './filtered-tasks.js';
import { figuring, headTemplate, type Counting } from './head.js';
import { marksOf } from './marks.js';
import { LaterParts, type Parts } from './later-parts.js';
import type { LogView } from './log-view.js';
import { PanelFocus } from './panel-focus.js';
import { panelTemplate, type PanelParts } from './panel.js';
import { panelStyles } from './panel.styles.js';
import { pastBandTemplate } from './past-band.js';
import { notIssuedTemplate, noTaskTemplate } from './no-task.js';
import { placeOf } from './place-of.js';
import { menuSubjects, subjects, viewNames, type Place, type Subject, type ViewName } from './place.js';
import { keepStop, settleStops } from './roving.js';
import type { SidePanel } from './side-panel.js';
import { skeletonTemplate } from './skeleton.js';
import { tabsTemplate, toolsTemplate } from './tabs.js';
import type { UnitWays } from './unit-view.js';
import { closed, nobodysChoice, Whereabouts } from './whereabouts.js';
import { RoomWatch } from './width.js';

/** A portal may have to ask who is signed in: as long nobody counts as gone, milliseconds. */
const namedWithinMs = 5000;

/**
 * What `kh-desk` shows of the plan around it.
 *
 * @internal
 * @tag kh-desk-views
 * @csspart panel - what opens at the side, or over the page of a phone
 */
export class DeskViewsElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, entriesStyles, dayStyles, deskStyles, panelStyles];

  /** @see DeskElement.address */
  @property() accessor address: 'hash' | 'none' = 'hash';

  /** @see DeskElement.place */
  @property() accessor place: string = '';

  /** The day that it really is, kept while the page is set back. */
  #now: CivilDate | undefined;
  #panel: SidePanel | undefined;
  #left: ReturnType<typeof setTimeout> | undefined;
  /** The form that the panel opens at once. */
  #choice: CommandType | undefined;
  #answering: string | undefined;
  #log: LogView | undefined;
  #draft: ReadyView['draft'];

  readonly #room = new RoomWatch(this);
  readonly #later = new LaterParts(this);
  readonly #focus = new PanelFocus(this);
  readonly #where = new Whereabouts(this, () => this.#forget());
  readonly #tasks = new FilteredTasks(this, (change) => this.#filter(change));
  readonly #figuresOf = figuring();
  readonly #marksOf = remember(marksOf);

  constructor() {
    super();
    this.addEventListener(TaskSelectEvent.type, this.#onTaskSelect);
    this.addEventListener('kh-record-open', this.#onRecordOpen);
    this.addEventListener('kh-record-done', this.#onRecordDone);
    this.addEventListener('kh-record-cancel', this.#choiceIsThrough);
    this.addEventListener('focusin', (event) => keepStop({ target: event.composedPath()[0] } as Event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onPageKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onPageKey);
    clearTimeout(this.#left);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('address')) this.#where.use(this.address);
    if (changed.has('place')) this.#where.send(this.place);
    const view = this.readyView;
    if (view !== undefined && view.asOf === undefined) this.#now = view.today;
    clearTimeout(this.#left);
    if (view !== undefined && view.unit === undefined) this.#left = setTimeout(keepDraftsOf, namedWithinMs);
    this.#where.settle(view, this.place);
    if (view?.draft !== this.#draft) this.#takeUp(view);
  }

  protected override updated(): void {
    settleStops(this.renderRoot);
    // WebKit does not look again by `:has` at what stands in a shadow.
    this.toggleAttribute('on-paper', this.renderRoot.querySelector('.on-paper') !== null);
    const { task, subject, nomination } = this.#where.at;
    const panel = task ?? nomination ?? (subject && `: ${subject}`);
    // In a low window too a panel covers the page: its title would be scrolled away with what lies below.
    this.#focus.settle(panel, this.#isPhone || innerHeight < 480);
    if (this.readyView === undefined) return;
    const arrival = this.#where.takeArrival();
    if (arrival !== undefined) void bringRow(this.renderRoot.querySelector(tagsOf('timeline', 'tasks')), arrival);
    if (this.#later.hasFailed) return;
    if (this.#view() === 'timeline' && panel === undefined) requestAnimationFrame(() => setTimeout(this.#later.bring));
    else void this.#later.bring();
  }

  protected override renderLoading(): TemplateResult {
    return skeletonTemplate(languageAround(this));
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const { asOf, plan } = view;
    if (asOf !== undefined && plan.issued === undefined)
      return html`${this.#past(view)}${notIssuedTemplate(asOf, () => this.#setDay(undefined), language)}`;
    const figures = this.#figuresOf(view.plan, view.today, view.profile);
    const panel = this.#panelTemplate(view);
    const onSubject = (subject: Subject): void => this.#open({ subject });
    return html`${this.#past(view)}
      <div class="surface ${panel === nothing ? '' : 'split'} ${this.#isReport() ? 'screen' : ''}">
        ${headTemplate(view, figures, this.#counting(), language)}
        <div class="row">
          ${tabsTemplate(this.#views(), this.#view(), this.#marksOf(view.plan, view.today, view.profile, view.unit), language, (name) => this.#show(name))}
          ${toolsTemplate(view, { onDay: this.#pickDay, onSubject, subjects: this.#subjects(view) }, language)}
        </div>
        <div class="parts">
          <div id="view" class="view" role="tabpanel" aria-labelledby="tab-${this.#view()}">
            ${this.#viewTemplate(view)}
          </div>
          ${panel}
        </div>
      </div>
      ${this.#paper(view)}`;
  }

  /** What is printed of timeline and list is a report; the other views stand in one. */
  #isReport(): boolean {
    return this.#later.parts !== undefined && this.#isOfTasks() && (this.readyView?.plan.tasks.count ?? 0) > 0;
  }

  #isOfTasks(): boolean {
    return this.#view() === 'timeline' || this.#view() === 'list';
  }

  #paper(view: ReadyView): TemplateResult | typeof nothing {
    if (!this.#isReport()) return nothing;
    return html`<kh-paper class="on-paper" .keep=${this.#tasks.keep(view, this.#where.at)}></kh-paper>`;
  }

  #viewTemplate(view: ReadyView): TemplateResult {
    const { parts } = this.#later;
    if (this.#isOfTasks() && view.plan.tasks.count === 0) return this.#noTask(view);
    const name = this.#view();
    if (name === 'timeline') return this.#tasks.template(view, this.#where.at, true, this.language);
    if (parts === undefined) return this.#onItsWay();
    if (name === 'list') return this.#tasks.template(view, this.#where.at, false, this.language);
    return parts.framed(this.#alone(name, view, parts), name, view, this.#where.at, this.language);
  }

  #alone(name: ViewName, view: ReadyView, { LogView, unitView }: Parts): TemplateResult {
    if (name === 'unit') return unitView(view, this.#where.at, this.#unitWays, this.language);
    if (name === 'awards') return html`<kh-awards bare></kh-awards>`;
    this.#log ??= new LogView(this, (change) => this.#where.go(change, !('said' in change)));
    return this.#log.template(view, this.#where.at, this.language);
  }

  #counting(): Counting {
    const onCount: Counting['onCount'] = (status) => this.#filter({ status });
    return { chosen: this.#where.at.status, isPhone: this.#isPhone, onCount };
  }

  /** A part of the page is on its way, or could not be loaded. */
  #noTask(view: ReadyView): TemplateResult {
    const assign = (): void => this.#open({ subject: 'plan' }, 'AssignTask');
    return noTaskTemplate(this.#subjects(view).includes('plan') ? assign : undefined, this.language);
  }

  #onItsWay(): TemplateResult {
    if (!this.#later.hasFailed) return super.renderLoading();
    const { retry } = sharedWords[this.language];
    return html`<div class="state" role="alert">
      <p>${deskWords[this.language].partMissing}</p>
      <button @click=${this.#later.bring}>${retry}</button>
    </div>`;
  }

  #past({ asOf, plan }: ReadyView): TemplateResult | typeof nothing {
    if (asOf === undefined) return nothing;
    const first = plan.issued?.on;
    return pastBandTemplate(asOf, { first, onDay: this.#setDay, onPick: this.#pickDay }, this.language);
  }

  #panelTemplate(view: ReadyView): TemplateResult | typeof nothing {
    const { language } = this;
    const { at } = this.#where;
    const { parts } = this.#later;
    if ((at.task ?? at.subject ?? at.nomination) === undefined) return nothing;
    if (parts === undefined) {
      const onItsWay: PanelParts = { lead: html``, title: '', body: this.#onItsWay(), foot: nothing };
      return panelTemplate(onItsWay, { onClose: this.#close }, language);
    }
    this.#panel ??= new parts.SidePanel(this);
    return this.#panel.template(view, at, {
      language,
      choice: this.#choice,
      answering: this.#answering,
      isPhone: this.#isPhone,
      isInAddress: this.address === 'hash',
      onClose: this.#close,
      onStep: (by) => this.#step(view, by),
      canStep: (by) => this.#tasks.beside(view, this.#where.at, by) !== undefined,
      // Only the script of the page itself knows where its further files are.
      bringExports: () => import('../export/define.js'),
    });
  }

  /** What belonged to the task that was open. */
  #forget(): void {
    this.#choice = undefined;
    this.#panel?.forget();
  }

  get #isPhone(): boolean {
    return this.#room.room === 'phone';
  }

  /** Who acts for no unit has no work of a unit's to look at. */
  #views(): readonly ViewName[] {
    const others = viewNames.filter((name) => name !== 'unit');
    if (this.readyView?.unit === undefined) return others;
    return this.#isPhone ? ['unit', ...others] : viewNames;
  }

  #view(): ViewName {
    const views = this.#views();
    const { view } = this.#where.at;
    return view !== undefined && views.includes(view) ? view : (views[0] as ViewName);
  }

  /** What only the office that runs the plan records is offered to nobody else. */
  #subjects({ actor, plan, today }: ReadyView): readonly Subject[] {
    const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
    return actor !== undefined && actor.unit === issuer ? menuSubjects : ['about', 'export'];
  }

  readonly #unitWays: UnitWays = {
    onChoose: (change = nobodysChoice) => this.#where.go(change, change !== nobodysChoice),
    onUnit: (work) => this.#where.go({ work }, true),
    onCalendar: () => this.#open({ subject: 'calendar' }),
  };

  readonly #onTaskSelect = (event: TaskSelectEvent): void => {
    if (event.composedPath()[0] === this) return;
    this.#focus.open();
    this.#where.choose(event.taskId);
  };

  readonly #onRecordOpen = ({ detail }: RecordOpenEvent): void => {
    const { taskId, nominationId, subject, command, answering } = detail;
    const known = nominationId === undefined ? subjects.find((each) => each === subject) : undefined;
    this.#open(taskId === undefined ? { nomination: nominationId, subject: known } : { task: taskId }, command);
    this.#answering = answering;
  };

  readonly #onRecordDone = ({ detail: { command } }: RecordDoneEvent): void => {
    const { taskId } = command.data as { readonly taskId?: TaskId };
    if (taskId !== undefined) this.#later.parts?.tintRow(this.renderRoot, taskId);
    this.#choiceIsThrough();
  };

  /** The same form can be asked for again. */
  readonly #choiceIsThrough = (): void => {
    [this.#choice, this.#answering] = [undefined, undefined];
    this.requestUpdate();
  };

  /** What was refused is taken up again in its form; the plan around has chosen its task. */
  #takeUp(view: ReadyView | undefined): void {
    const draft = view?.draft;
    this.#draft = draft;
    const place = draft && placeOf(draft.command, view.plan);
    if (place !== undefined) this.#open(place, draft?.command.type);
  }

  #open(what: Pick<Place, keyof typeof closed>, choice?: CommandType): void {
    this.#focus.open();
    this.#where.go({ ...closed, ...what }, true);
    this.#choice = choice;
    this.#answering = undefined;
  }

  readonly #close = (): void => {
    this.#focus.leave(this.#where.at.task);
    this.#where.go(closed, true);
  };

  #step(view: ReadyView, by: -1 | 1): void {
    const next = this.#tasks.beside(view, this.#where.at, by);
    if (next !== undefined) this.#where.go({ task: next.id }, false);
  }

  readonly #filter = (change: Filter): void => {
    const isTasks = this.#isOfTasks();
    this.#where.go({ ...change, ...(!isTasks && { view: 'list' }) }, !('words' in change));
  };

  #show(view: ViewName): void {
    if (view !== this.#view()) this.#where.go({ view }, true);
  }

  readonly #setDay = (day: CivilDate | undefined): void => {
    const isNow = day === undefined || day >= (this.#now ?? day);
    this.#where.go({ day: isNow ? undefined : day }, true);
  };

  readonly #pickDay = (opener: HTMLElement): void => {
    const view = this.readyView;
    if (view === undefined) return;
    const today = this.#now ?? view.today;
    this.#later.parts?.pickDay(opener, { chosen: view.today, today, last: today }, this.language, this.#setDay);
  };

  /** The focus is nowhere: an address led here, or somebody clicked beside the desk. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (event.target === document.body) this.#onKey(event);
  };

  #onKey(event: KeyboardEvent): void {
    const { task, subject, nomination } = this.#where.at;
    const isOpen = (task ?? subject ?? nomination) !== undefined;
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return;
    const from = event.composedPath()[0] as Element;
    if (from.matches('input[type="search"], select, [popover] *')) return;
    event.preventDefault();
    this.#close();
  }
}
