import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-history');

suite('history', () => {
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
