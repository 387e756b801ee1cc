import type { Period } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { words } from './import.messages.js';

/** The days of a period as they were read. */
export function datesText({ start, end }: Period, language: Language): string {
  if (start === undefined && end === undefined) return words[language].noDates;
  const texts = words[language];
  if (start === undefined) return texts.until(dateText(end ?? '', language));
  if (end === undefined) return texts.since(dateText(start, language));
  return start === end ? dateText(start, language) : `${dateText(start, language)} – ${dateText(end, language)}`;
}
