import { define } from '../shared/define.js';
import { PlanHostElement } from './plan.js';

define('plan', PlanHostElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-plan': PlanHostElement;
  }
}
