import { define } from '../shared/define.js';
import { TaskElement } from './task.js';

define('task', TaskElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-task': TaskElement;
  }
}
