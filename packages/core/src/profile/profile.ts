import type { CommendationRules } from '../award/law.js';

/**
 * All that a province replaces, as one value: whoever decides, views or prints is given it; no rule and no
 * view names an authority, a number of days or a time zone itself.
 */
export interface Profile {
  /** Names it in a plan's log. */
  readonly id: string;
  readonly commendation: CommendationRules;
  /** Codes of the authorities that grant without a nomination being forwarded to them. */
  readonly directGrant: readonly string[];
  /** Within how many days a deadline is near. */
  readonly soonDays: number;
  /** For how many days a reminder holds. */
  readonly remindDays: number;
  /** When units are reminded and asked to report; what the other numbers let expect unless given. */
  readonly followUp?: FollowUpDays;
  /** A task is long late once its deadline lies more than so many days back. */
  readonly longLateDays: number;
  /** A task without a deadline is long open once it was assigned more than so many months ago. */
  readonly longOpenMonths: number;
  /** IANA name of the zone whose calendar days count. */
  readonly timeZone: string;
}

/** On which days units are reminded, and after how many they are asked to report. */
export interface FollowUpDays {
  /** How many days before a deadline the unit is reminded, 0 for the day itself; behind it every `remindDays`. */
  readonly remindBefore: readonly number[];
  /** So many days behind a deadline the office that runs the plan hears of it too. */
  readonly officeAfter: number;
  /** A unit that has said nothing of running work for so many days is asked to report. */
  readonly reportDays: number;
}
