import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { readingFailureText } from '../plan/reading.messages.js';
import type { ServerPlace } from '../plan/server-place.js';
import type { Sentence } from '../shared/language.js';
import { plansWords } from './plans.messages.js';

/** Gives the reader the one report on all plans, as their server makes it. */
export class PlansReport {
  readonly #host: ReactiveControllerHost;
  #isUnderWay = false;
  #trouble: Sentence | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  template(server: ServerPlace, on: CivilDate, language: Language): TemplateResult {
    const words = plansWords[language];
    const onClick = (): void => void this.#fetch(server, on);
    return html`<span class="report">
      <button ?disabled=${this.#isUnderWay} @click=${onClick}>${this.#isUnderWay ? words.reportUnderWay : words.report}</button>
      <span role="status">${this.#trouble === undefined ? nothing : this.#trouble(language)}</span>
    </span>`;
  }

  async #fetch(server: ServerPlace, on: CivilDate): Promise<void> {
    [this.#isUnderWay, this.#trouble] = [true, undefined];
    this.#host.requestUpdate();
    this.#trouble = await import('./give-report.js').then(({ giveReport }) => giveReport(server, on), notLoaded);
    this.#isUnderWay = false;
    this.#host.requestUpdate();
  }
}

/** What fetches a report is a part of the page that is loaded when it is first asked for. */
function notLoaded(): Sentence {
  return (language) => readingFailureText({ code: 'interrupted', params: {} }, language);
}
