import { assert } from 'chai';
import '../agenda/define.js';
import '../define.js';
import '../desk/define.js';
import type { PlanHostElement } from '../plan/plan.js';
import {
  centreToken,
  lacks,
  officeToken,
  openOffice,
  planId,
  press,
  says,
  shownAt,
  type Office,
} from '../test-support/office.js';
import { axeFindings, inside, settled, shown, textOf } from '../test-support/sample.js';

const all = '<kh-record></kh-record><kh-tasks></kh-tasks><kh-task></kh-task><kh-history></kh-history>';

const plan = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;

/** Fills the form in and sends it, as a person does. */
async function record(root: HTMLElement, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`);
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    await settled(root);
  }
  inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
  await settled(root);
}

const progress = { taskId: '2', action: 'ReportProgress', on: '2022-09-14', percent: '70', note: 'Đợt hai' };

/** Progress given while the line is cut, then refused: another desk has completed the task. */
async function refusedIn(office: Office, root: HTMLElement): Promise<void> {
  await office.set({ isDown: true });
  await record(root, progress);
  await says(root, 'kh-plan', 'chưa gửi được');
  await office.set({ isDown: false });
  await office.say('CompleteTask', { taskId: '2', result: 'Đã xong' });
  dispatchEvent(new Event('online'));
  await says(root, 'kh-plan', 'Không được ghi nhận');
}

suite('a plan on a server', () => {
  let office: Office;
  setup(async () => (office = await openOffice()));

  test('is shown, recorded on, and says where it is kept; what was recorded is nowhere called unsent', async () => {
    const root = await shownAt(office, all);
    assert.include(textOf(root, 'kh-record'), 'Lưu tại máy chủ của cơ quan.');
    await record(root, progress);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    assert.deepInclude((await office.entries()).at(-1)?.data, { taskId: '2', percent: 70, note: 'Đợt hai' });
    for (const tag of ['kh-plan', 'kh-record', 'kh-tasks', 'kh-history']) {
      assert.notInclude(textOf(root, tag), 'Chưa gửi');
      assert.notInclude(textOf(root, tag), 'Chỉ lưu trên máy này');
    }
  });

  test('asks for a token, and once more when it is no longer taken', async () => {
    const given = ['tgpl:tgpl:recorder,one', 'tgpl:tgpl:recorder,two', 'tgpl:tgpl:recorder,three'];
    let asked = 0;
    await office.set({ taken: given[0] as string });
    const root = await shownAt(office, all, async () => given[asked++]);
    assert.equal(asked, 1);
    await office.set({ taken: given[1] as string });
    await record(root, progress);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    assert.equal(asked, 2);
  });

  test('without a token says that one must sign in, and shows the plan once one has', async () => {
    let token: string | undefined;
    const root = await shownAt(office, all, async () => token);
    await says(root, 'kh-record', 'Phiên đăng nhập đã hết hạn');
    token = centreToken;
    inside<HTMLButtonElement>(root, 'kh-record', 'button').click();
    await says(root, 'kh-tasks', 'Công tác truyền thông');
  });

  test('of another id is another plan, and one that is not there is said to be missing', async () => {
    const root = await shownAt(office, all);
    plan(root).planId = 'test.other';
    await says(root, 'kh-record', 'Không có kế hoạch “test.other”');
    plan(root).planId = 'test.sample';
    await says(root, 'kh-tasks', 'Công tác truyền thông');
  });

  test('needs both: an endpoint alone is no plan', async () => {
    const root = await shown(`<kh-plan endpoint="${office.endpoint}"><kh-tasks></kh-tasks></kh-plan>`);
    assert.include(textOf(root, 'kh-tasks'), 'plan-id');
  });

  test('set to null by a framework, the endpoint is one that is not given', async () => {
    const root = await shownAt(office, all);
    Object.assign(plan(root), { endpoint: null, tokenProvider: null });
    await lacks(root, 'kh-record', 'Lưu tại máy chủ');
  });

  test('without a line keeps what is recorded: said on the row, in the history, of the task, above the plan', async () => {
    const root = await shownAt(office, all);
    await office.set({ isDown: true });
    await record(root, progress);
    assert.include(textOf(root, 'kh-record'), 'Chưa gửi');
    await says(root, 'kh-tasks', 'Chưa gửi');
    await says(root, 'kh-history', 'Chưa gửi Báo cáo tiến độ: 70% · Đợt hai · 2 Công tác truyền thông · 14/9/2022');
    await says(root, 'kh-task', 'Chưa gửi');
    await says(root, 'kh-plan', '1 nội dung đã ghi chưa gửi được tới cơ quan');
    // This page has no store for it.
    await says(root, 'kh-plan', '1 nội dung chưa gửi sẽ mất nếu đóng trang');
    await office.set({ isDown: false });
    dispatchEvent(new Event('online'));
    for (const tag of ['kh-plan', 'kh-tasks', 'kh-history', 'kh-task']) await lacks(root, tag, 'hưa gửi');
    assert.deepInclude((await office.entries()).at(-1)?.data, { percent: 70 });
  });

  test('marks what is not sent on the row of the timeline and on the line of the agenda too', async () => {
    const root = await shownAt(office, `${all}<kh-timeline></kh-timeline><kh-agenda unit="tgpl"></kh-agenda>`);
    await office.set({ isDown: true });
    await plan(root).send({ type: 'ReportProgress', on: '2022-09-14', data: { taskId: '2', percent: 70 } });
    for (const tag of ['kh-timeline', 'kh-agenda']) {
      await says(root, tag, 'Chưa gửi');
      const marks = [...(root.querySelector(tag)?.shadowRoot?.querySelectorAll('.chip') ?? [])];
      assert.deepEqual(
        marks.map((mark) => mark.closest('.row, .item')?.querySelector('.number')?.textContent),
        ['2'],
      );
    }
    await office.set({ isDown: false });
    dispatchEvent(new Event('online'));
    for (const tag of ['kh-timeline', 'kh-agenda']) await lacks(root, tag, 'Chưa gửi');
  });

  test('in English says the same', async () => {
    const root = await shownAt(office, all);
    root.lang = 'en';
    await office.set({ isDown: true });
    await plan(root).send({ type: 'ReportProgress', on: '2022-09-14', data: { taskId: '2', percent: 70 } });
    await says(root, 'kh-plan', 'Not sent to the office yet: 1');
    await says(root, 'kh-history', 'Not sent yet');
    await office.set({ isDown: false });
    dispatchEvent(new Event('online'));
    await lacks(root, 'kh-history', 'Not sent yet');
  });

  for (const status of [408, 429, 503])
    test(`${status} keeps what was recorded, and it is sent again`, async () => {
      const root = await shownAt(office, all);
      // Browsers send again by themselves what was answered with 408: it is answered so until the page has said it.
      await office.set({ statuses: Array.from({ length: 50 }, () => status) });
      await record(root, progress);
      await says(root, 'kh-history', 'Chưa gửi');
      await says(root, 'kh-plan', 'chưa gửi được');
      await office.set({ statuses: [] });
      await lacks(root, 'kh-history', 'Chưa gửi');
      assert.equal((await office.entries()).filter(({ data }) => JSON.stringify(data).includes('Đợt hai')).length, 1);
    });

  test('asks before it is left while nothing but the page holds what is unsent, and no longer', async () => {
    const root = await shownAt(office, all);
    const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    assert.isFalse(isAsked());
    await office.set({ isDown: true });
    await record(root, progress);
    assert.isTrue(isAsked());
    await office.set({ isDown: false });
    dispatchEvent(new Event('online'));
    await lacks(root, 'kh-history', 'Chưa gửi');
    assert.isFalse(isAsked());
  });
});

suite('what a server refused', () => {
  let office: Office;
  let root: HTMLElement;
  setup(async () => {
    office = await openOffice();
    root = await shownAt(office, all);
    await refusedIn(office, root);
  });

  test('is said with its reason, in the history too, and stays', async () => {
    assert.match(
      textOf(root, 'kh-plan'),
      /Không được ghi nhận: Báo cáo tiến độ: 70% · Đợt hai · 2 Công tác truyền thông · 14\/9\/2022\. /,
    );
    await says(root, 'kh-history', 'Không được ghi nhận');
    await says(root, 'kh-tasks', 'Không được ghi nhận');
    dispatchEvent(new Event('focus'));
    await settled(root);
    assert.include(textOf(root, 'kh-plan'), 'Không được ghi nhận');
  });

  test('comes back into the form as it was given, and sent again takes its place', async () => {
    press(root, 'Sửa và gửi lại');
    await settled(root);
    const valueOf = (name: string): string => inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`).value;
    assert.deepEqual(['taskId', 'on', 'percent', 'note'].map(valueOf), ['2', '14/09/2022', '70', 'Đợt hai']);
    // The task was completed meanwhile, so that progress is nothing to report now; another task it may be.
    assert.include(textOf(root, 'kh-record'), 'Nội dung đã nhập vẫn ở đây để sao chép');
    await office.say('ReturnCompletion', { taskId: '2', reason: 'Thiếu tài liệu' }, 'stp:stp:recorder,planner');
    await lacks(root, 'kh-record', 'Nội dung đã nhập vẫn ở đây để sao chép');
    await record(root, { percent: '80' });
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    assert.deepInclude((await office.entries()).at(-1)?.data, { taskId: '2', percent: 80, note: 'Đợt hai' });
  });

  test('offers to put right only where the page has a form for it', async () => {
    const buttons = (): string[] =>
      [...(root.querySelector('kh-plan')?.shadowRoot?.querySelectorAll('button') ?? [])].map(
        ({ innerText }) => innerText,
      );
    assert.include(buttons(), 'Sửa và gửi lại');
    root.querySelector('kh-record')?.remove();
    await settled(root);
    dispatchEvent(new Event('focus'));
    await settled(root);
    assert.notInclude(buttons(), 'Sửa và gửi lại');
    assert.include(buttons(), 'Bỏ');
  });

  test('is dropped when a person says so, and changes nothing', async () => {
    const before = (await office.entries()).length;
    press(root, 'Bỏ');
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    await lacks(root, 'kh-history', 'Không được ghi nhận');
    assert.equal((await office.entries()).length, before);
  });

  test('is accessible', async () => {
    assert.deepEqual(await axeFindings(root), []);
  });
});

/** The form in the panel of a desk, once it is there. */
async function formOpen(root: HTMLElement): Promise<ShadowRoot> {
  for (let tries = 0; tries < 500; tries += 1) {
    await settled(root);
    const views = root.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
    const form = views?.querySelector('kh-record')?.shadowRoot;
    if (form?.querySelector('form') != null) return form;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('no form is open');
}

suite('what a server refused together', () => {
  let office: Office;
  let root: HTMLElement;
  setup(async () => {
    sessionStorage.clear();
    office = await openOffice();
    root = await shownAt(office, '<kh-desk address="none"></kh-desk>', async () => officeToken, {
      'actor-id': 'stp',
      'actor-unit': 'stp',
    });
    await office.set({ isDown: true });
    const paper = { number: '412/KH-STP', reason: 'Theo chỉ đạo của UBND tỉnh' };
    const period = { text: 'Tháng 11/2022', kind: 'window', start: '2022-11-01', end: '2022-11-30' } as const;
    const added = {
      taskId: 'them',
      number: '4',
      title: 'Hội thi tìm hiểu pháp luật',
      lead: ['tgpl'],
      coordinating: [],
    };
    await plan(root).send({ type: 'AmendPlan', on: '2022-09-10', data: paper }, [
      { type: 'AmendTask', on: '2022-09-10', data: { ...paper, taskId: '2', title: 'Truyền thông đến hết năm' } },
      { type: 'AssignTask', on: '2022-09-10', data: { ...added, period, products: ['tin', 'bài'] } },
      { type: 'CancelTask', on: '2022-09-10', data: { taskId: '3', reason: paper.reason } },
    ]);
    await says(root, 'kh-plan', 'chưa gửi được');
    await office.set({ isDown: false });
    await office.say('CancelTask', { taskId: '3', reason: 'Đã gộp' }, officeToken);
    dispatchEvent(new Event('online'));
    await says(root, 'kh-plan', 'Không được ghi nhận');
  });

  const notices = (): Element[] => [
    ...(root.querySelector('kh-plan')?.shadowRoot?.querySelectorAll('[data-code="refused"]') ?? []),
  ];

  test('is one refusal, which says why and names all of it; a person who drops it drops it all', async () => {
    assert.lengthOf(notices(), 1);
    const words = notices()[0]?.textContent ?? '';
    for (const part of ['412/KH-STP', 'Truyền thông đến hết năm', 'Hội thi tìm hiểu pháp luật', '3 '])
      assert.include(words, part);
    assert.notInclude(words, 'một nội dung đi cùng');
    assert.deepEqual(await axeFindings(root), []);
    press(root, 'Bỏ');
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    assert.lengthOf(
      (await office.entries()).filter(({ type }) => type === 'PlanAmended'),
      0,
    );
  });

  test('comes back into its form whole, and sent again without what was in the way takes its place', async () => {
    press(root, 'Sửa và gửi lại');
    const form = await formOpen(root);
    const names = ['number', 'on', 'reason', '1.taskId', '1.title', '2.title', '2.period', '2.products'];
    assert.deepEqual(
      names.map((name) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value),
      [
        '412/KH-STP',
        '10/09/2022',
        'Theo chỉ đạo của UBND tỉnh',
        '2',
        'Truyền thông đến hết năm',
        'Hội thi tìm hiểu pháp luật',
        'Tháng 11/2022',
        'tin\nbài',
      ],
    );
    form.querySelector<HTMLButtonElement>('[data-take-out="3"]')?.click();
    await settled(root);
    for (let times = 0; times < 2; times += 1) {
      form.querySelector('form')?.requestSubmit();
      await settled(root);
    }
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    const entries = await office.entries();
    assert.deepEqual(
      entries.slice(-3).map(({ type }) => type),
      ['PlanAmended', 'TaskAmended', 'TaskAssigned'],
    );
  });
});

suite('what a server refused of the office’s own', () => {
  let office: Office;
  let root: HTMLElement;
  setup(async () => {
    sessionStorage.clear();
    office = await openOffice();
    root = await shownAt(office, '<kh-desk address="none"></kh-desk>', async () => officeToken, {
      'actor-id': 'stp',
      'actor-unit': 'stp',
    });
    await office.set({ isDown: true });
    await plan(root).send({ type: 'RegisterUnit', on: '2022-09-14', data: { unitId: 'pbgdpl', name: 'Phòng PBGDPL' } });
    await office.set({ isDown: false });
    await office.say('RegisterUnit', { unitId: 'pbgdpl', name: 'Phòng Phổ biến pháp luật' }, officeToken);
    dispatchEvent(new Event('online'));
    await says(root, 'kh-plan', 'Không được ghi nhận');
    press(root, 'Sửa và gửi lại');
  });

  const field = async (name: string): Promise<HTMLInputElement> =>
    (await formOpen(root)).querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;

  test('comes back into its form in the desk, and is sent again from there', async () => {
    const id = await field('unitId');
    assert.equal(id.value, 'pbgdpl');
    id.value = 'pbgdpl-2';
    id.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(root);
    id.form?.requestSubmit();
    await settled(root);
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    assert.deepInclude((await office.entries()).at(-1)?.data, { unitId: 'pbgdpl-2', name: 'Phòng PBGDPL' });
  });

  test('comes back as often as a person asks, and into no form once it is dropped', async () => {
    for (let times = 0; times < 2; times += 1) {
      assert.equal((await field('name')).value, 'Phòng PBGDPL');
      (await formOpen(root)).querySelector<HTMLButtonElement>('[data-cancel]')?.click();
      await settled(root);
      press(root, 'Sửa và gửi lại');
    }
    const views = inside(root, 'kh-desk', 'kh-desk-views');
    const isOpen = (): boolean => views.shadowRoot?.querySelector('kh-record') != null;
    await formOpen(root);
    views.shadowRoot?.querySelector<HTMLButtonElement>('.panel-head .tools button:last-child')?.click();
    await settled(root);
    assert.isFalse(isOpen());
    press(root, 'Sửa và gửi lại');
    press(root, 'Bỏ');
    await lacks(root, 'kh-plan', 'Không được ghi nhận');
    sessionStorage.clear();
    const detail = { planId, subject: 'units', command: 'RegisterUnit' };
    views.dispatchEvent(new CustomEvent('kh-record-open', { detail }));
    assert.equal((await field('name')).value, '');
  });
});
