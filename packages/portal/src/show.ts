// `kehoach-show.js`: every element that shows a plan, for pages on which nobody records.
import './english-later.js';
import '@kehoach/elements/reading/define.js';
