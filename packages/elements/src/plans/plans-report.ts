import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { giveBlob } from '../plan/give-file.js';
import { readingFailureText } from '../plan/reading.messages.js';
import type { ServerPlace } from '../plan/server-place.js';
import type { Sentence } from '../shared/language.js';
import { plansWords } from './plans.messages.js';
import { answerOf, TellingError } from './portfolio-at.js';

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
    try {
      const answer = await answerOf(server, `/report.docx?until=${on}`);
      if (answer.ok) giveBlob(await answer.blob(), `bao-cao-${on}.docx`);
      else this.#trouble = await refusalIn(answer);
    } catch (error) {
      const failure = error instanceof TellingError ? error.failure : ({ code: 'interrupted', params: {} } as const);
      this.#trouble = (language) => readingFailureText(failure, language);
    }
    this.#isUnderWay = false;
    this.#host.requestUpdate();
  }
}

/** In the server's own words, where it has some. */
async function refusalIn(answer: Response): Promise<Sentence> {
  const { vi, en } = (await answer.json().catch(() => ({}))) as { readonly vi?: unknown; readonly en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') return (language) => (language === 'vi' ? vi : en);
  const { status } = answer;
  return (language) => readingFailureText({ code: 'http', params: { status } }, language);
}
