import type { EventType } from './catalogue.js';

type Data = Readonly<Record<string, unknown>>;
type Step = (data: Data) => Data;

/** For a type, the steps from schema 1 to 2, 2 to 3 and so on. A type that is not here is at schema 1. */
const stepsByType: { readonly [T in EventType]?: readonly Step[] } = {
  ReminderSent: [(data) => ({ ...data, to: [data['to']] })],
};

/** The schema version in which new events of this type are written. */
export function schemaOf(type: EventType): number {
  return (stepsByType[type]?.length ?? 0) + 1;
}

/**
 * Brings data of an older schema into today's form. The log itself is never rewritten.
 *
 * @param schema version in which `data` was written, from 1 to `schemaOf(type)`
 */
export function upcast(type: EventType, schema: number, data: Data): Data {
  let current = data;
  for (const step of (stepsByType[type] ?? []).slice(schema - 1)) current = step(current);
  return current;
}
