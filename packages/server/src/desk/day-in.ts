import { civilDateIn, type CivilDate } from '@kehoach/core';

const minuteMs = 60_000;
let last: { readonly timeZone: string; readonly minute: number; readonly day: CivilDate } | undefined;

/** The day that it is in a zone; asked of the platform once a minute, since no zone has a midnight within one. */
export function dayIn(timeZone: string, epochMs: number): CivilDate {
  const minute = Math.floor(epochMs / minuteMs);
  if (last?.timeZone !== timeZone || last.minute !== minute)
    last = { timeZone, minute, day: civilDateIn(timeZone, epochMs) };
  return last.day;
}
