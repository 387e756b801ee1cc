import { assert } from 'chai';
import fc from 'fast-check';
import type { EventType } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { emptyPlan } from '../plan/plan.js';
import type { Refusal, RefusalCode } from '../refusal/refusal.js';
import {
  answerTo,
  centre,
  given,
  issued,
  logOf,
  newspaper,
  office,
  periods,
  recordedOn,
  type Said,
} from '../test-support/given.js';
import { anyWords, legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { eventByCommand, type Command, type CommandType } from './command.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { replay } from './replay.js';

const commandByEvent = new Map(
  Object.entries(eventByCommand).map(([command, event]) => [event, command as CommandType]),
);

/** What may have been said without knowing what is written down late: only who said it counts. */
const unknowing: ReadonlySet<EventType> = new Set(['TaskAmended', 'ReminderSent', 'ReportSubmitted', 'TargetMeasured']);
const aboutWho: ReadonlySet<RefusalCode> = new Set([
  'not-the-issuing-office',
  'not-the-lead-unit',
  'not-a-participant',
]);
/** A day is compared with the deadline that was known, and a unit acts while nobody has written down its end. */
const asKnown: ReadonlySet<RefusalCode> = new Set(['not-later', 'no-deadline', 'unit-ceased']);

/**
 * Goes through a log in the order of the days and asks the rules about each entry on its day.
 *
 * @returns by the entries' ids, why the rules would not let them through; nothing where they would
 */
function refusedInDays(log: readonly RecordedEvent[]): Map<string, RefusalCode | undefined> {
  const withdrawn = new Set(log.flatMap((entry) => (entry.type === 'EntryWithdrawn' ? [entry.data.entryId] : [])));
  const standing = log
    .filter(({ id, type }) => !withdrawn.has(id) && type !== 'EntryWithdrawn')
    .toSorted((one, other) =>
      one.occurredOn === other.occurredOn ? one.version - other.version : one.occurredOn < other.occurredOn ? -1 : 1,
    );
  const plan = emptyPlan();
  const codes = new Map<string, RefusalCode | undefined>();
  for (const entry of standing) {
    const { id, type, data, by, occurredOn: on } = entry;
    const command = { type: commandByEvent.get(type), data, on } as Command;
    const { refusal } = decide(plan, command, { by, today: on, profile });
    const isAsked = refusal !== undefined && !asKnown.has(refusal.code) && !isMereState(type, refusal);
    codes.set(id, isAsked ? refusal.code : undefined);
    evolve(plan, entry);
  }
  return codes;
}

/** Whom a reminder was sent to is a state too: who said it has no name in the refusal. */
function isMereState(type: EventType, { code, params }: Refusal): boolean {
  return unknowing.has(type) && !(aboutWho.has(code) && !('unit' in params));
}

suite('what is written down late', () => {
  test('never makes unlawful what was lawful on its day', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.array(anyWords, { minLength: 40, maxLength: 40 }), async (making, words) => {
        const log = await making;
        const plan = replay(log);
        const before = refusedInDays(log);
        for (const [by, on, command] of words) {
          const { events } = decide(plan, { ...command, on }, { by, today: '2022-12-31', profile });
          if (events === undefined) continue;
          taken += 1;
          const after = refusedInDays([...log, ...(await recordedOn(plan, events, '2022-12-31'))]);
          for (const [id, code] of before)
            if (code === undefined) {
              const entry = log.find((one) => one.id === id);
              const told = `${command.type} ${JSON.stringify(command.data)} on ${on} makes ${entry?.type} of ${entry?.occurredOn} unlawful`;
              assert.isUndefined(after.get(id), told);
            }
        }
      }),
      { numRuns: 150 },
    );
    assert.isAbove(taken, 300);
  });
});

suite('a handover that is written down late', () => {
  const say = (by: Said[0], on: string, type: CommandType, data: object, today = on): Said => [
    by,
    on,
    { type, data } as unknown as Command,
    today,
  ];
  const target = say(office, '2022-02-01', 'SetTarget', {
    targetId: 'c',
    text: 'Số lớp',
    value: 5,
    unit: 'lớp',
    taskId: 't',
  });
  const handover = (on: string): Said =>
    say(
      office,
      on,
      'ReassignTask',
      { taskId: 't', lead: ['khac'], coordinating: [], reason: 'Sắp xếp lại' },
      '2022-12-01',
    );
  const words: readonly (readonly [string, Said])[] = [
    ['progress', say(centre, '2022-09-05', 'ReportProgress', { taskId: 't', percent: 30 })],
    [
      'a report',
      say(centre, '2022-09-05', 'SubmitReport', { reportId: 'r', kind: 'periodic', text: 'Báo cáo', taskId: 't' }),
    ],
    ['a reminder', say(centre, '2022-09-05', 'SendReminder', { taskId: 't', to: ['bao'], text: 'Đôn đốc' })],
    ['a measure', say(centre, '2022-09-05', 'MeasureTarget', { targetId: 'c', value: 3, unit: 'lớp' })],
    [
      'a campaign',
      say(centre, '2022-09-05', 'LaunchEmulation', { campaignId: 'd', theme: 'x', period: periods[''], taskId: 't' }),
    ],
    ['a coordinating unit’s progress', say(newspaper, '2022-09-05', 'ReportProgress', { taskId: 't', percent: 30 })],
  ];
  for (const [name, said] of words)
    test(`is refused before ${name} that was the old unit’s to give, and taken after it`, async () => {
      const plan = await given(target, said);
      assert.deepEqual(
        ['2022-09-04', '2022-09-05'].map((on) => answerTo(plan, handover(on))),
        ['contradicted', 'accepted'],
      );
    });

  for (const [name, said] of words.slice(3, 5))
    test(`is not taken back after ${name} that is the new unit’s to give`, async () => {
      const by = { id: 'other', unit: 'khac' };
      const log = await logOf([...issued, target, handover('2022-08-01'), [by, '2022-09-05', said[2], '2022-12-02']]);
      const entryId = log.find(({ type }) => type === 'TaskReassigned')?.id ?? '';
      const withdraw = say(office, '2022-12-03', 'WithdrawEntry', { entryId, reason: 'Ghi nhầm' });
      assert.equal(answerTo(replay(log), withdraw), 'rested-on');
    });
});

suite('progress that is written down late', () => {
  const progress = (on: string, percent: number, reason = {}): Said => [
    centre,
    on,
    { type: 'ReportProgress', data: { taskId: 't', percent, ...reason } },
    '2022-12-01',
  ];

  test('is refused where a later one would fall without a reason', async () => {
    const plan = await given(progress('2022-09-10', 60));
    assert.deepEqual(
      [59, 60, 61].map((percent) => answerTo(plan, progress('2022-09-05', percent))),
      ['accepted', 'accepted', 'contradicted'],
    );
    const explained = await given(progress('2022-09-10', 60, { reason: 'Đo lại' }));
    assert.equal(answerTo(explained, progress('2022-09-05', 90)), 'accepted');
  });

  test('is refused before the day on which the work was started', async () => {
    const plan = await given([centre, '2022-09-10', { type: 'StartTask', data: { taskId: 't' } }]);
    assert.equal(answerTo(plan, progress('2022-09-05', 10)), 'contradicted');
  });
});
