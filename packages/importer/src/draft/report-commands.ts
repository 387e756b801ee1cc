import type { CivilDate, Command, UnitId } from '@kehoach/core';
import type { Draft, DraftReport, DraftTarget } from './draft.js';
import { issuingUnitOf } from './issuing-unit.js';

/** A command that records what a sheet tells, and the unit for which it is recorded. */
export interface ReportCommand {
  /** Of a target of the whole plan its own id. */
  readonly taskId: string;
  /** Who leads the task; the issuing unit where nobody does, and for what only it may say. */
  readonly unit: UnitId;
  readonly command: Command;
}

/**
 * What the sheet that a plan was read from tells of its tasks and targets, as commands for after the plan is issued: each dated by
 * the day of which the sheet speaks, or by the day of completion that it names.
 */
export function reportCommandsOf(draft: Draft): readonly ReportCommand[] {
  const taskById = new Map(draft.tasks.map((task) => [task.id, task]));
  const office = issuingUnitOf(draft);
  const ofTasks = (draft.reports ?? []).flatMap((report) => {
    const task = taskById.get(report.taskId);
    if (task === undefined) return [];
    const unit = task.lead[0] ?? office;
    return commandsFor(report).map((command) => ({
      taskId: task.id,
      unit: ofOffice.has(command.type) ? office : unit,
      command,
    }));
  });
  return [...ofTasks, ...draft.targets.flatMap((target) => measureCommands(target, office))];
}

function measureCommands(
  { id: targetId, unit, taskId = targetId, measured }: DraftTarget,
  office: UnitId,
): ReportCommand[] {
  if (measured === undefined) return [];
  const { on, ...data } = measured;
  return [{ taskId, unit: office, command: { type: 'MeasureTarget', on, data: { targetId, unit, ...data } } }];
}

const ofOffice = new Set<Command['type']>(['GrantExtension', 'SuspendTask', 'CancelTask']);

function commandsFor(report: DraftReport): Command[] {
  const { taskId, extensionAsked, extendedTo, stopped } = report;
  const id = `${taskId}-${report.on}`;
  // Of work that rests nothing more is reported: so far it was when it was stopped.
  const on = stopped?.on ?? report.on;
  const commands: (Command | false)[] = [
    extendedTo !== undefined && {
      type: 'GrantExtension',
      on,
      data: { taskId, extensionId: `gia-han-${id}`, to: extendedTo },
    },
    ...workCommands(report, on),
    ...saidCommands(report, on),
    extensionAsked !== undefined && {
      type: 'RequestExtension',
      on,
      data: { taskId, extensionId: `xin-gia-han-${id}`, ...extensionAsked },
    },
    ...endCommands(report),
  ];
  return commands.filter((command) => command !== false);
}

/** How far the work went. */
function workCommands({ taskId, percent, isBegun, result }: DraftReport, on: CivilDate): (Command | false)[] {
  const note = result === undefined ? {} : { note: result };
  return [
    isBegun === true && percent === undefined && { type: 'StartTask', on, data: { taskId, ...note } },
    percent !== undefined &&
      (percent > 0 || result !== undefined) && { type: 'ReportProgress', on, data: { taskId, percent, ...note } },
  ];
}

/** What the unit says of it: a result that stands alone, what stands in the way, and what it asks for. */
function saidCommands(report: DraftReport, on: CivilDate): (Command | false)[] {
  const { taskId, percent, isBegun, doneOn, result, obstacle, reported = [], proposal } = report;
  const id = `${taskId}-${report.on}`;
  const isAlone = percent === undefined && isBegun !== true && doneOn === undefined;
  const asked = proposal === undefined ? [] : [`Đề xuất, kiến nghị: ${proposal}`];
  // What is asked for stands with what is in the way, where that is said.
  const [alone, hindering] = obstacle === undefined ? [asked, []] : [[], asked];
  const text = [...(isAlone && result !== undefined ? [result] : []), ...alone].join('\n');
  return [
    ...reported.map(({ text: said, on: day }, at): Command => {
      const obstacleId = `vuong-mac-${taskId}-${day}${at === 0 ? '' : `-${at + 1}`}`;
      return { type: 'ReportObstacle', on: day, data: { taskId, obstacleId, text: said } };
    }),
    text !== '' && {
      type: 'SubmitReport',
      on,
      data: { taskId, reportId: `bao-cao-${id}`, kind: 'periodic', text },
    },
    obstacle !== undefined && {
      type: 'ReportObstacle',
      on,
      data: {
        taskId,
        obstacleId: `vuong-mac-${id}${reported.length === 0 ? '' : '-0'}`,
        text: [obstacle, ...hindering].join('\n'),
      },
    },
  ];
}

/** That the work is done, rests or is called off. */
function endCommands({ taskId, doneOn, result, stopped }: DraftReport): (Command | false)[] {
  return [
    doneOn !== undefined && {
      type: 'CompleteTask',
      on: doneOn,
      data: { taskId, ...(result !== undefined && { result }) },
    },
    stopped !== undefined && {
      type: stopped.kind === 'suspended' ? 'SuspendTask' : 'CancelTask',
      on: stopped.on,
      data: { taskId, reason: stopped.reason },
    },
  ];
}
