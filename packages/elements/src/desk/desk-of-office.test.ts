import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { deskIn, deskShown, findings, panelOf, tab, text, until } from '../test-support/desk.js';
import { sampleLog, settled, shown, urlOf } from '../test-support/sample.js';

suite('a desk of a unit and of the office', () => {
  setup(() => history.replaceState(null, '', location.pathname + location.search));
  teardown(() => history.replaceState(null, '', location.pathname + location.search));

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
    const item = menuIn(desk).find((each) => text(each) === words);
    assert.exists(item);
    item?.click();
    await until('the panel', () => panelOf(desk)?.querySelector('kh-record[subject="answers"]') != null);
    await settled(root);
    assert.include(text(panelOf(desk)?.querySelector('h3')), words);
    // Nothing is told of it above: what can be done stands under the title.
    const [head, , foot] = [...(panelOf(desk)?.children ?? [])].map((part) => part.getBoundingClientRect());
    assert.closeTo(foot?.top ?? 0, head?.bottom ?? -1, 1);
    assert.notInclude(menuIn((await deskShown()).desk).map(text), words);
  });

  test('opens the same form again after it was given up', async () => {
    const { root, desk } = await deskShown(
      'actor-id="tgpl" actor-unit="tgpl"',
      'vi',
      'address="none" place="view=unit"',
    );
    const agenda = (): ShadowRoot | null | undefined => desk.querySelector('kh-agenda')?.shadowRoot;
    await until('the work of the unit', () => agenda()?.querySelector('.record') != null);
    const form = (): HTMLFormElement | null | undefined =>
      panelOf(desk)?.querySelector('kh-record')?.shadowRoot?.querySelector('form');
    for (const time of ['first', 'second', 'third']) {
      agenda()?.querySelector<HTMLButtonElement>('.record')?.click();
      await until(`the form, the ${time} time`, () => form() != null);
      form()?.querySelector<HTMLButtonElement>('[data-cancel]')?.click();
      await until('it is given up', () => form() == null);
      await settled(root);
    }
  });

  test('says for whom a nomination is that is decided on, and that there is none of that id', async () => {
    const { desk } = await deskShown('actor-id="stp" actor-unit="stp"', 'vi', 'address="none" place="nomination=n"');
    await until('the panel', () => text(panelOf(desk)?.querySelector('h3')) !== '');
    assert.equal(text(panelOf(desk)?.querySelector('h3')), 'Chi nhánh số 1');
    assert.match(text(panelOf(desk)), /Tập thể · Giấy khen/i);
    const other = await deskShown('actor-id="stp" actor-unit="stp"', 'vi', 'address="none" place="nomination=zzz"');
    await until('the panel', () => text(panelOf(other.desk)?.querySelector('h3')) !== '');
    assert.match(text(panelOf(other.desk)?.querySelector('h3')), /không có đề nghị khen thưởng này/);
    assert.isNull(panelOf(other.desk)?.querySelector('kh-record') ?? null);
  });

  test('names the task for which a request is answered', async () => {
    const { root, desk } = await deskShown(
      'actor-id="stp" actor-unit="stp"',
      'vi',
      'address="none" place="subject=answers"',
    );
    const plan = root.querySelector('kh-plan') as PlanHostElement;
    plan.setAttribute('actor-id', 'tgpl');
    plan.setAttribute('actor-unit', 'tgpl');
    await settled(root);
    await plan.send({
      type: 'RequestExtension',
      data: { taskId: '2', extensionId: 'x', to: '2022-12-31', reason: 'Chờ số liệu' },
    });
    plan.setAttribute('actor-id', 'stp');
    plan.setAttribute('actor-unit', 'stp');
    const record = (): ShadowRoot | null | undefined => panelOf(desk)?.querySelector('kh-record')?.shadowRoot;
    await until('what waits', () => record()?.querySelector('button') != null);
    record()?.querySelector<HTMLButtonElement>('button')?.click();
    await until('the form', () => record()?.querySelector('form') != null);
    assert.include(text(record()?.querySelector('.named')), '2 Công tác truyền thông');
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
    const nominee = { kind: 'collective', name: 'Phòng Nghiệp vụ' } as const;
    const nomination = { nominationId: 'm', form: 'giay-khen', nominee, merit: 'Xuất sắc' };
    await plan.send({ type: 'NominateAward', data: nomination });
    await plan.send({ type: 'ReturnNomination', data: { nominationId: 'm', reason: 'Thiếu báo cáo' } });
    await until('what came back counts too', () => told().includes('2 đang chờ'));
    const data = { text: 'Đã xong' };
    await plan.send({ type: 'ClosePlan', data });
    await until('it is closed', () => text(desk.querySelector('.head')).includes('Đã kết thúc ngày 20/9/2022'));
    assert.notInclude(told(), 'đang chờ', 'what a closed plan has left open waits for nobody');
  });
});
