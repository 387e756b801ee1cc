import type { TaskSelectEvent } from '../plan/plan-events.js';
import { define } from '../shared/define.js';
import { TimelineElement } from './timeline.js';

define('timeline', TimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-timeline': TimelineElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-task-select': TaskSelectEvent;
  }
}
