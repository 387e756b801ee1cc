import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { PlanHostElement } from '../plan/plan.js';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

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

  test('counts by the days of the profile that the plan is run under, as the list and the timeline do', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary><kh-tasks></kh-tasks><kh-timeline></kh-timeline>');
    const host = root.querySelector('kh-plan') as PlanHostElement;
    assert.notInclude(textOf(root, 'kh-summary'), 'Sắp đến hạn');
    host.profile = { ...vietnam, soonDays: 60 };
    await settled(root);
    for (const tag of ['kh-summary', 'kh-tasks', 'kh-timeline']) assert.include(textOf(root, tag), 'Sắp đến hạn', tag);
  });
});
