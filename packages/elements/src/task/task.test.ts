import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-task');

suite('one task', () => {
  test('is shown with its units, its words of time, its deadline and its history', async () => {
    const text = textOf(await shownInPlan('<kh-task task="2"></kh-task>'), 'kh-task');
    for (const words of [
      'Công tác truyền thông',
      'Quá hạn',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
      'Báo Ninh Thuận',
      'Từ tháng 01/2022 đến hết 15/9/2022',
      '15/9/2022',
      '60% (10/3/2022, Trung tâm trợ giúp pháp lý nhà nước tỉnh): Đợt 1',
    ])
      assert.include(text, words);
    assert.notInclude(text, 'Đã tổng kết');
  });

  test('of which much was said shows the newest, more when asked, and all on paper', async () => {
    const root = await shownInPlan('<kh-task task="2"></kh-task>');
    const host = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    for (let percent = 61; percent <= 90; percent += 1)
      await host.send({ type: 'ReportProgress', data: { taskId: '2', percent } });
    await settled(root);
    const count = (): number => root.querySelector('kh-task')?.shadowRoot?.querySelectorAll('.entries li').length ?? 0;
    assert.include(inside(root, 'kh-task', '.entries li').textContent, '90%');
    assert.equal(count(), 20);
    inside<HTMLButtonElement>(root, 'kh-task', '.bar.no-print button').click();
    await settled(root);
    assert.equal(count(), 32);
    dispatchEvent(new Event('beforeprint'));
    assert.equal(count(), 32);
    dispatchEvent(new Event('afterprint'));
  });

  test('names each unit as a name begins, however the document writes it', async () => {
    const root = await shown('<kh-task task="1" today="2022-03-01"></kh-task>');
    const plan = longPlan(1, undefined, [['lq', 'các cơ quan liên quan']]);
    Object.assign(root.querySelector('kh-task') as object, { plan });
    await settled(root);
    assert.include(textOf(root, 'kh-task'), 'Các cơ quan liên quan');
  });

  test('of an id that no task has names a few that there are', async () => {
    const text = textOf(await shownInPlan('<kh-task task="nv-9"></kh-task>'), 'kh-task');
    assert.include(text, 'không có nhiệm vụ nào mang mã “nv-9”. Mã của một số nhiệm vụ: 1, 2, 3.');
  });

  test('without a date says so and names no deadline', async () => {
    const text = textOf(await shownInPlan('<kh-task task="4"></kh-task>'), 'kh-task');
    assert.include(text, 'Không nêu thời hạn');
    assert.notMatch(text, /31\/12/);
  });

  test('is the one that the reader chose; before that, what wants attention is listed', async () => {
    const root = await shownInPlan('<kh-task></kh-task>');
    assert.include(textOf(root, 'kh-task'), 'Công tác truyền thông');
    assert.notInclude(textOf(root, 'kh-task'), 'Tổ chức lễ kỷ niệm');
    inside<HTMLButtonElement>(root, 'kh-task', '[data-task="2"]').click();
    await settled(root);
    assert.include(textOf(root, 'kh-task'), 'Đợt 1');
  });
});
