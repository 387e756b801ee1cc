import { assert } from 'chai';
import '../define.js';
import './define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { RecordDoneEvent } from '../record/record-events.js';
import { axeFindings, settled, shown, shownInPlan, urlOf, sampleLog } from '../test-support/sample.js';
import { writeLog } from '@kehoach/core';

/** The desk's own shadow, in which everything stands. */
function deskIn(root: ParentNode): ShadowRoot {
  const shadow = root.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
  if (shadow === null || shadow === undefined) throw new Error('no desk');
  return shadow;
}

/** Waits until it is so. */
async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1500) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function text(part: ParentNode | null | undefined): string {
  return (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function tab(desk: ShadowRoot, name: string): HTMLButtonElement {
  return desk.querySelector(`#tab-${name}`) as HTMLButtonElement;
}

const panelOf = (desk: ShadowRoot): HTMLDialogElement | null => desk.querySelector('dialog.panel');

/** The element that has the focus, through all shadows. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

async function deskShown(
  attributes = 'actor-id="tgpl" actor-unit="tgpl"',
  language = 'vi',
  own = 'address="none"',
): Promise<{ readonly root: HTMLElement; readonly desk: ShadowRoot }> {
  document.body.style.margin = '0';
  const root = await shownInPlan(`<kh-desk ${own}></kh-desk>`, attributes, language);
  const desk = deskIn(root);
  await until('the plan is there', () => text(desk).includes('225/KH-STP'));
  await until('the timeline stands', () => rowsIn(desk).length > 0 || desk.querySelector('kh-timeline') === null);
  return { root, desk };
}

/** What is still fading in has not its colours yet. */
async function findings(...asked: Parameters<typeof axeFindings>): ReturnType<typeof axeFindings> {
  await until('nothing moves', () => isStill(document));
  return axeFindings(...asked);
}

/** A document does not tell of what moves in a shadow. */
function isStill(root: Document | ShadowRoot): boolean {
  const shadows = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return root.getAnimations().length === 0 && shadows.every(isStill);
}

function rowsIn(desk: ShadowRoot): readonly HTMLElement[] {
  return [...(desk.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
}

async function openTask(desk: ShadowRoot, id: string): Promise<void> {
  const row = rowsIn(desk).find(({ dataset }) => dataset['task'] === id);
  row?.focus();
  row?.click();
  await until('the panel opens', () => text(panelOf(desk)?.querySelector('#panel-title')) !== '');
}

function pressKey(on: Element, key: string): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

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

  test('filters by a count, by unit and by words without their marks, and leads back where nothing fits', async () => {
    const { desk } = await deskShown();
    desk.querySelector<HTMLElement>('[data-count="overdue"]')?.click();
    await until('one is left', () => rowsIn(desk).length === 1);
    assert.equal(desk.querySelector('[data-count="overdue"]')?.getAttribute('aria-pressed'), 'true');
    desk.querySelector<HTMLElement>('[data-count="all"]')?.click();
    await until('all are back', () => rowsIn(desk).length === 4);
    const search = desk.querySelector('input[type="search"]') as HTMLInputElement;
    const type = (words: string): void => {
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('truyen thong');
    await until('one is found', () => rowsIn(desk).length === 1);
    type('không có');
    await until('none is found', () => text(desk).includes('Không có nhiệm vụ khớp “không có”.'));
    desk.querySelector<HTMLElement>('[data-count="overdue"]')?.click();
    await until('it says that a filter is on too', () =>
      text(desk).includes('Không có nhiệm vụ trong bộ lọc đang chọn khớp “không có”.'),
    );
    [...desk.querySelectorAll<HTMLElement>('.none-left button')][0]?.click();
    await until('all are back again', () => rowsIn(desk).length === 4);
  });

  const tabsIn = (desk: ShadowRoot): string[] =>
    [...desk.querySelectorAll('[role="tab"]')].map(({ id }) => id.slice(4));

  test('has the work of a unit for whoever acts for one, on a past day too, and for nobody else', async () => {
    const visitor = await deskShown('', 'vi', 'address="none" place="view=unit"');
    assert.deepEqual(tabsIn(visitor.desk), ['timeline', 'list', 'awards', 'history']);
    assert.isNull(visitor.desk.querySelector('kh-agenda'));
    const { desk } = await deskShown(undefined, 'vi', 'address="none" place="view=unit&day=2022-05-01"');
    assert.deepEqual(tabsIn(desk), ['timeline', 'list', 'unit', 'awards', 'history']);
    await until('the work of the unit', () => desk.querySelector('kh-agenda')?.getAttribute('unit') === 'tgpl');
  });

  for (const [unit, mayAssign] of [
    ['stp', true],
    ['tgpl', false],
  ] as const)
    test(`of a plan without tasks says what will stand there${mayAssign ? ', and leads its office to the first' : ''}`, async () => {
      const all = await sampleLog();
      const log = all.slice(
        0,
        all.findIndex(({ type }) => type === 'TaskAssigned'),
      );
      const own = `src="${urlOf(writeLog(log))}" today="2022-09-20" address="none"`;
      const root = await shown(`<kh-desk ${own} actor-id="${unit}" actor-unit="${unit}"></kh-desk>`);
      const desk = deskIn(root);
      await until('it is said', () => text(desk.querySelector('#view')).includes('Kế hoạch chưa có nhiệm vụ'));
      assert.deepEqual(await findings(root), []);
      const button = (): HTMLElement | null => desk.querySelector('#view button.main');
      if (!mayAssign) return assert.isNull(button());
      await until('the office may assign', () => button() !== null);
      button()?.click();
      const form = (): Element | null | undefined => panelOf(desk)?.querySelector('kh-record[subject="plan"]');
      await until('the form', () => form()?.getAttribute('choice') === 'AssignTask');
    });

  test('leads the office from its menu to what waits for an answer, and nobody else', async () => {
    const menuIn = (desk: ShadowRoot): HTMLElement[] => [...desk.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const words = 'Việc chờ trả lời';
    const { root, desk } = await deskShown('actor-id="stp" actor-unit="stp"');
    menuIn(desk)
      .find((item) => text(item) === words)
      ?.click();
    await until('the panel', () => panelOf(desk)?.querySelector('kh-record[subject="answers"]') != null);
    await settled(root);
    assert.include(text(panelOf(desk)?.querySelector('h3')), words);
    assert.notInclude(menuIn((await deskShown()).desk).map(text), words);
  });

  test('shows the office what there is of targets and units above the form for the next', async () => {
    const open = async (subject: string, day = ''): Promise<ShadowRoot> => {
      const { desk } = await deskShown(
        'actor-id="stp" actor-unit="stp"',
        'vi',
        `address="none" place="subject=${subject}${day}"`,
      );
      await until('the panel', () => (panelOf(desk)?.querySelector('h3')?.textContent ?? '') !== '');
      return desk;
    };
    const told = (desk: ShadowRoot): string => text(panelOf(desk)?.querySelector('.panel-body'));
    assert.include(told(await open('targets')), 'Đáp ứng yêu cầu');
    assert.match(told(await open('targets')), /(Đạt|Phải đạt) .*100%/);
    assert.match(told(await open('about')), /Chỉ tiêu ?Đáp ứng yêu cầu/);
    const units = await open('units');
    for (const name of ['Báo Ninh Thuận', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh'])
      assert.include(told(units), name);
    const past = await open('units', '&amp;day=2022-05-01');
    await until('the past day', () => past.querySelector('.past') !== null);
    assert.isNull(panelOf(past)?.querySelector('.panel-foot') ?? null);
  });

  test('counts beside a unit’s view what is late there, its responsibilities too, and what waits for its answer', async () => {
    const { root, desk } = await deskShown('actor-id="tgpl" actor-unit="tgpl"');
    const told = (): string => text(tab(desk, 'unit'));
    assert.match(told(), /1/);
    const plan = root.querySelector('kh-plan') as PlanHostElement;
    const ask = { extensionId: 'x', to: '2022-12-31', reason: 'Chờ số liệu' };
    await plan.send({ type: 'RequestExtension', data: { taskId: '2', ...ask } });
    await settled(root);
    assert.notInclude(told(), 'đang chờ', 'who asked has nothing to answer');
    plan.setAttribute('actor-id', 'stp');
    plan.setAttribute('actor-unit', 'stp');
    await until('the office is asked', () => told().includes('1 đang chờ'));
    const data = { text: 'Đã xong' };
    await plan.send({ type: 'ClosePlan', data });
    await until('it is closed', () => text(desk.querySelector('.head')).includes('Đã kết thúc ngày 20/9/2022'));
    assert.notInclude(told(), 'đang chờ', 'what a closed plan has left open waits for nobody');
  });

  test('filters tasks and log each by its own', async () => {
    const { desk } = await deskShown(undefined, 'vi', 'address="none" place="view=history&amp;by=stp&amp;said=thi"');
    await until('the log', () => desk.querySelector('kh-history') !== null);
    tab(desk, 'list').click();
    await until('the list', () => desk.querySelector('kh-tasks') !== null);
    assert.equal(desk.querySelector<HTMLInputElement>('[type="search"]')?.value, '');
    assert.notInclude(text(desk), 'Không có nhiệm vụ khớp');
    tab(desk, 'history').click();
    await until('the log again', () => desk.querySelector<HTMLInputElement>('[type="search"]')?.value === 'thi');
  });

  test('on a past day says so above everything, records nothing, and leads to other days and back', async () => {
    const { desk } = await deskShown(undefined, 'vi', 'address="none" place="day=2022-05-01"');
    await until('the band is there', () => desk.querySelector('.past') !== null);
    assert.include(text(desk.querySelector('.past')), 'Đang xem ngày 01');
    await openTask(desk, '2');
    assert.isNull(desk.querySelector('kh-record'));
    desk.querySelector<HTMLElement>('[aria-label="Tiến một ngày"]')?.click();
    await until('a day on', () => text(desk.querySelector('.past')).includes('02/'));
    const field = desk.querySelector('.past input') as HTMLInputElement;
    const typeDay = (typed: string): void => {
      field.value = typed;
      field.dispatchEvent(new Event('change'));
    };
    typeDay('31/4/2022');
    assert.include(field.validationMessage, 'Cần một ngày có thật');
    typeDay('9/4/22');
    await until('the typed day', () => text(desk.querySelector('.past')).includes('Đang xem ngày 09/4/2022'));
    assert.deepEqual([field.value, field.validationMessage], ['09/04/2022', '']);
    desk.querySelector<HTMLElement>('.past .main')?.click();
    await until('now', () => desk.querySelector('.past') === null);
  });

  test('shows today where an address asks for a day that is not over', async () => {
    for (const day of ['2029-01-01', '2022-09-20']) {
      const { desk } = await deskShown(undefined, 'vi', `address="none" place="view=list&day=${day}"`);
      await until('the list', () => desk.querySelector('kh-tasks') !== null);
      assert.isNull(desk.querySelector('.past'));
      assert.include(text(desk.querySelector('.tools')), 'Ngày 20/9/2022');
    }
  });

  test('keeps task, view and filter in the address; “Back” leads back, and a link is opened', async () => {
    const { desk } = await deskShown(undefined, 'vi', '');
    await openTask(desk, '2');
    assert.equal(location.hash, '#task=2');
    tab(desk, 'list').click();
    await until('the list', () => location.hash === '#view=list&task=2');
    history.back();
    await until('the timeline again', () => tab(desk, 'timeline').getAttribute('aria-selected') === 'true');
    history.back();
    await until('the panel is closed', () => panelOf(desk) === null);
    location.hash = '#view=history&task=3';
    await until('as the link says', () => text(desk.querySelector('#panel-title')).startsWith('3'));
    assert.equal(tab(desk, 'history').getAttribute('aria-selected'), 'true');
    location.hash = '#noi-dung';
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.isNotNull(panelOf(desk), 'a heading of the page is none of ours');
  });

  test('begins where the address says', async () => {
    history.replaceState(null, '', '#view=list&status=overdue&task=2');
    const { desk } = await deskShown(undefined, 'vi', '');
    await until('the panel', () => text(desk.querySelector('#panel-title')).startsWith('2'));
    assert.equal(tab(desk, 'list').getAttribute('aria-selected'), 'true');
    assert.equal(focused(), document.body, 'who came by an address keeps the focus');
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
