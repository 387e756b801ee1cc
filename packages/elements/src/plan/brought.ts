import type { Parts } from '@kehoach/session';
import type { Words } from '@kehoach/words';
import { tagOf } from '../shared/prefix.js';
import type { AmendingReader } from '../amending/paper-read.js';
import type { CheckSentences } from './check.messages.js';

let load: Parts['recording'] = () => Promise.reject(new Error('No script of this page brings what records'));
let loadReader: (() => Promise<AmendingReader>) | undefined;
let words: Words<CheckSentences> | undefined;

/** Says where `kh-plan` finds what it needs to record; `record/define.js` does so, or a page that brings it later. */
export function provideRecording(given: Parts['recording']): void {
  load = given;
}

/** What a page brings when it is needed: the check after the first paint, recording where somebody records. */
export const brought: Parts = {
  checking: async () => {
    const part = await import('./checking.js');
    words = part.checkSentences;
    return part.checking;
  },
  recording: () => load(),
};

/**
 * Says where the form finds what reads a paper that amends the plan; `amending/define.js` does so, or a page that brings
 * it later. Without it the form takes no file.
 */
export function provideAmending(given: () => Promise<AmendingReader>): void {
  loadReader = given;
}

/** Brings what reads a paper that amends the plan; missing where nothing on the page does. */
export function amendingReader(): typeof loadReader {
  return loadReader;
}

/** The words for what a close reading and a check find; there once there was one. */
export function checkWords(): typeof words {
  return words;
}

/** Has the form loaded where there is one around which nobody records: it says so itself. */
export function bringForm(plan: HTMLElement): void {
  if (plan.querySelector(`${tagOf('record')}:not(:defined)`) !== null) void brought.recording().catch(() => undefined);
}
