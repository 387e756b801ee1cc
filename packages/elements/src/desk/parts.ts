// What a desk needs beside its first view: what opens in the panel, and the other views. A page loads it once the
// timeline stands.
import '../agenda/define.js';
import '../history/define.js';
import '../paper/define.js';
import '../tasks/define.js';

export { pickDay } from './pick-day.js';
export { framed } from './framed.js';
export { LogView } from './log-view.js';
export { SidePanel } from './side-panel.js';
export { takeDay } from './take-day.js';
export { tintRow } from './tint-row.js';
export { unitView } from './unit-view.js';
