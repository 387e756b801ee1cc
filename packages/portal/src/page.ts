// `kehoach.js`: all that shows, for a script tag; its names stand in the page's `KeHoach`. What records is a further
// file, `kehoach-record.js`, which a page loads once it names who records, or a store; the board of commendations another,
// `kehoach-awards.js`.
import '@kehoach/elements/reading/define.js';
import { provideRecording, provideServer, registerStore } from '@kehoach/elements';
import type { IndexedDbOptions } from '@kehoach/indexeddb';
import type { PlanStore } from '@kehoach/core';
import { laterStore } from './later-store.js';
import { offer } from './page-names.js';
import type * as recordingPart from './recording.js';

const part = (): Promise<typeof recordingPart> => import('./recording.js');
const indexedDbStore = (options?: IndexedDbOptions): PlanStore =>
  laterStore(async () => (await part()).indexedDbStore(options));

provideRecording(async () => (await part()).recording);
provideServer(async () => (await part()).server);
registerStore('indexeddb', indexedDbStore);
offer({ indexedDbStore, registerStore });

// What two further files need stands here: neither of them waits for a third.
export * from '@kehoach/elements/awards/shared-with-form.js';
