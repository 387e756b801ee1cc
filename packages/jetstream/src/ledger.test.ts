import { noDigest } from '@kehoach/core';
import { assert } from 'chai';
import { Ledger } from './ledger.js';
import type { Proposal, ProposedKeeping } from './proposal.js';

const planId = 'tinh.so.01-2026';

/** A message that brings entries up to `to`, whose digest is its number. */
function bringing(from: number, to: number, previous = from === 0 ? noDigest : `${from}`): Proposal {
  return { nonce: `${from}-${to}`, append: { planId, from, previous, to, digest: `${to}` }, keep: [] };
}

let made = 0;

function keeping(...keep: readonly ProposedKeeping[]): Proposal {
  made += 1;
  return { nonce: `k${made}`, keep };
}

function put(key: string, value: string | null, at?: number): ProposedKeeping {
  return { kind: 'result', key, value, ...(at !== undefined && { at }) };
}

suite('what the messages of a stream come to', () => {
  test('the first of several that expect the same version is granted, in the order of the stream', () => {
    const ledger = new Ledger();
    const granted = [bringing(0, 2), bringing(0, 1), bringing(2, 3), bringing(2, 5), bringing(3, 4)].map((each, at) =>
      ledger.take(at + 1, each),
    );
    assert.deepEqual(granted, [true, false, true, false, true]);
    assert.deepEqual(ledger.plan(planId), { version: 4, digest: '4', seqs: [1, 3, 5], ends: [2, 3, 4] });
  });

  test('a message that came twice counts once', () => {
    const ledger = new Ledger();
    const message: Proposal = { ...bringing(0, 2), keep: [put(`${planId} a`, '{}', 0)] };
    assert.deepEqual([ledger.take(1, message), ledger.take(2, message)], [true, false]);
    const once = keeping(put('b', 'x', 0));
    assert.deepEqual([ledger.take(3, once), ledger.take(4, once)], [true, false]);
    const free = { ...keeping(put('c', 'old')), nonce: 'free' };
    assert.isTrue(ledger.take(5, free));
    assert.isTrue(ledger.take(6, { ...keeping(put('c', 'newer')), nonce: 'newer' }));
    assert.isFalse(ledger.take(7, free));
    assert.equal(ledger.kept.find('result', 'c')?.value, 'newer');
  });

  test('entries that follow another digest, or bring nothing, are not granted', () => {
    const ledger = new Ledger();
    ledger.take(1, bringing(0, 2));
    assert.isFalse(ledger.take(2, bringing(2, 3, 'other')));
    assert.isFalse(ledger.take(3, bringing(2, 2)));
    assert.equal(ledger.plan(planId).version, 2);
  });

  test('nothing of a message is granted where one of its demands fails', () => {
    const ledger = new Ledger();
    ledger.take(1, keeping(put('b', 'old')));
    assert.isFalse(ledger.take(2, { ...bringing(0, 1), keep: [put('a', 'new', 0), put('b', 'new', 0)] }));
    assert.equal(ledger.plan(planId).version, 0);
    assert.isUndefined(ledger.kept.find('result', 'a'));
    assert.equal(ledger.kept.find('result', 'b')?.value, 'old');
  });

  test('a demand that failed fails for ever, though the same text stands there again', () => {
    const ledger = new Ledger();
    ledger.take(1, keeping(put('a', 'one', 0)));
    ledger.take(2, keeping(put('a', null, 1)));
    const late = keeping(put('a', 'late', 0));
    assert.isFalse(ledger.take(3, late));
    assert.isTrue(ledger.take(4, keeping(put('a', 'three', 2))));
    assert.isFalse(ledger.take(5, late));
  });

  test('what is written once is known by its place, what may be replaced by its value', () => {
    const { kept } = filled();
    assert.deepEqual(kept.find('result', 'p 1'), { key: 'p 1', seq: 1, at: 0 });
    assert.deepEqual(kept.find('summary', 'p'), { key: 'p', seq: 2, at: 1, value: 'newer' });
  });

  test('keys are found by what they begin with, through plans or within one', () => {
    const { kept } = filled();
    const cases: readonly (readonly [prefix: string, keys: readonly string[]])[] = [
      ['', ['p 1', 'p 2', 'pq 1']],
      ['p', ['p 1', 'p 2', 'pq 1']],
      ['p ', ['p 1', 'p 2']],
      ['p 2', ['p 2']],
      ['q', []],
      ['p  ', []],
    ];
    for (const [prefix, keys] of cases)
      assert.deepEqual(
        kept.list('result', { prefix }).map(({ key }) => key),
        keys,
        prefix,
      );
    assert.deepEqual(kept.kinds(), ['result', 'summary']);
  });
});

function filled(): Ledger {
  const ledger = new Ledger();
  ledger.take(1, keeping(put('p 1', 'x', 0), put('pq 1', 'y', 0), { kind: 'summary', key: 'p', value: 'old' }));
  ledger.take(2, keeping(put('p 2', 'z', 0), { kind: 'summary', key: 'p', value: 'newer' }));
  ledger.take(3, keeping({ kind: 'gone', key: 'a', value: 'x' }));
  ledger.take(4, keeping({ kind: 'gone', key: 'a', value: null }));
  return ledger;
}
