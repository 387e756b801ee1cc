import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-as-of');

suite('looking back', () => {
  test('a day sets every element back, stops recording, and lets go again', async () => {
    const root = await shownInPlan(
      '<kh-as-of></kh-as-of><kh-progress></kh-progress><kh-record></kh-record><kh-awards></kh-awards>',
    );
    const input = inside<HTMLInputElement>(root, 'kh-as-of', 'input[type="date"]');
    input.value = '2022-03-01';
    input.dispatchEvent(new Event('change'));
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '0 trên 4 nhiệm vụ hoàn thành');
    assert.include(textOf(root, 'kh-record'), 'Trang đang xem lại ngày');
    assert.notInclude(textOf(root, 'kh-awards'), 'Chi nhánh số 1');
    inside<HTMLButtonElement>(root, 'kh-as-of', 'button').click();
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '1 trên 4 nhiệm vụ hoàn thành');
  });
});
