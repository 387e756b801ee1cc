import { importRefusal, type ImportRefusal, type ImportRefusalCode } from './import-refusal.js';
import type { FormatLater } from './kind-of.js';

const unreadCodes: Readonly<Record<FormatLater, ImportRefusalCode>> = {
  pdf: 'pdf',
  doc: 'legacy-doc',
  rtf: 'rtf',
  xlsx: 'spreadsheet',
};

/** The refusal of a file whose reader is not there. */
export function unread(format: FormatLater): ImportRefusal {
  return importRefusal(unreadCodes[format]);
}
