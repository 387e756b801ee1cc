import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import { StatusFilterEvent } from '../plan/plan-events.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from '../test-support/sample.js';

elementContract('kh-timeline');

suite('the timeline', () => {
  test('shows each task with its words, its unit and its status', async () => {
    const text = textOf(await shownInPlan('<kh-timeline></kh-timeline>'), 'kh-timeline');
    for (const words of [
      'Công tác truyền thông',
      'Từ tháng 01/2022 đến hết 15/9/2022',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
      'Báo Ninh Thuận',
      'Quá hạn',
      'Không nêu thời hạn',
    ])
      assert.include(text, words);
  });

  test('draws an end by the month as fuzzy and an end by the day as exact', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const ends = (task: string): boolean[] =>
      ['data-start', 'data-end'].map((name) =>
        inside(root, 'kh-timeline', `[data-task="${task}"] .plan`).hasAttribute(name),
      );
    assert.deepEqual(
      [ends('1'), ends('2'), ends('3')],
      [
        [false, false],
        [true, false],
        [true, true],
      ],
    );
  });

  test('draws no bar for a task without dates', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    assert.isTrue(root.querySelector('kh-timeline')?.shadowRoot?.querySelector('[data-task="4"] .plan') === null);
  });

  test('places a bar by its days: 1 January to 30 June in a plan from January to October', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const bar = inside(root, 'kh-timeline', '[data-task="1"] .plan').getBoundingClientRect();
    const track = inside(root, 'kh-timeline', '[data-task="1"] .track').getBoundingClientRect();
    assert.closeTo(bar.width / track.width, 181 / 304, 0.01);
    assert.closeTo(bar.left, track.left, 1);
  });

  test('goes by keyboard from row to row and chooses one', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    let chosen = '';
    root.addEventListener('kh-task-select', (event) => (chosen = event.taskId));
    const press = async (key: string): Promise<void> => {
      root
        .querySelector('kh-timeline')
        ?.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settled(root);
    };
    inside<HTMLElement>(root, 'kh-timeline', '.row[tabindex="0"]').focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    assert.equal(chosen, '2');
    await press('End');
    await press('Enter');
    assert.equal(chosen, '4');
  });

  test('sets words on a ground of their own, clear of what was done, on wide screens and narrow ones', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const host = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    await host.send({ type: 'ReportProgress', data: { taskId: '4', percent: 30 }, on: '2022-03-01' });
    for (const width of ['390px', '1024px']) {
      root.style.width = width;
      await settled(root);
      const said = inside(root, 'kh-timeline', '[data-task="4"] .said');
      const actual = inside(root, 'kh-timeline', '[data-task="4"] .actual').getBoundingClientRect();
      assert.isBelow(said.getBoundingClientRect().bottom, actual.top + 0.5, width);
      assert.isAbove(actual.width, 0);
      assert.notEqual(getComputedStyle(said).backgroundColor, 'rgba(0, 0, 0, 0)');
    }
  });

  test('zooms to the quarter and pages', async () => {
    const root = await shownInPlan('<kh-timeline zoom="quarter"></kh-timeline>');
    assert.include(textOf(root, 'kh-timeline'), 'Quý III/2022');
    inside<HTMLButtonElement>(root, 'kh-timeline', '[aria-label="Khoảng sau"]').click();
    await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Quý IV/2022');
  });

  test('counts a grouping, a zoom or a day that nobody knows as none', async () => {
    const url = urlOf(writeLog(await sampleLog()));
    const root = await shown(`<kh-timeline src="${url}" grouping="phong" zoom="day" today="hôm nay"></kh-timeline>`);
    const text = textOf(root, 'kh-timeline');
    assert.include(text, 'II. Nội dung các hoạt động');
    assert.notInclude(text, 'NaN');
    assert.equal(inside(root, 'kh-timeline', '[aria-pressed="true"]').textContent?.trim(), 'Toàn kế hoạch');
  });

  test('keeps its tools where no task has the chosen status', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    root.querySelector('kh-timeline')?.dispatchEvent(new StatusFilterEvent('cancelled'));
    await settled(root);
    const text = textOf(root, 'kh-timeline');
    assert.include(text, 'Không có nhiệm vụ phù hợp');
    assert.include(text, 'Nhóm theo');
  });
});
