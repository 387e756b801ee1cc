import type { Standing } from '@kehoach/core';
import { countText } from '../count/count-text.js';
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

/** The same for one task among others: what is late says by how many days. */
export function standingInDays(standing: Pick<Standing, 'status' | 'daysLeft'>, language: Language): string {
  const { status, daysLeft = 0 } = standing;
  const text = standingText(standing, language);
  if (status !== 'overdue' || daysLeft === 0) return text;
  return `${text} ${language === 'vi' ? '' : 'by '}${countText(-daysLeft, 'day', language)}`;
}
