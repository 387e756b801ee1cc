import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type CommandName, type CommandWords } from './vi.js';

const words: Words<CommandWords> = { vi, en };

/** What a person does with it, as a button says: "Nộp sản phẩm". */
export function commandText(command: CommandName, language: Language): string {
  return words[language][command];
}
