import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { dayShown, dayTyped } from '../record/day-typed.js';
import { partsWords } from './parts.messages.js';

/** Takes the day that a person typed; of what is none the field says so. */
export function takeDay(field: HTMLInputElement, onDay: (day: CivilDate) => void, language: Language): void {
  const day = dayTyped(field.value);
  field.setCustomValidity(day === undefined ? partsWords[language].noDay : '');
  if (day === undefined) return void field.reportValidity();
  field.value = dayShown(day);
  onDay(day);
}
