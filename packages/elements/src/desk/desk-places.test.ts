import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import {
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

suite('where a reader stands in a desk', () => {
  setup(() => history.replaceState(null, '', location.pathname + location.search));
  teardown(() => history.replaceState(null, '', location.pathname + location.search));

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

  test('has its filters within its width, however long a name is', async () => {
    const own = 'style="width: 340px" address="none" place="unit=tgpl&amp;view=list"';
    const { desk } = await deskShown(undefined, 'vi', own);
    await until('there are filters', () => desk.querySelector('.opener') !== null);
    desk.querySelector<HTMLElement>('.opener')?.click();
    await until('they are open', () => desk.querySelector('.filters.open') !== null);
    const { right } = (desk.querySelector('.surface') as HTMLElement).getBoundingClientRect();
    for (const pick of desk.querySelectorAll('.filters .pick'))
      assert.isAtMost(pick.getBoundingClientRect().right, right, text(pick));
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

  test('steps from a task that the filter leaves out to the next that it leaves', async () => {
    const { desk } = await deskShown(undefined, 'vi', 'address="none" place="status=done-all&amp;task=2"');
    const number = (): string => text(desk.querySelector('#panel-title')).split(' ')[0] ?? '';
    await until('the panel', () => number() === '2');
    const [kept] = rowsIn(desk).map(({ dataset }) => dataset['task']);
    const press = (label: string): void => desk.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    assert.deepEqual(rowsIn(desk).length, 1);
    const way = Number(kept) > 2 ? 'Nhiệm vụ sau' : 'Nhiệm vụ trước';
    const other = way === 'Nhiệm vụ sau' ? 'Nhiệm vụ trước' : 'Nhiệm vụ sau';
    const isIdle = (label: string): string | null | undefined =>
      desk.querySelector(`[aria-label="${label}"]`)?.ariaDisabled;
    assert.deepEqual([other, way].map(isIdle), ['true', 'false']);
    press(other);
    assert.equal(number(), '2');
    press(way);
    await until('the one that is left', () => number() === kept);
  });

  for (const [view, tag] of [
    ['list', 'kh-tasks'],
    ['timeline', 'kh-timeline'],
  ] as const)
    test(`brings the task that an address opens into sight, in the ${view}`, async () => {
      const { root, desk } = await deskShown('actor-id="stp" actor-unit="stp"', 'vi', 'address="hash"');
      const plan = root.querySelector('kh-plan') as PlanHostElement;
      for (let at = 10; at < 80; at += 1) {
        const data = { taskId: `t${at}`, number: `${at}`, title: `Việc ${at}`, lead: ['tgpl'], coordinating: [] };
        const period = { text: 'Quý IV/2022', kind: 'window', start: '2022-10-01', end: '2022-12-31' } as const;
        await plan.send({ type: 'AssignTask', data: { ...data, period } });
      }
      const inSight = (id: string): boolean => {
        const shadow = desk.querySelector(tag)?.shadowRoot;
        const box = shadow?.querySelector('.scroll')?.getBoundingClientRect();
        const row = shadow?.querySelector(`[data-row="${id}"]`)?.getBoundingClientRect();
        if (box === undefined || row === undefined || row.top < -1 || row.bottom > innerHeight + 1) return false;
        return row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
      };
      root.style.marginBlock = '70vh';
      for (const id of ['t75', '2', 't40']) {
        scrollTo(0, 0);
        location.hash = `#view=${view}&task=${id}`;
        await until(`${id} is in sight`, () => inSight(id));
      }
    });

  test('shows today where an address asks for a day that is not over', async () => {
    for (const day of ['2029-01-01', '2022-09-20']) {
      const { desk } = await deskShown(undefined, 'vi', `address="none" place="view=list&day=${day}"`);
      await until('the list', () => desk.querySelector('kh-tasks') !== null);
      assert.isNull(desk.querySelector('.past'));
      assert.include(text(desk.querySelector('.tools')), 'Ngày 20/9/2022');
    }
  });

  test('says of a day before the plan was issued that it was not, and leads to today', async () => {
    location.hash = '#view=list&day=2020-01-01';
    const { root, desk } = await deskShown(undefined, 'vi', '', 'chưa được ban hành');
    assert.include(text(desk), 'Đến hết ngày 01/01/2020, kế hoạch chưa được ban hành.');
    assert.notInclude(text(desk), 'test.sample');
    assert.deepEqual(await findings(root), []);
    desk.querySelector<HTMLElement>('.none-left button')?.click();
    await until('today', () => text(desk).includes('225/KH-STP') && location.hash === '#view=list');
  });

  test('puts an address right that asks for a day to come, or for what nobody knows', async () => {
    location.hash = '#view=list&day=2030-01-01';
    const { desk } = await deskShown(undefined, 'vi', '');
    await until('the list', () => desk.querySelector('kh-tasks') !== null);
    await until('the day is gone', () => location.hash === '#view=list');
    const isPast = (): boolean => desk.querySelector('.past') !== null;
    for (const wrong of ['day=2022-02-30', 'view=list&day=hom-nay', 'day=2022-02-30&view=nowhere']) {
      location.hash = '#day=2022-05-01';
      await until('a past day', isPast);
      location.hash = `#${wrong}`;
      await until(`now by ${wrong}`, () => !isPast());
      await until('the address says so', () => !location.hash.includes('day'));
    }
  });

  test('closes a panel by Esc while the focus is nowhere, and a menu with the focus back on its button', async () => {
    const { desk } = await deskShown(undefined, 'vi', 'address="none" place="task=2"');
    await until('the panel', () => panelOf(desk) !== null);
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until('it is closed', () => panelOf(desk) === null);
    const more = desk.querySelector<HTMLElement>('[popovertarget="menu"]');
    more?.click();
    await until('the focus is in the menu', () => focused()?.getAttribute('role') === 'menuitem');
    pressKey(focused() as Element, 'Escape');
    assert.equal(focused(), more);
    assert.isFalse(desk.querySelector('#menu')?.matches(':popover-open'));
  });

  test('has the title of a panel in its first line, or below what stands there', async () => {
    const placeOf = async (place: string): Promise<string | undefined> => {
      const { desk } = await deskShown('actor-id="stp" actor-unit="stp"', 'vi', `address="none" place="${place}"`);
      const title = (): Element | null => desk.querySelector('#panel-title');
      await until('a title', () => text(title()) !== '');
      const [at, close] = [title(), desk.querySelector('.panel-head .tools')].map((each) =>
        each?.getBoundingClientRect(),
      );
      return (at?.top ?? 0) < (close?.bottom ?? 0) ? 'beside the button' : 'below it';
    };
    assert.equal(await placeOf('subject=units'), 'beside the button');
    assert.equal(await placeOf('task=2'), 'below it');
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
});
