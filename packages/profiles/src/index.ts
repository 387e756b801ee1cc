export { vietnam } from './vietnam.js';
export { vietnamDays, vietnamFollowUp } from './vietnam-days.js';
