import {
  awardBoardOf,
  awardCommandsFor,
  emulationCommandsFor,
  lawOn,
  unitNameOn,
  type AwardCard,
  type Campaign,
  type CommandType,
  type CommendationRules,
  type Plan,
  type Profile,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, numberText, periodText, type Language } from '@kehoach/words';
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { RecordOpenEvent, type RecordOpening } from '../agenda/record-open-event.js';
import type { ReadyView } from '../plan/plan-context.js';
import { languageOf } from '../shared/language.js';
import { PrintWatch } from '../shared/print-watch.js';
import { remember } from '../shared/remember.js';
import { awardWords, type BoardColumn, type BoardCommand } from './awards.messages.js';
import { awardStyles } from './awards.styles.js';
import { cardTemplate, type CardContext } from './card.js';

/** How many of each column are shown before the reader asks for more. */
const pageSize = 50;

/**
 * Draws the board into an element that shows a plan: a part of its own, which a page loads where the element stands.
 */
export class AwardsBoard {
  readonly #host: LitElement;
  readonly #counts = new Map<BoardColumn, number>();
  readonly #boardOf = remember(awardBoardOf);
  readonly #profileOf = remember(profileOf);
  readonly #print: PrintWatch;

  constructor(host: LitElement) {
    this.#host = host;
    this.#print = new PrintWatch(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, awardStyles]);
  }

  /** @param commendation rules that name forms and authorities instead of those of the plan's profile */
  template(view: ReadyView, commendation: CommendationRules | undefined): TemplateResult {
    const { plan, today, actor } = view;
    const profile = this.#profileOf(view.profile, commendation);
    const board = this.#boardOf(plan, today, profile);
    const words = awardWords[this.#language];
    const { campaigns, guidance } = board;
    const isEmpty = campaigns.length + guidance.length + plan.nominations.length === 0;
    const may = actor === undefined ? [] : emulationCommandsFor(plan, { by: actor, today, profile });
    const context: CardContext = {
      view,
      profile,
      language: this.#language,
      commandsOf: ({ nomination }) =>
        actor === undefined ? [] : awardCommandsFor(plan, nomination, { by: actor, today, profile }),
      onOpen: (nominationId, command) => this.#open(plan, { nominationId }, command),
    };
    const card = (one: AwardCard): TemplateResult => cardTemplate(one, context);
    return html`<div class="bar"><h2>${words.title}</h2></div>
      <div class="band">
        ${
          isEmpty
            ? html`<div><h3>${words.emptyTitle}</h3><p class="muted">${words.empty}</p></div>`
            : html`<ul>${campaigns.map((campaign) => this.#campaign(campaign))}</ul>`
        }
        ${this.#acts(plan, may as readonly BoardCommand[])}
      </div>
      ${
        isEmpty
          ? nothing
          : html`<div class="board">
              ${this.#column('guidance', guidance, (one) => this.#guidance(one, plan, profile))}
              ${(['proposed', 'council', 'authority', 'result'] as const).map((name) =>
                this.#column(name, board[name], card),
              )}
            </div>`
      }`;
  }

  /** To nominate, and before there is guidance to give it, comes first; what is rarely begun, behind one button. */
  #acts(plan: Plan, may: readonly BoardCommand[]): TemplateResult | typeof nothing {
    if (may.length === 0) return nothing;
    const words = awardWords[this.#language];
    const open = (command?: CommandType) => () => this.#open(plan, { subject: 'emulation' }, command);
    const isGuided = plan.commendationGuidedOn !== undefined;
    const first = may.find((command) => command === (isGuided ? 'NominateAward' : 'GiveGuidance'));
    const rest = may.filter((command) => command !== first && command !== 'LaunchEmulation');
    return html`<div class="acts no-print">
      ${rest.length > 0 ? html`<button class="plain" @click=${open()}>${words.other}</button>` : nothing}
      ${
        may.includes('LaunchEmulation')
          ? html`<button @click=${open('LaunchEmulation')}>${words.do.LaunchEmulation}</button>`
          : nothing
      }
      ${first ? html`<button class="main" @click=${open(first)}>${words.do[first]}</button>` : nothing}
    </div>`;
  }

  #column<T>(name: BoardColumn, items: readonly T[], show: (item: T) => TemplateResult): TemplateResult {
    const language = this.#language;
    const [title, whenEmpty] = awardWords[language].columns[name];
    const count = this.#print.isPrinting ? items.length : (this.#counts.get(name) ?? pageSize);
    return html`<section class="column ${name} ${items.length > 0 ? '' : 'none'}">
      <h3>${title} <span class="count">${numberText(items.length, language)}</span></h3>
      ${
        items.length === 0
          ? html`<p class="quiet">${whenEmpty}</p>`
          : html`<ul class="cards">${items.slice(0, count).map(show)}</ul>`
      }
      ${this.#more(name, count, items.length - count)}
    </section>`;
  }

  #more(name: BoardColumn, count: number, rest: number): TemplateResult | typeof nothing {
    if (rest <= 0) return nothing;
    const onMore = (): void => {
      this.#counts.set(name, count + pageSize);
      this.#host.requestUpdate();
    };
    const label = awardWords[this.#language].more(numberText(Math.min(rest, pageSize), this.#language));
    return html`<button class="no-print" @click=${onMore}>${label}</button>`;
  }

  #campaign({ theme, period, launchedOn, reviews }: Campaign): TemplateResult {
    const language = this.#language;
    const words = awardWords[language];
    return html`<li>
      <h3>${theme}</h3>
      <p class="small muted">${words.launched} ${dateText(launchedOn, language)} · ${periodText(period, language)}</p>
      ${reviews.map(
        ({ on, kind, text }) =>
          html`<p class="small muted verbatim">${words[kind]} ${dateText(on, language)}: ${text}</p>`,
      )}
    </li>`;
  }

  #guidance({ data, by, occurredOn: on }: Plan['guidance'][number], plan: Plan, profile: Profile): TemplateResult {
    const language = this.#language;
    const law = lawOn(profile.commendation, on);
    return html`<li class="card">
      <b class="verbatim">${data.text}</b>
      <p class="muted">${unitNameOn(plan, by.unit, on)} · ${dateText(on, language)}</p>
      ${data.reference ? html`<p class="quiet">${data.reference}</p>` : nothing}
      ${law ? html`<p class="quiet">${awardWords[language].law(law.number)}</p>` : nothing}
    </li>`;
  }

  get #language(): Language {
    return languageOf(this.#host);
  }

  #open(plan: Plan, what: Omit<RecordOpening, 'planId'>, command: CommandType | undefined): void {
    this.#host.dispatchEvent(new RecordOpenEvent({ planId: plan.id, ...what, ...(command && { command }) }));
  }
}

/** An element that stands alone is given no laws: it takes Vietnam's. */
function profileOf(given: Profile, commendation: CommendationRules | undefined): Profile {
  const profile = given.commendation.laws.length === 0 ? { ...vietnam, id: given.id } : given;
  return commendation === undefined ? profile : { ...profile, commendation };
}
