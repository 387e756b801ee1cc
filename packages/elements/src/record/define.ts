import type { CommandEvent } from '../plan/plan-events.js';
import { define } from '../shared/define.js';
import { RecordElement } from './record.js';

define('kh-record', RecordElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-record': RecordElement;
  }
  interface HTMLElementEventMap {
    'kh-command': CommandEvent;
  }
}
