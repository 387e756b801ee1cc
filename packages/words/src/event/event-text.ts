import type { EventType } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type EventWords } from './vi.js';

const words: Words<EventWords> = { vi, en };

/** What happened, in a few words: "Báo cáo tiến độ". */
export function eventText(type: EventType, language: Language): string {
  return words[language][type];
}

/** The same for a name that may be no kind of ours, which stays as it is. */
export function eventName(type: string, language: Language): string {
  return Object.hasOwn(words[language], type) ? eventText(type as EventType, language) : type;
}
