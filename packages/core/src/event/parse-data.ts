import { canonicalJson } from '../log/canonical-json.js';
import { bounds } from './bounds.js';
import { catalogue, type DataOf, type EventType } from './catalogue.js';
import { strictChecks } from './fields.js';
import { fitting, type Fitting } from './fitting.js';
import { plainCopy } from './plain-copy.js';
import type { Problem } from './problem.js';

/** What an event may say, or the first thing that is wrong with it. */
export type ParsedData<T extends EventType> =
  { readonly data: DataOf<T>; readonly problem?: undefined } | { readonly data?: undefined; readonly problem: Problem };

const fittings = new Map<EventType, Fitting>();
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
    const problem = strictProblem(type, copy.value);
    if (problem !== undefined) return { problem };
    const { length } = canonicalJson(copy.value);
    if (length > largest) return { problem: { code: 'too-long', got: String(length), limit: largest } };
    return { data: copy.value as DataOf<T> };
  } catch {
    // A getter or a proxy that throws: nothing that could be recorded.
    return { problem: { code: 'not-json' } };
  }
}

function strictProblem(type: EventType, data: unknown): Problem | undefined {
  let fits = fittings.get(type);
  if (fits === undefined) {
    fits = fitting(catalogue[type], strictChecks);
    fittings.set(type, fits);
  }
  return fits(data);
}
