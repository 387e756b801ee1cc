import { dataProblem, isEventType, problemOf } from '../event/catalogue.js';
import { schemaOf, upcast } from '../event/upcast.js';
import { canonicalJson } from './canonical-json.js';
import { envelopeSchema, type RecordedEvent } from './recorded-event.js';

/** A line that is not an entry of the log: its number, from 1, and why. */
export interface BrokenLine {
  readonly line: number;
  readonly code: 'not-json' | 'not-an-entry' | 'unknown-type' | 'newer-schema' | 'invalid-data' | 'out-of-order';
  /** For the person who mends it: the field and what was expected there. */
  readonly detail: string;
}

/** What a file holds: every readable entry, and every line that is not one. */
export interface ReadLog {
  readonly entries: readonly RecordedEvent[];
  readonly broken: readonly BrokenLine[];
}

/** Writes entries as NDJSON, one canonical entry a line, with an end of line after the last. */
export function writeLog(entries: Iterable<RecordedEvent>): string {
  let text = '';
  for (const entry of entries) text += `${canonicalJson(entry)}\n`;
  return text;
}

/**
 * Reads NDJSON. Takes a byte order mark and Windows line ends; an empty line is passed over, anything
 * else that is not an entry is reported with its number: nothing is skipped in silence. Versions must
 * count up by one within a plan.
 */
export function readLog(text: string): ReadLog {
  const entries: RecordedEvent[] = [];
  const broken: BrokenLine[] = [];
  // After a broken line the next one starts afresh: one fault is one report.
  let before: RecordedEvent | undefined;
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = entryFrom(line, before);
    if ('code' in entry) broken.push({ line: index + 1, ...entry });
    else entries.push(entry);
    before = 'code' in entry ? undefined : entry;
  }
  return { entries, broken };
}

type Problem = Omit<BrokenLine, 'line'>;

function entryFrom(line: string, before: RecordedEvent | undefined): RecordedEvent | Problem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { code: 'not-json', detail: error instanceof Error ? error.message : String(error) };
  }
  return entryProblem(value, before) ?? (value as RecordedEvent);
}

/** What keeps `value` from being the entry that follows `before`; `undefined` where nothing does. */
export function entryProblem(value: unknown, before?: RecordedEvent): Problem | undefined {
  const envelope = problemOf(envelopeSchema, value);
  if (envelope !== undefined) return { code: 'not-an-entry', detail: envelope };
  const { type, schema, data, planId, version } = value as RecordedEvent;
  if (!isEventType(type)) return { code: 'unknown-type', detail: String(type) };
  if (schema > schemaOf(type)) return { code: 'newer-schema', detail: `${type} ${schema} > ${schemaOf(type)}` };
  const problem = dataProblem(type, upcast(type, schema, data));
  if (problem !== undefined) return { code: 'invalid-data', detail: `${type}.${problem}` };
  if (before !== undefined && (planId !== before.planId || version !== before.version + 1)) {
    return { code: 'out-of-order', detail: `${planId} ${version}; ${before.planId} ${before.version + 1}` };
  }
  return undefined;
}
