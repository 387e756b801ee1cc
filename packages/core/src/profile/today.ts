import { civilDate, type CivilDate } from '../civil-date/civil-date.js';

/**
 * The day it is in a time zone at an instant.
 *
 * @param timeZone IANA name, such as that of a profile
 * @param epochMs milliseconds since 1970, UTC
 * @throws RangeError for a zone that this platform does not know, or an instant without a day
 */
export function civilDateIn(timeZone: string, epochMs: number): CivilDate {
  const parts = new Map<string, number>();
  for (const { type, value } of formatFor(timeZone).formatToParts(epochMs)) parts.set(type, Number(value));
  const day = civilDate(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
  if (day === undefined) throw new RangeError(`${epochMs} is no day in ${timeZone}`);
  return day;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
