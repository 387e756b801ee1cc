// `kehoach-timeline.js`: reads and shows, without the rules and the store; the smallest file that draws a plan.
import './english-later.js';
import '@kehoach/elements/timeline/define.js';
