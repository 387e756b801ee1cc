import { define } from '../shared/define.js';
import { PaperElement } from './paper.js';

define('kh-paper', PaperElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-paper': PaperElement;
  }
}
