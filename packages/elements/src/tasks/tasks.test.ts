import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';
import { TaskRows } from './task-rows.js';

elementContract('kh-tasks');

suite('searching and sorting', () => {
  test('finds Đ however it was typed, and says on paper what is left out', async () => {
    const titles = ['Đại hội', 'Ðại hội', 'Ɖại hội', 'Họp báo'];
    const root = await shown('<kh-tasks today="2022-03-01"></kh-tasks>');
    Object.assign(root.querySelector('kh-tasks') as object, {
      plan: longPlan(4, (number) => titles[number - 1] ?? ''),
    });
    await settled(root);
    const input = inside<HTMLInputElement>(root, 'kh-tasks', 'input');
    for (const search of ['Đại', 'Ðại', 'dai hoi']) {
      input.value = search;
      input.dispatchEvent(new Event('input'));
      await settled(root);
      assert.include(textOf(root, 'kh-tasks'), `lọc theo tìm “${search}”: 3 trên 4 dòng; 1 dòng không in`);
    }
    input.value = 'o';
    input.dispatchEvent(new Event('input'));
    await settled(root);
    assert.notInclude(textOf(root, 'kh-tasks'), 'không in');
  });

  test('a keystroke makes no row anew', async () => {
    const rows = new TaskRows();
    const plan = longPlan(50);
    const wanted = { status: undefined, sort: 'number', isDescending: false } as const;
    const all = rows.of(plan, '2022-03-01', 7, { ...wanted, search: '' });
    const found = rows.of(plan, '2022-03-01', 7, { ...wanted, search: 'thu 7' });
    assert.equal(found.length, 5);
    assert.isTrue(found.every((row) => all.includes(row)));
    assert.isTrue(rows.of(plan, '2022-03-01', 7, { ...wanted, search: ' ' }) === all);
  });

  const long = async (): Promise<HTMLElement> => {
    const root = await shown('<kh-tasks today="2022-03-01"></kh-tasks>');
    Object.assign(root.querySelector('kh-tasks') as object, { plan: longPlan(60) });
    await settled(root);
    return root;
  };

  test('a focused row that is filtered away leaves the focus in the list', async () => {
    const root = await long();
    inside<HTMLElement>(root, 'kh-tasks', '[data-task="3"]').focus();
    const input = inside<HTMLInputElement>(root, 'kh-tasks', 'input');
    input.value = 'thứ 50';
    input.dispatchEvent(new Event('input'));
    await settled(root);
    assert.include(root.querySelector('kh-tasks')?.shadowRoot?.activeElement?.className, 'scroll');
  });

  test('a list that is moved in the page stays where it was scrolled to', async () => {
    const root = await long();
    const box = inside<HTMLElement>(root, 'kh-tasks', '.scroll');
    box.scrollTop = 700;
    // A page that is not in front is told of no scrolling.
    box.dispatchEvent(new Event('scroll'));
    await settled(root);
    const dialog = document.createElement('div');
    root.append(dialog);
    dialog.append(root.querySelector('kh-tasks') as HTMLElement);
    await settled(root);
    assert.equal(box.scrollTop, 700);
  });

  test('a search does not mind accents', async () => {
    const root = await shownInPlan('<kh-tasks></kh-tasks>');
    const input = inside<HTMLInputElement>(root, 'kh-tasks', 'input');
    input.value = 'le ky niem';
    input.dispatchEvent(new Event('input'));
    await settled(root);
    assert.include(textOf(root, 'kh-tasks'), 'Tổ chức lễ kỷ niệm');
    assert.include(textOf(root, 'kh-tasks'), '1 nhiệm vụ');
  });

  test('stands in groups, what is late first and responsibilities last, each with its count', async () => {
    const root = await shownInPlan('<kh-tasks grouping="status"></kh-tasks>');
    const table = root.querySelector('kh-tasks')?.shadowRoot?.querySelector('tbody');
    const lines = [...(table?.rows ?? [])].map((row) => row.cells[0]?.textContent?.trim());
    assert.deepEqual(lines, ['Quá hạn · 1', '2', 'Trong hạn · 2', '3', '4', 'Hoàn thành · 1', '1']);
    assert.include(textOf(root, 'kh-tasks'), 'Quá hạn 5 ngày');
  });

  test('says no percent of a responsibility of which nobody has spoken', async () => {
    const root = await shown('<kh-tasks today="2022-03-01"></kh-tasks>');
    const plan = longPlan(1);
    const [[[task] = []] = []] = plan.tasks.blocks;
    const duty = { ...plan, tasks: { ...plan.tasks, blocks: [[[{ ...task, kind: 'responsibility' }]]] } };
    const said = async (shownPlan: object): Promise<string> => {
      Object.assign(root.querySelector('kh-tasks') as object, { plan: shownPlan });
      await settled(root);
      return textOf(root, 'kh-tasks');
    };
    assert.include(await said(plan), '0%');
    assert.notInclude(await said(duty), '0%');
  });

  test('a phone is told the number of each task', async () => {
    const root = await shownInPlan('<kh-tasks style="width: 360px"></kh-tasks>');
    await settled(root);
    assert.isAbove(inside<HTMLElement>(root, 'kh-tasks', '.narrow td.number').getBoundingClientRect().width, 0);
  });

  for (const width of [320, 640, 720, 800, 890, 900, 1000, 1400])
    test(`a title has room, at ${width} px`, async () => {
      const root = await shownInPlan(`<kh-tasks style="width: ${width}px"></kh-tasks>`);
      await settled(root);
      const { width: room } = inside<HTMLElement>(root, 'kh-tasks', '[data-row="1"] .title').getBoundingClientRect();
      assert.isAtLeast(room, 140);
    });

  for (const width of [320, 390, 600])
    test(`a phone’s row has its status and its day beside each other, at ${width} px`, async () => {
      const root = await shownInPlan(`<kh-tasks style="width: ${width}px"></kh-tasks>`);
      const [done, due] = ['status', 'due'].map((name) =>
        inside<HTMLElement>(root, 'kh-tasks', `[data-row="1"] .${name}`),
      );
      done?.append(' và đã được xác nhận quá hạn');
      const [left, right] = [done?.getBoundingClientRect(), due?.getBoundingClientRect()];
      assert.isAbove(left?.width ?? 0, 20);
      assert.isAtMost(left?.right ?? 0, right?.left ?? 0);
      assert.isAtMost(right?.right ?? 0, (due?.parentElement?.getBoundingClientRect().right ?? 0) - 15);
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
