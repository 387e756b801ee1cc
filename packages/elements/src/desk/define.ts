import '../awards/define.js';
import '../plan/define.js';
import '../timeline/define.js';
import { define } from '../shared/define.js';
import { DeskElement } from './desk.js';
import { DeskViewsElement } from './desk-views.js';
import type { DeskPlaceEvent } from './desk-place-event.js';

define('desk-views', DeskViewsElement);
define('desk', DeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-desk': DeskElement;
    'kh-desk-views': DeskViewsElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-desk-place': DeskPlaceEvent;
  }
}
