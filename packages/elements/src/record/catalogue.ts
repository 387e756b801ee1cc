import type { CommandType } from '@kehoach/core';
import type { About } from './about.js';
import type { Action } from './action.js';
import {
  amendTask,
  cancelTask,
  reassignTask,
  resumeTask,
  returnCompletion,
  suspendTask,
} from './actions/of-assignment.js';
import { giveGuidance, sendReminder, submitReport } from './actions/of-follow-up.js';
import { grantExtension, refuseExtension, requestExtension } from './actions/of-time.js';
import {
  completeTask,
  deliverProduct,
  reportObstacle,
  reportProgress,
  resolveObstacle,
  startTask,
} from './actions/of-work.js';
import { nominateAgain } from './actions/nominate-again.js';
import { launchEmulation, nominateAward, reviewEmulation } from './actions/of-emulation.js';
import {
  declineAward,
  forwardNomination,
  grantAward,
  returnNomination,
  reviewNomination,
  revokeAward,
} from './actions/of-nomination.js';
import { amendPlan } from './actions/amend-plan.js';
import { addSection, assignTask, closePlan } from './actions/of-plan.js';
import { measureTarget, setTarget } from './actions/of-targets.js';
import { registerUnit, renameUnit, succeedUnits } from './actions/of-units.js';
import {
  saidOfEmulation,
  saidOfNomination,
  saidOfPlan,
  saidOfTargets,
  saidOfTask,
  saidOfUnits,
  withdrawEntry,
} from './actions/withdrawal.js';

/** What can be given about each kind of thing, in the order of daily use; which of it, the rules decide. */
export const catalogue: { readonly [K in About['kind']]: readonly Action[] } = {
  task: [
    reportProgress,
    completeTask,
    reportObstacle,
    sendReminder,
    startTask,
    deliverProduct,
    resolveObstacle,
    submitReport,
    requestExtension,
    grantExtension,
    refuseExtension,
    giveGuidance,
    returnCompletion,
    suspendTask,
    cancelTask,
    resumeTask,
    amendTask,
    reassignTask,
    measureTarget,
    setTarget,
    withdrawEntry(saidOfTask),
  ] as readonly Action[],
  nomination: [
    nominateAgain,
    reviewNomination,
    forwardNomination,
    grantAward,
    returnNomination,
    declineAward,
    revokeAward,
    withdrawEntry(saidOfNomination),
  ] as readonly Action[],
  /** What waits for an answer is listed, each with the commands of what it is about. */
  answers: [],
  plan: [amendPlan, assignTask, addSection, submitReport, closePlan, withdrawEntry(saidOfPlan)],
  units: [registerUnit, renameUnit, succeedUnits, withdrawEntry(saidOfUnits)],
  targets: [measureTarget, setTarget, withdrawEntry(saidOfTargets)],
  emulation: [nominateAward, launchEmulation, reviewEmulation, giveGuidance, withdrawEntry(saidOfEmulation)],
};

/**
 * Those that stand first, large, in a task's panel: of who does the work; else of who has given it out, and before all
 * the answer that somebody waits for.
 */
export const firstChoices: readonly (readonly CommandType[])[] = [
  ['ReportProgress', 'CompleteTask', 'ReportObstacle', 'RequestExtension'],
  ['GrantExtension', 'RefuseExtension', 'SendReminder', 'AmendTask'],
  ['SendReminder', 'AmendTask', 'ReassignTask', 'SuspendTask'],
];
