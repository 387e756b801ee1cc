import { awardCommandsFor, officeOn, type AwardCommandsOptions } from '../award/award-commands.js';
import type { Nomination } from '../award/award.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { CommandType } from '../decide/command.js';
import type { Plan } from '../plan/plan.js';
import { unitOn, type UnitId } from '../unit/unit.js';

/** Whose turn a nomination is. */
export interface AwardTurn {
  /** Those who say the next step; each may do so now. The office may as well, in the place of any of them. */
  readonly units: readonly UnitId[];
  /** Code of the authority for whose decision the office waits. */
  readonly authority?: string;
  /** The step that takes it on. */
  readonly command: CommandType;
  /** The day on which it came to them. */
  readonly since: CivilDate;
}

/**
 * Tells of each nomination who takes it on from where it stands: the council, then the office; who made it, where it
 * was returned. Nobody, where all is decided or no law lets them. Of several councils it is the turn of those that have
 * reviewed nominations of this plan before, if any.
 */
export function awardTurns(
  plan: Plan,
  today: CivilDate,
  profile: AwardCommandsOptions['profile'],
): (nomination: Nomination) => AwardTurn | undefined {
  const office = officeOn(plan, today);
  const councils = councilsOf(plan);
  const usual = ({ state, by }: Nomination): readonly UnitId[] =>
    state === 'returned' ? [unitOn(plan, by, today)] : state === 'nominated' ? councils : [];
  return (nomination) => {
    const { state, authority, steps } = nomination;
    const since = steps.at(-1)?.on;
    if (since === undefined || state === 'granted') return undefined;
    const stepOf = (unit: UnitId): CommandType | undefined =>
      awardCommandsFor(plan, nomination, { by: { unit }, today, profile })[0];
    const acting = usual(nomination).filter((unit) => stepOf(unit) !== undefined);
    const units = acting.length > 0 ? acting : [office];
    const command = stepOf(units[0] ?? office);
    return command && { units, command, since, ...(state === 'forwarded' && authority !== undefined && { authority }) };
  };
}

function councilsOf({ units, nominations }: Plan): readonly UnitId[] {
  const councils = Object.values(units).flatMap(({ id, role }) => (role === 'council' ? [id] : []));
  if (councils.length < 2) return councils;
  const said = nominations.flatMap((nomination) => nomination.said);
  const reviewers = new Set(said.flatMap(({ type, by }) => (type === 'NominationReviewed' ? [by.unit] : [])));
  const known = councils.filter((id) => reviewers.has(id));
  return known.length > 0 ? known : councils;
}
