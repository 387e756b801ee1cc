import { assert } from 'chai';
import fc from 'fast-check';
import { noDigest } from '../plan/plan.js';
import { isEarlier, isInstant } from './instant.js';
import { record, uuidv7 } from './record.js';

const recordedAt = (now: string, last?: string): string | undefined =>
  record([{ type: 'TaskStarted', occurredOn: '2022-09-01', by: { id: 'a', unit: 'b' }, data: { taskId: 't' } }], {
    planId: 'p',
    version: 0,
    digest: noDigest,
    now,
    last,
    newId: () => uuidv7(1, new Uint8Array(10)),
  })[0]?.recordedAt;

suite('an instant', () => {
  test('is one that exists', () => {
    for (const text of ['2022-09-01T02:00:00Z', '2024-02-29T23:59:59.999Z', '9999-12-31T00:00:00.123456789Z'])
      assert.isTrue(isInstant(text), text);
    for (const text of [
      '2026-99-99T99:99:99Z',
      '2023-02-29T00:00:00Z',
      '2022-09-01T24:00:00Z',
      '2022-09-01T00:60:00Z',
      '2022-09-01T00:00:60Z',
      '2022-09-01T00:00:00',
      '2022-09-01T00:00:00+07:00',
      '2022-09-01',
      'hôm qua',
      '',
    ])
      assert.isFalse(isInstant(text), text);
  });

  test('is what the platform writes, and in the same order', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, date, fc.boolean(), (one, other, isShort) => {
        const text = other.toISOString();
        assert.isTrue(isInstant(text));
        const written = isShort && text.endsWith('.000Z') ? text.replace('.000Z', 'Z') : text;
        assert.equal(isEarlier(one.toISOString(), written), one.getTime() < other.getTime());
      }),
    );
    assert.isFalse(isEarlier('2022-09-01T00:00:00.000Z', '2022-09-01T00:00:00Z'));
    assert.isTrue(isEarlier('2022-09-01T00:00:00Z', '2022-09-01T00:00:00.5Z'));
  });
});

suite('recording', () => {
  test('never goes back in time: a clock behind the last entry is not believed', () => {
    assert.equal(recordedAt('2022-09-01T00:00:00.000Z', '2022-09-02T00:00:00Z'), '2022-09-02T00:00:00Z');
    assert.equal(recordedAt('2022-09-03T00:00:00.000Z', '2022-09-02T00:00:00Z'), '2022-09-03T00:00:00.000Z');
    assert.equal(recordedAt('2022-09-03T00:00:00.000Z'), '2022-09-03T00:00:00.000Z');
  });

  test('takes no instant that does not exist', () =>
    assert.throws(() => recordedAt('2026-99-99T99:99:99Z'), RangeError));
});
