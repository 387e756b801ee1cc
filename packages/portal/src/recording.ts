// `kehoach-record.js`: what a page needs to record, beside `kehoach.js`: the form, the rules and the browser's store.
import '@kehoach/elements/record/define.js';

export { indexedDbStore } from '@kehoach/indexeddb';
export { recording } from '@kehoach/session';
