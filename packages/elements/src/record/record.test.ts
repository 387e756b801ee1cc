import { readLog, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, sampleLog, settled, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-record');

suite('recording', () => {
  const submit = async (root: HTMLElement, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) {
      const field = inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(root);
    }
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
  };
  const plan = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
  const last = async (root: HTMLElement): Promise<RecordedEvent | undefined> => (await plan(root).entries()).at(-1);

  test('a completion is seen at once by the other elements', async () => {
    const root = await shownInPlan('<kh-record></kh-record><kh-summary></kh-summary><kh-history></kh-history>');
    await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14', result: 'Đã đăng đủ bài' });
    const entry = await last(root);
    assert.deepEqual([entry?.type, entry?.occurredOn, entry?.by.unit], ['TaskCompleted', '2022-09-14', 'tgpl']);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    assert.notInclude(textOf(root, 'kh-summary'), 'Quá hạn');
    assert.include(textOf(root, 'kh-history'), 'Đã đăng đủ bài');
  });

  test('a refusal is told in words and nothing is recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const before = (await plan(root).entries()).length;
    await submit(root, { taskId: '2', action: 'ReportProgress', percent: '20' });
    assert.include(textOf(root, 'kh-record'), 'nêu lý do');
    assert.equal((await plan(root).entries()).length, before);
  });

  test('offers a coordinating unit no completion, and a visitor nothing', async () => {
    const coordinating = await shownInPlan('<kh-record></kh-record>', 'actor-id="bao" actor-unit="bao"');
    assert.notInclude(textOf(coordinating, 'kh-record'), 'Báo hoàn thành');
    assert.include(textOf(coordinating, 'kh-record'), 'Báo cáo tiến độ');
    const visitor = await shownInPlan('<kh-record></kh-record>', '');
    assert.include(textOf(visitor, 'kh-record'), 'chỉ xem');
  });

  test('a page that cancels the command keeps it from being recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const before = (await plan(root).entries()).length;
    plan(root).addEventListener('kh-command', (event) => event.preventDefault(), { capture: true, once: true });
    await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14' });
    assert.equal((await plan(root).entries()).length, before);
  });

  test('what a page records itself is decided by the same rules', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const outcome = await plan(root).send({ type: 'CancelTask', data: { taskId: '2', reason: 'x' } });
    assert.equal('refusal' in outcome && outcome.refusal.code, 'not-the-issuing-office');
  });

  test('the download is the whole log, and verifies as NDJSON', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const { entries, broken } = readLog(writeLog(await plan(root).entries()));
    assert.deepEqual([entries.length, broken.length], [(await sampleLog()).length, 0]);
  });
});
