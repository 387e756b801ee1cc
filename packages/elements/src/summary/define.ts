import type { StatusFilterEvent } from '../plan/plan-events.js';
import { define } from '../shared/define.js';
import { SummaryElement } from './summary.js';

define('summary', SummaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-summary': SummaryElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-status-filter': StatusFilterEvent;
  }
}
