import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-awards');

suite('awards', () => {
  test('show the campaign, and a commendation with its form, its authority and the way it went', async () => {
    const text = textOf(await shownInPlan('<kh-awards></kh-awards>'), 'kh-awards');
    for (const words of ['Thi đua lập thành tích', 'Chi nhánh số 1', 'Giấy khen', 'QĐ ngày 01/7/2022'])
      assert.include(text, words);
    const days = ['21/06/2022', '22/06/2022', '01/07/2022'].map((day) => text.lastIndexOf(day));
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    );
    assert.isTrue((days[0] ?? -1) > 0);
  });
});
