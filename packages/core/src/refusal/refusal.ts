import type { CivilDate } from '../civil-date/civil-date.js';
import type { CommandType } from '../decide/command.js';
import type { EventType } from '../event/catalogue.js';
import type { Problem } from '../event/problem.js';

/**
 * What each refusal tells: the parts that a sentence needs. Codes are API: add new ones, never rename one.
 *
 * Units are told by the name of the day, days as civil dates, authorities and forms by their codes in the profile.
 */
export interface RefusalParams {
  'unknown-command': { readonly command: string };
  'invalid-data': { readonly problem: Problem };
  'no-plan': {};
  'plan-exists': { readonly number: string };
  'plan-closed': { readonly on: CivilDate };
  'other-profile': { readonly profile: string; readonly needed: string };
  'in-the-future': { readonly on: CivilDate; readonly today: CivilDate };
  'before-the-plan': { readonly on: CivilDate; readonly first: CivilDate };
  /** The work, or what this continues (a completion that is returned, a request that is granted), began later. */
  'before-the-start': { readonly on: CivilDate; readonly start: CivilDate };
  /** Something that was recorded for a later day could not have happened after it. */
  contradicted: { readonly on: CivilDate; readonly by: EventType; readonly later: CivilDate };
  'unknown-unit': { readonly unit: string };
  'unit-ceased': { readonly unit: string; readonly on: CivilDate; readonly successor: string };
  /** A group, a council or an authority cannot do this. */
  'not-a-unit': { readonly unit: string };
  'unknown-task': { readonly task: string };
  'unknown-section': { readonly section: string };
  'unknown-extension': { readonly extension: string };
  'unknown-obstacle': { readonly obstacle: string };
  'unknown-target': { readonly target: string };
  'unknown-campaign': { readonly campaign: string };
  'unknown-nomination': { readonly nomination: string };
  /** The directory knows no such person, or several of that name. */
  'unknown-person': {};
  'unknown-entry': { readonly entry: string };
  'already-exists': { readonly id: string };
  'already-withdrawn': { readonly on: CivilDate };
  'not-withdrawable': { readonly type: EventType };
  /** A later entry that stands rests on it: cancel or revoke instead. */
  'rested-on': { readonly type: EventType; readonly on: CivilDate; readonly instead?: CommandType };
  'not-yours': { readonly unit: string; readonly office: string };
  'not-the-issuing-office': { readonly office: string };
  'not-the-lead-unit': { readonly lead: readonly string[] };
  'not-a-participant': { readonly unit?: string };
  'not-the-council': { readonly office: string };
  'task-done': { readonly on: CivilDate };
  'task-not-done': {};
  'task-suspended': { readonly on: CivilDate };
  'task-not-suspended': {};
  'task-cancelled': { readonly on: CivilDate };
  'already-started': { readonly on: CivilDate };
  'progress-falls': { readonly percent: number; readonly before: number };
  'no-deadline': {};
  'not-later': { readonly to: CivilDate; readonly due: CivilDate };
  'nothing-changed': {};
  'too-deep': { readonly limit: number };
  'wrong-unit-of-measure': { readonly expected: string; readonly got: string };
  'no-guidance': {};
  /** `state` is a state of a nomination; `to` the authority to which it was forwarded. */
  'wrong-step': { readonly state: string; readonly to?: string };
  'no-law': { readonly on: CivilDate };
  'unknown-form': { readonly form: string; readonly law: string };
  'wrong-nominee': { readonly form: string; readonly nominee: string };
  'wrong-authority': { readonly form: string; readonly authorities: readonly string[]; readonly law: string };
  /** Only who granted it, or its successor, revokes it. */
  'not-the-granter': { readonly granter: string };
  'circular-succession': { readonly unit: string };
  /** A unit cannot stand below itself. */
  'circular-units': { readonly unit: string };
  'before-the-last-name': { readonly last: CivilDate };
  /** Another command with which it belongs together was refused: none of them is recorded. */
  'not-together': {};
  'invalid-votes': { readonly votesFor: number; readonly votesCast: number };
  'more-votes-than-members': { readonly votesCast: number; readonly present: number };
  /** All who voted were in favour. */
  'against-all-votes': { readonly votesCast: number };
}

/** @see RefusalParams */
export type RefusalCode = keyof RefusalParams;

/** Why a command was refused: a code with what its sentence needs. `@kehoach/words` gives the sentence. */
export type Refusal = {
  readonly [C in RefusalCode]: { readonly code: C; readonly params: RefusalParams[C] };
}[RefusalCode];

/** Makes the refusal of that code. */
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams[C]): Refusal {
  return { code, params } as Refusal;
}
