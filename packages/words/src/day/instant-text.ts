import type { Profile } from '@kehoach/core';
import type { Language } from '../language.js';
import { dateText } from './date-text.js';

// Making one costs more than a hundred uses.
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * Day and time of day of an instant, as the clocks of the profile's zone show it: `05/6/2022 08:30`, in English
 * `5 Jun 2022 08:30`.
 *
 * Where the machine does not know the zone, it is told in UTC and says so. What is no instant is given back as it is.
 *
 * @param instant ISO 8601, in UTC
 */
export function instantText(instant: string, language: Language, profile: Pick<Profile, 'timeZone'>): string {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) return instant;
  const clock = clockOf(profile.timeZone);
  if (clock === undefined) return `${written(new Date(epochMs).toISOString(), language)} UTC`;
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(epochMs)) part[type] = value;
  const { year = '', month, day, hour, minute } = part;
  return written(`${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`, language);
}

function written(local: string, language: Language): string {
  return `${dateText(local.slice(0, 10), language)} ${local.slice(11, 16)}`;
}

/** Only its numbers are used: order, marks and months are ours, whatever the machine's own settings are. */
function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) clocks.set(timeZone, newClock(timeZone));
  return clocks.get(timeZone);
}

function newClock(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
  } catch {
    return undefined;
  }
}
