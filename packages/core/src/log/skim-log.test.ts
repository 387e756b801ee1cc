import { assert } from 'chai';
import fc from 'fast-check';
import { replay } from '../decide/replay.js';
import { issued, logOf } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { countsOf } from '../view/counts.js';
import { timelineOf } from '../view/timeline.js';
import { readLog } from './open-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { skimLog } from './skim-log.js';
import { writeLog } from './write-log.js';

/** Puts something else in the place of one value, however deep it stands. */
function withChange(value: unknown, at: number, change: unknown): unknown {
  let left = at;
  const walk = (part: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return change;
    }
    left -= 1;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

suite('skimming a log', () => {
  test('gives the entries that a close reading gives, for every legal log', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, async (made) => {
        const log = await made;
        const text = writeLog(log);
        assert.deepEqual(skimLog(text), readLog(text).entries);
        assert.deepEqual(skimLog(`\uFEFF${text.replaceAll('\n', '\r\n')}`), readLog(text).entries);
      }),
      { numRuns: 40 },
    );
  });

  const odd: readonly [string, (lines: string[]) => void][] = [
    ['a line that is no JSON', (lines) => lines.splice(2, 1, '{"id":')],
    ['a list', (lines) => lines.splice(2, 1, '[]')],
    ['an entry that is missing', (lines) => lines.splice(2, 1)],
    ['an entry that stands twice', (lines) => lines.splice(2, 0, lines[2] ?? '')],
    ['another plan', (lines) => lines.splice(2, 1, (lines[2] ?? '').replace('"planId":"', '"planId":"x'))],
    ['a kind that is not known', (lines) => lines.splice(2, 1, (lines[2] ?? '').replace(/"type":"\w+"/, '"type":"X"'))],
    ['a newer form', (lines) => lines.splice(2, 1, (lines[2] ?? '').replace(/"schema":\d/, '"schema":9'))],
    ['a day that is none', (lines) => lines.splice(2, 1, (lines[2] ?? '').replace(/-\d\d","plan/, '-99","plan'))],
    ['a line beyond all bounds', (lines) => lines.splice(2, 1, ' '.repeat(2_000_000))],
  ];
  for (const [name, change] of odd)
    test(`leaves ${name} to a close reading`, async () => {
      const lines = writeLog(await logOf(issued))
        .trimEnd()
        .split('\n');
      const before = lines.join('\n');
      change(lines);
      assert.notEqual(lines.join('\n'), before);
      assert.isUndefined(skimLog(lines.join('\n')));
      assert.isNotEmpty(readLog(lines.join('\n')).broken);
    });

  test('what it lets through and a close reading does not can be folded and shown, or fails, but never hangs', async () => {
    const junk = fc.constantFrom(null, 'x', '', -1, 1e300, true, [], {}, ['x'], '9999-99-99', '__proto__', {
      length: 9,
    });
    await fc.assert(
      fc.asyncProperty(legalLogs, fc.nat(), fc.nat({ max: 30 }), junk, async (made, which, at, change) => {
        const log = await made;
        if (log.length === 0) return;
        const index = which % log.length;
        const { data } = log[index] as RecordedEvent;
        const changed = log.map((entry, place) =>
          place === index ? { ...entry, data: withChange(data, at + 1, change) } : entry,
        );
        const entries = skimLog(changed.map((entry) => JSON.stringify(entry)).join('\n'));
        if (entries === undefined) return;
        try {
          const plan = replay(entries);
          timelineOf(plan, '2022-09-15', { grouping: 'section', soonDays: profile.soonDays });
          countsOf([plan], '2022-09-15', profile);
        } catch (error) {
          assert.instanceOf(error, Error);
        }
      }),
      { numRuns: 150 },
    );
    assert.isUndefined(({} as Record<string, unknown>)['x']);
  });
});
