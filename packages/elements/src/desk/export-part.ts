import type { UnitId } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { nothing, type ReactiveControllerHost } from 'lit';
import { html } from '../shared/html.js';
import { sharedWords } from '../shared/language.js';
import { deskWords } from './desk.messages.js';
import type { PanelParts } from './panel.js';

/** The calendar of a unit. */
export interface OnePaper {
  readonly name: 'calendar';
  readonly unit: UnitId | undefined;
}

/** The papers that a plan can be put on, in a panel: what makes them is loaded when they are first asked for. */
export class ExportPart {
  readonly #host: ReactiveControllerHost;
  #state: 'not-asked' | 'loading' | 'there' | 'failed' = 'not-asked';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param bring loads what makes papers @param paper the one that is asked for, of which unit */
  panel(bring: () => Promise<unknown>, language: Language, paper?: OnePaper): PanelParts {
    if (this.#state === 'not-asked') void this.#load(bring);
    const { loading, retry } = sharedWords[language];
    const { subjects, partMissing } = deskWords[language];
    const again = (): void => {
      void this.#load(bring);
      this.#host.requestUpdate();
    };
    const body =
      this.#state === 'there'
        ? html`<kh-export class="exports" bare paper=${paper?.name ?? nothing} unit=${paper?.unit ?? nothing}></kh-export>`
        : this.#state === 'failed'
          ? html`<p role="alert">${partMissing}</p>
              <button class="main" @click=${again}>${retry}</button>`
          : html`<p role="status">${loading}</p>`;
    return { lead: nothing, title: subjects[paper?.name ?? 'export'], body, foot: nothing };
  }

  async #load(bring: () => Promise<unknown>): Promise<void> {
    this.#state = 'loading';
    try {
      await bring();
      this.#state = 'there';
    } catch {
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
