import { assert } from 'chai';
import { canonicalJson } from '../log/canonical-json.js';
import { isLogError } from '../log/log-error.js';
import { record, uuidv7 } from '../log/record.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest } from '../plan/plan.js';
import { preparedWriting, StoredEntries } from './stored-lines.js';

const planId = 'test.lines';
const log = recorded('clerk');
const head = log.at(-1) as RecordedEvent;

function recorded(by: string): readonly RecordedEvent[] {
  let made = 0;
  const newId = (): string => uuidv7((made += 1), new Uint8Array(10));
  const events = [10, 20, 30, 40].map(
    (percent) =>
      ({
        type: 'TaskProgressed',
        occurredOn: '2022-09-01',
        by: { id: by, unit: 'u' },
        data: { taskId: 't', percent },
      }) as const,
  );
  return record(events, { planId, version: 0, digest: noDigest, now: '2022-09-01T02:00:00.000Z', newId });
}

/** How many entries stand before the damage; nothing where all of them can be read. */
function wholeOf(lines: readonly (string | undefined)[], after = 0): number | undefined {
  const stored = new StoredEntries(planId, after, head);
  try {
    for (const line of lines) stored.take(line);
  } catch (error) {
    assert.isTrue(isLogError(error, 'broken-chain'), String(error));
    return (error as { readonly params: { readonly whole: number } }).params.whole;
  }
  assert.deepEqual(stored.entries, log.slice(after));
  return undefined;
}

suite('the lines that a store keeps of a log', () => {
  const { append } = preparedWriting({ append: { planId, expectedVersion: 0, events: log } });
  const lines = append?.lines ?? [];
  const others = recorded('another').map(canonicalJson);

  test('are those of the entries, and are read from any version on', () => {
    assert.deepEqual(lines, log.map(canonicalJson));
    for (const after of [0, 1, 3, 4]) assert.isUndefined(wholeOf(lines.slice(after), after));
  });

  const cases: readonly (readonly [what: string, at: number, line: string | undefined])[] = [
    ['is missing', 1, undefined],
    ['is cut off', 1, lines[1]?.slice(0, 40)],
    ['is JSON, and no entry', 1, 'null'],
    ['is another one of the log', 2, lines[1]],
    ['is of another plan', 0, lines[0]?.replace(planId, 'test.other')],
    ['follows another entry', 2, others[2]],
    ['is not the one with which the log ends', 3, lines[3]?.replace(head.digest, 'f'.repeat(64))],
  ];
  for (const [what, at, line] of cases)
    test(`are said to be damaged where one ${what}`, () => {
      assert.notEqual(line, lines[at]);
      assert.equal(wholeOf(lines.with(at, line as string)), at);
    });
});
