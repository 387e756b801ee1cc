import type { Language } from '@kehoach/words';
import type { CommandWords } from './command-words.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** The words in each language. */
export const words: Readonly<Record<Language, CommandWords>> = { vi, en };
