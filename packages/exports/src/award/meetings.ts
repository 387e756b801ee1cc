import type { CivilDate, DataOf, Nomination, Plan } from '@kehoach/core';
import { lineText } from '../text/file-text.js';
import { groupsBy } from './groups.js';

/** What a council said of one nomination. */
export interface Review {
  /** What had been put forward when it met. */
  readonly nominated: DataOf<'AwardNominated'>;
  readonly reviewed: DataOf<'NominationReviewed'>;
  /** The unit that recorded it. */
  readonly by: string;
  /** In the order in which it was written down. */
  readonly version: number;
}

/** One meeting of a council: all that it reviewed on one day at one place; two councils of a day meet apart. */
export interface Meeting {
  readonly on: CivilDate;
  /** Missing where nobody wrote it down. */
  readonly place?: string;
  /** The id of the council, where it wrote down itself what it said. */
  readonly council?: string;
  /** In the order in which they were written down. */
  readonly reviews: readonly Review[];
}

/** Of which meeting minutes are made. */
export interface MeetingAsked {
  /** The last unless given. */
  readonly metOn?: CivilDate;
  /** The place, where the council met at several on that day; the last unless given. */
  readonly metAt?: string;
  /** The id of the council, where several met on that day; the last unless given. */
  readonly metBy?: string;
}

/**
 * The meetings of the council, as the log has them, oldest first.
 *
 * What was written down without a place belongs to the place of that day, where it names one alone.
 */
export function meetingsOf({ nominations, units }: Pick<Plan, 'nominations' | 'units'>): readonly Meeting[] {
  const all = nominations.flatMap(reviewsOf).toSorted(([, one], [, other]) => one.version - other.version);
  const days = groupsBy(all, ([on]) => on);
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([on, told]) =>
      councilsOf(
        told.map(([, review]) => review),
        units,
      ).map((meeting) => ({ on, ...meeting })),
    );
}

/** What others wrote down belongs to the council of that day, where that is one alone. */
function councilsOf(reviews: readonly Review[], units: Plan['units']): readonly Omit<Meeting, 'on'>[] {
  const councilIn = ({ by }: Review): string => (units[by]?.role === 'council' ? by : '');
  const named = new Set(reviews.map(councilIn).filter((council) => council !== ''));
  const [only] = named.size === 1 ? named : [];
  const byCouncil = groupsBy(reviews, (review) => councilIn(review) || (only ?? ''));
  return [...byCouncil].flatMap(([council, told]) =>
    placesOf(told).map((meeting) => ({ ...meeting, ...(council !== '' && { council }) })),
  );
}

/** The meeting that is meant; nothing where there is none. */
export function meetingOf(plan: Plan, { metOn, metAt, metBy }: MeetingAsked): Meeting | undefined {
  return meetingsOf(plan).findLast(
    ({ on, place, council }) =>
      (metOn === undefined || on === metOn) &&
      (metAt === undefined || place === lineText(metAt)) &&
      (metBy === undefined || council === metBy),
  );
}

/** What a council said of a nomination, oldest first, each with its day. */
export function reviewsOf({ said }: Nomination): readonly (readonly [CivilDate, Review])[] {
  let nominated: DataOf<'AwardNominated'> | undefined;
  return said.flatMap(({ type, data, occurredOn, by, version }) => {
    if (type === 'AwardNominated') nominated = data;
    if (type !== 'NominationReviewed' || nominated === undefined) return [];
    return [[occurredOn, { nominated, reviewed: data, by: by.unit, version }] as const];
  });
}

function placesOf(reviews: readonly Review[]): readonly Omit<Meeting, 'on'>[] {
  const placeIn = ({ reviewed: { metAt = '' } }: Review): string => lineText(metAt);
  const named = new Set(reviews.map(placeIn).filter((place) => place !== ''));
  const [only] = named.size === 1 ? named : [];
  const byPlace = groupsBy(reviews, (review) => placeIn(review) || (only ?? ''));
  return [...byPlace].map(([place, told]) => ({ reviews: told, ...(place !== '' && { place }) }));
}
