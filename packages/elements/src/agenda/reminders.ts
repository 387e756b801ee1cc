import { instantText, type Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ServerPlace } from '../plan/server-place.js';
import { told } from '../plans/portfolio-at.js';
import { agendaWords } from './agenda.messages.js';

/** How letters that remind a unit fare, as a server tells it: when one was last taken, since when they fail. */
export interface ReminderStanding {
  readonly isOn: boolean;
  /** How many of the unit have an address. */
  readonly people: number;
  readonly lastSentAt?: string;
  readonly failingSince?: string;
  readonly reason?: 'address' | 'line';
}

/** Asks a server once for each unit; what it does not tell is not shown. */
export class Reminders {
  readonly #host: ReactiveControllerHost;
  #asked: { readonly endpoint: string; readonly unit: string } | undefined;
  #standing: ReminderStanding | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is known; drawn again when the answer comes. */
  of(place: ServerPlace | undefined, unit: string): ReminderStanding | undefined {
    if (place === undefined) return undefined;
    const { endpoint } = place;
    if (this.#asked?.endpoint !== endpoint || this.#asked.unit !== unit) void this.#ask(place, unit);
    return this.#standing;
  }

  async #ask(place: ServerPlace, unit: string): Promise<void> {
    const asked = { endpoint: place.endpoint, unit };
    [this.#asked, this.#standing] = [asked, undefined];
    const path = `/reminders?unit=${encodeURIComponent(unit)}`;
    const standing = await told<ReminderStanding>(place, path).catch(() => undefined);
    if (this.#asked !== asked) return;
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}

/** In a line or two: last sent, failing since, or why no letter goes. */
export function standingTemplate(
  standing: ReminderStanding | undefined,
  timeZone: string,
  language: Language,
): TemplateResult | typeof nothing {
  if (standing === undefined) return nothing;
  const { isOn, people, lastSentAt, failingSince, reason = 'line' } = standing;
  const words = agendaWords[language];
  const at = (instant: string): string => instantText(instant, language, { timeZone });
  if (!isOn) return html`<p class="small no-print">${words.noLetters}</p>`;
  if (people === 0) return html`<p class="small no-print">${words.noAddress}</p>`;
  return html`${
    lastSentAt === undefined
      ? nothing
      : html`<p class="small no-print">
          ${words.lastSent(at(lastSentAt))}
          ${failingSince === undefined ? html`<span class="chip" data-status="done">${words.sent}</span>` : nothing}
        </p>`
  }${
    failingSince === undefined
      ? nothing
      : html`<p class="small no-print chip fails" data-status="due-soon">
          ${words.failing(at(failingSince), words.reasons[reason])}
        </p>`
  }`;
}
