// `kehoach-desk.js`: a plan's whole desk, and what stands on the page beside it. What records is the further file
// that `kehoach.js` has too.
import './english-later.js';
import '@kehoach/elements/desk/define.js';
import './recording-later.js';

// What its form and its board of commendations both need stands here: neither of them waits for the other.
export * from '@kehoach/elements/awards/shared-with-form.js';
