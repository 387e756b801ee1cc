import { assert } from 'chai';
import { issued, logOf, office } from '../test-support/given.js';
import { digestOf } from './digest.js';
import type { RecordedEvent } from './recorded-event.js';
import { verify, verifying } from './verify.js';

/** The log with one entry's data exchanged and, from there to `last`, every digest made anew. */
function rewritten(log: readonly RecordedEvent[], from: number, last = log.length): RecordedEvent[] {
  let previous = log[from - 1]?.previous ?? '';
  return log.map((entry, index) => {
    if (index < from - 1 || index >= last) return entry;
    const data = index === from - 1 ? { ...entry.data, text: 'khác', title: 'khác', name: 'khác' } : entry.data;
    const made = { ...entry, data, previous } as RecordedEvent;
    previous = digestOf(made);
    return { ...made, digest: previous };
  });
}

suite('checking a log', () => {
  test('finds an entry whose data was changed together with its digest', async () => {
    const log = await logOf(issued);
    assert.deepEqual(verify(rewritten(log, 3, 3)), { isWhole: false, entry: 3, kind: 'changed' });
  });

  test('tells an entry that was put in from the one that was there', async () => {
    const log = await logOf(issued);
    const other = rewritten(log, 3, 3)[2] as RecordedEvent;
    assert.deepEqual(verify([...log.slice(0, 2), other, ...log.slice(2)]), { isWhole: false, entry: 3, kind: 'added' });
    assert.deepEqual(verify([...log.slice(0, 3), other, ...log.slice(3)]), { isWhole: false, entry: 4, kind: 'added' });
  });

  test('finds an entry of another plan', async () => {
    const log = await logOf(issued);
    const last = { ...log[6], planId: 'khac' } as RecordedEvent;
    log[6] = { ...last, digest: digestOf(last) };
    assert.deepEqual(verify(log), { isWhole: false, entry: 7, kind: 'added' });
  });

  test('takes only the end of a log, behind an entry that is known', async () => {
    const log = await logOf(issued);
    const after = log[2] as RecordedEvent;
    assert.isTrue(verify(log.slice(3), { after }).isWhole);
    assert.deepEqual(verify(log.slice(4), { after }), { isWhole: false, entry: 1, kind: 'removed' });
  });

  test('hands back between slices, and says how far it has come', async () => {
    const log = await logOf(issued);
    const text = 'a'.repeat(20_000);
    const long = { ...log[0], data: { ...log[0]?.data, purposes: Array.from({ length: 20 }, () => text) } };
    const check = verifying([{ ...long, digest: digestOf(long as RecordedEvent) } as RecordedEvent, ...log.slice(1)]);
    assert.deepEqual(check.next(), { done: false, value: 1 });
  });
});

suite('a head that is known from elsewhere', () => {
  const headOf = (log: readonly RecordedEvent[], version: number) => {
    const { digest } = log[version - 1] as RecordedEvent;
    return { version, digest };
  };

  test('is borne by the log that has grown since', async () => {
    const log = await logOf(issued);
    for (let version = 1; version <= log.length; version += 1)
      assert.isTrue(verify(log, { head: headOf(log, version) }).isWhole);
  });

  test('may be told by its first eight digits, in either case', async () => {
    const log = await logOf(issued);
    const { version, digest } = headOf(log, 5);
    assert.isTrue(verify(log, { head: { version, digest: digest.slice(0, 8).toUpperCase() } }).isWhole);
    for (const short of [digest.slice(0, 7), '', `${digest}0`, `${digest.slice(0, 8)}g`])
      assert.isFalse(verify(log, { head: { version, digest: short } }).isWhole);
  });

  test('shows that a chain was made anew, however long it is now', async () => {
    const log = await logOf(issued);
    const head = headOf(log, 5);
    assert.isTrue(verify(rewritten(log, 3)).isWhole);
    assert.deepEqual(verify(rewritten(log, 3), { head }), { isWhole: false, entry: 5, kind: 'changed' });
    assert.isTrue(verify(rewritten(log, 6), { head }).isWhole);
  });

  test('shows that the end was cut off', async () => {
    const log = await logOf(issued);
    const head = headOf(log, log.length);
    assert.deepEqual(verify(log.slice(0, -2), { head }), { isWhole: false, entry: log.length - 1, kind: 'truncated' });
    assert.deepEqual(verify([], { head }), { isWhole: false, entry: 1, kind: 'truncated' });
  });

  test('does not hide an earlier fault', async () => {
    const log = await logOf(issued);
    const head = headOf(log, 5);
    log[1] = { ...log[1], by: { ...office, name: 'Kẻ giả mạo' } } as RecordedEvent;
    assert.deepEqual(verify(log, { head }), { isWhole: false, entry: 2, kind: 'changed' });
  });
});

suite('an entry at which the check breaks off', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as unknown;
  const thrower = {
    get x(): never {
      throw new Error('no');
    },
  };
  for (const [name, title] of [
    ['a lone surrogate', 'a\ud800'],
    ['deep nesting', deep],
    ['a function', () => 1],
    ['a BigInt', 1n],
    ['a field that throws', thrower],
  ] as const)
    test(`counts as changed: ${name}`, async () => {
      const log = await logOf(issued);
      const [first] = log;
      log[0] = { ...first, data: { ...first?.data, title } } as unknown as RecordedEvent;
      assert.deepEqual(verify(log), { isWhole: false, entry: 1, kind: 'changed' });
    });

  test('counts as changed: no entry at all', () =>
    assert.deepEqual(verify([null] as never), { isWhole: false, entry: 1, kind: 'changed' }));
});
