import fc from 'fast-check';
import { advance } from '../decide/advance.js';
import type { Command } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { centre, council, issued, logOf, newspaper, office, periods, recordedOn, stranger } from './given.js';
import { profile } from './profile.js';

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
  made('MeasureTarget', { targetId: id, value: fc.integer(), unit: fc.constantFrom('%', 'lớp') }),
  made('LaunchEmulation', { campaignId: id, theme: text, period }),
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

/** A log of whatever `decide` accepted, entries that are withdrawn among it. */
export const legalLogs: fc.Arbitrary<Promise<RecordedEvent[]>> = fc
  .array(fc.tuple(actors, days, fc.oneof({ weight: 8, arbitrary: commands }, withdrawals)), {
    minLength: 10,
    maxLength: 60,
  })
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

/** Withdraws an entry near the end, where something may be withdrawn without anything resting on it. */
function withdrawalOf(log: readonly RecordedEvent[], back: number): Command {
  const entryId = log.at(-1 - (back % log.length))?.id ?? '';
  return { type: 'WithdrawEntry', data: { entryId, reason: 'Ghi nhầm' } };
}
