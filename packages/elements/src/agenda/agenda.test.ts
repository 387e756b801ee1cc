import { assert } from 'chai';
import { render, type ReactiveControllerHost } from 'lit';
import './define.js';
import '../define.js';
import { AsOfEvent } from '../plan/plan-events.js';
import { elementContract } from '../test-support/element-contract.js';
import { openOffice, says, shownAt } from '../test-support/office.js';
import { axeFindings, inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';
import { until } from '../test-support/desk.js';
import type { RecordOpenEvent } from './record-open-event.js';
import { Reminders, standingTemplate } from './reminders.js';

elementContract('kh-agenda');

/** Says while the log is being checked, before which nobody records. */
const checked = '<kh-history></kh-history>';

const buttons = (root: ParentNode): readonly HTMLButtonElement[] => [
  ...(root.querySelector('kh-agenda')?.shadowRoot?.querySelectorAll<HTMLButtonElement>('button.record') ?? []),
];

suite('what one unit has to do', () => {
  test('stands in groups, the late first; an empty group is half a sentence', async () => {
    const root = await shownInPlan('<kh-agenda unit="tgpl"></kh-agenda>');
    const text = textOf(root, 'kh-agenda');
    assert.match(
      text,
      /Trung tâm trợ giúp pháp lý nhà nước tỉnh.*Quá hạn ?1.*15\/0?9\/2022 ?quá hạn 5 ngày ?2 ?Công tác/,
    );
    assert.match(text, /Tuần này.*không có việc đến hạn.*Tháng 9 ?không có việc đến hạn; .*31\/10\/2022/);
    assert.match(text, /Chờ trả lời ?không có đề nghị nào/);
  });

  test('tells no percent of work without a deadline before the unit has told one', async () => {
    const root = await shownInPlan(`<kh-agenda></kh-agenda>${checked}`, 'actor-id="s" actor-unit="stp"');
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    const on = '2022-02-01';
    const assigned = await plan.send({
      type: 'AssignTask',
      on,
      data: {
        taskId: 'x',
        number: '9',
        title: 'Trực đường dây nóng',
        kind: 'responsibility',
        lead: ['stp'],
        coordinating: [],
        period: { text: '', kind: 'unstated' },
      },
    });
    assert.property(assigned, 'recorded');
    await until('it is there', () => textOf(root, 'kh-agenda').includes('Trực đường dây nóng'));
    assert.notMatch(textOf(root, 'kh-agenda'), /Trực đường dây nóng ?0/);
    await plan.send({ type: 'ReportProgress', on: '2022-02-02', data: { taskId: 'x', percent: 20, note: 'Đã trực' } });
    await until('what was told', () => /Trực đường dây nóng ?20%/.test(textOf(root, 'kh-agenda')));
  });

  test('has one primary button, at the first late task, that opens the form for it', async () => {
    const root = await shownInPlan(`<kh-agenda></kh-agenda>${checked}`);
    const primary = buttons(root).filter((button) => button.classList.contains('main'));
    assert.lengthOf(primary, 1);
    let opened: RecordOpenEvent['detail'] | undefined;
    root.addEventListener('kh-record-open', ({ detail }) => (opened = detail));
    primary[0]?.click();
    assert.deepEqual(opened, { planId: 'test.sample', taskId: '2', command: 'ReportProgress', answering: undefined });
  });

  test('offers no button to whom may not record for the unit, nor on a day that is past', async () => {
    const bao = 'actor-id="b" actor-unit="bao"';
    assert.equal(buttons(await shownInPlan(`<kh-agenda unit="tgpl"></kh-agenda>${checked}`, bao)).length, 0);
    assert.equal(buttons(await shownInPlan(`<kh-agenda unit="tgpl"></kh-agenda>${checked}`, '')).length, 0);
    const office = await shownInPlan(`<kh-agenda unit="tgpl"></kh-agenda>${checked}`, 'actor-id="s" actor-unit="stp"');
    assert.isNotEmpty(buttons(office));
    office.querySelector('kh-agenda')?.dispatchEvent(new AsOfEvent('2022-09-17'));
    await settled(office);
    assert.match(textOf(office, 'kh-agenda'), /quá hạn 2 ngày/);
    assert.equal(buttons(office).length, 0);
  });

  test('offers no button to the staff of a unit that has handed its work over; the form says to whom, and when', async () => {
    const elements = `<kh-agenda></kh-agenda><kh-record task="2"></kh-record>${checked}`;
    const root = await shownInPlan(elements, 'actor-id="s" actor-unit="stp"');
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    await plan.send({
      type: 'SucceedUnits',
      on: '2022-09-15',
      data: { unitIds: ['tgpl'], successorId: 'bao', basis: '12/QĐ-STP' },
    });
    Object.assign(plan, { actorId: 'an', actorUnit: 'tgpl' });
    await settled(root);
    assert.include(textOf(root, 'kh-agenda'), 'Báo Ninh Thuận');
    assert.equal(buttons(root).length, 0);
    assert.include(
      textOf(root, 'kh-record'),
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh đã chuyển giao nhiệm vụ cho Báo Ninh Thuận từ ngày 15/9/2022',
    );
  });

  test('has its nominations that were sent back, why, and the way to put them forward again', async () => {
    const root = await shownInPlan(`<kh-agenda unit="stp"></kh-agenda>${checked}`, 'actor-id="s" actor-unit="stp"');
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    const nominee = { kind: 'collective', name: 'Phòng Nghiệp vụ' } as const;
    const on = '2022-09-10';
    await plan.send({
      type: 'NominateAward',
      on,
      data: { nominationId: 'm', form: 'bang-khen', nominee, merit: 'Xuất sắc' },
    });
    await settled(root);
    assert.equal(buttons(root).length, 0);
    await plan.send({
      type: 'ReturnNomination',
      on: '2022-09-12',
      data: { nominationId: 'm', reason: 'Thiếu báo cáo' },
    });
    await settled(root);
    const line = /Chờ trả lời ?1.*12\/9\/2022 ?chờ 8 ngày.*Phòng Nghiệp vụ.*được trả lại · Thiếu báo cáo/;
    assert.match(textOf(root, 'kh-agenda'), line);
    assert.deepEqual(await axeFindings(root), []);
    let opened: RecordOpenEvent['detail'] | undefined;
    root.addEventListener('kh-record-open', ({ detail }) => (opened = detail));
    buttons(root)[0]?.click();
    assert.deepEqual(opened, { planId: 'test.sample', nominationId: 'm', command: 'NominateAward' });
    // Whoever made it puts it forward again, nobody in their place.
    Object.assign(plan, { actorId: 'an', actorUnit: 'tgpl' });
    await settled(root);
    assert.equal(buttons(root).length, 0);
  });

  test('is that of one person in charge where the reader chooses so; what waits stays the unit’s', async () => {
    const root = await shownInPlan(`<kh-agenda unit="tgpl"></kh-agenda>${checked}`);
    assert.isNull(root.querySelector('kh-agenda')?.shadowRoot?.querySelector('[name="person"]'));
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    await plan.send({ type: 'ReportProgress', data: { taskId: '2', percent: 91, inCharge: 'Chị Lan' } });
    await settled(root);
    const all = textOf(root, 'kh-agenda');
    assert.include(all, 'phụ trách: Chị Lan');
    const select = inside<HTMLSelectElement>(root, 'kh-agenda', '[name="person"]');
    assert.deepEqual(
      [...select.options].map(({ text }) => text),
      ['Tất cả', 'Chị Lan'],
    );
    const numbers = (): readonly string[] =>
      [...(root.querySelector('kh-agenda')?.shadowRoot?.querySelectorAll('.number') ?? [])].map(({ textContent }) =>
        textContent.trim(),
      );
    assert.isAbove(numbers().length, 1);
    select.value = 'Chị Lan';
    select.dispatchEvent(new Event('change'));
    await settled(root);
    assert.deepEqual(numbers(), ['2']);
    assert.deepEqual(await axeFindings(root), []);
  });

  test('tells of what was asked today that it waits from today on', async () => {
    const root = await shownInPlan(`<kh-agenda unit="tgpl"></kh-agenda>${checked}`);
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    await plan.send({ type: 'ReportObstacle', data: { taskId: '2', obstacleId: 'o', text: 'Thiếu máy' } });
    await settled(root);
    assert.include(textOf(root, 'kh-agenda'), 'từ hôm nay');
    assert.notInclude(textOf(root, 'kh-agenda'), '0 ngày');
  });

  test('of all plans of a server is nobody’s while nobody is signed in, and says so', async () => {
    const { endpoint } = await openOffice(true, 'open-');
    const root = await shown(`<kh-agenda endpoint="${endpoint}" unit="tgpl" today="2022-09-20"></kh-agenda>`);
    await says(root, 'kh-agenda', 'Chưa có ai đăng nhập');
    assert.notInclude(textOf(root, 'kh-agenda'), 'không có việc quá hạn');
    assert.deepEqual(await axeFindings(root), []);
  });

  test('chooses a task for the page', async () => {
    const root = await shownInPlan('<kh-agenda></kh-agenda><kh-task></kh-task>');
    inside<HTMLButtonElement>(root, 'kh-agenda', 'button.title').click();
    await settled(root);
    assert.include(textOf(root, 'kh-task'), '2 Công tác truyền thông');
  });

  test('has figures that add up, with their denominator', async () => {
    const root = await shownInPlan('<kh-agenda></kh-agenda>');
    const figures = inside<HTMLElement>(root, 'kh-agenda', '.figures');
    const numbers = [...figures.querySelectorAll('b')].map(({ textContent }) => Number(textContent));
    assert.deepEqual(numbers, [4, 1, 0, 1, 1, 1]);
    assert.include(textOf(root, 'kh-agenda'), 'Tỷ lệ tính trên 4 nhiệm vụ được giao.');
  });

  /** What a server answers, whatever is asked below it. */
  const answering = (answer: object): string => `data:application/json,${encodeURIComponent(JSON.stringify(answer))}#`;

  /** What is said of letters once the server at this address has answered, or has not. */
  const told = async (endpoint: string): Promise<string> => {
    const server = { endpoint, token: async () => undefined };
    const place = document.createElement('div');
    await new Promise<void>((resolve) => {
      const reminders = new Reminders({ requestUpdate: () => draw() } as ReactiveControllerHost);
      const draw = (): void => {
        render(standingTemplate(reminders.of(server, 'tgpl'), 'Asia/Ho_Chi_Minh', 'vi'), place);
        if (place.textContent !== '') resolve();
      };
      draw();
      setTimeout(resolve, 500);
    });
    return place.textContent.replaceAll(/\s+/g, ' ').trim();
  };

  test('tells when a letter last went out, and since when none does', async () => {
    const sent = { isOn: true, people: 2, lastSentAt: '2022-09-19T00:00:00.000Z' };
    assert.match(await told(answering(sent)), /^Thư nhắc gửi lần cuối 19\/9\/2022,? 07:00\. Đã gửi$/);
    const failing = { ...sent, failingSince: '2022-09-20T00:05:00.000Z', reason: 'address' };
    assert.match(await told(answering(failing)), /Chưa gửi được từ 20\/9\/2022,? 07:05: hộp thư của đơn vị không nhận/);
    assert.match(await told(answering({ isOn: true, people: 0 })), /Danh bạ chưa có địa chỉ thư/);
    assert.match(await told(answering({ isOn: false, people: 2 })), /chưa được đặt để gửi thư/);
  });

  test('says nothing of letters where the server does not answer', async () => {
    assert.equal(await told('data:text/plain,no#'), '');
  });

  test('stays that of the unit for which somebody acts, on a day that is past too', async () => {
    const all = '<kh-agenda></kh-agenda><kh-agenda unit="bao"></kh-agenda><kh-agenda unit="tgpl"></kh-agenda>';
    const root = await shownInPlan(all, 'actor-id="a" actor-unit="bao"');
    const [own, named, other] = [...root.querySelectorAll('kh-agenda')];
    const tasksOf = (agenda: Element | undefined): string[] =>
      [...(agenda?.shadowRoot?.querySelectorAll<HTMLElement>('.item .title') ?? [])].map(({ innerText }) => innerText);
    for (const day of [undefined, '2022-09-10']) {
      root.querySelector('kh-plan')?.dispatchEvent(new AsOfEvent(day));
      await settled(root);
      assert.deepEqual(tasksOf(own), tasksOf(named));
      assert.notDeepEqual(tasksOf(own), tasksOf(other));
    }
  });

  test('leads from one plan to the unit’s work in all of them, where a server has them, and back', async () => {
    const office = await openOffice();
    await office.add('test.other');
    const root = await shownAt(office, '<kh-agenda unit="tgpl"></kh-agenda>');
    const shadow = root.querySelector('kh-agenda')?.shadowRoot as ShadowRoot;
    const toggle = (): HTMLButtonElement => shadow.querySelector<HTMLButtonElement>('[data-everywhere]') as never;
    const items = (): number => shadow.querySelectorAll('.item').length;
    const ownItems = items();
    assert.equal(toggle().ariaPressed, 'false');
    toggle().click();
    await until('both plans', () => items() === 2 * ownItems);
    assert.equal(toggle().ariaPressed, 'true');
    assert.include(textOf(root, 'kh-agenda'), '225/KH-STP');
    // What is recorded here, and opened, is of the plan around.
    assert.lengthOf(shadow.querySelectorAll('button.title'), ownItems);
    let opened: RecordOpenEvent['detail'] | undefined;
    root.addEventListener('kh-record-open', ({ detail }) => (opened = detail));
    for (const button of buttons(root)) {
      button.click();
      assert.equal(opened?.planId, 'test.sample');
    }
    assert.isEmpty(await axeFindings(root));
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    await plan.send({ type: 'ReportProgress', data: { taskId: '2', percent: 93 } });
    await until('what was recorded', () => textOf(root, 'kh-agenda').includes('93%'));
    toggle().click();
    await settled(root);
    assert.equal(items(), ownItems);
  });

  test('shows the next person at the page nothing that a server told the one before', async () => {
    const office = await openOffice();
    await office.add('test.other');
    const root = await shownAt(office, '<kh-agenda unit="tgpl"></kh-agenda>');
    const shadow = root.querySelector('kh-agenda')?.shadowRoot as ShadowRoot;
    const items = (): number => shadow.querySelectorAll('.item').length;
    const own = items();
    shadow.querySelector<HTMLButtonElement>('[data-everywhere]')?.click();
    await until('both plans', () => items() === 2 * own);
    root.querySelector('kh-plan')?.setAttribute('actor-id', 'khac');
    await until('one plan', () => items() === own);
    assert.equal(shadow.querySelector('[data-everywhere]')?.ariaPressed, 'false');
  });

  test('says why all plans cannot be told, and still leads back', async () => {
    const office = await openOffice();
    const root = await shownAt(office, '<kh-agenda unit="tgpl"></kh-agenda>');
    const shadow = root.querySelector('kh-agenda')?.shadowRoot as ShadowRoot;
    const press = (): void => shadow.querySelector<HTMLButtonElement>('[data-everywhere]')?.click();
    await office.set({ isDown: true });
    press();
    await until('it is said', () => shadow.querySelector('[role="alert"]') !== null);
    press();
    await settled(root);
    assert.isNotNull(shadow.querySelector('.item'));
  });

  test('leads to a calendar only where the page around has one, and to other plans only where a server does', async () => {
    const root = await shownInPlan('<kh-agenda></kh-agenda>');
    const agenda = root.querySelector('kh-agenda') as HTMLElementTagNameMap['kh-agenda'];
    assert.isNull(agenda.shadowRoot?.querySelector('[data-calendar], [data-everywhere]'));
    let asked = 0;
    agenda.onCalendar = () => (asked += 1);
    await settled(root);
    agenda.shadowRoot?.querySelector<HTMLButtonElement>('[data-calendar]')?.click();
    assert.equal(asked, 1);
  });

  test('is another unit’s when the reader chooses it', async () => {
    const root = await shownInPlan('<kh-agenda unit="bao"></kh-agenda>');
    assert.match(textOf(root, 'kh-agenda'), /Báo Ninh Thuận.*không có việc quá hạn/);
  });
});
