import type { Sent } from '@kehoach/session';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import type { CommandEvent } from '../plan/plan-events.js';
import { host, panel, press, record, type } from '../test-support/panel.js';
import { inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

suite('a draft', () => {
  setup(() => sessionStorage.clear());
  const begin = async (): Promise<void> => {
    const root = await panel('choice="ReportObstacle"');
    await type(root, '#text', 'Chờ số liệu');
    assert.include(textOf(root, 'kh-record'), 'Bản nháp còn đây');
  };
  const kept = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith('kehoach.draft'));
  const written = (root: HTMLElement): string =>
    record(root).shadowRoot?.querySelector<HTMLTextAreaElement>('#text')?.value ?? '';

  test('survives that the page is loaded again, with its command', async () => {
    await begin();
    assert.equal(written(await panel()), 'Chờ số liệu');
  });

  test('is there again after another choice was looked at, and where the page asks for it once more', async () => {
    await begin();
    const root = await panel();
    await press(root, '[data-command="ReportProgress"]');
    assert.equal(written(root), '');
    record(root).setAttribute('choice', 'ReportObstacle');
    await settled(root);
    assert.equal(written(root), 'Chờ số liệu');
  });

  test('is that of its task, and of its person', async () => {
    await begin();
    assert.equal(written(await shownInPlan('<kh-record task="3" layout="panel"></kh-record>')), '');
    assert.equal(written(await panel('', 'actor-id="khac" actor-unit="tgpl"')), '');
    assert.equal(written(await panel()), '', 'somebody else has been here');
  });

  test('of each command is its own', async () => {
    await begin();
    const root = await panel('choice="ReportProgress"');
    await type(root, '#note', 'Đã họp');
    await press(root, '[data-command="ReportObstacle"]');
    assert.equal(written(root), 'Chờ số liệu');
    await press(root, '[data-cancel]');
    await press(root, '[data-command="ReportProgress"]');
    assert.equal(inside<HTMLTextAreaElement>(root, 'kh-record', '#note').value, 'Đã họp');
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
    assert.deepEqual(kept(), []);
  });

  // A browser says once more what stands in a field that it takes away from under somebody's fingers.
  for (const [name, leave, back] of [
    [
      'another person',
      (root: HTMLElement) => {
        host(root).setAttribute('actor-id', 'bao');
        host(root).setAttribute('actor-unit', 'bao');
      },
      undefined,
    ],
    ['another task', (root: HTMLElement) => record(root).setAttribute('task', '1'), '2'],
    ['another command', (root: HTMLElement) => record(root).setAttribute('choice', 'ReportProgress'), undefined],
  ] as const)
    test(`stays out of the form of ${name}, though a field is left only as it goes`, async () => {
      const root = await panel('choice="ReportObstacle"');
      await type(root, '#text', 'Chờ số liệu');
      const left = inside<HTMLTextAreaElement>(root, 'kh-record', '#text');
      record(root).removeAttribute('choice');
      leave(root);
      await settled(root);
      left.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(root);
      for (const command of ['ReportObstacle', 'ReportProgress']) {
        const button = record(root).shadowRoot?.querySelector<HTMLElement>(`[data-command="${command}"]`);
        if (button == null) continue;
        button.click();
        await settled(root);
        const isOwn = name === 'another command' && command === 'ReportObstacle';
        const fields = [...(record(root).shadowRoot?.querySelectorAll('textarea') ?? [])];
        assert.deepEqual(fields.map(({ value }) => value).filter(Boolean), isOwn ? ['Chờ số liệu'] : [], command);
      }
      if (back === undefined) return;
      record(root).setAttribute('task', back);
      await settled(root);
      assert.equal(written(root), 'Chờ số liệu');
    });

  /** A completion of task 2 that is under way until it is answered. */
  const underWay = async (): Promise<{ readonly root: HTMLElement; readonly answer: () => Promise<void> }> => {
    const root = await panel('choice="CompleteTask"');
    let resolve: ((outcome: Sent) => void) | undefined;
    record(root).addEventListener('kh-command', (event: CommandEvent) => {
      event.stopPropagation();
      event.outcome = new Promise((answered) => (resolve = answered));
    });
    await type(root, '#result', 'Xong');
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    record(root).removeAttribute('choice');
    const answer = async (): Promise<void> => {
      resolve?.({ failure: { code: 'offline', params: {} } } as unknown as Sent);
      await settled(root);
    };
    return { root, answer };
  };

  test('of another task stays where it was, though a record that was under way ends meanwhile', async () => {
    const { root, answer } = await underWay();
    record(root).setAttribute('task', '3');
    await settled(root);
    await press(root, '[data-command="ReportObstacle"]');
    await type(root, '#text', 'Chờ số liệu');
    await answer();
    assert.equal(written(root), 'Chờ số liệu');
    assert.include(textOf(root, 'kh-record'), 'Báo cáo hoàn thành 2: ');
    assert.lengthOf(kept(), 2);
  });

  test('of another person hears nothing of what the one before had sent', async () => {
    const { root, answer } = await underWay();
    host(root).setAttribute('actor-id', 'bao');
    host(root).setAttribute('actor-unit', 'bao');
    await settled(root);
    await press(root, '[data-command="ReportObstacle"]');
    await answer();
    assert.notInclude(textOf(root, 'kh-record'), 'Báo cáo hoàn thành');
    assert.lengthOf(kept(), 0);
  });

  test('is gone once nobody is signed in', async () => {
    await begin();
    await panel('', '');
    assert.deepEqual(kept(), []);
    assert.equal(written(await panel()), '');
  });

  for (const [who, leave] of [
    ['nobody', (plan: PlanHostElement) => plan.removeAttribute('actor-id')],
    ['somebody else', (plan: PlanHostElement) => plan.setAttribute('actor-id', 'khac')],
    ['the same person for another unit', (plan: PlanHostElement) => plan.setAttribute('actor-unit', 'bao')],
  ] as const)
    test(`is gone once ${who} sits at the page, though no form is open`, async () => {
      const root = await panel('choice="ReportObstacle"');
      await type(root, '#text', 'Chờ số liệu');
      record(root).remove();
      host(root).setAttribute('actor-name', 'Tên khác');
      await settled(root);
      assert.lengthOf(kept(), 1);
      leave(host(root));
      await settled(root);
      assert.deepEqual(kept(), []);
    });

  test('is gone once recorded, and once given up', async () => {
    await begin();
    const root = await panel();
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
    assert.deepEqual(kept(), []);
    await begin();
    await press(await panel(), '[data-cancel]');
    assert.deepEqual(kept(), []);
  });

  test('of another version is none', async () => {
    await begin();
    const [key = ''] = kept();
    for (const text of [
      '',
      'null',
      '7',
      '{"command":7}',
      '{"command":"ReportObstacle","values":{"text":7}}',
      '<html>',
    ]) {
      sessionStorage.setItem(key, text);
      assert.equal(written(await panel('choice="ReportObstacle"')), '', text);
    }
  });
});
