import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-tasks');

suite('searching and sorting', () => {
  test('a search does not mind accents', async () => {
    const root = await shownInPlan('<kh-tasks></kh-tasks>');
    const input = inside<HTMLInputElement>(root, 'kh-tasks', 'input');
    input.value = 'le ky niem';
    input.dispatchEvent(new Event('input'));
    await settled(root);
    assert.include(textOf(root, 'kh-tasks'), 'Tổ chức lễ kỷ niệm');
    assert.include(textOf(root, 'kh-tasks'), '1 nhiệm vụ');
  });

  test('a column sorts up and down', async () => {
    const root = await shownInPlan('<kh-tasks></kh-tasks>');
    const numbers = (): string =>
      [...(root.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('td.number') ?? [])]
        .map((cell) => cell.textContent)
        .join('');
    const sort = async (): Promise<void> => {
      inside<HTMLButtonElement>(root, 'kh-tasks', 'th.percent button').click();
      await settled(root);
    };
    await sort();
    assert.equal(numbers(), '3421');
    await sort();
    assert.equal(numbers().slice(0, 2), '12');
  });
});
