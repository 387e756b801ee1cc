import { canonicalJson } from './canonical-json.js';
import type { RecordedEvent } from './recorded-event.js';

/** Writes entries as NDJSON, one canonical entry a line, with an end of line after the last. */
export function writeLog(entries: Iterable<RecordedEvent>): string {
  let text = '';
  for (const entry of entries) text += `${canonicalJson(entry)}\n`;
  return text;
}
