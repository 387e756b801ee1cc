import { define } from '../shared/define.js';
import { ExportElement } from './export.js';

define('export', ExportElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-export': ExportElement;
  }
}
