import { isCivilDate, type CivilDate } from '@kehoach/core';
import { dateFrom } from '@kehoach/words';

/**
 * The day that a person typed, `20/9/2022`, `20-09-2022`, `20.9.2022`, or pasted, `2022-09-20`.
 *
 * Eight digits are one too: the keys that some phones offer for numbers have no stroke. A year of two digits is one of
 * this century: plans are not older, and the field shows at once what was understood.
 *
 * @returns `undefined` where no such day exists
 */
export function dayTyped(text: string): CivilDate | undefined {
  const typed = text.trim().replace(/^(\d\d)(\d\d)(\d{4})$/, '$1/$2/$3');
  return dateFrom(typed.replace(/^\d\d?\s*[/.-]\s*\d\d?\s*[/.-]\s*(?=\d\d$)/, '$&20'));
}

/** A day as it stands in a field, `05/06/2022` in both languages, since it is typed so; other text stays as it is. */
export function dayShown(text: string): string {
  return isCivilDate(text) ? text.split('-').reverse().join('/') : text;
}
