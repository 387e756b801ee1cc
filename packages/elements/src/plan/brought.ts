import type { Parts } from '@kehoach/session';
import type { Tag } from '../shared/names.js';

let load: Parts['recording'] = () => Promise.reject(new Error('No script of this page brings kh-record'));

/** Says where `kh-plan` finds what it needs to record; `record/define.js` does so, or a page that brings it later. */
export function provideRecording(given: Parts['recording']): void {
  load = given;
}

/** What a page brings when it is needed: the check after the first paint, recording where somebody records. */
export const brought: Parts = {
  checking: async () => (await import('./checking.js')).verifierOf,
  recording: () => load(),
};

/** Has the form loaded where there is one around which nobody records: it says so itself. */
export function bringForm(plan: HTMLElement): void {
  const form: Tag = 'kh-record';
  if (plan.querySelector(`${form}:not(:defined)`) !== null) void brought.recording().catch(() => undefined);
}
