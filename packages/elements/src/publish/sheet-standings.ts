import type { RecordedEvent } from '@kehoach/core';
import { reportCommandsOf, type Draft } from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Sentence } from '../shared/language.js';
import { unrecordedPanel } from './panels.js';
import type { Publisher } from './post.js';
import { publishWords } from './publish.messages.js';
import { sayTo } from './say-to.js';
import { unrecordedSentences } from './unrecorded.js';

/**
 * What a sheet tells of the tasks of a plan that a server has, on its way there as commands of whoever is signed in: the
 * server records what they may say and refuses the rest, each with its reason.
 */
export class SheetStandings {
  readonly #draft: Draft;
  readonly #planId: string;
  readonly #publisher: Publisher;
  #log: readonly RecordedEvent[] = [];
  #refused: readonly Sentence[] = [];
  /** Why the server did not answer, or took none of it. */
  #failure: Sentence | undefined;
  #isSending = false;

  constructor(draft: Draft, planId: string, publisher: Publisher) {
    this.#draft = draft;
    this.#planId = planId;
    this.#publisher = publisher;
  }

  /** The entries that the server has recorded. */
  get log(): readonly RecordedEvent[] {
    return this.#log;
  }

  /** Why something of it is not recorded. */
  get unrecorded(): readonly Sentence[] {
    return this.#failure === undefined ? this.#refused : [this.#failure];
  }

  /** Sends all of it; what was recorded before is not recorded twice. Never rejects. */
  async send(version: number, signal: AbortSignal): Promise<void> {
    const all = reportCommandsOf(this.#draft);
    if (all.length === 0) return;
    const commands = all.map(({ command }) => command);
    const said = await sayTo(this.#publisher, this.#planId, { commands, after: version }, signal);
    if (said === undefined) return;
    this.#failure = 'reason' in said ? said.reason : undefined;
    if ('reason' in said) return;
    this.#log = said.entries;
    const refused = said.refused.flatMap(({ at, reason }) => {
      const { taskId } = all[at] ?? {};
      return taskId === undefined ? [] : [{ taskId, reason }];
    });
    this.#refused = unrecordedSentences(this.#draft, refused);
  }

  /** Tells what is not recorded, and offers to send it again where the server did not take it. */
  template(language: Language, version: number, onChange: () => void): TemplateResult | typeof nothing {
    const reasons = this.unrecorded.map((reason) => reason(language));
    const again = async (): Promise<void> => {
      this.#isSending = true;
      onChange();
      await this.send(version, new AbortController().signal);
      this.#isSending = false;
      onChange();
    };
    return unrecordedPanel(
      language,
      reasons,
      this.#failure &&
        html`<div class="buttons"><button
          ?disabled=${this.#isSending}
          aria-busy=${this.#isSending}
          @click=${again}
        >${publishWords[language].again}</button></div>`,
    );
  }
}
