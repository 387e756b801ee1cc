import { statuses, unitNameOn, unitOn, tasksIn, type CivilDate, type Grouping, type Plan } from '@kehoach/core';
import { statusText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../shared/capital.js';
import { remember } from '../shared/remember.js';
import { zooms, type Zoom } from '../timeline/scale.js';
import { timelineWords } from '../timeline/timeline.messages.js';
import { choiceTemplate, densities, groupings, type Density } from '../timeline/toolbar.js';
import { deskWords } from './desk.messages.js';
import { icon } from './icons.js';
import type { Place, Wanted } from './place.js';
import { rove } from './roving.js';

/** How the timeline stands, which the reader keeps from plan to plan. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly zoom: Zoom;
  readonly density: Density;
}

/** What the reader filters by and how it stands, and who hears of a change. */
export interface Filtering {
  readonly place: Place;
  readonly arrangement: Arrangement | undefined;
  readonly isOpen: boolean;
  readonly onPlace: (change: Pick<Place, 'unit' | 'status' | 'words'>) => void;
  readonly onArrange: (change: Partial<Arrangement>) => void;
  readonly onOpen: () => void;
  /** Somebody is about to search. */
  readonly onFocus: () => void;
}

type UnitsOf = (plan: Plan, today: CivilDate) => readonly { readonly id: string; readonly name: string }[];

/** The units that lead or take part, by their names of the day. */
export function listingUnits(): UnitsOf {
  return remember((plan: Plan, today: CivilDate) => {
    const ids = new Set<string>();
    for (const { lead, coordinating } of tasksIn(plan.tasks))
      for (const id of [...lead, ...coordinating]) ids.add(unitOn(plan, id, today));
    return [...ids].map((id) => ({ id, name: capital(unitNameOn(plan, id, today)) }));
  });
}

/** The filters over the tasks. */
export function filtersTemplate(
  units: ReturnType<UnitsOf>,
  { place, arrangement, isOpen, onPlace, onArrange, onOpen, onFocus }: Filtering,
  language: Language,
): TemplateResult {
  const words = deskWords[language];
  const frame = {
    words: place.words,
    label: words.search,
    chosen: [place.unit, place.status],
    isOpen,
    onPlace,
    onOpen,
    onFocus,
  };
  return filterBar(
    frame,
    html`${pick(
      words.unit,
      place.unit,
      units.map(({ id, name }) => [id, name]),
      words.all,
      (unit) => onPlace({ unit }),
    )}
    ${pick(words.status, place.status, statusesFor(language), words.all, (status) =>
      onPlace({ status: status as Wanted | undefined }),
    )}
    ${arrangement === undefined ? nothing : arrangementTemplate(arrangement, language, onArrange)}`,
    language,
  );
}

/** What stands in each bar of filters: what is searched for, and how many other filters there are. */
export interface FilterFrame {
  readonly words: string | undefined;
  readonly label: string;
  /** What is chosen of the other filters. */
  readonly chosen: readonly (string | undefined)[];
  readonly isOpen: boolean;
  readonly onPlace: (change: { readonly words: string }) => void;
  readonly onOpen: () => void;
  readonly onFocus?: () => void;
}

/** The search, all other filters as one tab stop, and what stands beside them. */
export function filterBar(
  { words: searched, label, chosen, isOpen, onPlace, onOpen, onFocus }: FilterFrame,
  others: TemplateResult,
  language: Language,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const words = deskWords[language];
  const active = chosen.filter((each) => each !== undefined).length;
  const search = ({ target }: Event): void => onPlace({ words: (target as HTMLInputElement).value });
  return html`<div class="filters ${isOpen ? 'open' : ''}">
    <label class="search">
      ${icon('search')}
      <input
        type="search"
        aria-label=${label}
        placeholder=${label}
        .value=${searched ?? ''}
        @focus=${onFocus}
        @input=${search}
      />
    </label>
    <button class="opener" aria-expanded=${isOpen} aria-controls="toolbar" @click=${onOpen}>
      ${icon('filter')}<span>${words.filter}${active === 0 ? '' : ` (${active})`}</span>
    </button>
    <div id="toolbar" class="toolbar" role="toolbar" aria-label=${words.filters} data-stop @keydown=${rove}>
      ${others}
    </div>
    ${beside}
  </div>`;
}

function statusesFor(language: Language): readonly (readonly [string, string])[] {
  const { openAll, doneAll } = deskWords[language];
  const single = statuses.map((status) => [status, statusText(status, language)] as const);
  return [['open', openAll], ['done-all', doneAll], ...single];
}

function arrangementTemplate(
  { grouping, zoom, density }: Arrangement,
  language: Language,
  onArrange: Filtering['onArrange'],
): TemplateResult {
  const words = timelineWords[language];
  return html`${pick(
    words.group,
    grouping,
    groupings.map((each) => [each, words.grouping[each]]),
    undefined,
    (chosen) => onArrange({ grouping: chosen as Grouping }),
    'grouping',
  )}
  ${choiceTemplate('zoom', words.zoom, zooms.slice(0, 4), zoom, words.zooms, (chosen) => onArrange({ zoom: chosen }))}
  ${choiceTemplate('density', words.density, densities, density, words.densities, (chosen) => onArrange({ density: chosen }))}`;
}

/** A choice that says what it is about before what was chosen. @param all the word for no choice; none may be made */
export function pick(
  label: string,
  chosen: string | undefined,
  listed: readonly (readonly [value: string, label: string])[],
  all: string | undefined,
  onPick: (value: string | undefined) => void,
  name = '',
): TemplateResult {
  const change = ({ target }: Event): void => onPick((target as HTMLSelectElement).value || undefined);
  const first = all === undefined ? [] : [['', all] as const];
  return html`<label class="pick ${name}">
    <span>${label}:</span>
    <select @change=${change} .value=${chosen ?? ''}>
      ${[...first, ...listed].map(
        ([value, text]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${text}</option>`,
      )}
    </select>
  </label>`;
}
