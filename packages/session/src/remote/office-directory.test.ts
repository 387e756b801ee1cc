import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Fetch } from '../source.js';
import { fakeDesk, type FakeDesk } from '../test-support/fake-desk.js';
import { fakeTime, type FakeTime } from '../test-support/fake-time.js';
import { openAt } from '../test-support/opened-remote.js';
import { closeOpened, settled } from '../test-support/opened.js';
import { centre, office, sampleLog } from '../test-support/sample.js';
import type { Choosable } from './office-directory.js';

let desk: FakeDesk;
let time: FakeTime;
let asked: number;
/** What the server tells, or why it does not. */
let told: string | number;

const fetchDirectory: Fetch = async (address, init) => {
  const answer = await desk.fetch(address, init);
  if (!address.endsWith('/directory')) return answer;
  asked += 1;
  const status = typeof told === 'number' ? told : 200;
  return { ...answer, ok: status === 200, status, text: async () => String(told) };
};

const namesOf = (found: Choosable | undefined): unknown => found && [[...found.units], [...found.people]];

setup(async () => {
  desk = await fakeDesk(await sampleLog());
  time = fakeTime('2022-12-31T02:00:00Z');
  asked = 0;
  told = JSON.stringify({
    units: [{ id: 'a', name: 'Phòng A' }],
    people: [{ id: 'nv', name: 'Lý Chi' }, { id: 7 }, null],
  });
});
teardown(closeOpened);

suite('what an office’s directory offers to choose from', () => {
  test('is asked for once, at the first need, and anew for the next person', async () => {
    const session = openAt(desk, time, { fetch: fetchDirectory, by: centre });
    await settled(session);
    assert.equal(asked, 0);
    const [one, other] = await Promise.all([session.directory?.(), session.directory?.()]);
    assert.deepEqual(namesOf(one), [[['a', 'Phòng A']], []]);
    assert.strictEqual(one, other);
    assert.equal(asked, 1);
    told = JSON.stringify({ units: [], people: [{ id: 'nv', name: 'Lý Chi' }] });
    session.speak({ profile: vietnam, by: office });
    assert.deepEqual(namesOf(await session.directory?.()), [[], [['nv', 'Lý Chi']]]);
    assert.equal(asked, 2);
  });

  for (const [status, again] of [
    [503, 2],
    [403, 1],
    [404, 1],
  ] as const)
    test(`is nothing where ${status} is answered; asked again ${again === 2 ? 'with the next form' : 'by nobody'}`, async () => {
      told = status;
      const session = openAt(desk, time, { fetch: fetchDirectory });
      await settled(session);
      assert.isUndefined(await session.directory?.());
      assert.isUndefined(await session.directory?.());
      assert.equal(asked, again);
    });

  test('is nothing where a page for signing in answers', async () => {
    told = '<html>';
    const session = openAt(desk, time, { fetch: fetchDirectory });
    await settled(session);
    assert.isUndefined(await session.directory?.());
  });

  for (const text of ['', '{"units":null}', '[]'])
    test(`is empty where the answer is ${text || 'empty'}`, async () => {
      told = text;
      const session = openAt(desk, time, { fetch: fetchDirectory });
      await settled(session);
      assert.deepEqual(namesOf(await session.directory?.()), [[], []]);
    });
});
