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
    const input = inside<HTMLInputElement>(root, 'kh-as-of', '.day input');
    input.value = '1/3/2022';
    input.dispatchEvent(new Event('change'));
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '0 trên 4 nhiệm vụ hoàn thành');
    assert.include(textOf(root, 'kh-record'), 'Trang đang xem lại ngày');
    assert.notInclude(textOf(root, 'kh-awards'), 'Chi nhánh số 1');
    inside<HTMLButtonElement>(root, 'kh-as-of', '.back').click();
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '1 trên 4 nhiệm vụ hoàn thành');
  });

  test('a day is shown and typed as dd/mm/yyyy; what is none, or was before the plan, is said', async () => {
    const root = await shownInPlan('<kh-as-of></kh-as-of><kh-progress></kh-progress>');
    const input = inside<HTMLInputElement>(root, 'kh-as-of', '.day input');
    assert.equal(input.value, '20/09/2022');
    const typed = async (text: string): Promise<string> => {
      input.value = text;
      input.dispatchEvent(new Event('change'));
      await settled(root);
      const said = inside<HTMLElement>(root, 'kh-as-of', '#day-said');
      return said.hidden ? '' : (said.textContent ?? '');
    };
    assert.include(await typed('31/2/2022'), 'ngày/tháng/năm');
    assert.equal(input.ariaInvalid, 'true');
    assert.include(await typed('1/1/2021'), 'từ 28/01/2022 đến 20/09/2022');
    assert.include(textOf(root, 'kh-progress'), '1 trên 4');
    assert.equal(await typed('01032022'), '');
    assert.include(textOf(root, 'kh-progress'), '0 trên 4');
  });

  test('a day is picked from a calendar in the language of the page', async () => {
    const root = await shownInPlan('<kh-as-of></kh-as-of>', '', 'en');
    inside<HTMLButtonElement>(root, 'kh-as-of', '.day button').click();
    const shadow = root.querySelector('kh-as-of')?.shadowRoot;
    for (let tries = 0; shadow?.querySelector('dialog.calendar') === null && tries < 500; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.include(shadow?.querySelector('dialog.calendar')?.textContent, 'Sep 2022');
    assert.equal(getComputedStyle(inside(root, 'kh-as-of', 'dialog.calendar')).position, 'absolute');
    shadow?.querySelector<HTMLElement>('[data-day="2022-09-06"]')?.click();
    await settled(root);
    assert.equal(inside<HTMLInputElement>(root, 'kh-as-of', '.day input').value, '06/09/2022');
    assert.include(textOf(root, 'kh-as-of'), 'Showing how things stood on');
  });
});
