import { tasksIn, type CivilDate, type Plan, type Task } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { html } from '../shared/html.js';
import { remember } from '../shared/remember.js';
import { prepareSearch } from '../shared/searched-text.js';
import { deskWords } from './desk.messages.js';
import { filtersTemplate, listingUnits, type Arrangement } from './filters.js';
import { keepOf, type Keep } from './keep.js';
import type { Place } from './place.js';

/** What the filters choose of a place. */
export type Filter = Pick<Place, 'unit' | 'status' | 'words'>;

/** The tasks of a plan as timeline or list, with the filters over them. */
export class FilteredTasks {
  readonly #host: ReactiveControllerHost;
  readonly #onFilter: (change: Filter) => void;
  #arrangement: Arrangement = { grouping: 'section', zoom: 'plan', density: 'compact' };
  #areFiltersOpen = false;
  readonly #unitsOf = listingUnits();
  readonly #keepOf = remember(keeping);
  readonly #keptOf = remember(kept);

  constructor(host: ReactiveControllerHost, onFilter: (change: Filter) => void) {
    this.#host = host;
    this.#onFilter = onFilter;
  }

  template(view: ReadyView, place: Place, isTimeline: boolean, language: Language): TemplateResult {
    const { plan, today } = view;
    const keep = this.keep(view, place);
    const filtering = {
      place,
      arrangement: isTimeline ? this.#arrangement : undefined,
      isOpen: this.#areFiltersOpen,
      onPlace: this.#onFilter,
      onArrange: this.#arrange,
      onOpen: this.#openFilters,
      onFocus: () => prepareSearch(plan, today),
    };
    const isEmpty = keep !== undefined && this.#keptOf(plan, keep).length === 0;
    const { grouping, zoom, density } = this.#arrangement;
    return html`${filtersTemplate(this.#unitsOf(plan, today), filtering, language)}
    ${
      isEmpty
        ? this.#noMatch(place, language)
        : isTimeline
          ? html`<kh-timeline
              bare
              .keep=${keep}
              .grouping=${grouping}
              .zoom=${zoom}
              .density=${density}
            ></kh-timeline>`
          : html`<kh-tasks bare grouping="status" .keep=${keep}></kh-tasks>`
    }`;
  }

  /** The next task before or after the open one that the filters leave, whether or not they leave the open one too. */
  beside(view: ReadyView, place: Place, by: -1 | 1): Task | undefined {
    const all = [...tasksIn(view.plan.tasks)];
    const at = all.findIndex(({ id }) => id === place.task);
    const ahead = by === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).toReversed();
    return ahead.find(this.keep(view, place) ?? everyTask);
  }

  /** What the filters ask of a task, where they ask anything. */
  keep({ plan, today, profile }: ReadyView, { unit, status, words }: Place): Keep | undefined {
    return this.#keepOf(plan, today, profile.soonDays, unit, status, words);
  }

  #noMatch(place: Place, language: Language): TemplateResult {
    const words = deskWords[language];
    const searched = place.words?.trim() ?? '';
    const isFiltered = (place.unit ?? place.status) !== undefined;
    const clear = (): void => this.#onFilter({ unit: undefined, status: undefined, words: undefined });
    return html`<div class="state none-left" role="status">
      <p>${searched === '' ? words.noneLeft : words.noMatch(searched, isFiltered)}</p>
      <button @click=${clear}>${words.clear}</button>
    </div>`;
  }

  readonly #arrange = (change: Partial<Arrangement>): void => {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#host.requestUpdate();
  };

  readonly #openFilters = (): void => {
    this.#areFiltersOpen = !this.#areFiltersOpen;
    this.#host.requestUpdate();
  };
}

function keeping(
  plan: Plan,
  today: CivilDate,
  soonDays: number,
  unit: Place['unit'],
  status: Place['status'],
  words: Place['words'],
): Keep | undefined {
  return keepOf(plan, today, soonDays, { unit, status, words });
}

const everyTask = (): boolean => true;

function kept(plan: Plan, keep: Keep): readonly Task[] {
  return [...tasksIn(plan.tasks)].filter(keep);
}
