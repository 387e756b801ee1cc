import type { CommandType } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type CommandWords } from './vi.js';

const words: Words<CommandWords> = { vi, en };

/** What a person does with it, as a button says: "Nộp sản phẩm". */
export function commandText(command: CommandType, language: Language): string {
  return words[language][command];
}
