import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { openCalendar } from '../record/calendar.js';
import { deskWords } from './desk.messages.js';

/** Opens a calendar at a button of the desk. @param last the last day that can be chosen: today */
export function pickDay(
  opener: HTMLElement,
  days: { readonly chosen: CivilDate; readonly today: CivilDate; readonly last: CivilDate },
  language: Language,
  onChosen: (day: CivilDate) => void,
): void {
  const { chosen, today, last } = days;
  openCalendar(opener, { label: deskWords[language].chooseDay, chosen, today, max: last, language, onChosen });
}
