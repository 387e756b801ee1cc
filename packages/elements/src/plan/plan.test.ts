import { writeLog } from '@kehoach/core';
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
    assert.include(textOf(root, 'kh-timeline'), 'bản ghi thứ 5 đã bị sửa');
  });

  test('tells that the server does not have the log, and offers another try', async () => {
    const root = await shown('<kh-timeline src="/nothing-here.ndjson"></kh-timeline>');
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.include(textOf(root, 'kh-timeline'), '404');
    assert.include(textOf(root, 'kh-timeline'), 'Thử lại');
  });

  test('tells that there is no connection, and keeps what the author put inside', async () => {
    const root = await shown('<kh-timeline src="http://localhost:1/x.ndjson">Bản in sẵn</kh-timeline>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.include(textOf(root, 'kh-timeline'), 'Không kết nối được');
    assert.equal(inside(root, 'kh-timeline', 'slot').localName, 'slot');
  });

  test('tells that a log is empty', async () => {
    const root = await timelineAt('\n');
    assert.include(textOf(root, 'kh-timeline'), 'chưa có bản ghi');
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
