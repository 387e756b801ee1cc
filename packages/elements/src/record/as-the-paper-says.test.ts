import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

const form = (more: string): Promise<HTMLElement> =>
  shownInPlan(`<kh-record layout="panel" ${more}></kh-record>`, 'actor-id="stp" actor-unit="stp"');
const type = async (root: HTMLElement, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    const at = inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`);
    at.value = value;
    at.dispatchEvent(new Event('input', { bubbles: true }));
    at.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(root);
  }
};
const valueOf = (root: HTMLElement, name: string): string =>
  inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`).value;
/** Presses the button that records, and gives what was recorded then. */
const recorded = async (root: HTMLElement): Promise<object> => {
  const button = inside<HTMLButtonElement>(root, 'kh-record', 'button.main');
  button.focus();
  button.click();
  await settled(root);
  const plan = root.querySelector('kh-plan') as PlanHostElement;
  return (await plan.entries()).at(-1)?.data ?? {};
};

suite('what a paper says, in a form', () => {
  setup(() => sessionStorage.clear());

  test('its words of time are read as they are typed, and their days shown', async () => {
    const root = await form('subject="plan" choice="AssignTask"');
    await type(root, { title: 'Hội thi tìm hiểu pháp luật', period: 'Trước ngày 15/12/2022' });
    assert.deepEqual([valueOf(root, 'start'), valueOf(root, 'end')], ['', '14/12/2022']);
    assert.deepInclude(await recorded(root), {
      period: { text: 'Trước ngày 15/12/2022', kind: 'deadline', precision: 'day', end: '2022-12-14' },
    });
  });

  test('words of no time that is known are said to be, before they are recorded', async () => {
    const root = await form('subject="plan" choice="AssignTask"');
    const hint = (): string => textOf(root, 'kh-record');
    await type(root, { period: 'Trước ngày 31/02/2022' });
    assert.include(hint(), 'Chưa đọc được thời gian từ các từ này');
    for (const period of ['Trước ngày 28/02/2022', 'Thường xuyên', 'Khi có yêu cầu', '']) {
      await type(root, { period });
      assert.notInclude(hint(), 'Chưa đọc được thời gian', period);
    }
  });

  test('days that a person puts right are those that count', async () => {
    const root = await form('subject="plan" choice="AssignTask"');
    await type(root, { title: 'Hội thi', period: 'Quý IV năm 2022' });
    assert.equal(valueOf(root, 'start'), '01/10/2022');
    await type(root, { end: '20/12/2022' });
    assert.deepInclude(await recorded(root), {
      period: { text: 'Quý IV năm 2022', kind: 'window', precision: 'day', start: '2022-10-01', end: '2022-12-20' },
    });
  });

  test('other words have other days, also after a press that recorded nothing', async () => {
    const root = await form('subject="plan" choice="AssignTask"');
    await type(root, { period: 'Quý IV năm 2022' });
    await recorded(root);
    assert.equal(inside(root, 'kh-record', '[aria-invalid="true"]').getAttribute('name'), 'title');
    await type(root, { title: 'Hội thi', period: 'Quý III năm 2022' });
    assert.deepEqual([valueOf(root, 'start'), valueOf(root, 'end')], ['01/07/2022', '30/09/2022']);
    await type(root, { end: '20/09/2022', title: '' });
    await recorded(root);
    await type(root, { title: 'Hội thi', period: 'Quý IV năm 2022' });
    assert.deepEqual([valueOf(root, 'start'), valueOf(root, 'end')], ['01/10/2022', '20/09/2022']);
  });

  test('a responsibility needs no time', async () => {
    const root = await form('subject="plan" choice="AssignTask"');
    await type(root, { title: 'Kịp thời báo cáo khó khăn, vướng mắc', kind: 'responsibility' });
    const data = await recorded(root);
    assert.deepInclude(data, { kind: 'responsibility', period: { text: '', kind: 'unstated' } });
  });

  test('guidance on commendations may be about a task, or about the whole plan', async () => {
    const ofTask = await form('task="2" choice="GiveGuidance"');
    assert.equal(valueOf(ofTask, 'topic'), 'work');
    await type(ofTask, { topic: 'commendation', text: 'Hướng dẫn hồ sơ khen thưởng' });
    assert.deepEqual(await recorded(ofTask), {
      topic: 'commendation',
      taskId: '2',
      text: 'Hướng dẫn hồ sơ khen thưởng',
    });
    const ofPlan = await form('subject="emulation" choice="GiveGuidance"');
    await type(ofPlan, { taskId: '3', text: 'Hướng dẫn chung' });
    assert.deepEqual(await recorded(ofPlan), { topic: 'commendation', taskId: '3', text: 'Hướng dẫn chung' });
  });

  test('a target is set for a task, which stays a field and does not become what the form is about', async () => {
    const root = await form('subject="targets" choice="SetTarget"');
    await type(root, { text: 'Đáp ứng mọi yêu cầu', value: '100', taskId: '2' });
    assert.deepInclude(await recorded(root), { text: 'Đáp ứng mọi yêu cầu', value: 100, unit: '%', taskId: '2' });
  });

  test('once it is recorded the focus stays in the form, and not on what takes it back', async () => {
    const root = await form('task="2" choice="GiveGuidance"');
    await type(root, { text: 'Hướng dẫn' });
    await recorded(root);
    const active = root.querySelector('kh-record')?.shadowRoot?.activeElement as HTMLElement | null;
    assert.equal(active?.localName, 'button');
    assert.isUndefined(active?.dataset['undo']);
  });

  test('a number is recorded as the page writes it: a point before three digits parts thousands', async () => {
    const root = await form('subject="targets" choice="SetTarget"');
    await type(root, { text: 'Vụ việc trợ giúp pháp lý', value: '1.200', unit: 'vụ việc' });
    assert.deepInclude(await recorded(root), { value: 1200 });
    const plan = root.querySelector('kh-plan') as PlanHostElement;
    const { targetId = '' } = ((await plan.entries()).at(-1)?.data ?? {}) as { readonly targetId?: string };
    for (const value of [900, 1250])
      await plan.send({ type: 'MeasureTarget', data: { targetId, value, unit: 'vụ việc' } });
    await settled(root);
    const again = await entriesToWithdraw(root, 'targets');
    for (const told of ['900 vụ việc · Vụ việc trợ giúp pháp lý', '1.250 vụ việc · Vụ việc trợ giúp pháp lý'])
      assert.include(again, told, 'each of two measurements');
  });

  test('of two mergers on one day each is told by its unit', async () => {
    const root = await form('subject="units" choice="WithdrawEntry"');
    const plan = root.querySelector('kh-plan') as PlanHostElement;
    for (const unit of ['tgpl', 'bao'])
      await plan.send({
        type: 'SucceedUnits',
        data: { unitIds: [unit], successorId: 'stp', basis: '12/QĐ-STP' },
      });
    const told = (await entriesToWithdraw(root, 'units')).split('\n').slice(1, 3);
    assert.match(told[0] ?? '', /Báo Ninh Thuận/, 'the newest first');
    assert.match(told[1] ?? '', /Trung tâm trợ giúp/);
  });
});

/** What can be withdrawn of a subject, in another form in the place of the first. */
async function entriesToWithdraw(root: HTMLElement, subject: string): Promise<string> {
  const before = root.querySelector('kh-record') as HTMLElement;
  before.insertAdjacentHTML(
    'afterend',
    `<kh-record layout="panel" subject="${subject}" choice="WithdrawEntry"></kh-record>`,
  );
  before.remove();
  await settled(root);
  const select = inside<HTMLSelectElement>(root, 'kh-record', '[name="entryId"]');
  return [...select.options].map(({ label }) => label).join('\n');
}
