import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { until } from './browser.js';
import { startExampleDesk, type ExampleDesk } from './example-desk.js';

declare global {
  /** All elements that match, through every shadow. */
  var deep: (selector: string) => readonly HTMLElement[];
}

/** A control that a finger can miss, or a field in which a phone would zoom. */
const missed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = 'button, select, summary, a[href], input, textarea, [role="tab"], [role="menuitem"]';
    const nameOf = (each: HTMLElement): string =>
      `${each.localName} “${(each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 40)}”`;
    const reached = (x: number, y: number): Element | null => {
      let at = document.elementFromPoint(x, y);
      for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at;) {
        at = inner;
        inner = at.shadowRoot?.elementFromPoint(x, y);
      }
      return at;
    };
    const isIts = (each: HTMLElement, x: number, y: number): boolean => {
      const at = reached(x, y);
      if (at === null) return false;
      const label = 'labels' in each ? [...((each.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
      return [each, ...label].some((part) => part === at || part.contains(at));
    };
    /** How many pixels above and below its middle still belong to it. */
    const heightOf = (each: HTMLElement): number => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
      let [up, down] = [0, 0];
      while (up < 40 && isIts(each, x, y - up - 1)) up += 1;
      while (down < 40 && isIts(each, x, y + down + 1)) down += 1;
      return up + down + 1;
    };
    const seen = deep(controls).filter((each) => {
      const box = each.getBoundingClientRect();
      const isSeen = box.width > 1 && box.height > 1 && box.top > 23 && box.bottom < innerHeight - 23;
      return (
        isSeen &&
        !each.matches(':disabled') &&
        isIts(each, box.left + Math.min(box.width / 2, 40), box.top + box.height / 2)
      );
    });
    const wrong = seen.flatMap((each) => {
      const isField = each.matches('select, textarea, input:not([type="range"], [type="radio"], [type="checkbox"])');
      const small = heightOf(each) < 43 ? [`${nameOf(each)}: ${heightOf(each)} px`] : [];
      const letter = Number.parseFloat(getComputedStyle(each).fontSize);
      return isField && letter < 16 ? [...small, `${nameOf(each)}: letters of ${letter} px`] : small;
    });
    return seen.length < 5 ? [...wrong, `only ${seen.length} controls are in sight`] : wrong;
  });

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => deep(wanted)[0]?.click(), selector);

const there = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => deep(wanted).some((each) => each.getClientRects().length > 0), selector);

suite('the desk under a finger', () => {
  let desk: ExampleDesk;
  suiteSetup(async () => {
    desk = await startExampleDesk();
  });
  suiteTeardown(() => desk.close());

  const open = async (width: number, height: number, hash: string): Promise<Page> => {
    const page = await (await desk.browser.createBrowserContext()).newPage();
    await page.setViewport({ width, height, hasTouch: true, isMobile: true });
    await page.evaluateOnNewDocument(() => {
      const within = (root: ParentNode): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
          each,
          ...(each.shadowRoot ? within(each.shadowRoot) : []),
        ]);
      globalThis.deep = (selector) => within(document).filter((each) => each.matches(selector));
      localStorage.setItem('unit', 'tgpl');
    });
    await page.goto(desk.address + hash);
    await until('the desk stands', () => there(page, '#view :not(.loading)'));
    await until('nothing is on its way', async () => !(await there(page, '.loading')));
    return page;
  };

  for (const [width, height] of [
    [390, 844],
    [1024, 1366],
  ] as const)
    for (const hash of ['#view=unit', '#view=list', '#view=timeline', '#view=awards', '#view=history', '#task=II.2'])
      test(`at ${width} px, ${hash}: controls are 44 px high and fields of 16 px`, async () => {
        const page = await open(width, height, hash);
        if (hash.startsWith('#task')) await until('the choices', () => there(page, '[data-command="ReportProgress"]'));
        assert.deepEqual(await missed(page), []);
        await page.browserContext().close();
      });

  test('says what is wrong with a field above the buttons at the foot of a long form', async () => {
    const page = await open(390, 844, '#view=awards');
    await page.select('#actor', 'stp');
    const review = '[aria-label^="Ghi kết quả xét"]';
    await until('the council’s turn', () => there(page, review));
    await press(page, review);
    await until('the form', () => there(page, 'form.panel button.main'));
    await press(page, 'form.panel button.main');
    await until('the fault is in sight', () =>
      page.evaluate(() => {
        const [fault, foot] = ['.wrong', 'form.panel > .end'].map((part) => deep(part)[0]?.getBoundingClientRect());
        return fault !== undefined && foot !== undefined && fault.top > 0 && fault.bottom <= foot.top;
      }),
    );
    await page.browserContext().close();
  });

  test('records how far a late task has come on a phone, from the first screen to what was recorded', async () => {
    const page = await open(390, 844, '');
    await until('the late task', () => there(page, 'li[data-status="overdue"] .record'));
    await press(page, 'li[data-status="overdue"] .record');
    await until('the form', () => there(page, '#percent'));
    assert.deepEqual(await missed(page), []);
    const below = await page.evaluate(() => {
      const box = deep('form button.main').at(-1)?.getBoundingClientRect();
      return box === undefined ? [] : [box.height >= 48, Math.round(innerHeight - box.bottom) < 60];
    });
    assert.deepEqual(below, [true, true], 'the button to record is 48 px high and at the thumb');
    await page.evaluate(() => (deep('#percent')[0] as HTMLInputElement).select());
    await page.evaluate(() => deep('#percent')[0]?.focus());
    await page.keyboard.type('97');
    await press(page, 'form button.main');
    await until('it is recorded', () =>
      page.evaluate(() => deep('.done').some(({ textContent }) => textContent.includes('Báo cáo tiến độ 97%'))),
    );
    assert.deepEqual(await missed(page), []);
    await page.browserContext().close();
  });

  test('keeps the title of a task in sight while something of it is recorded in a low window', async () => {
    const page = await open(667, 375, '#task=II.2');
    await until('the choices', () => there(page, '[data-command="ReportProgress"]'));
    await press(page, '[data-command="ReportProgress"]');
    await until('the form', () => there(page, '#percent'));
    const [top, bottom, height] = await page.evaluate(() => {
      deep('form button.main').at(-1)?.scrollIntoView({ block: 'center' });
      const box = deep('#panel-title')[0]?.getBoundingClientRect();
      return [box?.top ?? -1, box?.bottom ?? -1, innerHeight];
    });
    assert.isAtLeast(top ?? -1, 0);
    assert.isAtMost(bottom ?? Infinity, height ?? 0);
    await page.browserContext().close();
  });

  test('closes a sheet that is drawn down by its head, and leaves one that is let go sooner', async () => {
    const page = await open(390, 844, '#task=II.2');
    const head = async (): Promise<{ readonly x: number; readonly y: number }> =>
      page.evaluate(() => {
        const { left, top, height } = deep('.panel-head')[0]?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + 30, y: top + height / 2 };
      });
    const draw = async (way: number): Promise<void> => {
      const { x, y } = await head();
      await page.touchscreen.touchStart(x, y);
      for (let step = 1; step <= 6; step += 1) await page.touchscreen.touchMove(x, y + (way * step) / 6);
      await page.touchscreen.touchEnd();
    };
    await until('the sheet', () => there(page, 'dialog.panel:modal'));
    const { y } = await head();
    await draw(60);
    assert.isTrue(await there(page, 'dialog.panel:modal'));
    assert.equal((await head()).y, y);
    await draw(200);
    await until('it is closed', async () => !(await there(page, 'dialog.panel')));
    await page.browserContext().close();
  });
});
