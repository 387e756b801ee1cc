import type { RecordedEvent } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Publisher } from './post.js';
import { publishWords } from './publish.messages.js';
import { takeOver, type IssuingOffice, type NotTaken, type OnServer } from './publish.js';
import { onServerPanel } from './panels.js';

/** Whom it tells. */
export interface TakingOverOptions {
  readonly text: string;
  readonly publisher: () => Publisher;
  readonly onChange: () => void;
  readonly onTaken: (taken: OnServer) => void;
  readonly onBack: () => void;
  /** The address at which a plan is shown. */
  readonly pageOf: (planId: string) => string | undefined;
}

/** A log that somebody chose, on its way to a server: shown, sent when they say so, and what came of it. */
export class TakingOver {
  readonly #options: TakingOverOptions;
  readonly #first: RecordedEvent | undefined;
  readonly #count: number;
  #sending: AbortController | undefined;
  #outcome: OnServer | NotTaken | undefined;

  constructor(options: TakingOverOptions) {
    this.#options = options;
    const lines = options.text.split('\n').filter((line) => line.trim() !== '');
    this.#first = entryIn(lines[0]);
    this.#count = lines.length;
  }

  /** Who issued its plan. */
  get issuer(): IssuingOffice | undefined {
    const first = this.#first;
    if (first?.type !== 'PlanIssued' || !('issuer' in first.data)) return undefined;
    return { unit: first.data.issuer, name: first.data.issuerName };
  }

  template(language: Language): TemplateResult {
    const words = publishWords[language];
    const outcome = this.#outcome;
    if (outcome !== undefined && !('reason' in outcome)) {
      const { onBack, pageOf } = this.#options;
      const said = words.taken(outcome.version);
      return html`<div class="choose">${onServerPanel(language, outcome, said, pageOf(outcome.planId), onBack)}</div>`;
    }
    return html`<div class="choose"><div class="panel" role="group" aria-label=${words.title}>
      <h2>${words.title}</h2>
      ${outcome === undefined ? nothing : html`<p role="alert">${words.notTaken} ${outcome.reason(language)}</p>`}
      ${
        this.#first === undefined
          ? html`<p role="alert">${words.noLog}</p>`
          : html`<p>${words.log(nameOf(this.#first), this.#count)}</p>`
      }
      <p role="status">${this.#sending === undefined ? '' : words.taking}</p>
      <div class="buttons">
        <button
          class="main"
          ?disabled=${this.#first === undefined || this.#sending !== undefined}
          @click=${() => void this.#send()}
        >${words.take}</button>
        <button @click=${() => this.stop()}>${words.back}</button>
      </div>
    </div></div>`;
  }

  /** Lets go of it; what the server does with what it has is the server's to say. */
  stop(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    this.#options.onBack();
  }

  async #send(): Promise<void> {
    const { text, publisher, onChange, onTaken } = this.#options;
    if (this.#first === undefined || this.#sending !== undefined) return;
    const sending = new AbortController();
    this.#sending = sending;
    this.#outcome = undefined;
    onChange();
    const outcome = await takeOver(this.#first.planId, text, publisher(), sending.signal);
    if (outcome === undefined) return;
    this.#sending = undefined;
    this.#outcome = outcome;
    onChange();
    if (!('reason' in outcome)) onTaken(outcome);
  }
}

function nameOf({ type, data, planId }: RecordedEvent): string {
  return type === 'PlanIssued' && 'number' in data ? data.number : planId;
}

/** The first entry, where the text begins with one: the rest is for the server to read. */
function entryIn(line: string | undefined): RecordedEvent | undefined {
  try {
    const entry = JSON.parse(line ?? '') as RecordedEvent;
    return typeof entry.planId === 'string' && entry.version === 1 ? entry : undefined;
  } catch {
    return undefined;
  }
}
