import { isCivilDate } from '../civil-date/civil-date.js';

const shape = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** Whether `text` is an instant that exists: UTC, ISO 8601, to the second or finer, without leap seconds. */
export function isInstant(text: string): boolean {
  return shape.test(text) && isCivilDate(text.slice(0, 10));
}

/** Whether one instant is before another; both as `isInstant` has them, however finely each is written. */
export function isEarlier(one: string, other: string): boolean {
  if (one.length === other.length) return one < other;
  const [seconds, others] = [one.slice(0, 19), other.slice(0, 19)];
  return seconds === others ? fraction(one) < fraction(other) : seconds < others;
}

function fraction(instant: string): string {
  return instant.slice(20, -1).padEnd(9, '0');
}
