import { historyOf, taskById, unitNameOn, unitOn, type Plan, type RecordedEvent } from '@kehoach/core';
import { countText, eventText, plainText, type Language } from '@kehoach/words';
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { detailOf } from '../history/detail.js';
import { entryKinds, kindOf, type EntryKind } from '../history/kind.js';
import { notesOf } from '../history/log-notes.js';
import type { ReadyView } from '../plan/plan-context.js';
import { capital } from '../shared/capital.js';
import { html } from '../shared/html.js';
import { LogEntries } from '../shared/log-entries.js';
import { remember } from '../shared/remember.js';
import { hasWords, wordsOf } from '../shared/searched-text.js';
import { deskWords } from './desk.messages.js';
import { filterBar, pick } from './filters.js';
import { partsWords } from './parts.messages.js';
import type { Place } from './place.js';

/** What the filters over the log choose of a place. */
export type LogFilter = Pick<Place, 'by' | 'kind' | 'said'>;

type Keep = (entry: RecordedEvent) => boolean;

/** The log of a plan, with the filters over it and what shows that it is whole. */
export class LogView {
  readonly #host: ReactiveControllerHost;
  readonly #onFilter: (change: LogFilter) => void;
  readonly #entries: LogEntries;
  #isOpen = false;
  readonly #unitsOf = remember(unitsIn);
  readonly #plainOf = remember(plainTexts);
  readonly #keepOf = remember(keepOf);
  readonly #countOf = remember((log: readonly RecordedEvent[], keep: Keep = everyEntry) => log.filter(keep).length);

  constructor(host: ReactiveControllerHost, onFilter: (change: LogFilter) => void) {
    this.#host = host;
    this.#onFilter = onFilter;
    this.#entries = new LogEntries(host);
  }

  template(view: ReadyView, { by, kind, said: searched }: Place, language: Language): TemplateResult {
    const { plan, today } = view;
    const log = this.#entries.for(view);
    const words = partsWords[language];
    const all = deskWords[language].all;
    const keep = this.#keepOf(this.#plainOf(log, plan, language), plan, today, by, kind, searched);
    const frame = {
      words: searched,
      label: words.searchLog,
      chosen: [by, kind],
      isOpen: this.#isOpen,
      onPlace: ({ words: said }: { readonly words: string }) => this.#onFilter({ said }),
      onOpen: this.#open,
    };
    const count = this.#countOf(log, keep);
    const filters = html`${pick(deskWords[language].unit, by, this.#unitsOf(log, plan, today), all, (chosen) =>
      this.#onFilter({ by: chosen }),
    )}
    ${pick(words.kind, kind, kindsFor(language), all, (chosen) => this.#onFilter({ kind: chosen }))}`;
    return html`${filterBar(frame, filters, language, wholeTemplate(view, count, language))}
    ${
      keep !== undefined && count === 0
        ? this.#noMatch(language)
        : html`<kh-history class="log" bare .keep=${keep}></kh-history>`
    }`;
  }

  #noMatch(language: Language): TemplateResult {
    const clear = (): void => this.#onFilter({ by: undefined, kind: undefined, said: undefined });
    return html`<div class="state none-left" role="status">
      <p>${partsWords[language].noEntry}</p>
      <button @click=${clear}>${deskWords[language].clear}</button>
    </div>`;
  }

  readonly #open = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };
}

/** How many entries are shown, and by what the last of all can be held against another copy of the log. */
function wholeTemplate(
  { plan: { version, digest }, checked }: ReadyView,
  count: number,
  language: Language,
): TemplateResult | typeof nothing {
  if (version === 0) return nothing;
  const words = partsWords[language];
  const fours = digest.slice(0, 16).match(/.{4}/g)?.join(' ') ?? '';
  return html`<p class="whole">
    <span><span role="status">${countText(count, 'entry', language)}</span> · ${words.lastDigest}</span>
    <code title="${version}:${digest}">${fours}</code>
    <b class="chip" data-status=${checked === 'whole' ? 'done' : 'due-soon'}>${words.checked[checked]}</b>
  </p>`;
}

const everyEntry: Keep = () => true;

/** Who said something, by their names of the day, the one that spoke last first. */
function unitsIn(log: readonly RecordedEvent[], plan: Plan, today: string): readonly (readonly [string, string])[] {
  const ids = new Set(historyOf(log).map(({ by }) => unitOn(plan, by.unit, today)));
  return [...ids].map((id) => [id, capital(unitNameOn(plan, id, today))]);
}

function kindsFor(language: Language): readonly (readonly [string, string])[] {
  return entryKinds.map((kind) => [kind, partsWords[language].kinds[kind]]);
}

/** All that a search looks through in an entry, without marks; made when it is first asked for. */
function plainTexts(log: readonly RecordedEvent[], plan: Plan, language: Language): (entry: RecordedEvent) => string {
  const context = { plan, language, notes: notesOf(log) };
  const known = new WeakMap<RecordedEvent, string>();
  const made = (entry: RecordedEvent): string => {
    const task = 'taskId' in entry.data ? taskById(plan.tasks, entry.data.taskId) : undefined;
    const by = [entry.by.name, unitNameOn(plan, entry.by.unit, entry.occurredOn)];
    return plainText([task?.number, task?.title, eventText(entry.type, language), told(entry), ...by].join(' '));
  };
  /** An entry that cannot be told is shown as such, and found by its kind. */
  const told = (entry: RecordedEvent): string => {
    try {
      return detailOf(entry, context);
    } catch {
      return entry.type;
    }
  };
  return (entry) => {
    const text = known.get(entry) ?? made(entry);
    known.set(entry, text);
    return text;
  };
}

/** @returns nothing where all are wanted */
function keepOf(
  plainOf: (entry: RecordedEvent) => string,
  plan: Plan,
  today: string,
  unit: string | undefined,
  kind: string | undefined,
  searched = '',
): Keep | undefined {
  const wanted = wordsOf(searched);
  if (unit === undefined && kind === undefined && wanted.length === 0) return undefined;
  const unitNow = unit && unitOn(plan, unit, today);
  return (entry) =>
    (unitNow === undefined || unitOn(plan, entry.by.unit, today) === unitNow) &&
    (kind === undefined || kindOf(entry.type) === (kind as EntryKind)) &&
    hasWords(plainOf(entry), wanted);
}
