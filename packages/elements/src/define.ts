// Registers every element, for pages that want them all.
import './reading/define.js';
import './desk/define.js';
import './record/define.js';
import './server/define.js';
