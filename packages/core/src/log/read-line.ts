import { bounds } from '../event/bounds.js';
import { catalogue, dataProblem, isEventType, type EventType } from '../event/catalogue.js';
import { fitting, type Fits } from '../event/fitting.js';
import { cut, problemOf } from '../event/problem-of.js';
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

const envelopeFits = fitting(envelopeSchema);
const dataFits = new Map<EventType, Fits>();

function entryProblem(value: unknown): LineProblem | undefined {
  if (!envelopeFits(value))
    return { code: 'not-an-entry', params: { problem: problemOf(envelopeSchema, value) ?? { code: 'unfit' } } };
  const { type, schema, data } = value as RecordedEvent;
  // The envelope says that it is a text; this version may not know it.
  if (!isEventType(type)) return { code: 'unknown-type', params: { type: cut(String(type)) } };
  const known = schemaOf(type);
  if (schema > known) return { code: 'newer-schema', params: { type, schema, known } };
  const current = schema === known ? data : upcast(type, schema, data);
  if (fitsOf(type)(current)) return undefined;
  return { code: 'invalid-data', params: { type, problem: dataProblem(type, current) ?? { code: 'unfit' } } };
}

function fitsOf(type: EventType): Fits {
  const known = dataFits.get(type);
  if (known !== undefined) return known;
  const fits = fitting(catalogue[type]);
  dataFits.set(type, fits);
  return fits;
}
