import { readLog, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import type { CommandEvent } from '../plan/plan-events.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, sampleLog, settled, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-record');

suite('recording', () => {
  setup(() => sessionStorage.clear());
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

  test('what a script filled in without an event stays when the form is moved, and goes once recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const note = (): HTMLTextAreaElement => inside(root, 'kh-record', '[name="note"]');
    note().value = 'Ghi chú dài';
    const dialog = document.createElement('div');
    root.append(dialog);
    dialog.append(plan(root));
    await settled(root);
    assert.equal(note().value, 'Ghi chú dài');
    note().value = 'Ghi chú khác';
    await submit(root, { percent: '70' });
    const entry = await last(root);
    assert.include(JSON.stringify(entry?.data), 'Ghi chú khác');
    assert.equal(note().value, '');
  });

  test('a refusal stands in words at its field, and nothing is recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const before = (await plan(root).entries()).length;
    await submit(root, { taskId: '2', action: 'RequestExtension', to: '2022-09-01', reason: 'Chờ số liệu' });
    assert.include(textOf(root, 'kh-record'), '15/9/2022');
    assert.equal(inside(root, 'kh-record', '#to').getAttribute('aria-describedby'), 'to-wrong');
    assert.equal((await plan(root).entries()).length, before);
  });

  test('offers a coordinating unit no completion, and a visitor nothing', async () => {
    const coordinating = await shownInPlan('<kh-record></kh-record>', 'actor-id="bao" actor-unit="bao"');
    assert.notInclude(textOf(coordinating, 'kh-record'), 'Báo cáo hoàn thành');
    assert.include(textOf(coordinating, 'kh-record'), 'Báo cáo tiến độ');
    const visitor = await shownInPlan('<kh-record></kh-record>', '');
    assert.include(textOf(visitor, 'kh-record'), 'chỉ xem');
  });

  test('a page that cancels the command, from wherever it listens, keeps it from being recorded', async () => {
    const cancel = (event: Event): void => event.preventDefault();
    for (const capture of [true, false])
      for (const place of ['document', 'body', 'kh-plan', 'kh-record']) {
        const root = await shownInPlan('<kh-record></kh-record>');
        const before = (await plan(root).entries()).length;
        const at = place === 'document' ? document : (document.querySelector(place) as Element);
        at.addEventListener('kh-command', cancel, { capture });
        await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14', result: 'Đã đăng' });
        at.removeEventListener('kh-command', cancel, { capture });
        assert.equal((await plan(root).entries()).length, before, `${place} ${capture}`);
        assert.include(textOf(root, 'kh-record'), 'Trang này đã giữ lại nên chưa ghi nhận');
        assert.equal(inside<HTMLTextAreaElement>(root, 'kh-record', '[name="result"]').value, 'Đã đăng');
      }
  });

  test('a page that answers itself is believed', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const onCommand = (event: CommandEvent): void => {
      event.preventDefault();
      event.outcome = Promise.resolve({ failure: { code: 'busy', params: {} } });
    };
    document.body.addEventListener('kh-command', onCommand, { once: true });
    await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14' });
    assert.include(textOf(root, 'kh-record'), 'Nhiều người đang ghi cùng lúc');
  });

  test('of a unit that the plan does not know says so, by the name of the attribute', async () => {
    const root = await shownInPlan('<kh-record></kh-record>', 'actor-id="a" actor-unit="phong-x"');
    assert.match(textOf(root, 'kh-record'), /không có đơn vị nào mang mã “phong-x” \(thuộc tính actor-unit/);
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

suite('a form that is being filled in', () => {
  setup(() => sessionStorage.clear());
  const record = (root: HTMLElement): HTMLElement => root.querySelector('kh-record') as HTMLElement;
  const field = <T extends HTMLElement = HTMLInputElement>(root: HTMLElement, name: string): T =>
    inside<T>(root, 'kh-record', `[name="${name}"]`);
  const type = async (root: HTMLElement, name: string, value: string): Promise<void> => {
    const at = field(root, name);
    at.value = value;
    at.dispatchEvent(new Event(name === 'action' || name === 'taskId' ? 'change' : 'input', { bubbles: true }));
    await settled(root);
  };
  /** Presses, and waits until the form has answered. */
  const press = async (root: HTMLElement): Promise<void> => {
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    for (let round = 0; round < 150; round += 1) {
      await settled(root);
      const form = record(root).shadowRoot;
      const hasSaid = (form?.querySelector('.end p')?.textContent ?? '').trim() !== '';
      if (hasSaid || form?.querySelector('[aria-invalid="true"], .refused') != null) return;
      if (textOf(root, 'kh-record').includes('Vẫn báo cáo')) return;
    }
  };
  const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
  const count = async (root: HTMLElement): Promise<number> => (await host(root).entries()).length;
  const asOffice = 'actor-id="stp" actor-unit="stp"';

  test('begins with the task that is late', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    assert.equal(field(root, 'taskId').value, '2');
  });

  test('stays with its task, its action and its text when another closes that task, and sends nothing', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'action', 'CompleteTask');
    await type(root, 'result', 'Đã đăng đủ bài');
    await host(root).send({ type: 'CompleteTask', on: '2022-09-14', data: { taskId: '2' } });
    await settled(root);
    assert.deepEqual(
      [field(root, 'taskId').value, field(root, 'action').value, field(root, 'result').value],
      ['2', 'CompleteTask', 'Đã đăng đủ bài'],
    );
    assert.include(textOf(root, 'kh-record'), 'Không còn ghi được “Báo cáo hoàn thành”');
    const before = await count(root);
    await press(root);
    assert.equal(await count(root), before);
  });

  test('loses nothing when it is moved, when the language changes, and when something else is recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'note', 'Ghi chú dài');
    const other = document.createElement('section');
    root.append(other);
    other.append(host(root));
    await settled(root);
    root.lang = 'en';
    await settled(root);
    await host(root).send({ type: 'ReportObstacle', data: { taskId: '2', obstacleId: 'o', text: 'Thiếu kinh phí' } });
    await settled(root);
    assert.equal(field(root, 'note').value, 'Ghi chú dài');
  });

  test('asks for the reason only where progress falls, and begins with the present figure', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'action', 'ReportProgress');
    assert.equal(field(root, 'percent').value, '60');
    assert.notInclude(textOf(root, 'kh-record'), 'Lý do tiến độ giảm');
    await type(root, 'percent', '12,5');
    assert.include(textOf(root, 'kh-record'), 'Lý do tiến độ giảm');
    await press(root);
    assert.equal(field(root, 'reason').getAttribute('aria-invalid'), 'true');
    await type(root, 'reason', 'Đếm lại');
    await press(root);
    const entry = (await host(root).entries()).at(-1);
    assert.deepEqual(entry?.data, { taskId: '2', percent: 12.5, reason: 'Đếm lại' });
  });

  test('says what a number should be, and takes the person to the field', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'percent', 'nhiều');
    await press(root);
    assert.include(textOf(root, 'kh-record'), 'Cần một số từ 0 đến 100');
    assert.equal(record(root).shadowRoot?.activeElement?.id, 'percent');
  });

  test('lets the product be chosen from those promised, or another', async () => {
    const root = await shownInPlan('<kh-record></kh-record>', asOffice);
    await host(root).send({
      type: 'AmendTask',
      data: { taskId: '2', number: '412/KH-STP', reason: 'Bổ sung', products: ['Chuyên trang', 'Tin bài'] },
    });
    host(root).actorUnit = 'tgpl';
    await settled(root);
    await type(root, 'action', 'DeliverProduct');
    const names = [...(record(root).shadowRoot?.querySelectorAll<HTMLInputElement>('[name="product"]') ?? [])];
    assert.deepEqual(
      names.map(({ value, checked }) => [value, checked]),
      [
        ['Chuyên trang', false],
        ['Tin bài', false],
        ['…', false],
      ],
    );
    await press(root);
    assert.include(textOf(root, 'kh-record'), 'Cần chọn một mục.');
    names[0]?.click();
    await press(root);
    assert.include(JSON.stringify((await host(root).entries()).at(-1)?.data), '"product":"Chuyên trang"');
    await type(root, 'action', 'CompleteTask');
    assert.include(textOf(root, 'kh-record'), 'Sản phẩm chưa nộp: Tin bài');
    const before = await count(root);
    await press(root);
    assert.equal(await count(root), before);
    assert.include(textOf(root, 'kh-record'), 'Vẫn báo cáo hoàn thành');
    await press(root);
    assert.equal((await host(root).entries()).at(-1)?.type, 'TaskCompleted');
  });

  test('takes back what the unit itself has said, with a reason', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'action', 'WithdrawEntry');
    assert.include(textOf(root, 'kh-record'), '10/3/2022 · Báo cáo tiến độ');
    await type(root, 'reason', 'Ghi nhầm nhiệm vụ');
    await press(root);
    assert.equal((await host(root).entries()).at(-1)?.type, 'EntryWithdrawn');
  });

  test('forgets what it said about the last record when another task, action or person comes', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'note', 'Đợt 2');
    await press(root);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    await type(root, 'taskId', '3');
    assert.notInclude(textOf(root, 'kh-record'), 'Đã ghi nhận');
    await type(root, 'note', 'Chuẩn bị');
    await press(root);
    host(root).actorUnit = 'stp';
    await settled(root);
    assert.notInclude(textOf(root, 'kh-record'), 'Đã ghi nhận');
  });

  test('says before the first press that nothing is kept where there is no store', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    assert.include(textOf(root, 'kh-record'), 'sẽ mất khi đóng trang');
  });

  test('is never left disabled by a store that fails', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    host(root).send = () => Promise.reject(new Error('đĩa hỏng'));
    await type(root, 'note', 'Đợt 2');
    await press(root);
    assert.isFalse(inside<HTMLButtonElement>(root, 'kh-record', 'button.main').disabled);
    assert.match(textOf(root, 'kh-record'), /Trang gặp lỗi ngoài dự kiến.*\(đĩa hỏng\)/);
    assert.equal(field(root, 'note').value, 'Đợt 2');
  });

  test('treats a task attribute that is taken away as none', async () => {
    const root = await shownInPlan('<kh-record task="3"></kh-record>');
    record(root).removeAttribute('task');
    await settled(root);
    assert.equal(field(root, 'taskId').value, '3');
  });
});
