import { advance, decide, record, type CivilDate, type Plan, type Profile } from '@kehoach/core';
import type { OutboxCommand } from '../outbox/outbox.js';

/** On what day and by which rules is decided what a server will decide again. */
export interface ExpectOptions {
  readonly today: CivilDate;
  readonly profile: Profile;
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly newId: () => string;
}

/**
 * The plan as it will be once all that waits is recorded: on it the next command is decided. What waits and could
 * not be recorded as things stand is passed over; that is for the server to say.
 */
export function expectedPlan(plan: Plan, waiting: readonly OutboxCommand[], options: ExpectOptions): Plan {
  return waiting.reduce((before, { id, command, by }) => {
    const { events } = decide(before, command, { by, today: options.today, profile: options.profile });
    if (events === undefined) return before;
    let isFirst = true;
    const newId = (): string => {
      const given = isFirst ? id : options.newId();
      isFirst = false;
      return given;
    };
    const { version, digest } = before;
    return advance(before, record(events, { planId: before.id, version, digest, now: options.now, newId }));
  }, plan);
}
