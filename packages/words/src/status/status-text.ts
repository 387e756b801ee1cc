import type { Standing } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type StatusWord, type StatusWords } from './vi.js';

const words: Words<StatusWords> = { vi, en };

/** The word for a status, as a heading has it: beginning with a capital. */
export function statusText(status: StatusWord, language: Language): string {
  return words[language][status];
}

/** The word for how a task stands; that it is behind (`isBehind`) is said beside it, by `statusText('behind', …)`. */
export function standingText(standing: Pick<Standing, 'status'>, language: Language): string {
  return statusText(standing.status, language);
}
