import type { CivilDate } from '../civil-date/civil-date.js';
import type { EventType } from '../event/catalogue.js';
import { schemaOf, upcast } from '../event/upcast.js';
import { isInstant } from '../log/instant.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { made } from '../slices/slices.js';
import { emptyPlan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import { civilDateIn } from '../profile/today.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { eventByCommand, type Command, type CommandType } from './command.js';
import { decideKnowing } from './decide.js';
import { fold, type EntryOf } from './evolve.js';

/** Whether the rules would have let each entry through; if not, the first (counted from 1) that they would not have. */
export type Audit =
  | { readonly isLawful: true; readonly entries: number }
  | { readonly isLawful: false; readonly entry: number; readonly refusal: Refusal };

/**
 * Decides anew on every entry of a log, as the command that led to it, by whoever said it, on the day on which it
 * was recorded: a log may be whole and hold what no rule allows. An id that an earlier entry bears is refused as one
 * that exists. The time it takes grows with the log alone.
 *
 * @param log entries as `readLog` gives them, from the first on
 * @param profile the rules that the plan was run under; its zone says which day an instant belongs to
 */
export function audit(log: readonly RecordedEvent[], profile: Profile): Audit {
  return made(auditing(log, profile));
}

/**
 * The same in slices of some milliseconds, for programs that do other things meanwhile.
 *
 * @returns a generator that yields how many entries it has asked about and returns the outcome
 */
export function* auditing(log: readonly RecordedEvent[], profile: Profile): Generator<number, Audit, undefined> {
  // Nobody else sees this plan, so it is neither drafted nor frozen between two entries.
  const plan = emptyPlan();
  const entryById = new Map<string, RecordedEvent>();
  const entryOf: EntryOf = (id) => entryById.get(id);
  for (let index = 0; index < log.length; index += 1) {
    const entry = log[index] as RecordedEvent;
    const today = dayOf(entry, profile);
    const refusal = entryById.has(entry.id)
      ? refuse('already-exists', { id: entry.id })
      : decideKnowing(plan, commandOf(entry), { by: entry.by, today, profile, entryOf }).refusal;
    if (refusal !== undefined) return { isLawful: false, entry: index + 1, refusal };
    entryById.set(entry.id, entry);
    fold(plan, entry, entryOf);
    if ((index + 1) % entriesASlice === 0) yield index + 1;
  }
  return { isLawful: true, entries: log.length };
}

/** Some milliseconds' worth. */
const entriesASlice = 200;

/** The day on which it was recorded; none where the instant is none, or lies after the last day that there is. */
function dayOf({ recordedAt }: RecordedEvent, { timeZone }: Profile): CivilDate {
  if (!isInstant(recordedAt) || recordedAt > '9999-12-30') return '';
  return civilDateIn(timeZone, Date.parse(recordedAt));
}

const commandByEvent = new Map<EventType, CommandType>();
for (const type of Object.keys(eventByCommand) as CommandType[]) commandByEvent.set(eventByCommand[type], type);

function commandOf({ type, schema, occurredOn, data }: RecordedEvent): Command {
  const current = schema === schemaOf(type) ? data : upcast(type, schema, data);
  return { type: commandByEvent.get(type), on: occurredOn, data: current } as Command;
}
