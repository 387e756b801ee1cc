import { assert } from 'chai';
import fc from 'fast-check';
import { noDigest } from '../plan/plan.js';
import { canonicalJson } from './canonical-json.js';
import { lineToStore } from './made-line.js';
import { record, uuidv7 } from './record.js';
import type { RecordedEvent } from './recorded-event.js';

function made(note = 'Đang làm'): RecordedEvent {
  const data = { taskId: 't', percent: 10, note };
  const [entry] = record([{ type: 'TaskProgressed', occurredOn: '2022-09-01', by: { id: 'a', unit: 'b' }, data }], {
    planId: 'p',
    version: 0,
    digest: noDigest,
    now: '2022-09-01T02:00:00.000Z',
    newId: () => uuidv7(1, new Uint8Array(10)),
  });
  return entry as RecordedEvent;
}

suite('the line of an entry that is to be stored', () => {
  test('is its canonical one, the first time and every other', () =>
    fc.assert(
      fc.property(fc.string(), (note) => {
        const entry = made(note);
        const line = canonicalJson(entry);
        for (const one of [entry, entry, { ...entry }]) assert.equal(lineToStore(one), line);
      }),
    ));

  test('is none where it was changed since, in its place or in a copy', () => {
    for (const change of [
      { version: 2 },
      { planId: 'q' },
      { previous: 'f'.repeat(64) },
      { digest: noDigest },
      { id: '1' },
    ]) {
      assert.isUndefined(lineToStore({ ...made(), ...change }), JSON.stringify(change));
      assert.isUndefined(lineToStore(Object.assign(made(), change)), JSON.stringify(change));
    }
  });

  test('says what was recorded, whatever became of its data', () => {
    const entry = made();
    const line = canonicalJson(entry);
    Object.assign(entry.data, { percent: 100 });
    assert.equal(lineToStore(entry), line);
    assert.isUndefined(lineToStore(entry));
  });
});
