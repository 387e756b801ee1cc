import {
  countsOf,
  taskById,
  tasksIn,
  unitOn,
  type CivilDate,
  type CommandType,
  type Plan,
  type Profile,
  type Task,
  type TaskId,
} from '@kehoach/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { entriesStyles } from '../history/entries.styles.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { AsOfEvent, TaskSelectEvent } from '../plan/plan-events.js';
import type { RecordOpenEvent } from '../agenda/record-open-event.js';
import { calendarStyles } from '../record/calendar.styles.js';
import { sharedWords } from '../shared/language.js';
import { LogEntries } from '../shared/log-entries.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { DeskPlaceEvent } from './desk-place-event.js';
import { deskStyles } from './desk.styles.js';
import { deskWords } from './desk.messages.js';
import { copyAddress } from './copy-address.js';
import { filtersTemplate, listingUnits, type Arrangement } from './filters.js';
import { figuring, headTemplate } from './head.js';
import { keepOf, type Keep } from './keep.js';
import { pageAddress, type PageAddress } from './page-address.js';
import { PanelFocus } from './panel-focus.js';
import { panelStyles } from './panel.styles.js';
import { panelTemplate, type PanelParts } from './panel.js';
import { pastBandTemplate } from './past-band.js';
import { pickDay } from './pick-day.js';
import { placeFrom, placeText, subjects, viewNames, type Place, type Subject, type ViewName } from './place.js';
import { keepStop, settleStops } from './roving.js';
import { skeletonTemplate } from './skeleton.js';
import { tabsTemplate, toolsTemplate } from './tabs.js';
import { LaterParts, type Parts } from './later-parts.js';
import type { TaskPanel } from './task-panel.js';
import { RoomWatch } from './width.js';

/** How many entries of a task are shown before the reader asks for more. */
const entriesAtFirst = 12;

/** No panel is open. */
const closed = { task: undefined, subject: undefined, nomination: undefined } as const;

/**
 * What `kh-desk` shows of the plan around it.
 *
 * @tag kh-desk-views
 * @csspart panel - what opens at the side, or over the page of a phone
 */
export class DeskViewsElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, entriesStyles, calendarStyles, deskStyles, panelStyles];

  /** @see DeskElement.address */
  @property() accessor address: 'hash' | 'none' = 'hash';

  /** @see DeskElement.place */
  @property() accessor place: string = '';

  #at: Place = {};
  #isPlaced = false;
  #followed: Pick<ReadyView, 'selected' | 'asOf'> = {};
  #page: PageAddress | undefined;
  /** The day that it really is, kept while the page is set back. */
  #now: CivilDate | undefined;
  #unit: string | undefined;
  #arrangement: Arrangement = { grouping: 'section', zoom: 'plan' };
  #areFiltersOpen = false;
  #entryCount = entriesAtFirst;
  #choice: CommandType | undefined;
  #linkSaid: string | undefined;

  readonly #room = new RoomWatch(this);
  readonly #later = new LaterParts(this);
  readonly #focus = new PanelFocus(this);
  readonly #entries = new LogEntries(this);
  readonly #figuresOf = figuring();
  readonly #unitsOf = listingUnits();
  readonly #keepOf = remember(keeping);
  readonly #keptOf = remember(kept);
  readonly #contextOf = remember(({ entryContext }: Parts, ...told: Parameters<Parts['entryContext']>) =>
    entryContext(...told),
  );
  readonly #waitingOf = remember(waitingIn);
  readonly #lateOf = remember(lateOf);

  constructor() {
    super();
    this.addEventListener(TaskSelectEvent.type, this.#onTaskSelect);
    this.addEventListener('kh-record-open', this.#onRecordOpen);
    this.addEventListener('focusin', (event) => keepStop({ target: event.composedPath()[0] } as Event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('address')) this.#useAddress();
    if (changed.has('place') && this.#isPlaced) this.#move(placeFrom(this.place) ?? {});
    const view = this.readyView;
    // A plan that is opened anew knows nothing of task and day: they are told again.
    if (view === undefined) {
      this.#isPlaced = false;
      return;
    }
    if (view.asOf === undefined) this.#now = view.today;
    this.#unit ??= view.actor?.unit;
    if (this.#isPlaced) this.#follow(view);
    else this.#begin();
  }

  protected override updated(): void {
    settleStops(this.renderRoot);
    const { task, subject, nomination } = this.#at;
    this.#focus.settle(task ?? nomination ?? (subject && `: ${subject}`), this.#room.room === 'phone');
    if (this.readyView === undefined || this.#later.hasFailed) return;
    if (this.#view() === 'timeline' && task === undefined) requestAnimationFrame(() => setTimeout(this.#later.bring));
    else void this.#later.bring();
  }

  protected override renderLoading(): TemplateResult {
    return skeletonTemplate(this.language);
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const figures = this.#figuresOf(view.plan, view.today, view.profile);
    const panel = this.#panel(view);
    return html`${this.#past(view)}
      <div class="surface ${panel === nothing ? '' : 'split'}">
        ${headTemplate(view, figures, this.#at.status, language, (status) => this.#filter({ status }))}
        <div class="row">
          ${tabsTemplate(this.#views(), this.#view(), this.#marks(view), language, (name) => this.#show(name))}
          ${toolsTemplate(view, { onDay: this.#pickDay, onSubject: this.#open, subjects: this.#subjects(view) }, language)}
        </div>
        <div class="parts">
          <div id="view" class="view" role="tabpanel" aria-labelledby="tab-${this.#view()}">
            ${this.#viewTemplate(view)}
          </div>
          ${panel}
        </div>
      </div>`;
  }

  #viewTemplate(view: ReadyView): TemplateResult {
    const { parts } = this.#later;
    if (this.#view() === 'timeline') return this.#tasksTemplate(view);
    if (parts === undefined) return this.#onItsWay();
    switch (this.#view()) {
      case 'list':
        return this.#tasksTemplate(view);
      case 'unit':
        return html`<kh-agenda bare unit=${this.#unit ?? nothing}></kh-agenda>`;
      case 'awards':
        return html`<kh-awards bare></kh-awards>`;
      default:
        return html`<kh-history bare></kh-history>`;
    }
  }

  #tasksTemplate(view: ReadyView): TemplateResult {
    const { plan, today } = view;
    const isTimeline = this.#view() === 'timeline';
    const keep = this.#keep(view);
    const filtering = {
      place: this.#at,
      arrangement: isTimeline ? this.#arrangement : undefined,
      isOpen: this.#areFiltersOpen,
      onPlace: this.#filter,
      onArrange: this.#arrange,
      onOpen: this.#openFilters,
    };
    const isEmpty = keep !== undefined && this.#keptOf(plan, keep).length === 0;
    const { grouping, zoom } = this.#arrangement;
    return html`${filtersTemplate(this.#unitsOf(plan, today), filtering, this.language)}
    ${
      isEmpty
        ? this.#noMatch()
        : isTimeline
          ? html`<kh-timeline bare .keep=${keep} .grouping=${grouping} .zoom=${zoom}></kh-timeline>`
          : html`<kh-tasks bare .keep=${keep}></kh-tasks>`
    }`;
  }

  #noMatch(): TemplateResult {
    const words = deskWords[this.language];
    const searched = this.#at.words?.trim() ?? '';
    const clear = (): void => this.#filter({ unit: undefined, status: undefined, words: undefined });
    return html`<div class="state none-left" role="status">
      <p>${searched === '' ? words.noneLeft : words.noMatch(searched)}</p>
      <button @click=${clear}>${words.clear}</button>
    </div>`;
  }

  /** A part of the page is on its way, or could not be loaded. */
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

  #panel(view: ReadyView): TemplateResult | typeof nothing {
    const parts = this.#panelParts(view);
    if (parts === undefined) return nothing;
    const isTask = this.#at.task !== undefined;
    const ways = {
      onClose: this.#close,
      onStep: isTask ? (by: -1 | 1): void => this.#step(view, by) : undefined,
      onLink: isTask && this.address === 'hash' ? this.#copyLink : undefined,
      linkSaid: this.#linkSaid,
    };
    return panelTemplate(parts, ways, this.language);
  }

  #panelParts(view: ReadyView): PanelParts | undefined {
    const { task: id, subject, nomination } = this.#at;
    const { parts } = this.#later;
    if (nomination !== undefined) return this.#formPanel(view, 'emulation', nomination);
    if (id === undefined && subject === undefined) return undefined;
    if (id === undefined && subject !== undefined && subject !== 'about') return this.#formPanel(view, subject);
    if (parts === undefined) return { lead: nothing, title: '', body: this.#onItsWay(), foot: nothing };
    if (id === undefined) return parts.aboutPanel(view.plan, this.language);
    const task = taskById(view.plan.tasks, id);
    if (task === undefined) {
      const title = deskWords[this.language].unknownTask(id);
      return { lead: nothing, title, body: html``, foot: nothing };
    }
    const log = this.#entries.for(view);
    const context = this.#contextOf(parts, log, id, view, this.language);
    const panel: TaskPanel = {
      log,
      context,
      entries: this.#entryCount,
      onMore: this.#showMore,
      isFolded: this.#room.room === 'phone',
      form: this.#form(view, task),
    };
    return parts.taskPanel(view, task, panel, this.language);
  }

  /** What the office records of the plan itself, or what is to be said of a nomination. */
  #formPanel(view: ReadyView, subject: Subject, nomination?: string): PanelParts {
    const title = deskWords[this.language].subjects[subject];
    const given = nomination === undefined ? subject : nothing;
    const form = html`<kh-record
      subject=${given}
      nomination=${nomination ?? nothing}
      layout="panel"
      choice=${this.#choice ?? nothing}
    ></kh-record>`;
    const none = html`<p class="muted">${deskWords[this.language].readOnly}</p>`;
    return { lead: nothing, title, body: html``, foot: view.actor === undefined ? none : form };
  }

  /** On a past day nothing can be recorded, as the band says; while a plan is checked, who may is not known yet. */
  #form({ actor, asOf, checked, heldUp }: ReadyView, { id }: Task): TemplateResult | typeof nothing {
    if (asOf !== undefined || checked === 'checking') return nothing;
    if (actor === undefined && heldUp === undefined)
      return html`<p class="muted">${deskWords[this.language].readOnly}</p>`;
    return html`<kh-record task=${id} layout="panel" choice=${this.#choice ?? nothing}></kh-record>`;
  }

  #views(): readonly ViewName[] {
    if (this.#room.room !== 'phone') return viewNames;
    return ['unit', ...viewNames.filter((name) => name !== 'unit')];
  }

  #view(): ViewName {
    return this.#at.view ?? (this.#room.room === 'phone' ? 'unit' : 'timeline');
  }

  #marks({ plan, today, profile }: ReadyView): { readonly late: number; readonly waiting: number } {
    const late = this.#unit === undefined ? 0 : this.#lateOf(plan, today, profile, this.#unit);
    return { late, waiting: this.#waitingOf(plan) };
  }

  /** What only the office that runs the plan records is offered to nobody else. */
  #subjects({ actor, plan, today }: ReadyView): readonly Subject[] {
    const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
    return actor !== undefined && actor.unit === issuer ? subjects : ['about'];
  }

  #keep({ plan, today, profile }: ReadyView): Keep | undefined {
    const { unit, status, words } = this.#at;
    return this.#keepOf(plan, today, profile.soonDays, unit, status, words);
  }

  #useAddress(): void {
    if (this.#page !== undefined) this.removeController(this.#page);
    this.#page = this.address === 'none' ? undefined : pageAddress(() => this.#onAddress());
    if (this.#page !== undefined) this.addController(this.#page);
  }

  /** Where the address, or the page, says that the reader is. */
  #begin(): void {
    const before = this.#at;
    const given = placeFrom(this.#page?.read() ?? '');
    const isGiven = given !== undefined && placeText(given) !== '';
    const own = placeText(before) === '' ? (placeFrom(this.place) ?? {}) : before;
    this.#isPlaced = true;
    this.#followed = {};
    this.#at = {};
    this.#move(isGiven ? given : own);
  }

  #onAddress(): void {
    const given = placeFrom(this.#page?.read() ?? '');
    if (given === undefined || !this.#isPlaced || placeText(given) === placeText(this.#at)) return;
    this.#move(given);
    this.requestUpdate();
  }

  /** Another element, or the page, chose a task or a day. */
  #follow({ selected, asOf }: ReadyView): void {
    const before = this.#followed;
    this.#followed = { ...(selected !== undefined && { selected }), ...(asOf !== undefined && { asOf }) };
    const isOther = selected !== before.selected && selected !== this.#at.task;
    const isOtherDay = asOf !== before.asOf && asOf !== this.#at.day;
    if (isOther) this.#at = { ...this.#at, ...closed, task: selected };
    if (isOtherDay) this.#at = { ...this.#at, day: asOf };
    if (isOther || isOtherDay) this.#note(isOther);
  }

  /** Goes to a place, and tells the plan around of its task and its day. */
  #move(to: Place): void {
    const from = this.#at;
    this.#at = to;
    if (to.task !== from.task) {
      this.#forget();
      this.dispatchEvent(new TaskSelectEvent(to.task));
    }
    if (to.day !== from.day) this.dispatchEvent(new AsOfEvent(to.day));
  }

  /** A person goes on. @param isStep whether "Back" leads to where they were */
  #go(change: Place, isStep: boolean): void {
    this.#move({ ...this.#at, ...change });
    this.#note(isStep);
    this.requestUpdate();
  }

  #note(isStep: boolean): void {
    const text = placeText(this.#at);
    this.#page?.write(text, isStep);
    this.dispatchEvent(new DeskPlaceEvent(text));
  }

  /** What belonged to the task that was open. */
  #forget(): void {
    this.#entryCount = entriesAtFirst;
    this.#choice = undefined;
    this.#linkSaid = undefined;
  }

  readonly #onTaskSelect = (event: TaskSelectEvent): void => {
    if (event.composedPath()[0] === this || !this.#isPlaced) return;
    const { taskId } = event;
    this.#focus.open();
    if (taskId === this.#at.task) return;
    // The plan around hears of the same event.
    this.#forget();
    this.#at = { ...this.#at, ...closed, task: taskId };
    this.#note(true);
    this.requestUpdate();
  };

  readonly #onRecordOpen = ({ detail }: RecordOpenEvent): void => {
    const { taskId, nominationId, subject, command } = detail;
    if (taskId !== undefined) return this.#openTask(taskId, command);
    this.#focus.open();
    const known = subjects.find((each) => each === subject);
    this.#go({ ...closed, nomination: nominationId, subject: nominationId === undefined ? known : undefined }, true);
    this.#choice = command;
  };

  #openTask(task: TaskId, choice?: CommandType): void {
    this.#focus.open();
    this.#go({ ...closed, task }, true);
    this.#choice = choice;
  }

  readonly #open = (subject: Subject): void => {
    this.#focus.open();
    this.#go({ ...closed, subject }, true);
  };

  readonly #close = (): void => {
    this.#focus.leave(this.#at.task);
    this.#go(closed, true);
  };

  #step(view: ReadyView, by: -1 | 1): void {
    const keep = this.#keep(view);
    const listed = this.#keptOf(view.plan, keep ?? everyTask);
    const at = listed.findIndex(({ id }) => id === this.#at.task);
    const next = listed[at + by];
    if (next !== undefined) this.#go({ task: next.id }, false);
  }

  readonly #copyLink = (): void => {
    void copyAddress(location.href).then((isCopied) => {
      const words = deskWords[this.language];
      this.#linkSaid = isCopied ? words.linked : words.notLinked;
      this.requestUpdate();
    });
  };

  readonly #filter = (change: Pick<Place, 'unit' | 'status' | 'words'>): void => {
    const isTasks = this.#view() === 'timeline' || this.#view() === 'list';
    this.#go({ ...change, ...(!isTasks && { view: 'list' }) }, !('words' in change));
  };

  #show(view: ViewName): void {
    if (view !== this.#view()) this.#go({ view }, true);
  }

  readonly #arrange = (change: Partial<Arrangement>): void => {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.requestUpdate();
  };

  readonly #openFilters = (): void => {
    this.#areFiltersOpen = !this.#areFiltersOpen;
    this.requestUpdate();
  };

  readonly #showMore = (): void => {
    this.#entryCount += entriesAtFirst;
    this.requestUpdate();
  };

  readonly #setDay = (day: CivilDate | undefined): void => {
    const isNow = day === undefined || day >= (this.#now ?? day);
    this.#go({ day: isNow ? undefined : day }, true);
  };

  readonly #pickDay = (opener: HTMLElement): void => {
    const view = this.readyView;
    if (view === undefined) return;
    const today = this.#now ?? view.today;
    pickDay(opener, { chosen: view.today, today, last: today }, this.language, this.#setDay);
  };

  #onKey(event: KeyboardEvent): void {
    const { task, subject, nomination } = this.#at;
    const isOpen = (task ?? subject ?? nomination) !== undefined;
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return;
    const from = event.composedPath()[0] as Element;
    if (from.matches('input[type="search"], select, [popover] *')) return;
    event.preventDefault();
    this.#close();
  }
}

function keeping(
  plan: Plan,
  today: CivilDate,
  soonDays: number,
  unit: Place['unit'],
  status: Place['status'],
  words: Place['words'],
): Keep | undefined {
  return keepOf(plan, today, soonDays, { unit, status, words });
}

/** Nominations that wait for somebody. */
function waitingIn({ nominations }: Plan): number {
  return nominations.filter(({ state }) => !['granted', 'declined', 'revoked'].includes(state)).length;
}

const everyTask = (): boolean => true;

function kept(plan: Plan, keep: Keep): readonly Task[] {
  return [...tasksIn(plan.tasks)].filter(keep);
}

function lateOf(plan: Plan, today: CivilDate, profile: Profile, unitId: string): number {
  return countsOf(plan, today, profile, { unitId }).dated.openLate;
}
