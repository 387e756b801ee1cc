import { assert } from 'chai';
import '../define.js';
import { commands, host, panel, press, record, type } from '../test-support/panel.js';
import { axeFindings, inside, settled, shownInPlan, textOf } from '../test-support/sample.js';
import type { RecordDoneEvent } from './record-events.js';

suite('recording in a panel', () => {
  setup(() => sessionStorage.clear());

  test('begins with four large choices, and the rest behind a button', async () => {
    const root = await panel();
    assert.deepEqual(commands(root, '.choices'), [
      'ReportProgress',
      'CompleteTask',
      'ReportObstacle',
      'RequestExtension',
    ]);
    assert.deepEqual(commands(root, '.more'), []);
    await press(root, '[aria-expanded]');
    assert.include(commands(root, '.more'), 'DeliverProduct');
    assert.deepEqual(await axeFindings(root), []);
  });

  test('shows of the four only what this person may give', async () => {
    const root = await panel('', 'actor-id="bao" actor-unit="bao"');
    assert.deepEqual(commands(root, '.choices'), ['ReportProgress', 'ReportObstacle']);
  });

  test('begins for who has given the work out with four large choices of its own', async () => {
    const root = await panel('', 'actor-id="stp" actor-unit="stp"');
    assert.deepEqual(commands(root, '.choices'), ['SendReminder', 'AmendTask', 'ReassignTask', 'SuspendTask']);
    assert.deepEqual(commands(root, '.more'), []);
    await press(root, '[aria-expanded]');
    assert.include(commands(root, '.more'), 'CancelTask');
    assert.deepEqual(await axeFindings(root), []);
  });

  test('begins with the answer that a unit waits for', async () => {
    const root = await panel('', 'actor-id="tgpl" actor-unit="tgpl"');
    const data = { taskId: '2', extensionId: 'e', to: '2022-11-01', reason: 'Chờ số liệu' };
    await host(root).send({ type: 'RequestExtension', data });
    Object.assign(host(root), { actorId: 'stp', actorUnit: 'stp' });
    await settled(root);
    assert.deepEqual(commands(root, '.choices'), ['GrantExtension', 'RefuseExtension', 'SendReminder', 'AmendTask']);
    const buttons = [...(root.querySelector('kh-record')?.shadowRoot?.querySelectorAll('.choices button') ?? [])];
    assert.deepEqual(
      buttons.map((button) => [button.textContent?.trim(), button.querySelector('svg') !== null]),
      [
        ['Đồng ý', true],
        ['Không đồng ý', true],
        ['Đôn đốc', true],
        ['Sửa đổi', true],
      ],
    );
  });

  test('of a plan to be closed says what is still open, and asks once more', async () => {
    const of = '<kh-record subject="plan" layout="panel" choice="ClosePlan"></kh-record>';
    const root = await shownInPlan(of, 'actor-id="stp" actor-unit="stp"');
    assert.match(textOf(root, 'kh-record'), /Còn chưa xong: ?3 nhiệm vụ chưa hoàn thành, trong đó 1 quá hạn/);
    await type(root, '#text', 'Đã xong');
    const before = (await host(root).entries()).length;
    await press(root, 'button.main');
    assert.equal((await host(root).entries()).length, before);
    assert.include(textOf(root, 'kh-record'), 'Vẫn kết thúc kế hoạch');
    await press(root, 'button.main');
    assert.equal((await host(root).entries()).at(-1)?.type, 'PlanClosed');
  });

  test('says that work was suspended, and offers to take that back, also where a field goes with what was in it', async () => {
    const root = await panel('', 'actor-id="stp" actor-unit="stp"');
    await press(root, '[data-command="SuspendTask"]');
    const reason = inside<HTMLTextAreaElement>(root, 'kh-record', '#reason');
    reason.focus();
    await type(root, '#reason', 'Chờ kinh phí');
    // A script presses, or a browser that gives buttons no focus: the field keeps it, and is taken away with it.
    inside<HTMLButtonElement>(root, 'kh-record', 'button.main').click();
    await settled(root);
    reason.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(root);
    assert.match(textOf(root, 'kh-record'), /Đã ghi nhận: Tạm dừng.*Rút lại/);
    assert.isFalse(record(root).hasAttribute('recording'));
  });

  test('tells entries of one day and kind apart where one is to be withdrawn', async () => {
    const root = await panel();
    for (const percent of [70, 80]) await host(root).send({ type: 'ReportProgress', data: { taskId: '2', percent } });
    await press(root, '[aria-expanded]');
    await press(root, '[data-command="WithdrawEntry"]');
    const options = [...inside<HTMLSelectElement>(root, 'kh-record', '#entryId').options].map(({ text }) => text);
    assert.equal(new Set(options).size, options.length);
    assert.isTrue(options.some((each) => each.includes('80%')) && options.some((each) => each.includes('70%')));
  });

  test('of a task of others says so, and not that the unit has none', async () => {
    const root = await panel('', 'actor-id="stp" actor-unit="stp"');
    await host(root).send({ type: 'RegisterUnit', data: { unitId: 'khac', name: 'Đơn vị khác' } });
    host(root).setAttribute('actor-id', 'khac');
    host(root).setAttribute('actor-unit', 'khac');
    await settled(root);
    assert.include(textOf(root, 'kh-record'), 'Nhiệm vụ này do đơn vị khác thực hiện');
  });

  test('opens what is asked for at once, and what is asked for later', async () => {
    const root = await panel('choice="CompleteTask"');
    assert.include(textOf(root, 'kh-record'), 'Kết quả');
    assert.isTrue(record(root).hasAttribute('recording'));
    record(root).setAttribute('choice', 'ReportObstacle');
    await settled(root);
    assert.equal(inside(root, 'kh-record', '[aria-pressed="true"]').textContent?.trim(), 'Vướng mắc');
  });

  test('has a slider and a number for one percentage, which begin with the last value', async () => {
    const root = await panel('choice="ReportProgress"');
    const value = (selector: string): string => inside<HTMLInputElement>(root, 'kh-record', selector).value;
    assert.deepEqual([value('[type="range"]'), value('#percent')], ['60', '60']);
    await type(root, '[type="range"]', '75');
    assert.equal(value('#percent'), '75');
    await type(root, '#percent', '12,5');
    assert.equal(inside(root, 'kh-record', '[type="range"]').getAttribute('aria-valuetext'), '12,5%');
    assert.include(textOf(root, 'kh-record'), 'Lý do tiến độ giảm');
    assert.include(
      textOf(root, 'kh-record'),
      'Lần trước 60%, ngày 10/3/2022, Trung tâm trợ giúp pháp lý nhà nước tỉnh. Dự kiến đến nay 100%.',
    );
    assert.deepEqual(await axeFindings(root), []);
  });

  test('says with the task what was recorded, tells the page, and takes it back', async () => {
    const root = await panel('choice="ReportProgress"');
    const done: RecordDoneEvent[] = [];
    root.addEventListener('kh-record-done', (event) => done.push(event));
    await type(root, '#percent', '72');
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận: Báo cáo tiến độ 72%.');
    const entry = (await host(root).entries()).at(-1);
    assert.equal(done[0]?.detail.versions?.join(), String(entry?.version));
    await press(root, '[data-undo]');
    const last = (await host(root).entries()).at(-1);
    assert.deepEqual([last?.type, JSON.stringify(last?.data).includes(entry?.id ?? '…')], ['EntryWithdrawn', true]);
    assert.include(textOf(root, 'kh-record'), 'Đã rút lại');
    assert.lengthOf(done, 2);
  });

  test('calls what takes back the last record otherwise than what takes back any', async () => {
    for (const language of ['vi', 'en']) {
      const of = '<kh-record subject="targets" layout="panel" choice="SetTarget"></kh-record>';
      const root = await shownInPlan(of, 'actor-id="stp" actor-unit="stp"', language);
      await type(root, '#text', 'Hài lòng');
      await type(root, '#value', '98');
      await press(root, 'button.main');
      const buttons = [...(record(root).shadowRoot?.querySelectorAll('button') ?? [])];
      const names = buttons.map(({ textContent }) => textContent.trim());
      assert.isTrue(buttons.some(({ dataset }) => 'undo' in dataset) && buttons.length > 3);
      assert.equal(new Set(names).size, names.length, names.join(', '));
    }
  });

  test('puts what is done less often away once one of it is recorded', async () => {
    const root = await panel();
    await press(root, '[aria-expanded]');
    await press(root, '[data-command="StartTask"], [data-command="SubmitReport"]');
    await type(root, '#text', 'Báo cáo quý');
    await press(root, 'button.main');
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    assert.deepEqual(commands(root, '.more'), []);
  });

  test('forgets what it said once it is for another task or person', async () => {
    const root = await panel('choice="ReportProgress"');
    await type(root, '#percent', '72');
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
    record(root).setAttribute('task', '3');
    await settled(root);
    assert.notInclude(textOf(root, 'kh-record'), 'Đã ghi nhận');
    record(root).setAttribute('task', '2');
    await settled(root);
    assert.notInclude(textOf(root, 'kh-record'), 'Đã ghi nhận');
  });

  test('gives up what was begun, tells so, and brings the focus back to the choice', async () => {
    const root = await panel();
    let left = 0;
    root.addEventListener('kh-record-cancel', () => (left += 1));
    await press(root, '[data-command="ReportObstacle"]');
    assert.equal(record(root).shadowRoot?.activeElement?.id, 'text');
    await press(root, '[data-cancel]');
    const focused = record(root).shadowRoot?.activeElement as HTMLElement;
    assert.deepEqual([left, focused.dataset['command']], [1, 'ReportObstacle']);
    assert.isFalse(record(root).hasAttribute('recording'));
  });

  test('speaks English where the page does', async () => {
    const root = await panel('choice="ReportProgress"', undefined, 'en');
    assert.notMatch(textOf(root, 'kh-record'), /Tiến độ|Vướng|Ghi nhận|Bỏ|Lần trước/);
  });
});

suite('a product whose file is kept elsewhere', () => {
  setup(() => sessionStorage.clear());
  const begin = async (link: string): Promise<HTMLElement> => {
    const root = await shownInPlan(
      '<kh-record task="2" layout="panel" choice="DeliverProduct"></kh-record><kh-task task="2"></kh-task><kh-history></kh-history>',
    );
    await type(root, '#productName', 'Chuyên trang');
    await type(root, '#link', link);
    return root;
  };
  const submit = async (root: HTMLElement): Promise<void> => {
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
  };

  test('is a link in the task and in its history, which tells the other page nothing', async () => {
    const root = await begin('https://kho.example.gov.vn/tep.pdf');
    await submit(root);
    for (const tag of ['kh-task', 'kh-history']) {
      const link = inside<HTMLAnchorElement>(root, tag, 'a');
      assert.deepEqual(
        [link.href, link.rel, link.textContent],
        ['https://kho.example.gov.vn/tep.pdf', 'noopener noreferrer', 'kho.example.gov.vn'],
      );
    }
    assert.deepEqual(await axeFindings(root), []);
  });

  test('with an address of another kind is not recorded, and that is said under the field', async () => {
    const root = await begin('javascript:alert(1)');
    const before = (await host(root).entries()).length;
    await submit(root);
    assert.equal((await host(root).entries()).length, before);
    assert.include(inside(root, 'kh-record', '#link-wrong').textContent, 'https://');
    assert.equal(record(root).shadowRoot?.activeElement?.id, 'link');
  });

  test('has the digest of the file, which is made here', async () => {
    const root = await begin('https://kho.example.gov.vn/tep.pdf');
    const picker = inside<HTMLInputElement>(root, 'kh-record', '[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['abc'], 'tep.txt'));
    picker.files = chosen.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    const digest = (): string => inside<HTMLInputElement>(root, 'kh-record', '#sha256').value;
    while (digest() === '') await settled(root);
    await submit(root);
    const { data } = (await host(root).entries()).at(-1) ?? {};
    assert.include(JSON.stringify(data), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
