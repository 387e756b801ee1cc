import type { RecordOpenEvent } from '../agenda/record-open-event.js';
import { define } from '../shared/define.js';
import { AwardsElement } from './awards.js';

define('awards', AwardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-awards': AwardsElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-record-open': RecordOpenEvent;
  }
}
