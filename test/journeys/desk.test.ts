import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assert } from 'chai';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { until } from './browser.js';
import { startExampleDesk, type ExampleDesk } from './example-desk.js';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page threw, or reported against its policy. */
const troubles = new WeakMap<Page, string[]>();

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  readonly hash?: string;
  readonly unit?: string;
}

suite('the desk on the example’s portal', () => {
  let desk: ExampleDesk;
  suiteSetup(async () => {
    desk = await startExampleDesk();
  });
  suiteTeardown(() => desk.close());

  const open = async ({ width = 1440, height = 900, isDark = false, hash = '', unit }: Look = {}): Promise<Page> => {
    const page = await (await desk.browser.createBrowserContext()).newPage();
    const said: string[] = [];
    troubles.set(page, said);
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on('pageerror', (error) => void said.push(String(error)));
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
    if (unit !== undefined) await page.evaluateOnNewDocument((id) => localStorage.setItem('unit', id), unit);
    await page.goto(desk.address + hash);
    await until('the desk stands', async () => (await shown(page)).includes('225/KH-STP'));
    return page;
  };

  test('shows on the first screen of a phone what is late and the button to record it', async () => {
    const page = await open({ width: 390, height: 844 });
    await until('the work of the unit', () => has(page, '[data-status="overdue"] button'));
    const bottoms = await page.evaluate(() => {
      const desk = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
      const find = (root: ParentNode | null | undefined): Element[] =>
        [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...find(each.shadowRoot)]);
      const late = find(desk).find((each) =>
        each.matches('li[data-status="overdue"], [data-status="overdue"][data-task]'),
      );
      const button = find(late).find((each) => each.localName === 'button');
      return [late, button].map((each) => each?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY);
    });
    assert.isBelow(Math.max(...bottoms), 844);
    assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });

  test('fills a phone with the form while something is recorded, and leaves room for the facts before that', async () => {
    const page = await open({ width: 390, height: 844, unit: 'tgpl', hash: '#task=II.2' });
    const parts = (): Promise<Record<'foot' | 'facts', number>> =>
      page.evaluate(() => {
        const desk = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
        const box = (part: string): DOMRect | undefined =>
          desk?.querySelector(`dialog.panel ${part}`)?.getBoundingClientRect();
        return { foot: box('.panel-foot')?.height ?? 0, facts: box('.facts')?.height ?? 0 };
      });
    const press = (command: string): Promise<void> =>
      page.evaluate((wanted) => {
        const desk = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
        const form = desk?.querySelector('dialog.panel kh-record')?.shadowRoot;
        form?.querySelector<HTMLElement>(`[data-command="${wanted}"]`)?.click();
      }, command);
    await until(
      'the facts and what can be recorded',
      async () => (await parts()).facts > 0 && (await parts()).foot > 0,
    );
    assert.isAtMost((await parts()).foot, 844 * 0.7);
    await press('ReportProgress');
    // From below the title to the end of the screen.
    await until('the form alone', async () => (await parts()).facts === 0 && (await parts()).foot > 844 * 0.8);
  });

  test('tells a phone in two lines which plan it is, with its title, and how its tasks stand', async () => {
    const page = await open({ width: 390, height: 844 });
    const lines = await page.evaluate(() => {
      const desk = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
      const boxes = (selector: string): DOMRect[] =>
        [...(desk?.querySelectorAll(selector) ?? [])]
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 1);
      const title = desk?.querySelector('.title');
      return {
        first: boxes('.plan h2, .title').map(({ top, bottom }) => (top + bottom) / 2),
        counts: new Set(boxes('.counts button').map(({ top }) => top)).size,
        height: boxes('.head')[0]?.height ?? 0,
        title: title?.textContent ?? '',
        width: title?.getBoundingClientRect().width ?? 0,
      };
    });
    assert.include(lines.title, 'Tổ chức các hoạt động kỷ niệm 25 năm');
    assert.isAbove(lines.width, 100);
    assert.isBelow(Math.max(...lines.first) - Math.min(...lines.first), 6, lines.first.join(', '));
    assert.equal(lines.counts, 1);
    assert.isAtMost(lines.height, 76);
  });

  test('a task opened on a phone by its address has the focus on its title, without a ring', async () => {
    const page = await open({ width: 390, height: 844, hash: '#task=II.2' });
    await until('the panel has the focus', async () => (await focusOn(page)) === 'panel-title');
    const ring = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active === null ? '' : getComputedStyle(active).outlineStyle;
    });
    assert.equal(ring, 'none');
  });

  test('is reached with at most twelve tab stops from the top of the page to the first record', async () => {
    const page = await open();
    await until('the rows', async () => (await shown(page)).includes('II.1.1'));
    const stops: string[] = [];
    for (let presses = 0; presses < 14 && stops.at(-1) !== 'row'; presses += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focusOn(page));
    }
    assert.equal(stops.at(-1), 'row', stops.join(', '));
    assert.isAtMost(stops.length, 12, stops.join(', '));
  });

  test('records by keyboard alone: the late task, its panel, progress; Esc leads back to its row', async () => {
    const page = await open({ hash: '#status=overdue' });
    await until('the late row', async () => (await shown(page)).includes('II.2'));
    for (let presses = 0; presses < 14 && (await focusOn(page)) !== 'row'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the panel has the focus', async () => (await focusOn(page)) === 'panel-title');
    await until('the form is there', () => has(page, '[data-command="ReportProgress"]'));
    for (let presses = 0; presses < 14 && (await focusOn(page)) !== 'ReportProgress'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the percentage is asked for', () => has(page, '#percent'));
    assert.match(await trackOf(page), /gradient/);
    for (let presses = 0; presses < 8 && (await focusOn(page)) !== 'percent'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('95');
    await page.keyboard.press('Enter');
    await until('it is recorded', async () => (await shown(page)).includes('95%'));
    await page.keyboard.press('Escape');
    await until('the row has the focus again', async () => (await focusOn(page)) === 'row');
    assert.deepEqual(troubles.get(page), []);
  });

  for (const isDark of [false, true])
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const)
      test(`axe finds nothing at ${width} px, ${isDark ? 'dark' : 'light'}, with and without a panel`, async () => {
        const page = await open({ width, height, isDark });
        await until('the first view', async () => (await shown(page)).includes('II.2'));
        assert.deepEqual(await findings(page), []);
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.evaluate(() => void (location.hash = '#task=II.2'));
        await until('the panel', () => has(page, 'dialog.panel [data-command]'));
        assert.deepEqual(await findings(page), []);
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), width);
        assert.deepEqual(troubles.get(page), []);
      });

  test('is read by a screen reader in the order of the page, each part by its name and value', async () => {
    const page = await open({ hash: '#task=II.2' });
    await until('the panel', () => has(page, 'dialog.panel [data-command]'));
    const tree = await page.accessibility.snapshot();
    const told = flat(tree).map(({ role, name, value, selected, pressed }) =>
      [role, name, value, selected === true && 'selected', pressed === true && 'pressed'].filter(Boolean).join(' · '),
    );
    const order = [
      'heading · Kế hoạch 225/KH-STP',
      'heading · 225/KH-STP',
      'image · Tiến độ ',
      'button · 1 Quá hạn',
      'button · 2 Trong hạn',
      'button · 3 Hoàn thành, 1 muộn',
      'button · 6 Được giao',
      'tab · Dòng thời gian · selected',
      'tab · Danh sách',
      'tab · Việc của đơn vị tôi',
      'tab · Thi đua, khen thưởng',
      'tab · Nhật ký',
      'button · Ngày 20/',
      'button · Thêm',
      'searchbox · Tìm số, nội dung, đơn vị',
      'combobox · Đơn vị: · Tất cả',
      'combobox · Trạng thái: · Tất cả',
      'dialog · II.2 Công tác truyền thông',
      'button · Chép liên kết',
      'button · Nhiệm vụ trước',
      'button · Nhiệm vụ sau',
      'button · Đóng',
      'heading · II.2 Công tác truyền thông',
      'heading · Còn mở 3 việc',
      'button · Tiến độ',
      'button · Hoàn thành',
      'button · Vướng mắc',
      'button · Gia hạn',
    ];
    let from = 0;
    for (const wanted of order) {
      const at = told.findIndex((line, index) => index >= from && line.startsWith(wanted));
      assert.isAbove(at, -1, `${wanted}\n\nafter\n\n${told.slice(from).join('\n')}`);
      from = at + 1;
    }
  });

  test('in forced colours the chosen tab stands out, and late is told in words', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await until('the rows', async () => (await shown(page)).includes('II.2'));
    const grounds = await page.evaluate(() => {
      const desk = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
      return [...(desk?.querySelectorAll('[role="tab"]') ?? [])].map((tab) => getComputedStyle(tab).backgroundColor);
    });
    assert.notEqual(grounds[0], grounds[1]);
    assert.include(await shown(page), 'Quá hạn');
  });

  test('asked for a past day in its address, says so and records nothing', async () => {
    const page = await open({ hash: '#day=2022-09-06&task=II.2' });
    await until('the band', async () => (await shown(page)).includes('Đang xem ngày'));
    await until('the panel', () => has(page, 'dialog.panel #panel-title'));
    assert.isFalse(await has(page, 'kh-record'));
  });

  test('the office’s clerk sees no form that only the unit may give', async () => {
    const page = await open({ hash: '#task=II.2', unit: 'bao-ninh-thuan' });
    await until('the form', () => has(page, '[data-command="ReportObstacle"]'));
    assert.isFalse(await has(page, '.choices [data-command="CompleteTask"]'));
  });
});

/** All text of the desk, through all shadows. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = (root: ParentNode | null | undefined): string =>
      [...(root?.querySelectorAll('*') ?? [])].map((each) => `${ownText(each)} ${said(each.shadowRoot)}`).join(' ');
    const ownText = (each: Element): string =>
      [...each.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');
    return said(document.querySelector('kh-desk')?.shadowRoot).replaceAll(/\s+/g, ' ');
  });
}

/** How the track of the slider is drawn, as far as the files for a page know. */
function trackOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const find = (root: ParentNode | null | undefined): Element[] =>
      [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...find(each.shadowRoot)]);
    const slider = find(document.querySelector('kh-desk')?.shadowRoot).find((each) => each.matches('[type="range"]'));
    return slider === undefined ? '' : getComputedStyle(slider).backgroundImage;
  });
}

/** Whether the desk holds such a part, in any shadow. */
function has(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const [last = '', ...around] = wanted.split(' ').toReversed();
    const find = (root: ParentNode | null | undefined): Element[] =>
      [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...find(each.shadowRoot)]);
    const isWithin = (part: Element, outer: string): boolean => {
      for (let at: Element | null = part; at !== null;)
        if (at.closest(outer) !== null) return true;
        else at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
      return false;
    };
    return find(document.querySelector('kh-desk')?.shadowRoot).some(
      (part) => part.matches(last) && around.every((outer) => isWithin(part, outer)),
    );
  }, selector);
}

/** On what the focus is: `row` for the row of a task, else its id, its command or its tag. */
function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const part = active as HTMLElement | null;
    if (part?.matches('[data-row]') === true) return 'row';
    return part?.id || part?.dataset['command'] || part?.textContent?.trim() || part?.localName || '';
  });
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  await until('nothing moves', () => page.evaluate(isStill));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    return (await axe.run()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

/** What is still fading in has not its colours yet. A document does not tell of what moves in a shadow. */
function isStill(root: Document | ShadowRoot = document): boolean {
  const shadows = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return root.getAnimations().length === 0 && shadows.every((shadow) => isStill(shadow));
}

function flat(node: SerializedAXNode | null): readonly SerializedAXNode[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];
}
