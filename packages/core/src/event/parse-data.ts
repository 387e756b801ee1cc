import * as v from 'valibot';
import { canonicalJson } from '../log/canonical-json.js';
import { bounds } from './bounds.js';
import { catalogue, type DataOf, type EventType } from './catalogue.js';
import { plainCopy } from './plain-copy.js';
import { problemIn } from './problem-of.js';
import type { Problem } from './problem.js';
import { strict } from './strict.js';

/** What an event may say, or the first thing that is wrong with it. */
export type ParsedData<T extends EventType> =
  { readonly data: DataOf<T>; readonly problem?: undefined } | { readonly data?: undefined; readonly problem: Problem };

const schemas = new Map<EventType, v.GenericSchema>();
/** What a line holds beside its data: an envelope with a name of 20,000 letters has its place. */
const largest = bounds.line - 50_000;

/**
 * Takes what somebody wants recorded: its own copy, with the fields of the schema and no others, that JSON
 * carries exactly. Whatever is given, a function or a circle, the answer is a value and never an exception.
 */
export function parseData<T extends EventType>(type: T, data: unknown): ParsedData<T> {
  try {
    const copy = plainCopy(data);
    if (copy.problem !== undefined) return copy;
    const result = v.safeParse(schemaOf(type), copy.value, { abortEarly: true, abortPipeEarly: true });
    if (!result.success) return { problem: problemIn(result.issues[0]) };
    const { length } = canonicalJson(result.output);
    if (length > largest) return { problem: { code: 'too-long', got: String(length), limit: largest } };
    return { data: result.output as DataOf<T> };
  } catch {
    // A getter or a proxy that throws: nothing that could be recorded.
    return { problem: { code: 'not-json' } };
  }
}

function schemaOf(type: EventType): v.GenericSchema {
  const known = schemas.get(type);
  if (known !== undefined) return known;
  const schema = strict(catalogue[type]);
  schemas.set(type, schema);
  return schema;
}
