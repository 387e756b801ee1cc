// Registers every element but the one by which people record, for pages that bring that later.
import '../as-of/define.js';
import '../awards/define.js';
import '../history/define.js';
import '../plan/define.js';
import '../progress/define.js';
import '../summary/define.js';
import '../task/define.js';
import '../tasks/define.js';
import '../timeline/define.js';
