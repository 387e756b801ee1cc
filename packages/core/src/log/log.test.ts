import { assert } from 'chai';
import fc from 'fast-check';
import { advance } from '../decide/advance.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { Command } from '../decide/command.js';
import {
  centre,
  council,
  issued,
  logOf,
  newspaper,
  office,
  recordedOn,
  stranger,
  periods,
} from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import { checkLog } from './check-log.js';
import { readLog } from './open-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { verify } from './verify.js';
import { writeLog } from './write-log.js';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

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
const actors = fc.constantFrom(office, office, centre, centre, newspaper, council, stranger);

/** A log of whatever `decide` accepted. */
const legalLogs: fc.Arbitrary<Promise<RecordedEvent[]>> = fc
  .array(fc.tuple(actors, days, commands), { minLength: 10, maxLength: 60 })
  .map(async (said) => {
    const log = await logOf(issued);
    let plan = replay(log);
    for (const [by, on, command] of said) {
      const { events } = decide(plan, { ...command, on }, { by, today: '2022-12-31', profile });
      if (events === undefined) continue;
      const entries = await recordedOn(plan, events, '2022-12-31');
      log.push(...entries);
      plan = advance(plan, entries);
    }
    return log;
  });

suite('any legal log', () => {
  test('gives the same plan in one go, in pieces and live', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), async (making, cut) => {
        const log = await making;
        const whole = replay(log);
        const at = cut % log.length;
        assert.deepEqual(advance(replay(log.slice(0, at)), log.slice(at)), whole);
        assert.deepEqual(
          log.reduce((plan, entry) => advance(plan, [entry]), replay([])),
          whole,
        );
        assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
      }),
      { numRuns: 60 },
    );
  });

  test('verifies, and comes back from NDJSON as it was', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, async (making) => {
        const log = await making;
        assert.isTrue(verify(log).isWhole);
        const { entries, broken } = readLog(writeLog(log));
        assert.deepEqual([entries, broken], [log, []]);
      }),
      { numRuns: 30 },
    );
  });

  test('loses its wholeness by any change of one byte of the file', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), fc.integer({ min: 1, max: 255 }), async (making, where, change) => {
        const log = await making;
        const bytes = new TextEncoder().encode(writeLog(log));
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const { isWhole, entries } = checkLog(new TextDecoder().decode(bytes));
        // The last end of line holds nothing: the log is the same without it.
        const isSame = writeLog(entries) === writeLog(log) && at === bytes.length - 1;
        assert.isTrue(!isWhole || isSame, `byte ${at}, change ${change}`);
      }),
      { numRuns: 150 },
    );
  });

  test('loses its wholeness by any change of one field, also where its line is written anew', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), fc.nat(), fc.anything(), async (making, where, which, value) => {
        const log = await making;
        const at = where % log.length;
        const fields = fieldsIn(log[at] as RecordedEvent);
        const [holder, key] = fields[which % fields.length] as (typeof fields)[number];
        fc.pre(JSON.stringify(holder[key]) !== JSON.stringify(value));
        const changed = JSON.parse(JSON.stringify(log)) as RecordedEvent[];
        const [twin, name] = fieldsIn(changed[at] as RecordedEvent)[which % fields.length] as (typeof fields)[number];
        twin[name] = value;
        assert.isFalse(verify(changed).isWhole);
        assert.isFalse(checkLog(changed.map((entry) => JSON.stringify(entry)).join('\n')).isWhole);
      }),
      { numRuns: 150 },
    );
  });

  test('loses its wholeness by a removal, a swap or an insertion, at the entry where it begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        legalLogs,
        fc.nat(),
        fc.constantFrom('remove', 'swap', 'insert'),
        async (making, where, change) => {
          const log = await making;
          const at = where % (log.length - 1);
          const [one, next] = [log[at], log[at + 1]] as [RecordedEvent, RecordedEvent];
          if (change === 'remove') log.splice(at, 1);
          else if (change === 'swap') log.splice(at, 2, next, one);
          else log.splice(at + 1, 0, one);
          const entry = change === 'insert' ? at + 2 : at + 1;
          const kind = change === 'remove' ? 'removed' : change === 'swap' ? 'reordered' : 'added';
          assert.deepEqual(verify(log), { isWhole: false, entry, kind });
          const { broken, whole, verification } = checkLog(writeLog(log));
          assert.deepEqual([broken.map(({ line, code }) => [line, code]), whole], [[[entry, kind]], entry - 1]);
          assert.deepEqual(verification, { isWhole: false, entry, kind });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('folds from any part of it without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), async (making, from) => {
        const log = await making;
        assert.doesNotThrow(() => replay(log.slice(from % log.length)));
      }),
      { numRuns: 30 },
    );
  });
});

/** Every field of an entry, those inside fields too: the object that holds it, and its key. */
function fieldsIn(value: object): (readonly [Record<string, unknown>, string])[] {
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const inner = holder[key];
    return [[holder, key] as const, ...(typeof inner === 'object' && inner !== null ? fieldsIn(inner) : [])];
  });
}
