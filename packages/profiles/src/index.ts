export { vietnam } from './vietnam.js';
export { vietnamDays } from './vietnam-days.js';
