import type { Command } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { lacks, officeToken, openOffice, says, shownAt } from '../test-support/office.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
const asked = (extensionId: string, to: string, reason: string): Command => ({
  type: 'RequestExtension',
  data: { taskId: '2', extensionId, to, reason },
});
const chosen = (root: HTMLElement): string =>
  inside<HTMLSelectElement>(root, 'kh-record', '#extensionId').selectedOptions[0]?.text ?? '';

/** The office's form to grant a later deadline, where two were asked for. */
async function granting(more = ''): Promise<HTMLElement> {
  const of = '<kh-record task="2" layout="panel"></kh-record>';
  const root = await shownInPlan(of, 'actor-id="tgpl" actor-unit="tgpl"');
  await host(root).send(asked('e', '2022-11-01', 'Chờ số liệu'));
  await host(root).send(asked('f', '2022-12-01', 'Chờ kinh phí'));
  Object.assign(host(root), { actorId: 'stp', actorUnit: 'stp' });
  const form = root.querySelector('kh-record') as HTMLElement;
  form.insertAdjacentHTML(
    'afterend',
    `<kh-record task="2" layout="panel" choice="GrantExtension" ${more}></kh-record>`,
  );
  form.remove();
  await settled(root);
  return root;
}

async function choose(root: HTMLElement, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(root, 'kh-record', '#extensionId');
  select.value = value;
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  await settled(root);
}

async function withdraw(root: HTMLElement, reason: string): Promise<void> {
  const entry = (await host(root).entries()).find(
    ({ type, data }) => type === 'ExtensionRequested' && data.reason === reason,
  );
  await host(root).send({ type: 'WithdrawEntry', data: { entryId: entry?.id ?? '', reason: 'Không cần nữa' } });
  await settled(root);
}

suite('one of several requests', () => {
  setup(() => sessionStorage.clear());

  test('is chosen by a person, before anything is recorded', async () => {
    const root = await granting();
    assert.equal(chosen(root), 'Chọn…');
    assert.equal(inside<HTMLInputElement>(root, 'kh-record', '#to').value, '');
    const before = (await host(root).entries()).length;
    inside<HTMLButtonElement>(root, 'kh-record', 'button.main').click();
    await settled(root);
    assert.include(textOf(root, 'kh-record'), 'Cần chọn một mục.');
    assert.equal((await host(root).entries()).length, before);
    await choose(root, 'f');
    assert.equal(inside<HTMLInputElement>(root, 'kh-record', '#to').value, '01/12/2022');
  });

  test('is chosen where the form was opened from it', async () => {
    const root = await granting('answering="f"');
    assert.include(chosen(root), 'Chờ kinh phí');
    assert.equal(inside<HTMLInputElement>(root, 'kh-record', '#to').value, '01/12/2022');
  });

  test('that stood alone, and was meant, is gone too when another comes in its place', async () => {
    const office = await openOffice();
    const request = (extensionId: string): unknown => asked(extensionId, '2022-11-01', `Chờ ${extensionId}`).data;
    await office.say('RequestExtension', request('e') as object);
    const form = '<kh-record task="2" layout="panel" choice="GrantExtension"></kh-record>';
    const root = await shownAt(office, form, async () => officeToken, { 'actor-id': 'stp', 'actor-unit': 'stp' });
    await says(root, 'kh-record', 'Chờ e');
    const reference = inside<HTMLInputElement>(root, 'kh-record', '#reference');
    reference.value = '12/STP';
    reference.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(root);
    await office.say('RequestExtension', request('g') as object);
    await says(root, 'kh-record', 'Chờ g');
    const entry = (await office.entries()).find(({ type }) => type === 'ExtensionRequested');
    await office.say('WithdrawEntry', { entryId: entry?.id ?? '', reason: 'Không cần nữa' });
    await lacks(root, 'kh-record', 'Chờ e');
    const before = (await office.entries()).length;
    inside<HTMLButtonElement>(root, 'kh-record', 'button.main').click();
    await says(root, 'kh-record', 'Cần chọn một mục.');
    assert.equal((await office.entries()).length, before, 'nobody chose that one');
  });

  test('that somebody withdraws meanwhile is said to be gone, and no other is chosen for it', async () => {
    const root = await granting();
    await choose(root, 'f');
    await withdraw(root, 'Chờ kinh phí');
    assert.equal(chosen(root), 'Chọn…');
    assert.include(textOf(root, 'kh-record'), 'Mục đã chọn không còn trong danh sách.');
    const before = (await host(root).entries()).length;
    for (let presses = 0; presses < 2; presses += 1) {
      inside<HTMLButtonElement>(root, 'kh-record', 'button.main').click();
      await settled(root);
      assert.equal(chosen(root), 'Chọn…');
      assert.include(textOf(root, 'kh-record'), 'Cần chọn một mục.');
    }
    assert.equal((await host(root).entries()).length, before, 'the one that is left was not chosen');
    await withdraw(root, 'Chờ số liệu');
    const said = textOf(root, 'kh-record');
    assert.include(said, 'Không còn ghi được “Đồng ý gia hạn”: vừa có người ghi, rút lại hoặc trả lời.');
  });

  test('that are all gone are said to be so once', async () => {
    const root = await granting();
    await choose(root, 'f');
    await withdraw(root, 'Chờ kinh phí');
    assert.include(textOf(root, 'kh-record'), 'Mục đã chọn không còn trong danh sách.');
    await withdraw(root, 'Chờ số liệu');
    const said = textOf(root, 'kh-record');
    assert.include(said, 'Không còn ghi được “Đồng ý gia hạn”');
    assert.notInclude(said, 'Mục đã chọn không còn');
  });
});
