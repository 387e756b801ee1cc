import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { sampleLog, settled, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-history');

suite('history', () => {
  test('has every entry on paper, and says at its end which log that is', async () => {
    const root = await shownInPlan('<kh-history></kh-history>');
    const count = (await sampleLog()).length;
    const drawn = (): number => root.querySelector('kh-history')?.shadowRoot?.querySelectorAll('li').length ?? 0;
    dispatchEvent(new Event('beforeprint'));
    assert.equal(drawn(), count);
    dispatchEvent(new Event('afterprint'));
    assert.match(textOf(root, 'kh-history'), new RegExp(`bản ghi số ${count}, mã kiểm tra [0-9a-f]{4} [0-9a-f]{4}`));
  });

  test('counts a task that a framework takes away as none', async () => {
    const root = await shownInPlan('<kh-history task="2"></kh-history><kh-progress task="2"></kh-progress>');
    for (const tag of ['kh-history', 'kh-progress']) root.querySelector(tag)?.removeAttribute('task');
    await settled(root);
    assert.include(textOf(root, 'kh-history'), 'Đã tổng kết');
    assert.include(textOf(root, 'kh-progress'), 'Tiến độ kế hoạch');
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
