import type { Parts } from '@kehoach/session';
import type { Words } from '@kehoach/words';
import { tagOf } from '../shared/prefix.js';
import type * as amending from '../amending/read-paper.js';
import type { CheckSentences } from './check.messages.js';

let load: Parts['recording'] = () => Promise.reject(new Error('No script of this page brings what records'));
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

/** What reads a paper that amends the plan. Only the script of the page itself knows where its further files are. */
export function bringAmending(): Promise<typeof amending> {
  return import('../amending/read-paper.js');
}

/** The words for what a close reading and a check find; there once there was one. */
export function checkWords(): typeof words {
  return words;
}

/** Has the form loaded where there is one around which nobody records: it says so itself. */
export function bringForm(plan: HTMLElement): void {
  if (plan.querySelector(`${tagOf('record')}:not(:defined)`) !== null) void brought.recording().catch(() => undefined);
}
