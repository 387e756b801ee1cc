import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import { StatusFilterEvent } from '../plan/plan-events.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { inside, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from '../test-support/sample.js';

elementContract('kh-timeline');

suite('a timeline within a desk', () => {
  test('leads to other stretches of time once not all of it is in sight, and back to today', async () => {
    const root = await shownInPlan('<kh-timeline bare></kh-timeline>');
    const shadow = root.querySelector('kh-timeline')?.shadowRoot;
    assert.notInclude(shadow?.textContent, 'Quý III/2022');
    root.querySelector('kh-timeline')?.setAttribute('zoom', 'quarter');
    await settled(root);
    const said = (): string => shadow?.querySelector('.paging strong')?.textContent ?? '';
    const press = async (at: number): Promise<void> => {
      shadow?.querySelectorAll<HTMLButtonElement>('.paging button')[at]?.click();
      await settled(root);
    };
    assert.equal(said(), 'Quý III/2022');
    await press(0);
    assert.equal(said(), 'Quý II/2022');
    await press(2);
    await press(2);
    assert.equal(said(), 'Quý IV/2022');
    await press(1);
    assert.equal(said(), 'Quý III/2022');
  });
});

suite('the timeline', () => {
  test('shows each task in one line, and in two with its units and the words of the document', async () => {
    const root = await shownInPlan('<kh-timeline density="roomy"></kh-timeline>');
    const text = textOf(root, 'kh-timeline');
    for (const words of [
      'Công tác truyền thông',
      'Từ tháng 01/2022 đến hết 15/9/2022',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
      'Báo Ninh Thuận',
      'quá hạn 5 ngày',
      'Không nêu thời hạn',
    ])
      assert.include(text, words);
    const height = (): number => inside(root, 'kh-timeline', '.row').getBoundingClientRect().height;
    assert.closeTo(height(), 72, 0.5);
    root.querySelector('kh-timeline')?.setAttribute('density', 'compact');
    await settled(root);
    assert.closeTo(height(), 40, 0.5);
    assert.notInclude(textOf(root, 'kh-timeline'), 'Báo Ninh Thuận');
  });

  test('reads out the days of a period that its words do not name', async () => {
    const text = textOf(await shownInPlan('<kh-timeline></kh-timeline>'), 'kh-timeline');
    assert.match(text, /Theo kế hoạch: Từ tháng 01\/2022 đến hết 15\/9\/2022\. Thực tế/);
    assert.match(text, /Theo kế hoạch: Tháng 10\/2022 từ 01\/10\/2022 đến 31\/10\/2022\./);
  });

  test('explains only what it draws', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const legend = inside(root, 'kh-timeline', '.legend').textContent ?? '';
    for (const words of ['Theo kế hoạch', 'Thực tế', 'Mốc chỉ nêu tháng']) assert.include(legend, words);
    for (const words of ['Gia hạn', 'không nêu ngày bắt đầu']) assert.notInclude(legend, words);
  });

  test('puts away what is under a heading, and says how much of it is late', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const heading = inside<HTMLElement>(root, 'kh-timeline', '.section');
    const rows = (): number => root.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll('.row').length ?? 0;
    assert.match(heading.textContent?.replaceAll(/\s+/g, ' ') ?? '', /4 nhiệm vụ · 1 quá hạn/);
    assert.equal(rows(), 4);
    heading.focus();
    const press = async (key: string): Promise<void> => {
      heading.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settled(root);
    };
    await press('ArrowLeft');
    assert.deepEqual([rows(), heading.getAttribute('aria-expanded')], [0, 'false']);
    assert.equal(heading.querySelectorAll('.mark').length, 1);
    await press('ArrowRight');
    assert.deepEqual([rows(), heading.getAttribute('aria-expanded')], [4, 'true']);
    heading.click();
    await settled(root);
    assert.equal(rows(), 0);
  });

  test('shows the tasks that a page wants, and no others', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>');
    const timeline = root.querySelector('kh-timeline') as HTMLElementTagNameMap['kh-timeline'];
    timeline.keep = ({ id }) => id === '2';
    await settled(root);
    assert.equal(timeline.shadowRoot?.querySelectorAll('.row').length, 1);
    timeline.keep = () => false;
    await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Không có nhiệm vụ phù hợp');
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
    let chosen: string | undefined = '';
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

  /** Rows whose label leaves the track or lies on what was done. */
  function badlyLabelled(root: HTMLElement): readonly string[] {
    const rows = [...(root.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll('.row') ?? [])];
    const bad = rows.filter((row) => {
      const box = (part: string): DOMRect | undefined => row.querySelector(part)?.getBoundingClientRect();
      const [label, track, actual] = [box('.label'), box('.track'), box('.actual')];
      if (label === undefined || track === undefined) return true;
      if (label.right > track.right + 1 || label.left < track.left - 4) return true;
      if (actual === undefined || row.querySelector('.inside') !== null) return false;
      return label.left <= actual.right && label.right >= actual.left && label.top < actual.bottom;
    });
    return bad.map((row) => row.textContent ?? '');
  }

  for (const width of ['390px', '1024px', '1400px']) {
    test(`keeps a label within the track and clear of what was done, at ${width}`, async () => {
      const root = await shownInPlan(`<div style="width: ${width}"><kh-timeline></kh-timeline></div>`);
      assert.deepEqual(badlyLabelled(root), []);
    });
  }

  test('places a label 10 px beside its bar where the rows scroll too, however wide the bar for scrolling', async () => {
    const root = await shown('<div style="width: 1600px"><kh-timeline zoom="year"></kh-timeline></div>');
    const timeline = root.querySelector('kh-timeline') as HTMLElementTagNameMap['kh-timeline'];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.scroll { overflow-y: scroll } .scroll::-webkit-scrollbar { width: 40px }');
    timeline.shadowRoot?.adoptedStyleSheets.push(sheet);
    Object.assign(timeline, { plan: longPlan(40), today: '2022-12-20' });
    await settled(root);
    const [row] = timeline.shadowRoot?.querySelectorAll('.row') ?? [];
    const end = row?.querySelector('.plan')?.getBoundingClientRect().right ?? 0;
    const label = row?.querySelector<HTMLElement>('.label.right');
    // Its ground is 3 px wider than its words.
    assert.closeTo((label?.getBoundingClientRect().left ?? 0) + 3 - end, 10, 1);
  });

  test('leaves labels beside their bars where it is as wide as a page at once, as on paper', async () => {
    const root = await shownInPlan('<div style="width: 1400px"><kh-timeline></kh-timeline></div>');
    const timeline = root.querySelector('kh-timeline') as HTMLElement;
    const far = (): number[] =>
      [...(timeline.shadowRoot?.querySelectorAll('.row:has(.plan):has(.label.right)') ?? [])].map((row) => {
        const ends = [...row.querySelectorAll('.plan, .extended, .actual, .mark')].map(
          (part) => part.getBoundingClientRect().right,
        );
        return (row.querySelector('.label')?.getBoundingClientRect().left ?? 0) + 3 - Math.max(...ends);
      });
    assert.isNotEmpty(far());
    (timeline.parentElement as HTMLElement).style.width = '1000px';
    for (const gap of far()) assert.closeTo(gap, 10, 3);
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
    assert.equal(
      inside(root, 'kh-timeline', '[aria-label="Khoảng thời gian"] [aria-pressed="true"]').textContent?.trim(),
      'Cả kế hoạch',
    );
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
