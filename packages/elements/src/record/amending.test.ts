import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { axeFindings, inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
const press = async (root: HTMLElement, selector: string): Promise<void> => {
  inside<HTMLButtonElement>(root, 'kh-record', selector).click();
  await settled(root);
};
const type = async (root: HTMLElement, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    const at = inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`);
    at.value = value;
    at.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(root);
  }
};
const said = async (root: HTMLElement): Promise<readonly (readonly [string, string])[]> =>
  (await host(root).entries()).map(({ type: kind, occurredOn }) => [kind, occurredOn] as const);
const office = 'actor-id="stp" actor-unit="stp"';
const form = async (more: string, language?: string): Promise<HTMLElement> =>
  shownInPlan(`<kh-record layout="panel" ${more}></kh-record>`, office, language);

suite('a later paper', () => {
  setup(() => sessionStorage.clear());

  const filled = async (): Promise<HTMLElement> => {
    const root = await form('subject="plan" choice="AmendPlan"');
    await type(root, { number: '412/KH-STP', on: '10/9/2022', reason: 'Theo chỉ đạo của UBND tỉnh' });
    for (const kind of ['amend', 'assign', 'cancel']) await press(root, `[data-add="${kind}"]`);
    await type(root, {
      '1.taskId': '2',
      '1.title': 'Truyền thông đến hết năm',
      '2.title': 'Hội thi tìm hiểu pháp luật',
      '2.period': 'Tháng 11/2022',
      '3.taskId': '3',
    });
    return root;
  };

  test('offers no file where nothing on the page reads one', async () => {
    const root = await form('subject="plan" choice="AmendPlan"');
    assert.include(textOf(root, 'kh-record'), 'Sửa đổi, bổ sung kế hoạch');
    assert.isNull(root.querySelector('kh-record')?.shadowRoot?.querySelector('[data-paper]'));
  });

  test('changes tasks, adds one and cancels one: old and new words are shown before all is recorded at once', async () => {
    const root = await filled();
    assert.deepEqual(await axeFindings(root), []);
    const before = (await said(root)).length;
    await press(root, 'button.main');
    for (const words of [
      'Công tác truyền thông → Truyền thông đến hết năm',
      'Hội thi tìm hiểu',
      'Đơn vị chủ trì: –',
      'Thời gian: Tháng 11/2022 (01/11/2022 – 30/11/2022)',
      'Ghi nhận tất cả',
    ])
      assert.include(textOf(root, 'kh-record'), words);
    assert.equal((await said(root)).length, before);
    await press(root, 'button.main');
    assert.deepEqual((await said(root)).slice(before), [
      ['PlanAmended', '2022-09-10'],
      ['TaskAmended', '2022-09-10'],
      ['TaskAssigned', '2022-09-10'],
      ['TaskCancelled', '2022-09-10'],
    ]);
  });

  test('adds a heading, and a task below it that names it before either is recorded', async () => {
    const root = await form('subject="plan" choice="AmendPlan"');
    await type(root, { number: '413/KH-STP', on: '10/9/2022', reason: 'Bổ sung' });
    for (const kind of ['section', 'assign', 'suspend']) await press(root, `[data-add="${kind}"]`);
    await type(root, { '1.number': 'V', '1.title': 'KHO TƯ LIỆU', '2.title': 'Lập kho ảnh', '3.taskId': '2' });
    const choice = inside<HTMLSelectElement>(root, 'kh-record', '[name="2.sectionId"]');
    const heading = [...choice.options].find(({ text }) => text.includes('KHO TƯ LIỆU'));
    await type(root, { '2.sectionId': heading?.value ?? 'none' });
    const before = (await said(root)).length;
    await press(root, 'button.main');
    await press(root, 'button.main');
    const added = (await host(root).entries()).slice(before);
    assert.deepEqual(
      added.map(({ type: kind }) => kind),
      ['PlanAmended', 'SectionAdded', 'TaskAssigned', 'TaskSuspended'],
    );
    const [, section, task] = added.map(({ data }) => data as Readonly<Record<string, unknown>>);
    assert.equal(task?.['sectionId'], section?.['sectionId']);
  });

  test('changes no task before somebody has chosen it', async () => {
    const root = await form('subject="plan" choice="AmendPlan"');
    await type(root, { number: '412/KH-STP', on: '10/9/2022', reason: 'Theo chỉ đạo của UBND tỉnh' });
    const before = (await said(root)).length;
    for (const kind of ['cancel', 'amend', 'reassign']) {
      await press(root, `[data-add="${kind}"]`);
      assert.equal(inside<HTMLSelectElement>(root, 'kh-record', '[name$=".taskId"]').value, '', kind);
      await press(root, 'button.main');
      assert.match(inside(root, 'kh-record', '[aria-invalid="true"]').getAttribute('name') ?? '', /taskId$/);
      await press(root, '[data-take-out]');
    }
    assert.equal((await said(root)).length, before);
  });

  test('of which one part is refused is not recorded at all, and says so at that part', async () => {
    const root = await filled();
    await host(root).send({ type: 'CancelTask', data: { taskId: '3', reason: 'Đã gộp' } });
    await settled(root);
    await type(root, { '1.title': '' });
    const before = (await said(root)).length;
    const wrong = (): string | null => inside(root, 'kh-record', '[aria-invalid="true"]').getAttribute('name');
    // What was to be cancelled is no more: no other task takes its place.
    await press(root, 'button.main');
    assert.equal(wrong(), '3.taskId');
    await type(root, { '3.taskId': '4' });
    await press(root, 'button.main');
    await press(root, 'button.main');
    assert.equal((await said(root)).length, before);
    assert.equal(wrong(), '1.title');
  });

  test('loses a change that is taken out, and keeps the rest', async () => {
    const root = await filled();
    await press(root, '[data-take-out="2"]');
    await press(root, 'button.main');
    await press(root, 'button.main');
    assert.deepEqual(
      (await said(root)).slice(-3).map(([kind]) => kind),
      ['PlanAmended', 'TaskAmended', 'TaskCancelled'],
    );
  });

  test('is taken back as a whole', async () => {
    const root = await filled();
    await press(root, 'button.main');
    await press(root, 'button.main');
    await press(root, '[data-undo]');
    const kinds = (await said(root)).slice(-4).map(([kind]) => kind);
    assert.deepEqual(kinds, ['EntryWithdrawn', 'EntryWithdrawn', 'EntryWithdrawn', 'EntryWithdrawn']);
  });
});

suite('the forms of the office', () => {
  setup(() => sessionStorage.clear());

  const forms = [
    ['subject="plan"', ['AmendPlan', 'AssignTask', 'AddSection', 'SubmitReport', 'ClosePlan', 'WithdrawEntry']],
    ['subject="units"', ['RegisterUnit', 'RenameUnit', 'SucceedUnits', 'WithdrawEntry']],
    ['subject="targets"', ['MeasureTarget', 'SetTarget', 'WithdrawEntry']],
    ['subject="emulation"', ['NominateAward', 'LaunchEmulation', 'ReviewEmulation', 'GiveGuidance', 'WithdrawEntry']],
    ['nomination="n"', ['RevokeAward', 'WithdrawEntry']],
  ] as const;
  for (const [more, commands] of forms)
    test(`of ${more} can be reached, are accessible and speak both languages`, async () => {
      for (const language of ['vi', 'en']) {
        const root = await form(more, language);
        const listed = root.querySelector('kh-record')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-command]');
        assert.deepEqual(
          [...(listed ?? [])].map(({ dataset }) => dataset['command']),
          [...commands],
        );
        for (const command of commands) {
          root.querySelector('kh-record')?.setAttribute('choice', command);
          await settled(root);
          assert.deepEqual(await axeFindings(root), [], command);
        }
      }
    });

  test('register a unit under an id out of its name', async () => {
    const root = await form('subject="units" choice="RegisterUnit"');
    await type(root, { name: 'Phòng Bổ trợ tư pháp' });
    const id = (): string => inside<HTMLInputElement>(root, 'kh-record', '#unitId').value;
    assert.equal(id(), 'phong-bo-tro-tu-phap');
    await type(root, { name: '' });
    await press(root, 'button.main');
    await type(root, { name: 'Phòng Bổ trợ' });
    assert.equal(id(), 'phong-bo-tro', 'also after a press that recorded nothing');
    await type(root, { name: 'Phòng Bổ trợ tư pháp' });
    await press(root, 'button.main');
    assert.equal((await said(root)).at(-1)?.[0], 'UnitRegistered');
  });

  test('offer for a nominee only what the law has for such a one, and say who decides', async () => {
    const root = await form('subject="emulation" choice="NominateAward"');
    const listed = (): string[] =>
      [...inside<HTMLSelectElement>(root, 'kh-record', '#form').options].map(({ value }) => value);
    const collective = listed();
    await type(root, { kind: 'individual' });
    assert.notDeepEqual(listed(), collective);
    await type(root, { form: 'giay-khen' });
    assert.include(textOf(root, 'kh-record'), 'Thẩm quyền quyết định: ');
  });

  test('list what waits for an answer, open it filled in, and come back to the list', async () => {
    const root = await form('subject="answers"');
    assert.include(textOf(root, 'kh-record'), 'Không có việc nào đang chờ trả lời');
    host(root).actorUnit = 'tgpl';
    const data = { taskId: '2', extensionId: 'e', to: '2022-12-01', reason: 'Chờ số liệu' };
    await host(root).send({ type: 'RequestExtension', data });
    await host(root).send({ type: 'ReportObstacle', data: { taskId: '2', obstacleId: 'o', text: 'Thiếu kinh phí' } });
    host(root).actorUnit = 'stp';
    await settled(root);
    assert.deepEqual(await axeFindings(root), []);
    await press(root, '[data-command="GrantExtension"]');
    assert.equal(inside<HTMLInputElement>(root, 'kh-record', '#to').value, '01/12/2022');
    for (const layout of ['panel', 'list']) {
      root.querySelector('kh-record')?.setAttribute('layout', layout);
      await settled(root);
      assert.include(inside(root, 'kh-record', '.named').textContent, 'Công tác truyền thông', layout);
    }
    root.querySelector('kh-record')?.setAttribute('layout', 'panel');
    await settled(root);
    await press(root, '[data-cancel]');
    await press(root, '[data-command="GrantExtension"]');
    await press(root, 'button.main');
    assert.equal((await said(root)).at(-1)?.[0], 'ExtensionGranted');
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận: Đồng ý gia hạn');
    assert.notInclude(textOf(root, 'kh-record'), 'đến 01/12/2022 chưa được trả lời');
    assert.include(textOf(root, 'kh-record'), 'Thiếu kinh phí');
  });

  test('tell how a target stands', async () => {
    const root = await form('subject="targets" choice="MeasureTarget"');
    assert.include(textOf(root, 'kh-record'), 'Cần đạt 100%.');
    await type(root, { value: '98,5' });
    await press(root, 'button.main');
    assert.include(textOf(await form('subject="targets" choice="SetTarget"'), 'kh-record'), 'Đơn vị tính');
  });
});
