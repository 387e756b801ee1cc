import type { LogError } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { enDatabase } from './database-en.js';
import { viDatabase } from './database-vi.js';
import { logErrorText } from './log-text.js';

const database: Words<ReadonlyMap<string, string>> = { vi: viDatabase, en: enDatabase };

/** As `logErrorText`, for programs whose store may be a database: what can be wrong with one, no page has to take along. */
export function storeErrorText(error: Pick<LogError, 'code' | 'params'>, language: Language): string {
  const { cause = '' } = error.params as { readonly cause?: string };
  const known = error.code === 'store-failed' ? database[language].get(cause) : undefined;
  return known ?? logErrorText(error, language);
}
