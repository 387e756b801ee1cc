import type { CivilDate } from '../civil-date/civil-date.js';
import type { CommandType } from '../decide/command.js';
import type { Actor } from '../event/catalogue.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import { tasksIn } from '../task/task-list.js';
import { unitById, unitOn, type UnitId } from '../unit/unit.js';
import type { Nomination } from './award.js';
import { authoritiesOn, lawOn, revokersOn } from './law.js';

/** Who asks, on which day, and under which profile. */
export interface AwardCommandsOptions {
  readonly by: Pick<Actor, 'unit'>;
  readonly today: CivilDate;
  readonly profile: Pick<Profile, 'id' | 'commendation' | 'directGrant'>;
}

/**
 * What this actor may say about a nomination now, the step that takes it on first; nothing where `decide` would refuse
 * whatever is given. For offering only what can succeed, without loading the rules.
 */
export function awardCommandsFor(plan: Plan, nomination: Nomination, options: AwardCommandsOptions): CommandType[] {
  const { by, today } = options;
  const { state } = nomination;
  if (!mayAct(plan, options)) return [];
  const isOffice = by.unit === officeOn(plan, today);
  if (state === 'returned') {
    const isMaker = isOffice || by.unit === unitOn(plan, nomination.by, today);
    return [...whereIf(isMaker && mayNominate(plan, options, nomination.nominee), 'NominateAward')];
  }
  const isReviewer = state === 'nominated' && (isOffice || unitById(plan, by.unit)?.role === 'council');
  return [...whereIf(isReviewer, 'ReviewNomination'), ...(isOffice ? decisions(nomination, options) : [])];
}

/**
 * What this actor may begin now in emulation and commendation, whatever there is: a nomination, a campaign, its
 * review, guidance.
 */
export function emulationCommandsFor(plan: Plan, options: AwardCommandsOptions): CommandType[] {
  const { by, today } = options;
  if (!mayAct(plan, options)) return [];
  const isOffice = by.unit === officeOn(plan, today);
  const mayLaunch = plan.closed === undefined && (isOffice || isLead(plan, by.unit, today));
  return [
    ...whereIf(mayNominate(plan, options), 'NominateAward'),
    ...whereIf(mayLaunch, 'LaunchEmulation'),
    ...whereIf(isOffice && plan.campaigns.length > 0, 'ReviewEmulation'),
    ...whereIf(isOffice, 'GiveGuidance'),
  ];
}

/** Who answers on `today` for the office that issued the plan. */
export function officeOn(plan: Plan, today: CivilDate): UnitId {
  return unitOn(plan, plan.issued?.issuer ?? '', today);
}

/** What the office may say beside the council's word, the step that takes it on first. */
function decisions(
  { state, form: code, nominee, authority = '' }: Nomination,
  { today, profile: { commendation, directGrant } }: AwardCommandsOptions,
): readonly CommandType[] {
  if (state === 'granted') return whereIf(revokersOn(commendation, authority, today).length > 0, 'RevokeAward');
  if (state === 'declined' || state === 'revoked') return [];
  const form = lawOn(commendation, today)?.forms.find((known) => known.code === code);
  const deciding = authoritiesOn(commendation, form?.authorities ?? [], today);
  const isGrantor = (one: string): boolean =>
    state === 'forwarded' ? one === authority : state === 'supported' && directGrant.includes(one);
  const mayGrant = form?.for.includes(nominee.kind) === true && deciding.some(isGrantor);
  return [
    ...whereIf(mayGrant, 'GrantAward'),
    ...whereIf(state === 'supported' && deciding.length > 0, 'ForwardNomination'),
    ...whereIf(state !== 'not-supported', 'ReturnNomination', 'DeclineAward'),
    ...whereIf(state === 'not-supported', 'DeclineAward', 'ReturnNomination'),
  ];
}

/** Whether one of that unit may say anything at all about the plan on that day, under that profile. */
function mayAct(plan: Plan, { by: { unit }, today, profile: { id } }: AwardCommandsOptions): boolean {
  const { issued } = plan;
  const isUnderWay = issued !== undefined && issued.on <= today && (issued.profile?.id ?? id) === id;
  return isUnderWay && unitById(plan, unit) !== undefined && unitOn(plan, unit, today) === unit;
}

/** Only a single office puts somebody forward, once there was guidance and under a law that has a form for them. */
function mayNominate(
  plan: Plan,
  { by, today, profile }: AwardCommandsOptions,
  nominee?: Nomination['nominee'],
): boolean {
  const role = unitById(plan, by.unit)?.role;
  const isGuided = plan.commendationGuidedOn !== undefined && plan.commendationGuidedOn <= today;
  const law = lawOn(profile.commendation, today);
  const isLawful =
    nominee === undefined ? law !== undefined : law?.forms.some((form) => form.for.includes(nominee.kind));
  return isGuided && (role === 'unit' || role === 'office') && isLawful === true;
}

function isLead(plan: Plan, unit: UnitId, today: CivilDate): boolean {
  for (const { lead } of tasksIn(plan.tasks)) if (lead.some((id) => unitOn(plan, id, today) === unit)) return true;
  return false;
}

function whereIf(holds: boolean, ...commands: CommandType[]): readonly CommandType[] {
  return holds ? commands : [];
}
