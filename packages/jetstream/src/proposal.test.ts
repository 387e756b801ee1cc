import { canonicalJson, noDigest, record, uuidv7 } from '@kehoach/core';
import { assert } from 'chai';
import { entryLines, keptValue, newer, proposalText, readProposal } from './proposal.js';
import { planSubject } from './subject.js';
import { checkVersion } from './version.js';

const planId = 'tinh.so.01-2026';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('a message of a stream', () => {
  test('is NDJSON: what is asked for, what is kept, and each entry as it will be read', () => {
    const data = { taskId: 't', percent: 40, note: 'dòng một\ndòng hai' };
    const event = {
      type: 'TaskProgressed',
      occurredOn: '2026-02-01',
      by: { id: 'clerk', unit: 'tgpl' },
      data,
    } as const;
    const events = record([event, event], { planId, version: 0, digest: noDigest, now: '2026-02-01T02:00:00Z', newId });
    const lines = events.map(canonicalJson);
    const keep = [
      { kind: 'result', key: `${planId} a`, value: 'một\nhai\u2028\ud800', at: 0 },
      { kind: 'summary', key: planId, value: null },
    ];
    const bytes = bytesOf(proposalText('n', { planId, from: 0, previous: noDigest, events, lines }, keep));
    const digest = events[1]?.digest;
    assert.deepEqual(readProposal(bytes), {
      nonce: 'n',
      append: { planId, from: 0, previous: noDigest, to: 2, digest },
      keep,
    } as ReturnType<typeof readProposal>);
    assert.deepEqual(entryLines(bytes), lines);
    assert.equal(keptValue(bytes, 0), 'một\nhai\u2028\ud800');
  });

  test('is none of ours, or of a later version', () => {
    for (const text of [
      '',
      '\n',
      'x\n',
      '{}\n',
      '1\n',
      'null\n',
      '{"kehoach":1}\n',
      '{"kehoach":1,"nonce":"n","keep":1}\n',
    ])
      assert.isUndefined(readProposal(bytesOf(text)), text);
    assert.equal(readProposal(bytesOf('{"kehoach":2,"nonce":"n","keep":0}\n')), newer);
  });

  test('stands on a subject that shows the plan, whatever its id', () => {
    const cases: readonly (readonly [id: string, token: string])[] = [
      ['tinh.so.01-2026', 'tinh%2eso%2e01-2026'],
      ['a b*>', 'a%20b%2a%3E'],
      ['kế', 'k%E1%BA%BF'],
      ['~', '%7e'],
    ];
    for (const [id, token] of cases) assert.equal(planSubject('KEHOACH', id), `KEHOACH.plan.${token}`);
    for (const id of ['', 'x'.repeat(600)]) assert.match(planSubject('K', id), /^K\.plan\.~[0-9a-f]{64}$/);
    assert.throws(() => planSubject('K', '\ud800'), /unfit/);
  });
});

suite('the version of a server', () => {
  const refused = (version: string, takesUntested = false): string => {
    try {
      checkVersion(version, takesUntested);
      return 'taken';
    } catch (error) {
      return (error as { readonly code: string }).code.replace('server-', '');
    }
  };

  test('is refused where it is too old, or was not tried unless that is wanted', () => {
    const versions = ['', '0', 'x', '1.4.1', '2.2.6', '2.9.9', '2.9.10', '2.9.25', '2.10.0', '2.12.1', '3.0.0'];
    assert.deepEqual(
      versions.map((version) => refused(version)),
      [
        'too-old',
        'too-old',
        'too-old',
        'too-old',
        'too-old',
        'too-old',
        'taken',
        'taken',
        'untested',
        'untested',
        'untested',
      ],
    );
    assert.deepEqual([refused('2.12.1', true), refused('2.2.6', true)], ['taken', 'too-old']);
  });
});

let made = 0;

function newId(): string {
  made += 1;
  return uuidv7(made, new Uint8Array(10));
}
