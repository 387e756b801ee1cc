import { bounds } from '../event/bounds.js';
import { dataProblem } from '../event/catalogue.js';
import { isEventType } from '../event/event-types.js';
import { cut, fitting } from '../event/fitting.js';
import { schemaOf, upcast } from '../event/upcast.js';
import type { BrokenLineParams } from './broken-line.js';
import { canonicalFormOf } from './canonical-form.js';
import { envelopeSchema, type RecordedEvent } from './recorded-event.js';

type LineCode = Exclude<keyof BrokenLineParams, 'removed' | 'reordered' | 'added'>;

/** Why a line is no entry. */
export type LineProblem = {
  readonly [C in LineCode]: { readonly code: C; readonly params: BrokenLineParams[C] };
}[LineCode];

/** A line that was read: the entry, and where in the line its field `digest` begins. */
export interface ReadLine {
  readonly entry: RecordedEvent;
  readonly digestAt: number;
}

/** Reads one line, without its end: its canonical form, its envelope and its data. */
export function readLine(line: string): ReadLine | LineProblem {
  if (line.length > bounds.line) return { code: 'too-long', params: { length: line.length, limit: bounds.line } };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: 'not-json', params: { start: line.trim().slice(0, 40) } };
  }
  const form = canonicalFormOf(line);
  if (typeof form !== 'number') return form;
  return entryProblem(value) ?? { entry: value as RecordedEvent, digestAt: form };
}

/** Whether the line was written by a newer version: nothing behind it can be understood. */
export function isNewer({ code }: LineProblem): boolean {
  return code === 'unknown-type' || code === 'newer-schema';
}

const envelopeProblem = fitting(envelopeSchema);

function entryProblem(value: unknown): LineProblem | undefined {
  const wrong = envelopeProblem(value);
  if (wrong !== undefined) return { code: 'not-an-entry', params: { problem: wrong } };
  const { type, schema, data } = value as RecordedEvent;
  // The envelope says that it is a text; this version may not know it.
  if (!isEventType(type)) return { code: 'unknown-type', params: { type: cut(String(type)) } };
  const known = schemaOf(type);
  if (schema > known) return { code: 'newer-schema', params: { type, schema, known } };
  const problem = dataProblem(type, schema === known ? data : upcast(type, schema, data));
  return problem && { code: 'invalid-data', params: { type, problem } };
}
