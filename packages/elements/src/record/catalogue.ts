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
import { saidOfTask, withdrawEntry } from './actions/withdrawal.js';

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
    withdrawEntry(saidOfTask),
  ] as readonly Action[],
  nomination: [],
  plan: [],
  units: [],
  targets: [],
  emulation: [],
};

/** Those that stand first, large, in a task's panel. */
export const firstChoices: readonly CommandType[] = [
  'ReportProgress',
  'CompleteTask',
  'ReportObstacle',
  'RequestExtension',
];
