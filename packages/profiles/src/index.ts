export { vietnam } from './vietnam.js';
