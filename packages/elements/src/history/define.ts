import { define } from '../shared/define.js';
import { HistoryElement } from './history.js';

define('history', HistoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-history': HistoryElement;
  }
}
