// Registers every element, for pages that want them all.
import './as-of/define.js';
import './awards/define.js';
import './history/define.js';
import './plan/define.js';
import './progress/define.js';
import './record/define.js';
import './summary/define.js';
import './task/define.js';
import './tasks/define.js';
import './timeline/define.js';
