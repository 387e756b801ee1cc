import { assert } from 'chai';
import fc from 'fast-check';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';
import { deadlineOf } from '../period/period.js';
import { tasksIn } from '../task/task-list.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { advance } from './advance.js';
import { planAt } from './plan-at.js';
import { replay } from './replay.js';

const days = fc
  .integer({ min: -20, max: 340 })
  .map((day) => new Date(Date.UTC(2022, 0, 29 + day)).toISOString().slice(0, 10));

/** What is told of a task, by whichever fold. */
type Facts = Record<string, unknown>;

/** What had happened by `day` and was not withdrawn, in the order of the days. */
function happenedBy(log: readonly RecordedEvent[], day: string): readonly RecordedEvent[] {
  const withdrawn = new Set(log.flatMap((entry) => (entry.type === 'EntryWithdrawn' ? [entry.data.entryId] : [])));
  return log
    .filter(({ id, type, occurredOn }) => !withdrawn.has(id) && type !== 'EntryWithdrawn' && occurredOn <= day)
    .toSorted((one, other) =>
      one.occurredOn === other.occurredOn ? one.version - other.version : one.occurredOn < other.occurredOn ? -1 : 1,
    );
}

/**
 * Written down apart from the fold: what had happened by `day` and was not withdrawn, day by day, the last said of
 * each fact counting.
 */
function plainlyTold(log: readonly RecordedEvent[], day: string): Map<string, Facts> {
  const happened = happenedBy(log, day);
  const tasks = new Map<string, Facts>();
  for (const { type, data } of happened)
    if (type === 'TaskAssigned')
      tasks.set(data.taskId, {
        title: data.title,
        lead: data.lead,
        due: deadlineOf(data.period),
        reminders: 0,
        returned: 0,
      });
  for (const { type, data, occurredOn: on } of happened) {
    const task = tasks.get((data as { taskId?: string }).taskId ?? '');
    if (task === undefined) continue;
    const begin = (): void => void (task['startedOn'] ??= on);
    if (type === 'TaskAmended') {
      if (data.title !== undefined) task['title'] = data.title;
      if (data.period !== undefined) task['due'] = deadlineOf(data.period);
    } else if (type === 'TaskReassigned') task['lead'] = data.lead;
    else if (type === 'ExtensionGranted') task['due'] = data.to;
    else if (type === 'TaskStarted' || type === 'ProductDelivered') begin();
    else if (type === 'TaskProgressed') {
      begin();
      task['percent'] = data.percent;
    } else if (type === 'TaskCompleted') task['completedOn'] = on;
    else if (type === 'CompletionReturned') {
      delete task['completedOn'];
      task['returned'] = Number(task['returned']) + 1;
    } else if (type === 'TaskSuspended') task['suspendedOn'] = on;
    else if (type === 'TaskResumed') delete task['suspendedOn'];
    else if (type === 'TaskCancelled') task['cancelledOn'] = on;
    else if (type === 'ReminderSent') {
      task['reminders'] = Number(task['reminders']) + 1;
      task['remindedOn'] = on;
    } else if (type === 'ReportSubmitted') task['reportedOn'] = on;
  }
  return tasks;
}

/** The same of all that is no task: the plan's own words, its units, targets, campaigns, reports and guidance. */
function plainlyToldBeside(log: readonly RecordedEvent[], day: string): Facts {
  const happened = happenedBy(log, day);
  const all = <T extends RecordedEvent['type']>(...types: readonly T[]): Extract<RecordedEvent, { type: T }>[] =>
    happened.filter((entry): entry is Extract<RecordedEvent, { type: T }> => types.includes(entry.type as T));
  const amended = all('PlanAmended');
  return {
    title: amended.findLast(({ data }) => data.title !== undefined)?.data.title ?? all('PlanIssued')[0]?.data.title,
    amended: amended.map(({ occurredOn }) => occurredOn),
    targets: all('TargetSet').map(({ data: { targetId } }) => {
      const last = all('TargetMeasured').findLast(({ data }) => data.targetId === targetId);
      return [targetId, last?.data.value ?? null, last?.occurredOn ?? null];
    }),
    campaigns: all('EmulationLaunched').map(({ data: { campaignId } }) => [
      campaignId,
      all('EmulationReviewed')
        .filter(({ data }) => data.campaignId === campaignId)
        .map(({ occurredOn, data }) => [occurredOn, data.text]),
    ]),
    reports: all('ReportSubmitted').map(({ data, occurredOn }) => [data.reportId, occurredOn]),
    guidedOn: all('GuidanceGiven').find(({ data }) => data.topic === 'commendation')?.occurredOn,
    names: all('UnitRegistered').map(({ data: { unitId, name } }) => [
      unitId,
      all('UnitRenamed').findLast(({ data }) => data.unitId === unitId)?.data.name ?? name,
    ]),
  };
}

function toldBeside(plan: Plan): Facts {
  return {
    title: plan.issued?.title,
    amended: plan.amendments.map(({ on }) => on),
    targets: plan.targets.map(({ id, measured }) => [id, measured?.value ?? null, measured?.on ?? null]),
    campaigns: plan.campaigns.map(({ id, reviews }) => [id, reviews.map(({ on, text }) => [on, text])]),
    reports: plan.reports.map(({ id, on }) => [id, on]),
    guidedOn: plan.commendationGuidedOn,
    names: Object.values(plan.units)
      .filter(({ registered }) => registered === true)
      .map(({ id, names }) => [id, names.at(-1)?.name]),
  };
}

/** Lists of things in one order: they stand as they were written down, which a day does not change. */
function ordered(facts: Facts): unknown {
  const sorted = Object.entries(facts).map(([name, fact]) => [
    name,
    ['targets', 'campaigns', 'names'].includes(name) ? (fact as unknown[][]).toSorted(byFirst) : fact,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(sorted)));
}

function byFirst([one]: unknown[], [other]: unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

function toldBy(plan: Plan): Map<string, Facts> {
  return new Map(
    [...tasksIn(plan.tasks)].map((task) => [
      task.id,
      {
        title: task.title,
        lead: task.lead,
        due: task.due,
        reminders: task.reminders.count,
        returned: task.returned.length,
        startedOn: task.startedOn,
        percent: task.progress?.percent,
        completedOn: task.completed?.on,
        suspendedOn: task.suspended?.on,
        cancelledOn: task.cancelled?.on,
        remindedOn: task.reminders.lastOn,
        reportedOn: task.lastReportOn,
      },
    ]),
  );
}

/** Facts that are missing and facts that are `undefined` are the same. */
function plain(tasks: Map<string, Facts>): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries(tasks)));
}

suite('any legal log, as of any day', () => {
  test('tells what had happened by then and was not withdrawn, in the order of the days', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, days, async (making, day) => {
        const log = await making;
        assert.deepEqual(plain(toldBy(planAt(log, { occurredBy: day }))), plain(plainlyTold(log, day)));
      }),
      { numRuns: 200 },
    );
  });

  test('tells of all that is no task what was said of it last in the order of the days', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, days, async (making, day) => {
        const log = await making;
        assert.deepEqual(ordered(toldBeside(planAt(log, { occurredBy: day }))), ordered(plainlyToldBeside(log, day)));
        assert.deepEqual(ordered(toldBeside(replay(log))), ordered(plainlyToldBeside(log, '9999-12-31')));
      }),
      { numRuns: 200 },
    );
  });

  test('tells today what it tells now', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, async (making) => {
        const log = await making;
        assert.deepEqual(planAt(log, { occurredBy: '2022-12-31' }), replay(log));
      }),
      { numRuns: 100 },
    );
  });

  test('tells by both times what was known then of how it stood then', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, days, fc.nat(), async (making, day, cut) => {
        const log = (await making).map((entry, at) => ({
          ...entry,
          recordedAt: new Date(Date.UTC(2023, 0, 1, 0, at)).toISOString(),
        }));
        const known = log.slice(0, (cut % log.length) + 1);
        assert.deepEqual(
          planAt(log, { occurredBy: day, recordedBy: known.at(-1)?.recordedAt ?? '' }),
          planAt(known, { occurredBy: day }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is the same plan folded live from any of its versions', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), async (making, where) => {
        const log = await making;
        const at = where % log.length;
        const snapshot = JSON.parse(JSON.stringify(replay(log.slice(0, at)))) as Plan;
        assert.deepEqual(advance(snapshot, log.slice(at)), replay(log));
      }),
      { numRuns: 60 },
    );
  });
});

suite('looking at an instant or a day that is none', () => {
  for (const times of [
    { recordedBy: 'hôm qua' },
    { recordedBy: 'Quý III/2022' },
    { recordedBy: '7' },
    { occurredBy: '2022-02-30' },
    { occurredBy: '' },
  ])
    test(`is refused: ${JSON.stringify(times)}`, () => assert.throws(() => planAt([], times), RangeError));
});
