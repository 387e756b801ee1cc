import {
  agendaLinesOf,
  taskAt,
  unitById,
  unitOn,
  unitsOn,
  type AgendaLines,
  type NamedUnit,
  type Plan,
  type Profile,
  type UnitId,
} from '@kehoach/core';
import { vietnamDays, vietnamFollowUp } from '@kehoach/profiles';
import type { TokenProvider } from '@kehoach/session';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { addressOf } from '../plan/browser.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import type { ServerPlace } from '../plan/server-place.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { readingFailureText } from '../plan/reading.messages.js';
import { TellingError } from '../plans/portfolio-at.js';
import { PortfolioSource, type PlansPlace } from '../plans/portfolio-source.js';
import type { Portfolio } from '../plans/portfolio.js';
import { capital } from '../shared/capital.js';
import { sharedWords } from '../shared/language.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { groupsTemplate, linesFor, staffIn, unitOptions, type AgendaWays } from './agenda-view.js';
import { agendaWords } from './agenda.messages.js';
import { agendaStyles } from './agenda.styles.js';
import { figuresTemplate } from './figures.js';
import { RecordOpenEvent, type RecordOpening } from './record-open-event.js';
import { Reminders } from './reminders.js';

/**
 * What one unit has to do: late, due this week and this month, to report, waiting for an answer; beside it the unit's
 * counts. Inside `kh-plan` and with one `src` it speaks of that plan, with `endpoint` or several addresses in `src` of
 * all plans there.
 *
 * @tag kh-agenda
 * @slot unit - what chooses the unit, where the page does
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task
 * @fires {RecordOpenEvent} kh-record-open - the reader wants to record something of a task
 */
export class AgendaElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, agendaStyles];

  /** Id of the unit; that of who records, else the first that leads a task, unless given. */
  @property() accessor unit: string | undefined;

  /** The address of a server: what the unit has to do in all plans there. */
  @property() accessor endpoint: string | undefined;

  /** Gives the token of whoever is signed in, where the server asks for one. */
  @property({ attribute: false }) accessor tokenProvider: TokenProvider | undefined;

  /** Leads to the unit's deadlines as a calendar; without it there is no button for that. */
  @property({ attribute: false }) accessor onCalendar: (() => void) | undefined;

  /** What the reader has chosen. */
  @property({ attribute: false }) accessor chosen: AgendaChoice = {};

  /**
   * Hears what is chosen from now on, or nothing where that is all gone because somebody else sits there: a page may
   * keep it, and give it back in `chosen`. The element keeps it itself unless given.
   */
  @property({ attribute: false }) accessor onChoose: (change?: AgendaChoice) => void = (change) => {
    this.chosen = change ? { ...this.chosen, ...change } : {};
  };

  /** Who looks at it: the last that was known. */
  #reader: { readonly id?: string | undefined; readonly unit?: UnitId | undefined } = {};
  #told: Told | undefined;
  readonly #linesOf = remember(agendaLinesOf);
  readonly #daysOf = remember(daysOf);
  readonly #unitsOf = remember(leadUnitsOf);
  readonly #source = new PortfolioSource(this);
  readonly #reminders = new Reminders(this);

  /** Whether it speaks of several plans. */
  get #isOverMany(): boolean {
    return Boolean(this.endpoint?.trim()) || /\S\s+\S/.test(this.src ?? '');
  }

  protected override get source(): string | undefined {
    return this.#isOverMany ? undefined : this.src;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#meet(this.readyView);
    this.#source.show(this.#plansPlace());
  }

  /** What a server told one person is not shown to the next. */
  #meet(view: ReadyView | undefined): void {
    if (view === undefined) return;
    const { actor, unit } = view;
    const { id = actor?.id } = this.#reader;
    const isOther = unit !== this.#reader.unit || (actor !== undefined && actor.id !== id);
    if (isOther) {
      this.#told = undefined;
      if (this.#reader.unit !== undefined) this.onChoose();
    }
    this.#reader = { id: actor?.id ?? id, unit };
  }

  #plansPlace(): PlansPlace {
    const { endpoint, src, today, tokenProvider: token, readyView } = this;
    // The reader of one plan wants to see all plans of its server.
    const server = this.chosen.plans && readyView?.server;
    if (server) return { ...server, src: undefined, today: readyView?.today };
    return { endpoint, src: this.#isOverMany ? src : undefined, today, token };
  }

  protected override render(): TemplateResult {
    return this.#isOverMany ? this.#renderMany(this.unit || this.chosen.work) : super.render();
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const { plan, today, profile } = view;
    const units = this.#unitsOf(plan, today);
    const unit = this.unit || this.chosen.work || actingUnit(view) || units[0]?.id;
    if (unit === undefined) return html`<p class="state">${agendaWords[language].noUnit}</p>`;
    const recorder = recorderFor(view, unit);
    const isForOther = recorder !== unitOn(plan, unit, today);
    const here = { language, recorder, isForOther, plan: plan.id, onRecord: this.#onRecord, onTask: this.#onTask };
    const ways = { ...here, ...(view.markOf && { markOf: view.markOf }) };
    const nameOf = (person: string): string => view.people?.get(person) ?? person;
    if (this.chosen.plans && view.server) return this.#renderMany(unit, { ...ways, nameOf, hasPlans: true }, view);
    const days = this.#daysOf(profile);
    const lines = this.#linesOf(plan, unitOn(plan, unit, today), today, days);
    const drawing = { units, days, server: view.server, around: view };
    return this.#drawn(lines, drawing, { ...ways, nameOf, hasPlans: false });
  }

  /** @param own what may be done from the plan around, where there is one */
  #renderMany(unit: string | undefined, own?: AgendaWays, around?: ReadyView): TemplateResult {
    const { language } = this;
    const { state } = this.#source;
    if (state.state === 'failed') return this.#failed(readingFailureText(state.failure, language), around);
    if (state.state !== 'ready') return this.#onItsWay(around);
    const { portfolio } = state;
    const isKnown = this.#told?.of === portfolio && this.#told.unit === unit && this.#told.around === around?.plan;
    if (!isKnown) void this.#ask({ of: portfolio, unit, around: around?.plan });
    const lines = this.#told?.lines;
    if (lines === undefined && this.#told?.isNobody === true) return this.#failed(agendaWords[language].nobody, around);
    if (lines === undefined) return this.#onItsWay(around);
    const ways = own ?? {
      language,
      hasPlans: true,
      recorder: lines.records === true ? lines.unit : undefined,
      nameOf: (person: string) => person,
      onRecord: this.#onRecord,
      onTask: undefined,
    };
    const { units, days } = portfolio;
    return this.#drawn(lines, { units, days, server: around?.server ?? this.#server, around }, ways);
  }

  #onItsWay(around: ReadyView | undefined): TemplateResult {
    return html`${this.#wayBack(around)}${this.renderLoading()}`;
  }

  /** Who looks at all plans can go back to the one around, whatever becomes of them. */
  #wayBack(around: ReadyView | undefined): TemplateResult | typeof nothing {
    return around === undefined ? nothing : html`<div class="bar">${this.#tools(around)}</div>`;
  }

  #failed(why: string, around: ReadyView | undefined): TemplateResult {
    return html`${this.#wayBack(around)}
      <div class="state" role="alert" part="failure">
        <p>${why}</p>
        <button class="main" @click=${this.#source.reload}>${sharedWords[this.language].retry}</button>
      </div>`;
  }

  #drawn(lines: AgendaLines, { units, days, server, around }: Drawing, ways: AgendaWays): TemplateResult {
    const { language } = ways;
    const standing = this.#reminders.of(server, lines.unit);
    const staff = staffIn(lines);
    const { person = '' } = this.chosen;
    const shown = staff.includes(person) ? linesFor(lines, person) : lines;
    return html`<div class="bar">
        <h2>${capital(lines.name)}</h2><slot name="unit"></slot>
        ${this.unit || units.length < 2 ? nothing : this.#pick(units, lines)}
        ${staff.length === 0 ? nothing : this.#pickPerson(staff, ways)} ${this.#tools(around)}
      </div>
      <div class="columns">
        <div class="parts">${groupsTemplate(shown, ways)}</div>
        <aside class="side" aria-label=${agendaWords[language].figures}>${figuresTemplate(lines, days, standing, language)}</aside>
      </div>`;
  }

  get #server(): ServerPlace | undefined {
    const endpoint = addressOf(this.endpoint);
    return endpoint === undefined ? undefined : { endpoint, token: async () => this.tokenProvider?.() };
  }

  /** What else there is: the unit's work of all plans, and its calendar. */
  #tools(around: ReadyView | undefined): TemplateResult {
    const words = agendaWords[this.language];
    const { onCalendar } = this;
    const isEverywhere = this.chosen.plans !== undefined;
    const toggle = (): void => this.onChoose({ plans: isEverywhere ? undefined : 'all' });
    return html`${
      around?.server === undefined
        ? nothing
        : html`<button class="no-print" data-everywhere aria-pressed=${isEverywhere} @click=${toggle}>${words.everywhere}</button>`
    }
    ${onCalendar === undefined ? nothing : html`<button class="no-print" data-calendar @click=${onCalendar}>${words.calendar}</button>`}`;
  }

  #pick(units: readonly NamedUnit[], lines: AgendaLines): TemplateResult {
    return html`<label class="pick no-print">
      <span>${agendaWords[this.language].otherUnit}</span>
      <select name="work" @change=${this.#onPick}>
        ${unitOptions(units, lines)}
      </select>
    </label>`;
  }

  #pickPerson(staff: readonly string[], { nameOf }: AgendaWays): TemplateResult {
    const words = agendaWords[this.language];
    return html`<label class="pick no-print">
      <span>${words.inCharge}</span>
      <select name="person" @change=${this.#onPick}>
        <option value="">${words.everybody}</option>
        ${staff.map((id) => html`<option value=${id} .selected=${id === this.chosen.person}>${nameOf(id)}</option>`)}
      </select>
    </label>`;
  }

  /** What a server tells comes a moment later; until then what was told before stays. */
  async #ask(now: Omit<Told, 'lines' | 'isNobody'>): Promise<void> {
    const { of, unit } = now;
    const asked: Told = { ...this.#told, ...now };
    this.#told = asked;
    const told = await of.agenda(unit).then(
      (lines) => ({ lines }),
      (error: unknown) => ({ isNobody: error instanceof TellingError && error.failure.code === 'signed-out' }),
    );
    if (this.#told !== asked) return;
    this.#told = { ...asked, ...told };
    this.requestUpdate();
  }

  #onPick(event: Event): void {
    const { name, value } = event.target as HTMLSelectElement;
    this.onChoose({ [name]: value || undefined });
  }

  readonly #onTask = (taskId: string): void => {
    this.dispatchEvent(new TaskSelectEvent(taskId));
  };

  readonly #onRecord = (opening: RecordOpening): void => {
    this.dispatchEvent(new RecordOpenEvent(opening));
  };
}

/** What a reader has chosen of an agenda. */
export interface AgendaChoice {
  /** Id of the unit whose work is shown, where none is given. */
  readonly work?: UnitId | undefined;
  /** Id of the person in charge whose tasks alone are shown. */
  readonly person?: string | undefined;
  /** Whether the plans of the whole server are looked at. */
  readonly plans?: 'all' | undefined;
}

/** What stands around the lines of a unit. */
interface Drawing {
  readonly units: readonly NamedUnit[];
  readonly days: Profile;
  readonly server: ServerPlace | undefined;
  /** The plan in which the element stands. */
  readonly around: ReadyView | undefined;
}

/** What was asked of a server, and what it told last. */
interface Told {
  readonly of: Portfolio;
  readonly unit: string | undefined;
  /** The plan around, as it stood then: what is recorded in it changes what is told. */
  readonly around: Plan | undefined;
  readonly lines?: AgendaLines;
  /** It tells an agenda to nobody. */
  readonly isNobody?: boolean;
}

/** Who leads a task, by name. */
function leadUnitsOf(plan: Plan, today: string): readonly NamedUnit[] {
  const ids = new Set<string>();
  for (let place = 0; place < plan.tasks.count; place += 1)
    for (const id of taskAt(plan.tasks, place)?.lead ?? []) ids.add(id);
  return unitsOn(plan, [...ids], today);
}

function actingUnit({ plan, unit }: ReadyView): string | undefined {
  return unit !== undefined && unitById(plan, unit) !== undefined ? unit : undefined;
}

/**
 * Whoever acts for the unit records for it, and the office that runs the plan for each; nobody on a day that is past,
 * and nobody for a unit that has handed its work over.
 */
function recorderFor({ plan, today, actor, asOf }: ReadyView, unit: string): string | undefined {
  if (actor === undefined || asOf !== undefined) return undefined;
  const acting = unitOn(plan, actor.unit, today);
  if (acting !== actor.unit) return undefined;
  const isOwn = acting === unitOn(plan, unit, today) || acting === unitOn(plan, plan.issued?.issuer ?? '', today);
  return isOwn ? acting : undefined;
}

/** A page without a profile counts by Vietnam's days, those of reminders too. */
function daysOf(profile: Profile): Profile {
  return profile === vietnamDays ? { ...profile, followUp: vietnamFollowUp } : profile;
}
