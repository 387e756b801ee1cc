import type { Extension, Report } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type Role, type KindWords } from './vi.js';

const words: Words<KindWords> = { vi, en };

/** The kind of a report, or of a campaign's review: periodic, interim, final. */
export function reportText(kind: Report['kind'], language: Language): string {
  return words[language].report[kind];
}

/** What a unit is in the plan. */
export function roleText(role: Role, language: Language): string {
  return words[language].role[role];
}

/** Where a request for a later deadline stands. */
export function extensionText(state: Extension['state'], language: Language): string {
  return words[language].extension[state];
}
