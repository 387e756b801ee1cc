// `kehoach.js`: all that shows, for a script tag; its names stand in the page's `KeHoach`. What records is a further
// file, `kehoach-record.js`, which a page loads once it names who records, or a store; the board of commendations another,
// `kehoach-awards.js`.
import './english-later.js';
import '@kehoach/elements/reading/define.js';
import './recording-later.js';

// What two further files need stands here: neither of them waits for a third.
export * from '@kehoach/elements/awards/shared-with-form.js';
