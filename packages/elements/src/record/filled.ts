import { linesOf, type Filled } from './action.js';
import { numberFrom, type Values } from './fields.js';

/** What was filled in by a person, of what was typed and what stood there. */
export function filledIn(values: Values): Filled {
  const words = (name: string): string | undefined => values[name]?.trim() || undefined;
  return {
    words,
    text: (name) => words(name) ?? '',
    several: (name) => linesOf(words(name)) ?? [],
    number: (name) => numberFrom(words(name) ?? ''),
  };
}
