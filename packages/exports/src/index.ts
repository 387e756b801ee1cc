export { calendarText, type CalendarOptions } from './calendar/calendar.js';
export { planCsv } from './csv/plan-csv.js';
export type { PaperOptions } from './options.js';
export { planPage } from './page/page.js';
export { pageStyle } from './page/style.js';
export { planSheet } from './sheet/plan-sheet.js';
