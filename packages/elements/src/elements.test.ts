import { readLog, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import './define.js';
import { CommandEvent, StatusFilterEvent, TaskSelectEvent } from './plan/plan-events.js';
import type { PlanHostElement } from './plan/plan.js';
import { axeFindings, inside, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from './test-support/sample.js';

const tags = [
  'kh-timeline',
  'kh-progress',
  'kh-summary',
  'kh-tasks',
  'kh-task',
  'kh-awards',
  'kh-history',
  'kh-as-of',
  'kh-record',
] as const;

suite('every element', () => {
  for (const tag of tags) {
    for (const scheme of ['light', 'dark']) {
      test(`${tag} is accessible, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const root = await shownInPlan(`<${tag}></${tag}>`);
        assert.deepEqual(await axeFindings(root), []);
        document.documentElement.style.colorScheme = '';
      });
    }

    test(`${tag} works alone with src`, async () => {
      const root = await shown(`<${tag} src="${urlOf(writeLog(await sampleLog()))}" today="2022-09-20"></${tag}>`);
      assert.notInclude(textOf(root, tag), 'src');
      assert.isNotEmpty(textOf(root, tag));
    });

    test(`${tag} speaks English where the page does`, async () => {
      const root = await shownInPlan(`<${tag}></${tag}>`, undefined, 'en');
      assert.notMatch(textOf(root, tag), /Nhiệm vụ|Tiến độ|Tổng hợp|Nhật ký|Xem tại|Ghi nhận|Thi đua, khen/);
    });

    test(`${tag} says in words what it lacks without a plan`, async () => {
      const root = await shown(`<${tag}></${tag}>`);
      assert.include(textOf(root, tag), 'kh-plan');
    });

    test(`${tag} finds a kh-plan that comes after it`, async () => {
      const root = await shownInPlan(`<${tag}></${tag}>`);
      const element = root.querySelector(tag) as HTMLElement;
      const plan = root.querySelector('kh-plan') as PlanHostElement;
      plan.append(element);
      await settled(root);
      assert.notInclude(textOf(root, tag), 'src');
    });
  }
});

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
    assert.include(textOf(root, 'kh-timeline'), 'Dòng 9 của nhật ký bị lỗi');
    inside<HTMLButtonElement>(root, 'kh-timeline', 'button:last-of-type').click();
    await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Báo cáo khi có khó khăn');
  });

  test('tells that the chain is broken, and where', async () => {
    const root = await timelineAt(
      await changed((lines) => lines.splice(4, 1, lines[4]?.replace('thi đua', 'thi thử') ?? '')),
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.include(textOf(root, 'kh-timeline'), 'từ bản ghi thứ 5');
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

suite('the timeline', () => {
  test('shows each task with its words, its unit and its status', async () => {
    const text = textOf(await shownInPlan('<kh-timeline></kh-timeline>'), 'kh-timeline');
    for (const words of [
      'Công tác truyền thông',
      'Từ tháng 01/2022 đến hết 15/9/2022',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
      'Báo Ninh Thuận',
      'Quá hạn',
      'Không nêu thời hạn',
    ])
      assert.include(text, words);
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
    let chosen = '';
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

  test('zooms to the quarter and pages', async () => {
    const root = await shownInPlan('<kh-timeline zoom="quarter"></kh-timeline>');
    assert.include(textOf(root, 'kh-timeline'), 'Quý III/2022');
    inside<HTMLButtonElement>(root, 'kh-timeline', '[aria-label="Khoảng sau"]').click();
    await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Quý IV/2022');
  });
});

suite('words that nobody knows', () => {
  test('as grouping, zoom or today count as none', async () => {
    const url = urlOf(writeLog(await sampleLog()));
    const root = await shown(`<kh-timeline src="${url}" grouping="phong" zoom="day" today="hôm nay"></kh-timeline>`);
    const text = textOf(root, 'kh-timeline');
    assert.include(text, 'II. Nội dung các hoạt động');
    assert.notInclude(text, 'NaN');
    assert.equal(inside(root, 'kh-timeline', '[aria-pressed="true"]').textContent, 'Toàn kế hoạch');
  });

  test('as the name of a store leave the plan on the page, with the reason above it', async () => {
    const root = await shownInPlan('<kh-timeline></kh-timeline>', 'store="nowhere"');
    assert.include(textOf(root, 'kh-plan'), 'nowhere');
    assert.include(textOf(root, 'kh-timeline'), 'Công tác truyền thông');
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

suite('filtering and searching', () => {
  test('a status that is chosen in the summary filters the table, and again shows all', async () => {
    const root = await shownInPlan('<kh-summary></kh-summary><kh-tasks></kh-tasks>');
    const choose = async (): Promise<void> => {
      inside<HTMLButtonElement>(root, 'kh-summary', '[data-status="overdue"]').click();
      await settled(root);
    };
    const rows = (): number => root.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('tbody .row').length ?? 0;
    await choose();
    assert.equal(rows(), 1);
    await choose();
    assert.equal(rows(), 4);
  });

  test('a search does not mind accents', async () => {
    const root = await shownInPlan('<kh-tasks></kh-tasks>');
    const input = inside<HTMLInputElement>(root, 'kh-tasks', 'input');
    input.value = 'le ky niem';
    input.dispatchEvent(new Event('input'));
    await settled(root);
    assert.include(textOf(root, 'kh-tasks'), 'Tổ chức lễ kỷ niệm');
    assert.include(textOf(root, 'kh-tasks'), '1 nhiệm vụ');
  });

  test('a column sorts up and down', async () => {
    const root = await shownInPlan('<kh-tasks></kh-tasks>');
    const numbers = (): string =>
      [...(root.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('td.number') ?? [])]
        .map((cell) => cell.textContent)
        .join('');
    const sort = async (): Promise<void> => {
      inside<HTMLButtonElement>(root, 'kh-tasks', 'th.percent button').click();
      await settled(root);
    };
    await sort();
    assert.equal(numbers(), '3421');
    await sort();
    assert.equal(numbers().slice(0, 2), '12');
  });
});

suite('recording', () => {
  const submit = async (root: HTMLElement, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) {
      const field = inside<HTMLInputElement>(root, 'kh-record', `[name="${name}"]`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(root);
    }
    inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
    await settled(root);
  };
  const plan = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
  const last = async (root: HTMLElement): Promise<RecordedEvent | undefined> => (await plan(root).entries()).at(-1);

  test('a completion is seen at once by the other elements', async () => {
    const root = await shownInPlan('<kh-record></kh-record><kh-summary></kh-summary><kh-history></kh-history>');
    await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14', result: 'Đã đăng đủ bài' });
    const entry = await last(root);
    assert.deepEqual([entry?.type, entry?.occurredOn, entry?.by.unit], ['TaskCompleted', '2022-09-14', 'tgpl']);
    assert.include(textOf(root, 'kh-record'), 'Đã ghi nhận');
    assert.notInclude(textOf(root, 'kh-summary'), 'Quá hạn');
    assert.include(textOf(root, 'kh-history'), 'Đã đăng đủ bài');
  });

  test('a refusal is told in words and nothing is recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const before = (await plan(root).entries()).length;
    await submit(root, { taskId: '2', action: 'ReportProgress', percent: '20' });
    assert.include(textOf(root, 'kh-record'), 'cần nêu lý do');
    assert.equal((await plan(root).entries()).length, before);
  });

  test('offers a coordinating unit no completion, and a visitor nothing', async () => {
    const coordinating = await shownInPlan('<kh-record></kh-record>', 'actor-id="bao" actor-unit="bao"');
    assert.notInclude(textOf(coordinating, 'kh-record'), 'Báo hoàn thành');
    assert.include(textOf(coordinating, 'kh-record'), 'Báo cáo tiến độ');
    const visitor = await shownInPlan('<kh-record></kh-record>', '');
    assert.include(textOf(visitor, 'kh-record'), 'chỉ xem');
  });

  test('a page that cancels the command keeps it from being recorded', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const before = (await plan(root).entries()).length;
    plan(root).addEventListener('kh-command', (event) => event.preventDefault(), { capture: true, once: true });
    await submit(root, { taskId: '2', action: 'CompleteTask', on: '2022-09-14' });
    assert.equal((await plan(root).entries()).length, before);
  });

  test('what a page records itself is decided by the same rules', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const outcome = await plan(root).send({ type: 'CancelTask', data: { taskId: '2', reason: 'x' } });
    assert.equal('refusal' in outcome && outcome.refusal.code, 'not-the-issuing-office');
  });

  test('the download is the whole log, and verifies as NDJSON', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    const { entries, broken } = readLog(writeLog(await plan(root).entries()));
    assert.deepEqual([entries.length, broken.length], [(await sampleLog()).length, 0]);
  });
});

suite('looking back', () => {
  test('a day sets every element back, stops recording, and lets go again', async () => {
    const root = await shownInPlan(
      '<kh-as-of></kh-as-of><kh-progress></kh-progress><kh-record></kh-record><kh-awards></kh-awards>',
    );
    const input = inside<HTMLInputElement>(root, 'kh-as-of', 'input[type="date"]');
    input.value = '2022-03-01';
    input.dispatchEvent(new Event('change'));
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '0/4 nhiệm vụ hoàn thành');
    assert.include(textOf(root, 'kh-record'), 'chỉ xem');
    assert.notInclude(textOf(root, 'kh-awards'), 'Chi nhánh số 1');
    inside<HTMLButtonElement>(root, 'kh-as-of', 'button').click();
    await settled(root);
    assert.include(textOf(root, 'kh-progress'), '1/4 nhiệm vụ hoàn thành');
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
