import { assert } from 'chai';
import { failed } from '../failure.js';
import { notice } from '../state.js';
import { fakeDesk } from '../test-support/fake-desk.js';
import { fakeTime } from '../test-support/fake-time.js';
import { openAt } from '../test-support/opened-remote.js';
import { closeOpened, settled } from '../test-support/opened.js';
import { sampleLog } from '../test-support/sample.js';
import { isHidden, shownOf, type Known } from './shown.js';
import type { Ready } from './standing.js';

const nothing: Known = {
  own: [],
  others: 0,
  trouble: undefined,
  storeTrouble: undefined,
  lost: undefined,
  signature: undefined,
  isKeyNamed: false,
  takenOver: undefined,
  people: new Map(),
  shortUnits: new Map(),
  unheardBy: undefined,
};

suite('what is shown of a plan on a server', () => {
  let plan: Ready;
  setup(async () => {
    const state = await settled(openAt(await fakeDesk(await sampleLog()), fakeTime('2022-12-31T02:00:00Z')));
    plan = { ...state, notices: [] };
  });
  teardown(closeOpened);
  const noticesOf = (known: Partial<Known>, state: Ready = plan): readonly string[] => {
    const shown = shownOf(state, { ...nothing, ...known });
    return shown.state === 'ready' ? shown.notices.map(({ code, ways }) => [code, ...ways].join(' ')) : [];
  };

  test('another key may be believed, unless the page names its own', () => {
    const signature = { how: 'wrong', why: 'key', version: 4 } as const;
    assert.deepEqual(noticesOf({ signature }), ['head-forged download accept-key']);
    assert.deepEqual(noticesOf({ signature, isKeyNamed: true }), ['head-forged download']);
  });

  test('what is said already is not said twice', () => {
    const trouble = failed('offline', {});
    assert.deepEqual(noticesOf({ trouble }), ['offline retry']);
    assert.deepEqual(noticesOf({ trouble }, { ...plan, notices: [notice('offline', {})] }), ['offline']);
    const parted = { ...plan, notices: [notice('parted', { at: 2 })] };
    assert.deepEqual(noticesOf({ lost: 4 }, parted), ['parted download take-office']);
  });

  test('a server of another origin that has never answered may not let the page ask, which is said instead', () => {
    const trouble = failed('offline', {});
    const unheardBy = 'https://portal.example';
    assert.deepEqual(noticesOf({ trouble, unheardBy }), ['other-origin retry']);
    const nowhere = { state: 'failed', failure: trouble, whole: 0, ways: ['retry'] } as const;
    const shown = shownOf(nowhere, { ...nothing, unheardBy });
    assert.deepEqual(shown, { ...nowhere, failure: failed('other-origin', { origin: unheardBy }) });
    assert.equal(shownOf(nowhere, nothing), nowhere);
    const other = { ...nowhere, failure: failed('signed-out', {}) };
    assert.equal(shownOf(other, { ...nothing, unheardBy }), other);
  });

  test('where the log no longer holds what is shown, it is said, and nothing is recorded', () => {
    const shown = shownOf(plan, { ...nothing, lost: 4 });
    assert.deepEqual(noticesOf({ lost: 4 }), ['head-lost download take-office']);
    assert.isFalse(shown.state === 'ready' && shown.canRecord);
    const before = shownOf(plan, nothing);
    assert.isTrue(before.state === 'ready' && before.canRecord);
  });

  test('who may no longer see the plan is shown none; another status hides nothing', () => {
    for (const [status, isGone] of [
      [403, true],
      [404, true],
      [410, true],
      [500, false],
    ] as const)
      assert.equal(isHidden(shownOf({ ...plan, notices: [notice('http', { status })] }, nothing)), isGone);
  });
});
