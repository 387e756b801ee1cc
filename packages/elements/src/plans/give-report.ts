import type { CivilDate } from '@kehoach/core';
import { giveBlob } from '../plan/give-file.js';
import { readingFailureText } from '../plan/reading.messages.js';
import type { ServerPlace } from '../plan/server-place.js';
import type { Sentence } from '../shared/language.js';
import { answerOf, TellingError, turnedDown } from './portfolio-at.js';

/** Fetches the one report on all plans, and gives it to the reader. @returns why not; nothing where it was given */
export async function giveReport(server: ServerPlace, on: CivilDate): Promise<Sentence | undefined> {
  try {
    const answer = await answerOf(server, `/report.docx?until=${on}`);
    if (!answer.ok) throw new TellingError(await turnedDown(answer));
    giveBlob(await answer.blob(), `bao-cao-${on}.docx`);
    return undefined;
  } catch (error) {
    const failure = error instanceof TellingError ? error.failure : ({ code: 'interrupted', params: {} } as const);
    return (language) => readingFailureText(failure, language);
  }
}
