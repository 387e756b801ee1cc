import { define } from '../shared/define.js';
import { AgendaElement } from './agenda.js';
import type { RecordOpenEvent } from './record-open-event.js';

define('agenda', AgendaElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-agenda': AgendaElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-record-open': RecordOpenEvent;
  }
}
