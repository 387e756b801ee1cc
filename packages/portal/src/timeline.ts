// `kehoach-timeline.js`: reads and shows, without the rules and the store; the smallest file that draws a plan.
import '@kehoach/elements/timeline/define.js';
