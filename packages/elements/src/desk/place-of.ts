import type { Command, CommandType, Plan } from '@kehoach/core';
import { isMadeAgain } from '../shared/made-again.js';
import type { Place, Subject } from './place.js';

/** What the office records of the plan itself, whether it names a task or none. */
const always: { readonly [T in CommandType]?: Subject } = {
  AmendPlan: 'plan',
  AssignTask: 'plan',
  AddSection: 'plan',
  ClosePlan: 'plan',
  RegisterUnit: 'units',
  RenameUnit: 'units',
  SucceedUnits: 'units',
  NominateAward: 'emulation',
  LaunchEmulation: 'emulation',
  ReviewEmulation: 'emulation',
};

/** What is recorded of a task, or of the plan where it names none. */
const withoutTask: { readonly [T in CommandType]?: Subject } = {
  SubmitReport: 'plan',
  MeasureTarget: 'targets',
  SetTarget: 'targets',
  GiveGuidance: 'emulation',
};

/** Where the form of a command opens, beside a task's panel; nothing where it is in one. */
export function placeOf(
  command: Command,
  plan: Pick<Plan, 'nominations'>,
): Pick<Place, 'subject' | 'nomination'> | undefined {
  const { type, data } = command;
  const { taskId, nominationId } = data as { readonly taskId?: string; readonly nominationId?: string };
  const isAgain = isMadeAgain(command, plan);
  const subject = isAgain ? undefined : (always[type] ?? (taskId === undefined ? withoutTask[type] : undefined));
  if (subject !== undefined) return { subject };
  return nominationId === undefined ? undefined : { nomination: nominationId };
}
