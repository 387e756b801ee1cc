import { assert } from 'chai';
import fc from 'fast-check';
import { advance } from '../decide/advance.js';
import { replay } from '../decide/replay.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { checkLog } from './check-log.js';
import { readLog } from './open-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { verify } from './verify.js';
import { writeLog } from './write-log.js';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

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
