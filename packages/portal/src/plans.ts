// `kehoach-plans.js`: what is due over all plans, for pages that show no single one, and beside those that do.
import './english-later.js';
import '@kehoach/elements/agenda/define.js';
import '@kehoach/elements/plans/define.js';
