import { civilDate, type CivilDate } from '../civil-date/civil-date.js';

/**
 * The day it is in a time zone at an instant.
 *
 * @param timeZone IANA name, such as that of a profile
 * @param epochMs milliseconds since 1970, UTC
 * @throws RangeError for a zone that this platform does not know, or an instant without a day
 */
export function civilDateIn(timeZone: string, epochMs: number): CivilDate {
  const { year, month, day } = partsIn(timeZone, epochMs);
  const date = civilDate(year, month, day);
  if (date === undefined) throw new RangeError(`${epochMs} is no day in ${timeZone}`);
  return date;
}

/** How long the day has lasted there, in whole seconds by the clock on the wall. */
export function secondOfDayIn(timeZone: string, epochMs: number): number {
  const { hour, minute, second } = partsIn(timeZone, epochMs);
  return (hour * 60 + minute) * 60 + second;
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;

function partsIn(timeZone: string, epochMs: number): Parts {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(epochMs)) parts[type] = Number(value);
  return parts as Parts;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const numeric = 'numeric';
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
    timeZone,
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formats.set(timeZone, format);
  return format;
}
