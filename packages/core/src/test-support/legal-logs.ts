import fc from 'fast-check';
import { advance } from '../decide/advance.js';
import type { Command } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { Actor } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { centre, council, issued, logOf, newspaper, office, periods, recordedOn, stranger } from './given.js';
import { profile } from './profile.js';

/** Who asks for what on which day; a number: how far back from the end the entry stands that is to be withdrawn. */
type Asked = readonly [by: Actor, on: string, asked: Command | number];

const taskIds = ['t', 't2', 't3'] as const;
const days = fc
  .integer({ min: 0, max: 330 })
  .map((day) => new Date(Date.UTC(2022, 0, 29 + day)).toISOString().slice(0, 10));
const task = fc.constantFrom(...taskIds);
const text = fc.constantFrom('một', 'hai “ba”', 'đôn đốc\nlần 2', '𝔘 emoji 🎉', 'ế');
const id = fc.constantFrom('a', 'b', 'c');
const period = fc.constantFrom(...Object.values(periods));
const made = <T extends Command['type']>(type: T, data: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Command> =>
  fc.record(data).map((filled) => ({ type, data: filled }) as unknown as Command);

/** Commands of every kind, legal or not: `decide` picks the legal ones. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  made('AssignTask', {
    taskId: task,
    number: id,
    title: text,
    lead: fc.constant(['tgpl']),
    coordinating: fc.constant(['bao']),
    period,
  }),
  made('ReassignTask', { taskId: task, lead: fc.constantFrom(['bao'], ['tgpl', 'bao']), reason: text }),
  made('AmendTask', { taskId: task, number: id, reason: text, title: text, period }),
  made('StartTask', { taskId: task }),
  made('ReportProgress', { taskId: task, percent: fc.integer({ min: -5, max: 105 }), reason: text }),
  made('ReportProgress', { taskId: task, percent: fc.integer({ min: 0, max: 100 }) }),
  made('DeliverProduct', { taskId: task, product: text }),
  made('CompleteTask', { taskId: task }),
  made('ReturnCompletion', { taskId: task, reason: text }),
  made('SuspendTask', { taskId: task, reason: text }),
  made('ResumeTask', { taskId: task }),
  made('CancelTask', { taskId: task, reason: text }),
  made('RequestExtension', { taskId: task, extensionId: id, to: days, reason: text }),
  made('GrantExtension', { taskId: task, extensionId: id, to: days }),
  made('RefuseExtension', { taskId: task, extensionId: id, reason: text }),
  made('SendReminder', { taskId: task, to: fc.constant(['tgpl']), text }),
  made('GiveGuidance', { topic: fc.constantFrom('work', 'commendation'), text }),
  made('ReportObstacle', { taskId: task, obstacleId: id, text }),
  made('ResolveObstacle', { taskId: task, obstacleId: id, text }),
  made('SubmitReport', { reportId: id, kind: fc.constant('periodic'), text }),
  made('SetTarget', { targetId: id, text, value: fc.integer(), unit: fc.constant('%') }),
  made('SetTarget', { targetId: id, text, value: fc.integer(), unit: fc.constant('%'), taskId: task }),
  made('MeasureTarget', { targetId: id, value: fc.integer(), unit: fc.constantFrom('%', 'lớp') }),
  made('LaunchEmulation', { campaignId: id, theme: text, period }),
  made('LaunchEmulation', { campaignId: id, theme: text, period, taskId: task }),
  made('ReviewEmulation', { campaignId: id, kind: fc.constant('final'), text }),
  made('NominateAward', {
    nominationId: id,
    form: fc.constantFrom('giay-khen', 'bang-khen'),
    nominee: fc.constant({ kind: 'collective', name: 'Chi nhánh' }),
    merit: text,
  }),
  made('ReviewNomination', { nominationId: id, result: fc.constantFrom('for', 'against') }),
  made('ForwardNomination', { nominationId: id, to: fc.constantFrom('province-chair', 'director') }),
  made('ReturnNomination', { nominationId: id, reason: text }),
  made('GrantAward', { nominationId: id, authority: fc.constantFrom('director', 'province-chair'), decision: text }),
  made('DeclineAward', { nominationId: id, reason: text }),
  made('RevokeAward', { nominationId: id, authority: fc.constant('director'), decision: text, reason: text }),
  made('RenameUnit', { unitId: fc.constantFrom('tgpl', 'bao'), name: text }),
  made('SucceedUnits', {
    unitIds: fc.constantFrom(['tgpl'], ['bao']),
    successorId: fc.constantFrom('khac', 'bao', 'tgpl'),
  }),
  made('AddSection', { sectionId: id, number: id, title: text }),
  made('AmendPlan', { number: text, reason: text, title: text }),
);
/** How far back from the end the entry stands that is to be withdrawn. */
const withdrawals = fc.nat({ max: 12 });
const actors = fc.constantFrom(office, office, centre, centre, newspaper, council, stranger);

/** One task, spoken of by those who may, on days in any order: most of what is asked here is legal. */
const aboutTask: fc.Arbitrary<Asked> = fc.oneof(
  ...[
    'ReportProgress',
    'DeliverProduct',
    'CompleteTask',
    'RequestExtension',
    'ReportObstacle',
    'SubmitReport',
    'StartTask',
  ].map((type) => fc.tuple(fc.constant(centre), days, commandOn(type))),
  ...[
    'ReturnCompletion',
    'SuspendTask',
    'ResumeTask',
    'AmendTask',
    'SendReminder',
    'GrantExtension',
    'RefuseExtension',
  ].map((type) => fc.tuple(fc.constant(office), days, commandOn(type))),
  fc.tuple(fc.constant(office), days, withdrawals),
);

/** What is not about tasks, said by the office on days in any order: the plan, targets, campaigns, units, guidance. */
const aboutPlan: fc.Arbitrary<Asked> = fc.tuple(
  fc.constant(office),
  days,
  fc.oneof(
    made('SetTarget', { targetId: id, text, value: fc.nat({ max: 100 }), unit: fc.constant('%') }),
    {
      weight: 3,
      arbitrary: made('MeasureTarget', { targetId: id, value: fc.nat({ max: 100 }), unit: fc.constant('%') }),
    },
    made('LaunchEmulation', { campaignId: id, theme: text, period }),
    { weight: 3, arbitrary: made('ReviewEmulation', { campaignId: id, kind: fc.constant('final'), text }) },
    made('GiveGuidance', { topic: fc.constantFrom('work', 'commendation'), text }),
    made('SubmitReport', { reportId: fc.uuid(), kind: fc.constant('periodic'), text }),
    made('AmendPlan', { number: text, reason: text, title: text }),
    made('RenameUnit', { unitId: fc.constantFrom('tgpl', 'bao'), name: text }),
    withdrawals,
  ),
);

/** Words of any day, legal or not, by those who might say them: what may come late into a log. */
export const anyWords: fc.Arbitrary<readonly [by: Actor, on: string, command: Command]> = fc.tuple(
  actors,
  days,
  fc.oneof(
    { weight: 4, arbitrary: commands },
    made('ReassignTask', { taskId: fc.constant('t'), lead: fc.constantFrom(['bao'], ['khac']), reason: text }),
    made('ReportProgress', { taskId: fc.constant('t'), percent: fc.integer({ min: 0, max: 100 }) }),
    made('StartTask', { taskId: fc.constant('t') }),
    made('ClosePlan', { text }),
  ),
);

/** A log of whatever `decide` accepted, entries that are withdrawn and entries written down late among it. */
export const legalLogs: fc.Arbitrary<Promise<RecordedEvent[]>> = fc
  .oneof(
    fc.array(fc.tuple(actors, days, fc.oneof({ weight: 8, arbitrary: commands }, withdrawals)), {
      minLength: 10,
      maxLength: 60,
    }),
    fc.array(aboutTask, { minLength: 10, maxLength: 40 }),
    fc.array(aboutPlan, { minLength: 10, maxLength: 40 }),
  )
  .map(async (said) => {
    const log = await logOf(issued);
    let plan = replay(log);
    for (const [by, on, asked] of said) {
      const command = typeof asked === 'number' ? withdrawalOf(log, asked) : asked;
      const { events } = decide(plan, { ...command, on }, { by, today: '2022-12-31', profile });
      if (events === undefined) continue;
      const entries = await recordedOn(plan, events, '2022-12-31');
      log.push(...entries);
      plan = advance(plan, entries);
    }
    return log;
  });

/** A command of that kind about task `t`, with new ids, so that they do not stand in its way. */
function commandOn(type: string): fc.Arbitrary<Command> {
  return fc
    .record({ percent: fc.integer({ min: 0, max: 100 }), word: text, to: days, id: fc.uuid(), again: id })
    .map(({ percent, word, to, id: own, again }) => {
      const data: Readonly<Record<string, unknown>> =
        {
          ReportProgress: { percent, reason: word },
          DeliverProduct: { product: word },
          RequestExtension: { extensionId: again, to, reason: word },
          GrantExtension: { extensionId: again, to },
          RefuseExtension: { extensionId: again, reason: word },
          ReportObstacle: { obstacleId: own, text: word },
          SubmitReport: { reportId: own, kind: 'periodic', text: word },
          AmendTask: { number: word, reason: word, title: word },
          SendReminder: { to: ['tgpl'], text: word },
          ReturnCompletion: { reason: word },
          SuspendTask: { reason: word },
        }[type] ?? {};
      return { type, data: { taskId: 't', ...(data as object) } } as unknown as Command;
    });
}

/** Withdraws an entry near the end, where something may be withdrawn without anything resting on it. */
function withdrawalOf(log: readonly RecordedEvent[], back: number): Command {
  const entryId = log.at(-1 - (back % log.length))?.id ?? '';
  return { type: 'WithdrawEntry', data: { entryId, reason: 'Ghi nhầm' } };
}
