import { partOf, type Making, type Plan } from '@kehoach/core';
import { periodContextOf } from '@kehoach/periods';
import type { DraftTask } from '../draft/draft.js';
import { draftTasks } from '../draft/draft-tasks.js';
import type { Finding } from '../finding/finding.js';
import type { AmendmentFinding } from './amendment-finding.js';
import type { Block } from '../outline/block.js';
import { outlineOf } from '../outline/outline.js';
import { tasksIn } from '../task/tasks.js';
import type { UnitDirectory } from '../unit/directory.js';
import type { PlanTime } from '../year/examine.js';

/** Tasks that a part of a paper tells as a plan does, with what is doubtful about them. */
export interface ToldTasks {
  readonly tasks: readonly DraftTask[];
  readonly findings: readonly AmendmentFinding[];
}

/** Reads a part of a paper as plans are read, in slices; its units have the ids of the directory. */
export function* tasksToldIn(
  text: string,
  blocks: readonly Block[],
  directory: UnitDirectory,
  time: PlanTime,
): Making<ToldTasks> {
  const outline = yield* partOf(outlineOf(text, blocks), 0, 0.1);
  const read = yield* partOf(tasksIn(text, outline, outline.body), 0.1, 0.9);
  const { tasks, findings } = yield* partOf(draftTasks(text, read, directory, time), 0.9, 1);
  return { tasks, findings: findings.map(withoutTask) };
}

/** How times are read that a later paper says of a plan. */
export function timeOfPlan(plan: Plan): PlanTime {
  const { year, issuedOn } = periodContextOf(plan);
  return {
    planYear: { isSaid: true, ...(year !== undefined && { year }) },
    signing: issuedOn === undefined ? {} : { year: Number(issuedOn.slice(0, 4)), month: Number(issuedOn.slice(5, 7)) },
    ...(issuedOn !== undefined && { issuedOn }),
  };
}

/** The ids of tasks that were only read are none of the plan. */
function withoutTask({ code, severity, place, vi, en }: Finding): AmendmentFinding {
  return { code, severity, place, vi, en };
}
