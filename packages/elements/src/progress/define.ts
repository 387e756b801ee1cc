import { define } from '../shared/define.js';
import { ProgressElement } from './progress.js';

define('progress', ProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-progress': ProgressElement;
  }
}
