import { memoryStore } from '@kehoach/core';
import { assert } from 'chai';
import { readDirectory } from '../directory/directory.js';
import { openOffice, planId } from '../test-support/office.js';
import { clientAddresses } from './client-address.js';

suite('from which address a person asks', () => {
  const trusted = ['10.0.0.0/24', '::1', '192.0.2.7'];
  const cases: readonly (readonly [socket: string, forwarded: string | undefined, client: string])[] = [
    // Nobody whom we trust: whatever is written changes nothing.
    ['203.0.113.5', undefined, '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1, 10.0.0.1', '203.0.113.5'],
    ['10.0.1.1', '198.51.100.1', '10.0.1.1'],
    ['::ffff:203.0.113.5', '198.51.100.1', '::ffff:203.0.113.5'],
    // A trusted proxy: the last one who is none.
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', '2001:db8::9', '2001:db8::9'],
    ['10.0.0.1', '203.0.113.99, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '203.0.113.99,198.51.100.1,192.0.2.7, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1:50123', '198.51.100.1'],
    ['10.0.0.1', '[2001:db8::9]:443', '2001:db8::9'],
    ['10.0.0.1', ' [2001:db8::9] ', '2001:db8::9'],
    // It says nothing that can be used: the connection counts.
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1, unknown, 10.0.0.2', '10.0.0.2'],
    ['10.0.0.1', '999.1.1.1', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.3', '10.0.0.3'],
  ];
  for (const [address, forwarded, client] of cases)
    test(`is ${client} at ${address} with ${forwarded ?? 'nothing'} in X-Forwarded-For`, () => {
      const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
      assert.equal(clientAddresses(trusted)({ headers }, { address }), client);
      assert.equal(clientAddresses([])({ headers }, { address }), address);
    });

  test('is told of what is no address', () => {
    assert.throws(() => clientAddresses(['nginx']), RangeError);
  });
});

suite('readers who are not signed in', () => {
  /** Statuses of a list of another day, asked twice from each address, where each may ask for one. */
  async function asked(trustedProxies: readonly string[]): Promise<readonly number[]> {
    const store = memoryStore();
    await (await openOffice({ store })).close();
    const read = readDirectory(JSON.stringify({ units: [], people: [], plans: [{ prefix: planId, for: 'public' }] }));
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const directory = { current: read.directory, isStale: false, close: () => undefined };
    const running = await openOffice({ store, isEmpty: true, directory, foldsPerMinute: 1, trustedProxies });
    try {
      const statuses: number[] = [];
      // The first one folds the plan, which is held from then on.
      for (const from of [
        '198.51.100.9',
        '198.51.100.1',
        '198.51.100.1',
        '198.51.100.2',
        '203.0.113.9, 198.51.100.2',
      ]) {
        const answer = await running.ask('/counts?on=2022-06-01', undefined, { headers: { 'X-Forwarded-For': from } });
        statuses.push(answer.status);
      }
      return statuses;
    } finally {
      await running.close();
    }
  }

  test('have a share each behind a trusted proxy, and forge no other one', async () => {
    assert.deepEqual(await asked(['127.0.0.1']), [200, 200, 429, 200, 429]);
  });

  test('share that of the connection where nobody is trusted, whatever they forge', async () => {
    assert.deepEqual(await asked([]), [200, 429, 429, 429, 429]);
    assert.deepEqual(await asked(['10.0.0.1']), [200, 429, 429, 429, 429]);
  });
});
