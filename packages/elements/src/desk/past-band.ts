import { addDays, type CivilDate } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { dayShown } from '../record/day-typed.js';
import { deskWords } from './desk.messages.js';
import { icon } from './icons.js';
import { partsNow } from './later-parts.js';

/** What the band of a past day leads to. */
export interface PastWays {
  readonly first: CivilDate | undefined;
  readonly onDay: (day: CivilDate | undefined) => void;
  readonly onPick: (opener: HTMLElement) => void;
}

/** Says over everything else that a past day is shown, and leads to other days and back. */
export function pastBandTemplate(
  day: CivilDate,
  { first, onDay, onPick }: PastWays,
  language: Language,
): TemplateResult {
  const words = deskWords[language];
  const pick = ({ currentTarget }: Event): void => onPick(currentTarget as HTMLElement);
  const type = ({ target }: Event): void => partsNow()?.takeDay(target as HTMLInputElement, onDay, language);
  const step = (by: number, name: 'back' | 'on', label: string): TemplateResult =>
    html`<button class="round" aria-label=${label} @click=${() => onDay(addDays(day, by))}>${icon(name)}</button>`;
  return html`<section class="past" aria-label=${words.pastLabel}>
    ${icon('clock')}
    <p role="status"><b>${words.past(dateText(day, language))}</b> <span>${words.pastMeans}</span></p>
    <div class="days no-print">
      ${first !== undefined && day <= first ? nothing : step(-1, 'back', words.dayBack)}
      <span class="day">
        <input
          inputmode="numeric"
          autocomplete="off"
          aria-label=${words.chooseDay}
          .value=${dayShown(day)}
          @change=${type}
        />
        <button aria-haspopup="dialog" aria-label="${words.chooseDay}: ${dayShown(day)}" @click=${pick}></button>
      </span>
      ${step(1, 'on', words.dayOn)}
      <button class="main" @click=${() => onDay(undefined)}>${words.toNow}</button>
    </div>
  </section>`;
}
