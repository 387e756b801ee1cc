import {
  daysBetween,
  unitNameOn,
  type AwardCard,
  type AwardPaper,
  type AwardTurn,
  type CommandType,
} from '@kehoach/core';
import {
  dateText,
  numberText,
  authorityText,
  formText,
  type Language,
  nominationText,
  nomineeText,
} from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { nomineeName } from '../shared/nominee-name.js';
import { awardWords, type BoardCommand } from './awards.messages.js';

/** What a card is drawn with. */
export interface CardContext {
  readonly view: ReadyView;
  readonly profile: ReadyView['profile'];
  readonly language: Language;
  /** What the reader may say about a nomination, the next step first. */
  readonly commandsOf: (card: AwardCard) => readonly CommandType[];
  readonly onOpen: (nominationId: string, command?: CommandType) => void;
}

/** A nomination: who, for what, how far, whose turn; and what the reader may do about it. */
export function cardTemplate(card: AwardCard, context: CardContext): TemplateResult {
  const { nomination, passed, papers, turn } = card;
  const { view, profile, language } = context;
  const { form, nominee, merit, title, authority, state } = nomination;
  const by = state === 'granted' && title === undefined && authority !== undefined;
  const kind = [
    nomineeText(nominee.kind, language),
    title ?? formText(form, language, profile),
    ...(by ? [authorityText(authority, language, profile)] : []),
  ];
  const name = nomineeName(nominee, view.people);
  return html`<li class="card ${turn === undefined ? '' : 'ask'}">
    <b>${name}</b>
    <p class="muted">${kind.join(' · ')}</p>
    <span class="way" role="img" aria-label=${awardWords[language].step(passed)}>
      ${[0, 1, 2, 3].map((at) => html`<i class=${at < passed ? 'passed' : at === passed && turn ? 'now' : ''}></i>`)}
    </span>
    ${turn === undefined ? html`<p>${endOf(card, language)}</p>` : turnTemplate(turn, context)}
    <p class="quiet verbatim">${merit}</p>
    <ul class="quiet">
      ${papers.map((paper) => html`<li>${paperText(paper, language)}</li>`)}
    </ul>
    ${turn && waiting(turn, view.today, language)} ${actsOf(card, name, context)}
  </li>`;
}

function turnTemplate({ units, authority }: AwardTurn, { view, profile, language }: CardContext): TemplateResult {
  const whose =
    authority === undefined
      ? units.map((unit) => unitNameOn(view.plan, unit, view.today)).join(awardWords[language].or)
      : authorityText(authority, language, profile);
  return html`<p class="turn">${awardWords[language].turn}: ${whose}</p>`;
}

function waiting({ since }: AwardTurn, today: string, language: Language): TemplateResult | typeof nothing {
  const days = daysBetween(since, today);
  if (days < 1) return nothing;
  return html`<p class="quiet">${awardWords[language].waits(numberText(days, language), days)}</p>`;
}

/** How it ended, or where it stands while nobody can take it on. */
function endOf({ nomination: { state, steps } }: AwardCard, language: Language): string {
  const on = dateText(steps.at(-1)?.on ?? '', language);
  return state === 'granted' ? `✓ ${awardWords[language].granted} ${on}` : `${nominationText(state, language)} ${on}`;
}

/** A paper by its day; where its words end in that day too, it is said once. */
function paperText({ state, on, text, votes }: AwardPaper, language: Language): string {
  const isPlain = state === 'supported' || state === 'forwarded' || state === 'granted';
  const words = text?.replace(/,? ngày \d+\/\d+\/\d{4}$/, (end) => (isDay(end, on) ? '' : end));
  const counted =
    votes && awardWords[language].votes(numberText(votes.for, language), numberText(votes.cast, language));
  const said = [isPlain && words ? '' : nominationText(state, language), words, counted];
  return [dateText(on, language), ...said].filter(Boolean).join(' · ');
}

function isDay(text: string, on: string): boolean {
  const [day, month, year] = text.match(/\d+/g) ?? [];
  return on === `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The steps that take it on are buttons; what else may be said stands behind one more. */
function actsOf(card: AwardCard, name: string, context: CardContext): TemplateResult | typeof nothing {
  const { language, commandsOf, onOpen } = context;
  const commands = commandsOf(card) as readonly BoardCommand[];
  if (commands.length === 0) return nothing;
  const words = awardWords[language];
  const isStep = (command: BoardCommand): boolean => command === card.turn?.command || command === 'ForwardNomination';
  const others = commands.filter((command) => !isStep(command));
  const button = (label: string, kind: string, command?: BoardCommand): TemplateResult =>
    html`<button
      class=${kind}
      aria-label="${label}: ${name}"
      @click=${() => onOpen(card.nomination.id, command)}
    >${label}</button>`;
  return html`<div class="acts no-print">
    ${commands
      .filter(isStep)
      .map((command) => button(command === 'NominateAward' ? words.again : words.do[command], '', command))}
    ${others.length === 1 && others[0] ? button(words.do[others[0]], 'plain', others[0]) : nothing}
    ${others.length > 1 ? button(words.other, 'plain') : nothing}
  </div>`;
}
