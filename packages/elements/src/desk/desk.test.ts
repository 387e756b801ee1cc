import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import { RecordDoneEvent } from '../record/record-events.js';
import {
  deskIn,
  deskShown,
  findings,
  focused,
  openTask,
  panelOf,
  pressKey,
  rowsIn,
  tab,
  text,
  until,
} from '../test-support/desk.js';
import { sampleLog, settled, shown, urlOf } from '../test-support/sample.js';

suite('a desk', () => {
  setup(() => history.replaceState(null, '', location.pathname + location.search));
  teardown(() => history.replaceState(null, '', location.pathname + location.search));

  test('says which plan it is, how far it has come and how many tasks stand how; they add up', async () => {
    const { desk } = await deskShown();
    assert.equal(text(desk.querySelector('.plan h2')), '225/KH-STP');
    assert.include(text(desk.querySelector('.title')), 'Kỷ niệm 25 năm');
    assert.match(
      desk.querySelector('.progress')?.getAttribute('aria-label') ?? '',
      /^Tiến độ \d+\s?%\. Dự kiến \d+\s?%$/,
    );
    const counts = [...desk.querySelectorAll('.counts button')].map((each) => text(each));
    assert.deepEqual(counts, ['1 Quá hạn', '2 Trong hạn', '1 Hoàn thành', '4 Được giao']);
    assert.isNull(desk.querySelector('[data-count="all"] .glyph'), 'a sum is no status');
  });

  test('shows rows in two lines and less time where the reader chooses so', async () => {
    const { desk } = await deskShown();
    const timeline = (): Element | null => desk.querySelector('kh-timeline');
    const press = async (group: string, label: string): Promise<void> => {
      const buttons = [...desk.querySelectorAll<HTMLButtonElement>(`.toolbar .${group} button`)];
      buttons.find((each) => text(each) === label)?.click();
      await until(`${label} is chosen`, () =>
        [...desk.querySelectorAll(`.${group} [aria-pressed="true"]`)].some((each) => text(each) === label),
      );
    };
    await press('density', 'Thoáng');
    await until('rows are roomy', () => timeline()?.getAttribute('density') === 'roomy');
    await press('zoom', 'Năm');
    await until('a year is in sight', () => text(timeline()?.shadowRoot).includes('Năm 2022'));
  });

  test('shows the chosen tab within its strip, however narrow, until the reader moves the strip', async () => {
    const { desk } = await deskShown(undefined, 'en', 'address="none" style="width: 340px" place="view=history"');
    const strip = desk.querySelector('.tabs') as HTMLElement;
    const isSeen = (name: string): boolean => {
      const [outer, inner] = [strip.getBoundingClientRect(), tab(desk, name).getBoundingClientRect()];
      return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    };
    await until('the log', () => desk.querySelector('kh-history') !== null);
    assert.isAbove(strip.scrollWidth, strip.clientWidth);
    assert.isTrue(isSeen('history'));
    tab(desk, 'list').click();
    await until('the list', () => desk.querySelector('kh-tasks') !== null);
    assert.isTrue(isSeen('list'));
    strip.scrollLeft = 1000;
    desk.querySelector<HTMLElement>('[data-count="open"]')?.click();
    await until('the count is chosen', () => desk.querySelector('[aria-pressed="true"][data-count]') !== null);
    assert.isTrue(isSeen('history'));
  });

  test('knows in each view that it is on paper by itself, without its own head', async () => {
    const { desk } = await deskShown();
    for (const name of ['awards', 'timeline', 'history', 'unit', 'list']) {
      tab(desk, name).click();
      await until(`${name} on paper`, () => {
        const paper = desk.querySelector('.on-paper');
        const isReport = paper !== null && paper.closest('.surface') === null;
        return paper !== null && desk.host.hasAttribute('on-paper') && isReport === ['timeline', 'list'].includes(name);
      });
    }
  });

  test('shows the log by month, searched, by kind and by unit, and that it is whole', async () => {
    const { desk } = await deskShown();
    tab(desk, 'history').click();
    const log = (): ShadowRoot | null | undefined => desk.querySelector('kh-history')?.shadowRoot;
    await until('the log', () => text(log()).includes('Báo cáo tiến độ'));
    assert.deepEqual([...(log()?.querySelectorAll('.month') ?? [])].map(text).slice(0, 2), [
      'Tháng 7/2022',
      'Tháng 6/2022',
    ]);
    await until('it is checked', () => text(desk.querySelector('.whole')).includes('Nguyên vẹn'));
    assert.match(text(desk.querySelector('.whole code')), /^([\da-f]{4} ){3}[\da-f]{4}$/);
    const search = desk.querySelector('.search input') as HTMLInputElement;
    search.value = 'dot 1';
    search.dispatchEvent(new Event('input'));
    await until('one is found', () => log()?.querySelectorAll('li').length === 1);
    assert.include(text(log()), 'Đợt 1');
    assert.include(text(desk.querySelector('.whole')), '1 mục');
    search.value = '';
    search.dispatchEvent(new Event('input'));
    const kind = desk.querySelectorAll<HTMLSelectElement>('.toolbar select')[1] as HTMLSelectElement;
    kind.value = 'done';
    kind.dispatchEvent(new Event('change'));
    await until('completions alone', () => text(log()?.querySelector('ol')).includes('Báo cáo hoàn thành'));
    assert.lengthOf([...(log()?.querySelectorAll('li') ?? [])], 1);
    kind.value = 'extension';
    kind.dispatchEvent(new Event('change'));
    await until('none', () => text(desk).includes('Không có mục nào khớp bộ lọc.'));
  });

  test('tints the row of what was just recorded, for a second', async () => {
    const { desk } = await deskShown();
    const row = (): HTMLElement | undefined => rowsIn(desk).find(({ dataset }) => dataset['task'] === '2');
    await until('the later parts', () => {
      desk.host.dispatchEvent(new RecordDoneEvent({ type: 'StartTask', data: { taskId: '2' } }, [20]));
      return row()?.hasAttribute('data-recorded') === true;
    });
    const ground = getComputedStyle(row()?.querySelector('.what') as Element).backgroundColor;
    await until('the tint goes', () => row()?.hasAttribute('data-recorded') === false);
    assert.notEqual(getComputedStyle(row()?.querySelector('.what') as Element).backgroundColor, ground);
  });

  for (const [width, margin] of [
    [390, 16],
    [500, 16],
    [1200, 20],
  ] as const)
    test(`has an inner margin of ${margin} px in its panel where it is ${width} px wide`, async () => {
      const own = `style="width: ${width}px" address="none" place="task=2"`;
      const { desk } = await deskShown(undefined, 'vi', own);
      const form = (): Element | null | undefined =>
        desk.querySelector('kh-record')?.shadowRoot?.querySelector('.panel');
      await until('the form', () => form() != null);
      const parts = ['.panel-head', '.panel-body'].map((each) => desk.querySelector(each));
      const margins = [...parts, form()].map((each) => getComputedStyle(each as Element).paddingLeft);
      assert.deepEqual(margins, Array(3).fill(`${margin}px`));
    });

  test('keeps no draft on a page at which nobody sits', async () => {
    const begun = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith('kehoach.draft'));
    const { desk } = await deskShown();
    await openTask(desk, '2');
    await until(
      'the form',
      () => desk.querySelector('kh-record')?.shadowRoot?.querySelector('[data-command]') !== null,
    );
    const form = desk.querySelector('kh-record')?.shadowRoot as ShadowRoot;
    form.querySelector<HTMLElement>('[data-command="ReportObstacle"]')?.click();
    await until('the field', () => form.querySelector('#text') !== null);
    const field = form.querySelector('#text') as HTMLTextAreaElement;
    field.value = 'Chờ số liệu';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until('it is kept', begun);
    await deskShown();
    assert.isTrue(begun(), 'over a reload');
    const late = await deskShown('');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.isTrue(begun(), 'while the portal still asks who it is');
    late.root.remove();
    await deskShown('');
    await until('it is gone', () => !begun());
  });

  test('works alone with src, where no kh-plan is around', async () => {
    const src = urlOf(writeLog(await sampleLog()));
    const root = await shown(`<kh-desk src="${src}" today="2022-09-20" address="none"></kh-desk>`);
    await until('the plan is there', () => text(deskIn(root)).includes('225/KH-STP'));
    assert.include(text(deskIn(root)), 'Quá hạn');
  });

  test('has its views as tabs: one is a tab stop, arrows go between them, Enter chooses', async () => {
    const { desk } = await deskShown();
    const list = desk.querySelector('[role="tablist"]') as HTMLElement;
    assert.isNotEmpty(list.getAttribute('aria-label'));
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    assert.deepEqual(
      tabs.map((each) => each.getAttribute('aria-selected')),
      ['true', 'false', 'false', 'false', 'false'],
    );
    assert.deepEqual(
      tabs.map(({ tabIndex }) => tabIndex),
      [0, -1, -1, -1, -1],
    );
    tabs[0]?.focus();
    pressKey(tabs[0] as Element, 'ArrowRight');
    assert.equal(focused()?.id, 'tab-list');
    tab(desk, 'list').click();
    await until('the list is there', () => desk.querySelector('kh-tasks') !== null);
    const view = desk.querySelector('[role="tabpanel"]');
    assert.equal(view?.getAttribute('aria-labelledby'), 'tab-list');
    assert.equal(tab(desk, 'list').getAttribute('aria-controls'), view?.id);
    pressKey(tab(desk, 'list'), 'End');
    assert.equal(focused()?.id, 'tab-history');
  });

  test('shows every view, and each is accessible', async () => {
    const { root, desk } = await deskShown();
    for (const name of ['list', 'unit', 'awards', 'history', 'timeline']) {
      tab(desk, name).click();
      await until(name, () => tab(desk, name).getAttribute('aria-selected') === 'true');
      await settled(root);
      assert.deepEqual(await findings(root), [], name);
    }
  });

  test('gives the words of a task’s log their room in the panel, however wide the page is', async () => {
    const { root, desk } = await deskShown();
    root.style.inlineSize = '1400px';
    await settled(root);
    await openTask(desk, '2');
    const words = (): HTMLElement[] => [...(panelOf(desk)?.querySelectorAll<HTMLElement>('.entries .what') ?? [])];
    await until('the log of the task', () => words().length > 0);
    for (const each of words()) assert.isAbove(each.clientWidth, 150);
  });

  test('opens a task in a panel: the focus goes there, Esc closes it and gives the focus back', async () => {
    const { root, desk } = await deskShown();
    await openTask(desk, '2');
    await until('the focus is on the title', () => focused()?.id === 'panel-title');
    const panel = panelOf(desk) as HTMLDialogElement;
    assert.isFalse(panel.matches(':modal'));
    assert.include(text(panel), 'Quá hạn');
    assert.include(text(panel), 'Trung tâm trợ giúp pháp lý');
    assert.include(text(panel.querySelector('.entries')), 'Đợt 1');
    await settled(root);
    assert.deepEqual(await findings(root), []);
    pressKey(focused() as Element, 'Escape');
    await until('the panel is gone', () => panelOf(desk) === null);
    assert.equal((focused() as HTMLElement | null)?.closest<HTMLElement>('[data-task]')?.dataset['task'], '2');
  });

  test('goes from task to task in the panel, in the order of the view', async () => {
    const { desk } = await deskShown();
    await openTask(desk, '2');
    const next = desk.querySelector<HTMLElement>('[aria-label="Nhiệm vụ sau"]');
    next?.click();
    await until('the third', () => text(desk.querySelector('#panel-title')).startsWith('3'));
  });

  test('speaks English where the page does', async () => {
    const { root, desk } = await deskShown(undefined, 'en');
    await openTask(desk, '2');
    await settled(root);
    const said = text(desk).replaceAll(/Kỷ niệm.*?năm/g, '');
    assert.include(said, 'Timeline');
    assert.notMatch(said, /Quá hạn|Danh sách|Đơn vị|Chủ trì|Ghi nhận|Nhật ký/);
  });
});
