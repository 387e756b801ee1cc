import type { Command, UnitId } from '@kehoach/core';
import type { Draft, DraftReport } from './draft.js';
import { issuingUnitOf } from './issuing-unit.js';

/** A command that records what a sheet tells, and the unit for which it is recorded. */
export interface ReportCommand {
  readonly taskId: string;
  /** Who leads the task; the issuing unit where nobody does, and for what only it may say. */
  readonly unit: UnitId;
  readonly command: Command;
}

/**
 * What the sheet that a plan was read from tells of its tasks, as commands for after the plan is issued: each dated by
 * the day of which the sheet speaks, or by the day of completion that it names.
 */
export function reportCommandsOf(draft: Draft): readonly ReportCommand[] {
  const taskById = new Map(draft.tasks.map((task) => [task.id, task]));
  const office = issuingUnitOf(draft);
  return (draft.reports ?? []).flatMap((report) => {
    const task = taskById.get(report.taskId);
    if (task === undefined) return [];
    const unit = task.lead[0] ?? office;
    return commandsFor(report).map((command) => ({
      taskId: task.id,
      unit: command.type === 'GrantExtension' ? office : unit,
      command,
    }));
  });
}

function commandsFor({ taskId, on, percent, isBegun, doneOn, result, obstacle, extendedTo }: DraftReport): Command[] {
  const note = result === undefined ? {} : { note: result };
  const id = `${taskId}-${on}`;
  const isAlone = result !== undefined && percent === undefined && isBegun !== true && doneOn === undefined;
  const commands: (Command | false)[] = [
    extendedTo !== undefined && {
      type: 'GrantExtension',
      on,
      data: { taskId, extensionId: `gia-han-${id}`, to: extendedTo },
    },
    isBegun === true && percent === undefined && { type: 'StartTask', on, data: { taskId, ...note } },
    percent !== undefined &&
      (percent > 0 || result !== undefined) && { type: 'ReportProgress', on, data: { taskId, percent, ...note } },
    isAlone && {
      type: 'SubmitReport',
      on,
      data: { taskId, reportId: `bao-cao-${id}`, kind: 'periodic', text: result },
    },
    obstacle !== undefined && {
      type: 'ReportObstacle',
      on,
      data: { taskId, obstacleId: `vuong-mac-${id}`, text: obstacle },
    },
    doneOn !== undefined && {
      type: 'CompleteTask',
      on: doneOn,
      data: { taskId, ...(result !== undefined && { result }) },
    },
  ];
  return commands.filter((command) => command !== false);
}
