import type { AsOfEvent } from '../plan/plan-events.js';
import { define } from '../shared/define.js';
import { AsOfElement } from './as-of.js';

define('as-of', AsOfElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-as-of': AsOfElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-as-of-change': AsOfEvent;
  }
}
