import type { CivilDate } from '../civil-date/civil-date.js';

/** Who may be given a commendation. */
export type NomineeKind = 'collective' | 'individual' | 'household';

/** A form of commendation or an emulation title under one law. */
export interface AwardForm {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly for: readonly NomineeKind[];
  /** Codes of the authorities that may grant it. */
  readonly authorities: readonly string[];
}

/** Who decides on commendations, by code. */
export interface Authority {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** The last day on which it decides; without end unless given. */
  readonly until?: CivilDate;
  /** Who has taken its place, from which day on: they may revoke what it granted. */
  readonly successors?: readonly { readonly code: string; readonly from: CivilDate }[];
}

/** The rules of one law, for the days from `from` to `until`, both included. */
export interface CommendationLaw {
  readonly number: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly forms: readonly AwardForm[];
}

/** All that decides who may grant what. */
export interface CommendationRules {
  readonly authorities: readonly Authority[];
  readonly laws: readonly CommendationLaw[];
}

/** The law in force on `day`. */
export function lawOn(rules: CommendationRules, day: CivilDate): CommendationLaw | undefined {
  return rules.laws.find(({ from, until }) => from <= day && (until === undefined || day <= until));
}

/** Those of the authorities that still decide on `day`. */
export function authoritiesOn(rules: CommendationRules, codes: readonly string[], day: CivilDate): readonly string[] {
  return codes.filter((code) => {
    const until = rules.authorities.find((authority) => authority.code === code)?.until;
    return until === undefined || day <= until;
  });
}

/** Who may revoke on `day` what `granter` granted: itself, or who has taken its place. */
export function revokersOn(rules: CommendationRules, granter: string, day: CivilDate): readonly string[] {
  const { successors = [] } = rules.authorities.find(({ code }) => code === granter) ?? {};
  const heirs = successors.filter(({ from }) => from <= day).map(({ code }) => code);
  return authoritiesOn(rules, [granter, ...heirs], day);
}
