import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type EventName, type EventWords } from './vi.js';

const words: Words<EventWords> = { vi, en };

/** What happened, in a few words: "Báo cáo tiến độ". */
export function eventText(type: EventName, language: Language): string {
  return words[language][type];
}
