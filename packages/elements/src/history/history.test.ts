import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { sampleLog, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-history');

suite('history', () => {
  test('has every entry on paper, and says at its end which log that is', async () => {
    const root = await shownInPlan('<kh-history></kh-history>');
    const count = (await sampleLog()).length;
    const drawn = (): number => root.querySelector('kh-history')?.shadowRoot?.querySelectorAll('li').length ?? 0;
    dispatchEvent(new Event('beforeprint'));
    assert.equal(drawn(), count);
    dispatchEvent(new Event('afterprint'));
    while (textOf(root, 'kh-history').includes('đang kiểm tra')) await settled(root);
    assert.match(
      textOf(root, 'kh-history'),
      new RegExp(`Đầu nhật ký ${count}:[0-9a-f]{8} \\(đã kiểm tra, nguyên vẹn\\)`),
    );
  });

  test('says that a plan which came without its log was not checked', async () => {
    const root = await shown('<kh-history></kh-history>');
    Object.assign(root.querySelector('kh-history') as object, { plan: longPlan(3) });
    await settled(root);
    assert.include(textOf(root, 'kh-history'), '(chưa kiểm tra)');
  });

  test('gives way to what is loading without drawing itself for ever', async () => {
    const root = await shownInPlan('<kh-history></kh-history>');
    const element = root.querySelector('kh-history') as HTMLElementTagNameMap['kh-history'];
    let updates = 0;
    element.addController({
      hostUpdated: () => {
        updates += 1;
        if (updates > 50) throw new Error('drawn for ever');
      },
    });
    (root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan']).src = '/nothing-here.ndjson';
    await settled(root);
    assert.isBelow(updates, 20);
    assert.include(textOf(root, 'kh-history'), '404');
  });

  test('counts a task that a framework takes away, or leaves empty, as none', async () => {
    const root = await shownInPlan('<kh-history task="2"></kh-history><kh-progress task="2"></kh-progress>');
    for (const take of [
      (element: Element | null) => element?.removeAttribute('task'),
      (element: Element | null) => element?.setAttribute('task', ''),
    ]) {
      for (const tag of ['kh-history', 'kh-progress']) take(root.querySelector(tag));
      await settled(root);
      assert.include(textOf(root, 'kh-history'), 'Đã tổng kết');
      assert.include(textOf(root, 'kh-progress'), 'Tiến độ kế hoạch');
    }
  });

  test('tells who said what and when, the newest first', async () => {
    const text = textOf(await shownInPlan('<kh-history></kh-history>'), 'kh-history');
    const places = ['QĐ ngày 01/7/2022', 'Đã tổng kết', 'Đợt 1'].map((words) => text.indexOf(words));
    assert.isTrue(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  test('of one task leaves out what was said of others', async () => {
    const text = textOf(await shownInPlan('<kh-history task="2"></kh-history>'), 'kh-history');
    assert.include(text, 'Đợt 1');
    assert.notInclude(text, 'Đã tổng kết');
  });
});
