import { define } from '../shared/define.js';
import { PaperElement } from './paper.js';

define('paper', PaperElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-paper': PaperElement;
  }
}
