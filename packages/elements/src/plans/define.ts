import { define } from '../shared/define.js';
import type { PlanChoiceEvent } from './plan-choice-event.js';
import { PlansElement } from './plans.js';

define('plans', PlansElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-plans': PlansElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-plan-select': PlanChoiceEvent;
  }
}
