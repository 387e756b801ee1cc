import { define } from '../shared/define.js';
import { TaskElement } from './task.js';

define('kh-task', TaskElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-task': TaskElement;
  }
}
