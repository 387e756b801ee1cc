// `kehoach-desk.js`: a plan's whole desk, and what stands on the page beside it. What records is the further file
// that `kehoach.js` has too.
import '@kehoach/elements/desk/define.js';
import './recording-later.js';
