import type { StatusWords } from './vi.js';

/** How a task stands. */
export const en: StatusWords = {
  overdue: 'Overdue',
  behind: 'Behind schedule',
  'due-soon': 'Due soon',
  ongoing: 'Ongoing',
  'not-started': 'Not started',
  continuous: 'Continuous',
  undated: 'No deadline',
  upcoming: 'Upcoming',
  'done-on-time': 'Done on time',
  'done-late': 'Done late',
  done: 'Done',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
};
