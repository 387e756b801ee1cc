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
import { canonicalJson } from './canonical-json.js';
import { readLog, writeLog } from './ndjson.js';
import { uuidv7 } from './record.js';
import type { RecordedEvent } from './recorded-event.js';
import { verify } from './verify.js';

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
        assert.isTrue((await verify(log)).isWhole);
        const { entries, broken } = readLog(writeLog(log));
        assert.deepEqual([entries, broken], [log, []]);
      }),
      { numRuns: 30 },
    );
  });

  test('loses its wholeness by any one-bit change of the file', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), fc.integer({ min: 0, max: 7 }), async (making, where, bit) => {
        const log = await making;
        const bytes = new TextEncoder().encode(writeLog(log));
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const { entries, broken } = readLog(new TextDecoder().decode(bytes));
        // The last end of line holds nothing: without it, or with a blank for it, the log is the same.
        const isSame = writeLog(entries) === writeLog(log);
        const isFound = broken.length > 0 || !(await verify(entries)).isWhole || entries.length !== log.length;
        assert.isTrue(isFound || (isSame && at === bytes.length - 1), `byte ${at}, bit ${bit}`);
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
          const outcome = await verify(log);
          assert.isFalse(outcome.isWhole);
          if (!outcome.isWhole) {
            assert.equal(outcome.entry, change === 'insert' ? at + 2 : at + 1);
            assert.equal(outcome.kind, change === 'remove' ? 'removed' : change === 'swap' ? 'reordered' : 'added');
          }
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

suite('checking a log', () => {
  test('finds a cut-off end where the end is known', async () => {
    const log = await logOf(issued);
    const last = log.at(-1);
    assert.deepEqual(await verify(log.slice(0, -2), { end: { version: log.length, digest: last?.digest ?? '' } }), {
      isWhole: false,
      entry: log.length - 1,
      kind: 'truncated',
    });
  });

  test('finds an entry whose data was changed together with its digest', async () => {
    const log = await logOf(issued);
    const forged = await logOf([
      ...issued.slice(0, 2),
      [office, '2022-01-28', { type: 'RegisterUnit', data: { unitId: 'bao', name: 'Báo khác' } }],
    ]);
    const outcome = await verify([...log.slice(0, 2), forged[2] as RecordedEvent, ...log.slice(3)]);
    assert.deepEqual(outcome, { isWhole: false, entry: 4, kind: 'added' });
  });
});

suite('an entry that has no canonical form', () => {
  test('counts as changed', async () => {
    const log = await logOf(issued);
    const [first] = log;
    log[0] = { ...first, data: { ...first?.data, title: 'a\ud800' } } as RecordedEvent;
    assert.deepEqual(await verify(log), { isWhole: false, entry: 1, kind: 'changed' });
  });
});

suite('reading NDJSON', () => {
  const withLine = async (change: (lines: string[]) => void): Promise<ReturnType<typeof readLog>> => {
    const lines = writeLog(await logOf(issued))
      .trimEnd()
      .split('\n');
    change(lines);
    return readLog(lines.join('\n'));
  };

  const reasons: readonly (readonly [line: string, vi: string, en: string])[] = [
    ['{"planId":', 'không phải JSON trọn vẹn ({"planId":…)', 'not whole JSON ({"planId":…)'],
    ['[]', 'id: còn thiếu', 'id: is missing'],
    ['7', 'cần nhóm trường, không phải 7', 'an object is expected, not 7'],
  ];
  for (const [line, vi, en] of reasons)
    test(`says in both languages why ${line} is no entry`, () => {
      const [broken] = readLog(line).broken;
      assert.deepEqual([broken?.vi, broken?.en], [vi, en]);
    });

  test('names the broken line and its reason', async () => {
    const { broken, entries } = await withLine((lines) => lines.splice(3, 1, '{"id":'));
    assert.deepEqual(
      broken.map(({ line, code }) => [line, code]),
      [[4, 'not-json']],
    );
    assert.equal(entries.length, issued.length - 1);
  });

  const faults: readonly [string, (entry: Record<string, unknown>) => unknown, string][] = [
    ['a missing field', (entry) => ({ ...entry, by: undefined }), 'not-an-entry'],
    ['an unknown kind', (entry) => ({ ...entry, type: 'TaskExploded' }), 'unknown-type'],
    ['a kind that every object has', (entry) => ({ ...entry, type: 'constructor' }), 'unknown-type'],
    ['a newer schema', (entry) => ({ ...entry, schema: 99 }), 'newer-schema'],
    ['data that does not fit', (entry) => ({ ...entry, data: {} }), 'invalid-data'],
    ['a day that is none', (entry) => ({ ...entry, occurredOn: '2022-02-30' }), 'not-an-entry'],
    ['no object', () => 17, 'not-an-entry'],
  ];
  for (const [name, change, code] of faults) {
    test(`reports ${name}`, async () => {
      const { broken } = await withLine((lines) =>
        lines.splice(1, 1, JSON.stringify(change(JSON.parse(lines[1] ?? '') as Record<string, unknown>))),
      );
      assert.deepEqual([broken[0]?.line, broken[0]?.code], [2, code]);
    });
  }

  test('takes a byte order mark, Windows line ends and empty lines', async () => {
    const text = `\uFEFF${writeLog(await logOf(issued)).replaceAll('\n', '\r\n\r\n')}`;
    assert.deepEqual(readLog(text).broken, []);
  });

  test('keeps fields that it does not know, so that the chain still holds', async () => {
    const [first] = await logOf(issued);
    const { entries } = readLog(JSON.stringify({ ...first, later: 1 }));
    assert.equal((entries[0] as unknown as { later: number }).later, 1);
  });
});

suite('canonical JSON', () => {
  // RFC 8785, section 3.2.3: the order of keys, and its example of numbers.
  test('sorts keys by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    };
    assert.deepEqual(Object.values(JSON.parse(canonicalJson(value)) as object).length, 7);
    const order = [...canonicalJson(value).matchAll(/:"(\w+)/g)].map((match) => match[1]);
    assert.deepEqual(order, ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
  });

  test('writes numbers as ECMAScript does', () => {
    assert.equal(
      canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0]),
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800']) {
    test(`refuses ${JSON.stringify(value)}`, () => assert.throws(() => canonicalJson({ value }), TypeError));
  }
});

suite('ids', () => {
  // RFC 9562, appendix A.6.
  test('are UUIDv7', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    assert.equal(uuidv7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
});
