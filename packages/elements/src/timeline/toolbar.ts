import type { CivilDate, Grouping } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { stretchText, zooms, type Zoom } from './scale.js';
import { timelineWords } from './timeline.messages.js';

export const groupings: readonly Grouping[] = ['section', 'unit', 'status'];

/** How high rows are: one line each, or two with coordinating units and the document's words of time. */
export type Density = 'compact' | 'roomy';

export const densities: readonly Density[] = ['compact', 'roomy'];

/** How the reader looks at the plan. */
export interface Look {
  readonly grouping: Grouping;
  readonly zoom: Zoom;
  readonly density: Density;
}

/** Where the controls over a timeline lead. */
export interface Controls {
  readonly onLook: (look: Partial<Look>) => void;
  /** To the stretch before or after. */
  readonly onPage: (count: -1 | 1) => void;
  readonly onToday: () => void;
}

/** What stands over the rows. @param day a day of the stretch in sight */
export function toolbarTemplate(look: Look, day: CivilDate, controls: Controls, language: Language): TemplateResult {
  const words = timelineWords[language];
  const { onLook } = controls;
  return html`<div class="bar">
    <h2>${words.title}</h2>
    <label class="no-print">
      <span class="muted">${words.group}</span>
      <select
        .value=${look.grouping}
        @change=${(event: Event) => onLook({ grouping: (event.target as HTMLSelectElement).value as Grouping })}
      >
        ${groupings.map(
          (grouping) =>
            html`<option value=${grouping} .selected=${grouping === look.grouping}>${words.grouping[grouping]}</option>`,
        )}
      </select>
    </label>
    ${choiceTemplate('', words.zoom, zooms, look.zoom, words.zooms, (zoom) => onLook({ zoom }))}
    ${choiceTemplate('', words.density, densities, look.density, words.densities, (density) => onLook({ density }))}
    ${pagesTemplate(look.zoom, day, controls, language)}
  </div>`;
}

/** A few choices beside each other, one of which is pressed. */
export function choiceTemplate<Choice extends string>(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: Choice,
  words: Readonly<Record<Choice, string>>,
  onChoice: (choice: Choice) => void,
): TemplateResult {
  return html`<div class="group ${name}" role="group" aria-label=${label}>
    ${choices.map(
      (each) => html`<button aria-pressed=${each === chosen} @click=${() => onChoice(each)}>${words[each]}</button>`,
    )}
  </div>`;
}

/** Leads to other stretches of time, where not all of it is in sight. */
export function pagesTemplate(
  zoom: Zoom,
  day: CivilDate,
  { onPage, onToday }: Controls,
  language: Language,
): TemplateResult | typeof nothing {
  if (zoom === 'plan') return nothing;
  const words = timelineWords[language];
  return html`<div class="group" role="group" aria-label=${words.zoom}>
      <button aria-label=${words.before} aria-keyshortcuts="Alt+PageUp" @click=${() => onPage(-1)}>‹</button>
      <button @click=${onToday}>${words.today}</button>
      <button aria-label=${words.after} aria-keyshortcuts="Alt+PageDown" @click=${() => onPage(1)}>›</button>
    </div>
    <strong aria-live="polite">${stretchText(zoom, day, language)}</strong>`;
}
