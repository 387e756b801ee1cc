import { define } from '../shared/define.js';
import { TasksElement } from './tasks.js';

define('tasks', TasksElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-tasks': TasksElement;
  }
}
