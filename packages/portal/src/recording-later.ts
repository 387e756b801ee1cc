// Says where a page finds what it needs to record: in a further file, which it loads once it names who records, or a
// store. The names for its scripts stand in the page's `KeHoach`.
import { provideAmending, provideRecording, provideServer, registerStore } from '@kehoach/elements';
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
provideAmending(async () => (await import('@kehoach/elements/amending/read-paper.js')).readPaper);
registerStore('indexeddb', indexedDbStore);
offer({ indexedDbStore, registerStore });
