import { replay, writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import { CommandEvent, StatusFilterEvent, TaskSelectEvent } from './plan-events.js';
import type { PlanHostElement } from './plan.js';
import { inside, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from '../test-support/sample.js';

suite('loading', () => {
  const timelineAt = async (text: string): Promise<HTMLElement> => {
    const root = await shown(`<kh-timeline src="${urlOf(text)}" today="2022-09-20">Bản in sẵn</kh-timeline>`);
    return root;
  };
  const changed = async (change: (lines: string[]) => void): Promise<string> => {
    const lines = writeLog(await sampleLog())
      .trimEnd()
      .split('\n');
    change(lines);
    return lines.join('\n');
  };

  test('names the broken line, and shows what stands before it when asked', async () => {
    const root = await timelineAt(await changed((lines) => lines.splice(8, 1, '{"broken')));
    assert.include(textOf(root, 'kh-timeline'), 'Dòng 9 của nhật ký có lỗi');
    inside<HTMLButtonElement>(root, 'kh-timeline', 'button:last-of-type').click();
    await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Báo cáo khi có khó khăn');
  });

  test('tells that the chain is broken, and where', async () => {
    const root = await timelineAt(
      await changed((lines) => lines.splice(4, 1, lines[4]?.replace('thi đua', 'thi thử') ?? '')),
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.include(textOf(root, 'kh-timeline'), 'mục thứ 5 đã bị sửa');
  });

  test('tells that the server does not have the log, and offers another try', async () => {
    const root = await shown('<kh-timeline src="/nothing-here.ndjson"></kh-timeline>');
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.include(textOf(root, 'kh-timeline'), '404');
    assert.include(textOf(root, 'kh-timeline'), 'Thử lại');
  });

  test('says it at one element of a plan, and the others leave no frame behind', async () => {
    const root = await shown(
      '<kh-plan src="/nothing-here.ndjson"><div><kh-progress></kh-progress><kh-history></kh-history></div></kh-plan>',
    );
    const frame = (): string => getComputedStyle(root.querySelector('kh-history') as Element).borderTopColor;
    while (!textOf(root, 'kh-progress').includes('404')) await settled(root);
    assert.equal(textOf(root, 'kh-history').trim(), '');
    assert.equal(frame(), 'rgba(0, 0, 0, 0)');
    (root.querySelector('kh-plan') as PlanHostElement).src = urlOf(writeLog(await sampleLog()));
    while (!textOf(root, 'kh-history').includes('Nhật ký')) await settled(root);
    assert.notEqual(frame(), 'rgba(0, 0, 0, 0)');
  });

  test('tells that there is no connection, and keeps what the author put inside', async () => {
    const root = await shown('<kh-timeline src="http://localhost:1/x.ndjson">Bản in sẵn</kh-timeline>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.include(textOf(root, 'kh-timeline'), 'Không kết nối được');
    assert.equal(inside(root, 'kh-timeline', 'slot').localName, 'slot');
  });

  test('takes an empty address for none', async () => {
    const root = await shown('<kh-timeline src=""></kh-timeline><kh-plan src=" "><kh-tasks></kh-tasks></kh-plan>');
    assert.include(textOf(root, 'kh-timeline'), 'Trang chưa chỉ ra kế hoạch nào (kh-plan hoặc src)');
    assert.include(textOf(root, 'kh-tasks'), '(src hoặc plan-id của kh-plan)');
  });

  test('tells that a log is empty', async () => {
    const root = await timelineAt('\n');
    assert.include(textOf(root, 'kh-timeline'), 'không có mục nào');
  });
});

suite('a kh-plan that is moved', () => {
  test('keeps what was recorded, though only for the page', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary>');
    const host = root.querySelector('kh-plan') as PlanHostElement;
    await host.send({ type: 'CompleteTask', on: '2022-09-14', data: { taskId: '2' } });
    const other = document.createElement('div');
    root.append(other);
    other.append(host);
    await settled(root);
    assert.notInclude(textOf(root, 'kh-summary'), 'Quá hạn');
  });

  test('takes an actor who signs in later', async () => {
    const root = await shownInPlan('<kh-record></kh-record>', '');
    assert.include(textOf(root, 'kh-record'), 'chỉ xem');
    const host = root.querySelector('kh-plan') as PlanHostElement;
    host.setAttribute('actor-id', 'tgpl');
    host.setAttribute('actor-unit', 'tgpl');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settled(root);
    assert.include(textOf(root, 'kh-record'), 'Báo cáo tiến độ');
  });
});

suite('a kh-plan with a store that nobody knows', () => {
  test('leaves the plan on the page, with the reason above it', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>', 'store="nowhere"');
    assert.include(textOf(root, 'kh-plan'), 'nowhere');
    assert.include(textOf(root, 'kh-timeline'), 'Công tác truyền thông');
  });
});

suite('events of the elements', () => {
  test('bubble out of the shadow, and commands can be cancelled', () => {
    for (const event of [
      new TaskSelectEvent('1'),
      new StatusFilterEvent(undefined),
      new CommandEvent({ type: 'StartTask', data: { taskId: '1' } }),
    ]) {
      assert.isTrue(event.bubbles && event.composed);
    }
    assert.isTrue(new CommandEvent({ type: 'StartTask', data: { taskId: '1' } }).cancelable);
  });
});

suite('a page whose session is over', () => {
  test('says so where there is no copy', async () => {
    const root = await shown(`<kh-timeline src="${urlOf('<!doctype html><title>Đăng nhập</title>')}"></kh-timeline>`);
    assert.include(textOf(root, 'kh-timeline'), 'Phiên đăng nhập đã hết hạn');
  });
});

suite('the elements in a kh-plan', () => {
  test('follow one another with a gap that the page can set, and other things stand as they would', async () => {
    const root = await shownInPlan(
      '<kh-summary></kh-summary><kh-timeline></kh-timeline><p>Chữ</p><kh-tasks></kh-tasks>',
    );
    const marginOf = (tag: string): string => getComputedStyle(root.querySelector(tag) as Element).marginBlockStart;
    assert.deepEqual(['kh-summary', 'kh-timeline', 'p', 'kh-tasks'].map(marginOf), ['0px', '16px', '16px', '16px']);
    (root.querySelector('kh-plan') as HTMLElement).style.setProperty('--kh-plan-gap', '40px');
    assert.deepEqual(['kh-summary', 'kh-timeline', 'p', 'kh-tasks'].map(marginOf), ['0px', '40px', '16px', '40px']);
  });
});

suite('a kh-plan and its attributes', () => {
  const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
  const log = async (): Promise<string> => urlOf(writeLog(await sampleLog()));

  test('takes null as not given', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary><kh-record task="2"></kh-record>');
    const plan = host(root);
    for (const name of ['store', 'planId', 'today', 'actorName', 'profile'] as const) plan[name] = null as never;
    await settled(root);
    assert.include(textOf(root, 'kh-summary'), 'Tất cả');
    plan.removeAttribute('src');
    await settled(root);
    assert.include(textOf(root, 'kh-summary'), 'plan-id');
  });

  test('forgets what was chosen when another plan comes', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary><kh-task></kh-task>');
    root.querySelector('kh-summary')?.dispatchEvent(new TaskSelectEvent('1'));
    root.querySelector('kh-summary')?.dispatchEvent(new StatusFilterEvent('overdue'));
    await settled(root);
    assert.include(textOf(root, 'kh-task'), 'phát động');
    host(root).src = await log();
    await settled(root);
    assert.notInclude(textOf(root, 'kh-task'), 'phát động');
    assert.equal(inside(root, 'kh-summary', '[aria-pressed="true"]').textContent?.includes('Tất cả'), true);
  });

  test('says that nothing is kept, and only to who can record', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    assert.include(textOf(root, 'kh-record'), 'sẽ mất khi đóng trang');
    host(root).removeAttribute('actor-id');
    await settled(root);
    assert.notInclude(textOf(root, 'kh-record'), 'sẽ mất khi đóng trang');
  });

  test('gives twelve commands at once to the log, and all entries as a file', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary>');
    const sent = Array.from({ length: 12 }, (_, at) =>
      host(root).send({ type: 'ReportProgress', on: '2022-09-12', data: { taskId: '2', percent: 61 + at } }),
    );
    const before = (await sampleLog()).length;
    for (const outcome of await Promise.all(sent)) assert.property(outcome, 'recorded');
    assert.equal((await host(root).entries()).length, before + 12);
  });

  test('given a `today` in the past shows the plan of that day', async () => {
    const root = await shownInPlan('<kh-progress></kh-progress><kh-history></kh-history>');
    host(root).today = '2022-03-01';
    await settled(root);
    assert.notInclude(textOf(root, 'kh-history'), 'Đã tổng kết');
    const alone = await shown(`<kh-history src="${await log()}" today="2022-03-01"></kh-history>`);
    assert.notInclude(textOf(alone, 'kh-history'), 'Đã tổng kết');
  });

  test('looks at the day again when the page comes back', async () => {
    const { now } = Date;
    const at = (instant: string): void => {
      Date.now = () => Date.parse(instant);
    };
    try {
      at('2022-09-15T10:00:00Z');
      const root = await shown(`<kh-plan src="${await log()}"><kh-summary></kh-summary></kh-plan>`);
      assert.notInclude(textOf(root, 'kh-summary'), 'Quá hạn');
      at('2022-09-15T17:00:00Z');
      document.dispatchEvent(new Event('visibilitychange'));
      await settled(root);
      assert.include(textOf(root, 'kh-summary'), 'Quá hạn');
    } finally {
      Date.now = now;
    }
  });
});

suite('an element that stands alone', () => {
  test('shows the plan that it is given, though `src` is still on its way', async () => {
    const root = await shown('<kh-summary></kh-summary>');
    const element = root.querySelector('kh-summary') as HTMLElementTagNameMap['kh-summary'];
    element.src = urlOf(writeLog(await sampleLog()));
    await element.updateComplete;
    element.plan = replay((await sampleLog()).slice(0, 5));
    await settled(root);
    assert.include(textOf(root, 'kh-summary'), '1');
    assert.notInclude(textOf(root, 'kh-summary'), 'Hoàn thành');
    element.plan = null as never;
    await settled(root);
    assert.include(textOf(root, 'kh-summary'), 'Hoàn thành');
  });

  test('asks the server again where another one failed before', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    let status = 500;
    const text = writeLog(await sampleLog());
    window.fetch = async (address) => {
      asked.push(address as string);
      return new Response(status === 200 ? text : '', { status });
    };
    try {
      const root = await shown('<kh-summary src="/one.ndjson"></kh-summary>');
      assert.include(textOf(root, 'kh-summary'), '500');
      status = 200;
      root.append(document.createElement('kh-history'));
      root.querySelector('kh-history')?.setAttribute('src', '/one.ndjson');
      await settled(root);
      assert.include(textOf(root, 'kh-summary'), 'Hoàn thành');
      assert.include(textOf(root, 'kh-history'), 'Đã tổng kết');
      assert.equal(asked.length, 2);
    } finally {
      window.fetch = fetch;
    }
  });

  test('keeps what it shows when it is moved', async () => {
    const root = await shown(`<kh-summary src="${urlOf(writeLog(await sampleLog()))}"></kh-summary>`);
    const element = root.querySelector('kh-summary') as HTMLElement;
    const node = element.shadowRoot?.querySelector('button');
    const other = document.createElement('div');
    root.append(other);
    other.append(element);
    await settled(root);
    assert.isTrue(node === element.shadowRoot?.querySelector('button'));
  });

  for (const name of ['from', 'entries'] as const) {
    test(`draws the plan though a script of the page has overwritten Array’s \`${name}\``, async () => {
      const text = writeLog(await sampleLog());
      const of = (name === 'from' ? Array : Array.prototype) as unknown as Record<string, unknown>;
      const before = of[name];
      try {
        of[name] = name === 'from' ? (list: ArrayLike<unknown>) => Array.prototype.slice.call(list) : () => [];
        const root = await shown(
          `<kh-plan src="${urlOf(text)}" today="2022-09-20"><kh-timeline></kh-timeline></kh-plan>`,
        );
        assert.include(textOf(root, 'kh-timeline'), 'Công tác truyền thông');
      } finally {
        of[name] = before;
      }
    });
  }
});
