import { isCivilDate } from '../civil-date/civil-date.js';
import { bounds } from '../event/bounds.js';
import { isEventType } from '../event/event-types.js';
import { schemaOf } from '../event/upcast.js';
import type { RecordedEvent } from './recorded-event.js';

/**
 * The entries of a log for a page that shows it before it has read it closely: canonical form, schema and chain are
 * not looked at, so nothing of it may be called whole. `openLog` and `verify` over the same text say what is wrong.
 *
 * @returns `undefined` where anything is odd already at first sight: then nothing may be shown before it was read
 */
export function skimLog(text: string): readonly RecordedEvent[] | undefined {
  const entries: RecordedEvent[] = [];
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end - from > bounds.line) return undefined;
    if (end > from) {
      const entry = parsed(text.slice(from, end));
      if (!isNext(entry, entries)) return undefined;
      entries.push(entry);
    }
    from = end + 1;
  }
  return entries;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Whether it looks like the entry that comes next in this log, of a kind that is known: what a fold relies on. */
function isNext(value: unknown, before: readonly RecordedEvent[]): value is RecordedEvent {
  if (!isObject(value)) return false;
  const { type, schema, version, planId, occurredOn, by, data } = value as Partial<
    Record<keyof RecordedEvent, unknown>
  >;
  return (
    typeof type === 'string' &&
    isEventType(type) &&
    Number(schema) <= schemaOf(type) &&
    version === before.length + 1 &&
    typeof planId === 'string' &&
    planId === (before[0]?.planId ?? planId) &&
    typeof occurredOn === 'string' &&
    isCivilDate(occurredOn) &&
    isObject(by) &&
    isObject(data)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
