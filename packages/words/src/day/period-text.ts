import type { Period } from '@kehoach/core';
import type { Language, Words } from '../language.js';

const unstated: Words<string> = { vi: 'Không nêu thời hạn', en: 'No period stated' };

/** The period in the document's own words, which are never translated. */
export function periodText(period: Pick<Period, 'text'>, language: Language): string {
  return period.text.trim() === '' ? unstated[language] : period.text;
}
