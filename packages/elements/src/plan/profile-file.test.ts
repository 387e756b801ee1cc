import { memoryStore, profileMark, writeLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { committing } from '@kehoach/session';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from './plan.js';
import { inside, settled, shown, shownInPlan, textOf, urlOf } from '../test-support/sample.js';

const file = (change: object = {}): string => JSON.stringify({ ...vietnam, id: 'tinh', ...change }, null, 1);
const shownUnder = (profile: string, language = 'vi'): Promise<HTMLElement> =>
  shownInPlan(
    '<kh-tasks></kh-tasks><kh-record task="2"></kh-record>',
    `actor-id="tgpl" actor-unit="tgpl" profile="${profile}"`,
    language,
  );
const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
const isSoon = (root: HTMLElement): boolean => textOf(root, 'kh-tasks').includes('Sắp đến hạn');

suite('the profile that a page names', () => {
  test('is read before the plan is shown, and is the one by which it is counted', async () => {
    const [near, far] = [await shownUnder(urlOf(file({ soonDays: 0 }))), file({ soonDays: 300 })];
    assert.isFalse(isSoon(near));
    host(near).profile = urlOf(far);
    await settled(near);
    assert.isTrue(isSoon(near));
    host(near).profile = { ...vietnam, soonDays: 0 };
    await settled(near);
    assert.isFalse(isSoon(near));
  });

  test('is the one by which it is recorded: a plan that names another takes nothing', async () => {
    const province = { ...vietnam, id: 'tinh' };
    const by = { id: 'so', unit: 'so' };
    const store = memoryStore();
    const say = committing(store, 'test.tinh', { by, profile: province, today: '2022-12-31' });
    const data = { number: '1/KH', title: 'Kế hoạch', issuer: 'so', issuerName: 'Sở', profile: profileMark(province) };
    assert.property(await say({ type: 'IssuePlan', on: '2022-01-04', data }), 'recorded');
    const src = urlOf(writeLog(await store.read('test.tinh', { after: 0 })));
    const close = { type: 'ClosePlan', on: '2022-09-12', data: { text: 'Xong' } } as const;
    const closedUnder = async (profile: string): Promise<unknown> => {
      const attributes = `src="${src}" today="2022-09-20" actor-id="so" actor-unit="so"`;
      const root = await shown(`<kh-plan ${attributes} profile="${profile}"><kh-summary></kh-summary></kh-plan>`);
      return host(root).send(close);
    };
    assert.nestedPropertyVal(await closedUnder(''), 'refusal.code', 'other-profile');
    assert.property(await closedUnder(urlOf(file())), 'recorded');
  });

  for (const [what, text, vi, en] of [
    ['is no JSON', '{ "id": ', 'Dòng 1: không phải JSON', 'Line 1: this is no JSON'],
    [
      'has a field that nobody reads',
      file().replace('"soonDays"', '"sonDays"'),
      'thiếu “soonDays”',
      '“soonDays” is missing',
    ],
  ] as const)
    test(`is told with its line where it ${what}, and the plan is not shown by other rules`, async () => {
      const root = await shownUnder(urlOf(text));
      assert.include(textOf(root, 'kh-tasks'), vi);
      assert.include(textOf(root, 'kh-tasks'), 'chưa hiển thị kế hoạch');
      const english = await shownUnder(urlOf(text), 'en');
      assert.include(textOf(english, 'kh-tasks'), en);
    });

  test('is asked for again when it was not there', async () => {
    const root = await shownUnder('/nothing-here/profile.json');
    assert.include(textOf(root, 'kh-tasks'), 'mã 404');
    const { fetch } = window;
    window.fetch = async (address, init) =>
      address === new URL('/nothing-here/profile.json', location.href).href
        ? new Response(file({ soonDays: 300 }))
        : fetch(address, init);
    try {
      inside<HTMLButtonElement>(root, 'kh-tasks', 'button').click();
      await settled(root);
      assert.isTrue(isSoon(root));
    } finally {
      window.fetch = fetch;
    }
  });

  test('is not given where it is empty', async () => {
    const root = await shownUnder('');
    assert.include(textOf(root, 'kh-tasks'), 'nhiệm vụ');
  });
});
