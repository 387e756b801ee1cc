import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, settled, shownInPlan } from '../test-support/sample.js';

elementContract('kh-summary');

suite('choosing a status', () => {
  test('a status that is chosen in the summary filters the table, and again shows all', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary><kh-tasks></kh-tasks>');
    const choose = async (): Promise<void> => {
      inside<HTMLButtonElement>(root, 'kh-summary', '[data-status="overdue"]').click();
      await settled(root);
    };
    const rows = (): number => root.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('tbody .row').length ?? 0;
    await choose();
    assert.equal(rows(), 1);
    await choose();
    assert.equal(rows(), 4);
  });
});
