import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';

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

  test('of a long list are the newest first, more when asked, and all on paper', async () => {
    const root = await shown('<kh-awards></kh-awards>');
    const nominee = { kind: 'collective', name: 'Chi nhánh' };
    const nominations = Array.from({ length: 120 }, (_, at) => ({
      id: String(at),
      form: 'giay-khen',
      nominee,
      merit: `Thành tích ${at}`,
      state: 'proposed',
      steps: [{ state: 'proposed', on: `2022-0${1 + (at % 9)}-01` }],
    }));
    const awards = root.querySelector('kh-awards') as HTMLElementTagNameMap['kh-awards'];
    awards.plan = { ...longPlan(1), nominations } as never;
    await settled(root);
    const count = (): number => awards.shadowRoot?.querySelectorAll('.underway li').length ?? 0;
    assert.include(textOf(root, 'kh-awards'), '(120)');
    assert.include(inside(root, 'kh-awards', 'li').textContent, '01/09/2022');
    assert.equal(count(), 50);
    inside<HTMLButtonElement>(root, 'kh-awards', 'button').click();
    await settled(root);
    assert.equal(count(), 100);
    dispatchEvent(new Event('beforeprint'));
    assert.equal(count(), 120);
    dispatchEvent(new Event('afterprint'));
    assert.equal(count(), 100);
  });
});
