import type { Counts, Profile } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { numberText, percentText } from '../number/number-text.js';
import { en } from './en.js';
import { vi, type CountsWords, type Shared } from './vi.js';

const all: Words<CountsWords> = { vi, en };

/** The counts in sentences, each percent with what it is of; one decimal, as offices print them. */
export function countsText(
  { assigned, dated, undated, done, open, suspended, cancelled, responsibilities }: Omit<Counts, 'behind' | 'byStatus'>,
  { longLateDays, longOpenMonths }: Pick<Profile, 'longLateDays' | 'longOpenMonths'>,
  language: Language,
): readonly string[] {
  const words = all[language];
  const number = (count: number): string => numberText(count, language);
  const shared = (count: number): Shared => [number(count), shareText(count, assigned, language)];
  const some = (count: number): string | undefined => (count === 0 ? undefined : number(count));
  const of = number(assigned);
  const said = [
    words.assigned(of, number(dated.total), number(undated.total)),
    words.done(shared(done), of, shared(dated.doneInTime), shared(dated.doneLate), some(undated.done)),
    words.open(shared(open), of, shared(dated.openInTime), shared(dated.openLate), some(undated.open)),
    dated.openLongLate > 0 && words.longLate(number(dated.openLongLate), number(longLateDays)),
    undated.openLong > 0 && words.longOpen(number(undated.openLong), number(longOpenMonths)),
  ];
  return [
    ...(assigned === 0 ? [words.none] : said),
    suspended + cancelled > 0 && words.outside(number(suspended), number(cancelled)),
    responsibilities.total > 0 && words.duties(responsibilities.total),
  ].filter((each) => each !== false);
}

/** A share in percent with one decimal; a dash where there is nothing of which it could be one. */
export function shareText(count: number, of: number, language: Language): string {
  return of === 0 ? '–' : percentText((count / of) * 100, language, 1);
}
