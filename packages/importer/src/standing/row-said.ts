import type { CivilDate } from '@kehoach/core';
import { isNothing, percentOf, shareIn, statusOf, type Status } from './said.js';
import { dayAlone, dayOfDoing } from './sheet-day.js';
import { stopIn } from './stop.js';
import type { StandingColumn } from './standing-columns.js';

/** What the cells of a row say together. */
export interface Said {
  readonly percent?: number;
  readonly status?: Exclude<Status, 'unclear'>;
  readonly doneOn?: CivilDate;
  /** Empty where nothing is said. */
  readonly result: string;
  /** A cell is not understood, or two of them contradict each other. */
  readonly isUnclear: boolean;
}

/**
 * Takes what the cells of a row say together.
 *
 * @param words of the column of a kind; empty where there is none
 * @param on the day of which the sheet speaks: nothing was done after it
 */
export function saidOf(words: (column: StandingColumn) => string, on: CivilDate): Said {
  const [progress, status, both, done] = [words('progress'), words('status'), words('doneOrResult'), words('doneOn')];
  const isShare = /\d/.test(progress);
  const shareOfStatus = shareIn(status);
  const shares = [words('percent'), isShare ? progress : '', shareOfStatus].map(percentOf);
  const statuses = [isShare ? '' : progress, shareOfStatus === '' ? status : ''].map(statusOf);
  const percent = shares.find((each) => typeof each === 'number');
  const meant = statuses.find((each) => each !== undefined && each !== 'unclear');
  const doneOn = dayAlone(done) ?? dayOfDoing(done) ?? dayAlone(both) ?? dayOfDoing(both);
  const isUnread = doneOn === undefined && !isNothing(done);
  const said = {
    ...(percent !== undefined && { percent }),
    ...(meant !== undefined && { status: meant }),
    ...(doneOn !== undefined && { doneOn }),
    result: dayAlone(both) === undefined && !isNothing(both) ? both : words('result'),
  };
  // Which share was reached where it was stopped may be a reason too: "Tạm dừng (40%)".
  const isStopWithShare = shareOfStatus !== '' && stopIn(status) !== undefined;
  const isUnclear =
    isStopWithShare || isUnread || shares.includes('unclear') || statuses.includes('unclear') || contradicts(said, on);
  return { ...said, isUnclear };
}

/** Done and yet not, or stopped; done in the future, or by less than all. */
function contradicts({ percent, status, doneOn }: Omit<Said, 'isUnclear'>, on: CivilDate): boolean {
  const isDone = doneOn !== undefined || status?.startsWith('done') === true;
  if (doneOn !== undefined && doneOn > on) return true;
  if (isDone && percent !== undefined && percent < 100) return true;
  return doneOn !== undefined && (status === 'open' || status === 'begun' || status === 'stopped');
}
