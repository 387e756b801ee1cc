import { assert } from 'chai';
import type { PlanSession } from '../plan-session.js';
import type { Fetch } from '../source.js';
import { fakeDesk, type FakeDesk } from '../test-support/fake-desk.js';
import { fakeTime, type FakeTime } from '../test-support/fake-time.js';
import { moveUntil, openAt } from '../test-support/opened-remote.js';
import { closeOpened, settled } from '../test-support/opened.js';
import { centre, office, progress, sampleLog } from '../test-support/sample.js';

let desk: FakeDesk;
let time: FakeTime;
/** What the directory has, or why it does not answer. */
let people: object | number;
let units: object;

const timesAsked = (end: string): number => desk.asked.filter((path) => path.endsWith(end)).length;

/** The desk, with names. */
const fetchNamed: Fetch = async (address, init) => {
  const answer = await desk.fetch(address, init);
  if (!address.endsWith('/people')) return answer;
  const status = typeof people === 'number' ? people : 200;
  return { ...answer, ok: status === 200, status, text: async () => JSON.stringify({ people, units }) };
};

const nominate = async (id: string, name = id): Promise<void> => {
  const before = (await desk.entries()).length;
  const data = { nominationId: `x-${id}`, form: 'giay-khen', merit: 'Tốt' };
  const nominee = { kind: 'individual', name, personId: id } as const;
  await desk.say({ type: 'NominateAward', on: '2022-09-14', data: { ...data, nominee } });
  assert.equal((await desk.entries()).length, before + 1);
};

const namesIn = ({ state }: PlanSession): object => Object.fromEntries((state.state === 'ready' && state.people) || []);

/** Until the session has followed the log to its end. */
async function followed(session: PlanSession): Promise<void> {
  const heads = timesAsked('/head');
  const { length } = await desk.entries();
  await moveUntil(time, () => session.entries().length === length && timesAsked('/head') > heads, 'the head');
}

setup(async () => {
  desk = await fakeDesk(await sampleLog());
  Object.assign(desk, { by: office });
  await desk.say({ type: 'GiveGuidance', on: '2022-03-01', data: { topic: 'commendation', text: 'Hướng dẫn' } });
  Object.assign(desk, { by: centre });
  time = fakeTime('2022-12-31T02:00:00Z');
  people = [{ id: 'nv-07', name: 'Phạm Kín' }];
  units = [];
});
teardown(closeOpened);

suite('the names of persons put forward', () => {
  test('are asked for once, and again when an unknown person comes', async () => {
    await nominate('nv-07');
    const session = openAt(desk, time, { fetch: fetchNamed });
    await settled(session);
    await moveUntil(time, () => 'nv-07' in namesIn(session));
    await desk.say(progress(40));
    await followed(session);
    assert.equal(timesAsked('/people'), 1);
    await nominate('nv-09', 'Ai Đó');
    await followed(session);
    assert.equal(timesAsked('/people'), 1);
    people = [{ id: 'nv-08', name: 'Trần Hai' }];
    await nominate('nv-08');
    await followed(session);
    await moveUntil(time, () => 'nv-08' in namesIn(session));
    assert.deepEqual([timesAsked('/people'), namesIn(session)], [2, { 'nv-07': 'Phạm Kín', 'nv-08': 'Trần Hai' }]);
  });

  for (const [status, times] of [
    [403, 1],
    [404, 1],
    [429, 2],
    [503, 2],
  ] as const)
    test(`that are refused with ${status} are asked for ${times === 1 ? 'no more' : 'again as the log goes on'}`, async () => {
      people = status;
      await nominate('nv-07');
      const session = openAt(desk, time, { fetch: fetchNamed });
      await settled(session);
      await moveUntil(time, () => timesAsked('/people') > 0);
      await desk.say(progress(40));
      await followed(session);
      assert.deepEqual([timesAsked('/people'), namesIn(session)], [times, {}]);
      assert.deepEqual(session.state.state === 'ready' && session.state.notices, []);
    });
});

suite('the short names of units', () => {
  const shortsIn = ({ state }: PlanSession): object =>
    Object.fromEntries((state.state === 'ready' && state.shortUnits) || []);

  test('are told with those of persons, and again when a unit comes', async () => {
    units = [{ id: centre.unit, name: 'TT TGPL' }, { id: 'x', name: ' ' }, { id: 'y' }];
    const session = openAt(desk, time, { fetch: fetchNamed });
    await settled(session);
    await moveUntil(time, () => centre.unit in shortsIn(session));
    assert.deepEqual(shortsIn(session), { [centre.unit]: 'TT TGPL' });
    units = [{ id: 'moi', name: 'P. Mới' }];
    Object.assign(desk, { by: office });
    await desk.say({ type: 'RegisterUnit', on: '2022-09-01', data: { unitId: 'moi', name: 'Phòng Mới' } });
    await followed(session);
    await moveUntil(time, () => 'moi' in shortsIn(session));
    // The directory may have changed since.
    assert.deepEqual([timesAsked('/people'), shortsIn(session)], [2, { moi: 'P. Mới' }]);
  });
});
