import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openCalendar } from './calendar.js';
import { calendarWords } from './calendar.messages.js';
import { dayShown, dayTyped } from './day-typed.js';
import type { Filling, Surroundings } from './filling.js';

/**
 * A field into which a day is typed, with a button that opens a calendar.
 *
 * A browser's own field for a day takes long to be made, asks for the order of the browser's language, not of the
 * page's, and takes no day that is pasted.
 */
export function dayField(filling: Filling, { label, heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, isRequired, value } = filling.field;
  const words = calendarWords[filling.language];
  const open = ({ currentTarget }: Event): void => openAt(currentTarget as HTMLButtonElement, label, filling);
  return html`<div class="field">
    <label for=${name}>${heading}</label>
    <span class="day">
      <input
        id=${name}
        name=${name}
        inputmode="numeric"
        autocomplete="off"
        placeholder=${words.placeholder}
        ?required=${isRequired}
        aria-invalid=${isWrong}
        aria-describedby=${said === nothing ? `${name}-how` : said}
        .value=${live(dayShown(value))}
      />
      <button type="button" aria-haspopup="dialog" aria-label="${words.open}: ${label}" @click=${open}></button>
    </span>
    <span class="before quiet" id="${name}-how">${words.placeholder}</span>
    ${below}
  </div>`;
}

function openAt(opener: HTMLButtonElement, label: string, { field, today, language }: Filling): void {
  const input = opener.previousElementSibling as HTMLInputElement;
  openCalendar(opener, {
    label,
    chosen: dayTyped(input.value),
    today,
    max: field.name === 'on' ? today : undefined,
    language,
    onChosen: (day) => {
      input.value = dayShown(day);
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
}
