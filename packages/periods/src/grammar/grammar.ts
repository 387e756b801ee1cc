import { dayForms } from './days.js';
import { finderOf, type Finder, type Form } from './form.js';
import { monthForms } from './months.js';
import { repetitionForms, type Repeats } from './repetitions.js';
import type { Named } from './token.js';
import { afterForms, unsaidForms } from './unsaid.js';
import { yearForms } from './years.js';

/**
 * The grammar of Vietnamese words of time, in the order in which it is asked:
 *
 * 1. `repetitionForms`: what comes again; their words are taken first, so that no number in them is a day.
 * 2. `timeForms`: what names a time, longest first; what follows may make of it another one (`afterForms`).
 * 3. `bounds` (bounds.ts): how the words before bind it.
 * 4. `notTimes` (not-times.ts): what looks like a time and is none.
 *
 * A row is a form, with examples of what it reads and siblings that it must not read. The table test is made of them.
 */
export const timeForms: readonly Form<Named>[] = [...unsaidForms, ...monthForms, ...dayForms, ...yearForms];

/** The time that words name at a place. */
export const timeAt: Finder<Named> = finderOf(timeForms);

/** What follows a time and makes of it another one. */
export const afterTime: Finder<'unsaid' | 'next-year'> = finderOf(afterForms);

/** The repetition that words name at a place. */
export const repetitionAt: Finder<Repeats> = finderOf(repetitionForms);
