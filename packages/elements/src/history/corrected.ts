import { isCivilDate } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { correctedFields, correctionWords } from './history.messages.js';

/**
 * What a person put right in the reading of a document, as an entry holds it; `read` is empty where nothing was read.
 */
export interface Correction {
  readonly field: string;
  readonly read: string;
  readonly corrected: string;
}

/**
 * Corrections in words: which field was filled in, changed or taken out, with days as they are written everywhere.
 *
 * @param of what the entry is about; a title is called otherwise in a plan than in a task
 */
export function correctedText(
  of: 'plan' | 'task',
  corrections: readonly Correction[] | undefined,
  language: Language,
): readonly string[] {
  return (corrections ?? []).map(({ field, read, corrected }) => {
    const names: Readonly<Record<string, string>> = correctedFields[language];
    const key = of === 'task' && field === 'title' ? 'taskTitle' : field;
    const name = Object.hasOwn(names, key) ? (names[key] ?? '') : field;
    const words = correctionWords[language];
    const [from, to] = [dayOr(read, language), dayOr(corrected, language)];
    if (from === '') return words.filledIn(name, to);
    return to === '' ? words.takenOut(name, from) : words.changed(name, from, to);
  });
}

function dayOr(text: string, language: Language): string {
  return isCivilDate(text) ? dateText(text, language) : text;
}
