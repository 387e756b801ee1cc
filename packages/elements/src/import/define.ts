import { define } from '../shared/define.js';
import { ImportElement } from './import.js';
import type { PlanIssueEvent } from './plan-issue-event.js';

define('import', ImportElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-import': ImportElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-plan-issue': PlanIssueEvent;
  }
}
