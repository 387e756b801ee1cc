// What a desk needs beside its first view: what opens in the panel, and the other views. A page loads it once the
// timeline stands.
import '../agenda/define.js';
import '../history/define.js';
import '../paper/define.js';
import '../tasks/define.js';

export { aboutPanel } from './about-panel.js';
export { entryContext } from './entry-context.js';
export { taskPanel } from './task-panel.js';
