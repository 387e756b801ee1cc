import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayShown, dayTyped } from '../record/day-typed.js';
import { dayWords } from './day-input.messages.js';

/** What a day is asked for. */
export interface DayAsked {
  readonly label: string;
  readonly value: CivilDate;
  readonly today: CivilDate;
  /** The first day that there is; any where there is none. */
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
  readonly language: Language;
  readonly onDay: (day: CivilDate) => void;
}

/**
 * A field into which a day is typed, with a button that opens a calendar; what is no day is said below it.
 *
 * A browser's own field for a day asks for the order of the browser's language, not of the page's.
 */
export function dayInput(asked: DayAsked): TemplateResult {
  const { label, value, min, max, language } = asked;
  const texts = dayWords[language];
  const typed = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const day = dayTyped(input.value);
    const isOutside = day !== undefined && ((min !== undefined && day < min) || (max !== undefined && day > max));
    say(input, day === undefined ? texts.wrong : isOutside ? between(asked) : '');
    if (day !== undefined && !isOutside) asked.onDay(day);
  };
  const open = ({ currentTarget }: Event): void => void openAt(currentTarget as HTMLElement, asked);
  return html`<span class="day">
      <input
        inputmode="numeric"
        autocomplete="off"
        aria-label=${label}
        aria-describedby="day-said"
        placeholder=${texts.placeholder}
        .value=${live(dayShown(value))}
        @change=${typed}
      />
      <button type="button" aria-haspopup="dialog" aria-label="${texts.open}: ${label}" @click=${open}></button>
    </span>
    <span id="day-said" class="chip" data-status="due-soon" role="alert" hidden></span>`;
}

function between({ min, max, language }: DayAsked): string {
  return dayWords[language].between(min && dayShown(min), max && dayShown(max));
}

/** Under the field until the next day that is one. */
function say(input: HTMLInputElement, text: string): void {
  const said = input.parentElement?.nextElementSibling as HTMLElement;
  input.ariaInvalid = text === '' ? null : 'true';
  said.hidden = text === '';
  said.textContent = text;
}

/** The calendar comes when it is first asked for; where it cannot, a day is typed. */
async function openAt(opener: HTMLElement, { label, value, today, max, language, onDay }: DayAsked): Promise<void> {
  const calendar = await import('../record/calendar.js').catch(() => undefined);
  if (calendar === undefined || !opener.isConnected) return;
  const input = opener.previousElementSibling as HTMLInputElement;
  const onChosen = (day: CivilDate): void => {
    say(input, '');
    onDay(day);
  };
  calendar.openCalendar(opener, { label, chosen: value, today, max, language, onChosen });
}
