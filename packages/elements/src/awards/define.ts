import { define } from '../shared/define.js';
import { AwardsElement } from './awards.js';

define('kh-awards', AwardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-awards': AwardsElement;
  }
}
