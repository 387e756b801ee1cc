import type { Recording } from '@kehoach/session';
import type { Tag } from '../shared/names.js';

type Load = () => Promise<Recording>;

let load: Load = () => Promise.reject(new Error('No script of this page brings kh-record'));

/** Says where `kh-plan` finds what it needs to record; `record/define.js` does so, or a page that brings it later. */
export function provideRecording(given: Load): void {
  load = given;
}

/** What is needed to record. @throws where it cannot be loaded; asked again, it may be */
export function loadRecording(): Promise<Recording> {
  return load();
}

/** Has the form loaded where there is one around which nobody records: it says so itself. */
export function bringForm(plan: HTMLElement): void {
  const form: Tag = 'kh-record';
  if (plan.querySelector(`${form}:not(:defined)`) !== null) void loadRecording().catch(() => undefined);
}
