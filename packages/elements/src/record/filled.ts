import { numberFrom, type Language } from '@kehoach/words';
import { linesOf, type Filled } from './action.js';
import type { Values } from './fields.js';

/** What was filled in by a person, of what was typed and what stood there. */
export function filledIn(values: Values, language: Language): Filled {
  const words = (name: string): string | undefined => values[name]?.trim() || undefined;
  return {
    words,
    text: (name) => words(name) ?? '',
    several: (name) => linesOf(words(name)) ?? [],
    number: (name) => numberFrom(words(name) ?? '', language),
  };
}
