import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strictPolicy } from '@kehoach/examples/server.js';
import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs } from '../browsers.js';
import { endServer, textIn, until } from './browser.js';

const dist = new URL('../../../packages/portal/dist/', import.meta.url);
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const all = 'kehoach.js';
const timeline = 'kehoach-timeline.js';
const show = 'kehoach-show.js';
const desk = 'kehoach-desk.js';
const reader = 'kehoach-import.js';

/** Writes what goes wrong on the page, where a test reads it. */
const script = `
  const report = (text) => (document.documentElement.dataset.wrong = text);
  addEventListener('securitypolicyviolation', (event) => report('policy: ' + event.violatedDirective));
  addEventListener('error', (event) => report('error: ' + event.message));`;

const types = [
  ['.js', 'text/javascript'],
  ['.ndjson', 'application/x-ndjson'],
] as const;

/** A portal that serves one page, what it holds as a test wants it, under the strictest policy. */
function portal(
  markup: () => string,
  asked: string[],
  missing: ReadonlySet<string>,
  older: ReadonlySet<string>,
  signedOut: ReadonlySet<string>,
  held: ReadonlyMap<string, Promise<boolean>>,
): Server {
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const [name = ''] = (request.url ?? '/').slice(1).split('?');
    asked.push(name);
    const type = types.find(([end]) => name.endsWith(end))?.[1] ?? 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    const isCut = (await held.get(name)) === false;
    if (isCut) response.writeHead(200, { 'Content-Length': 9999 }).write('export', () => response.destroy());
    else if (missing.has(name)) response.writeHead(404).end();
    else if (signedOut.has(name))
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Đăng nhập</title>');
    else if (older.has(name)) response.end("export const build = '0'; export default () => ({});");
    else if (name === 'page.js') response.end(script);
    else if (name === 'plan.ndjson') response.end(await readFile(log));
    else if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
    else response.end(`<!doctype html><html lang="vi">${markup()}</html>`);
  });
}

suite('the files for a script tag', () => {
  let browser: Browser;
  let server: Server;
  let markup = '';
  const asked: string[] = [];
  const missing = new Set<string>();
  const older = new Set<string>();
  const signedOut = new Set<string>();
  /** Files that come late: once the promise is kept, whole or, where that is false, cut off. */
  const held = new Map<string, Promise<boolean>>();
  suiteSetup(async () => {
    browser = await puppeteer.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: chromiumArgs,
    });
    server = portal(() => markup, asked, missing, older, signedOut, held);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  suiteTeardown(async () => {
    await browser.close();
    await endServer(server);
  });

  const open = async (files: readonly string[], type = '', body = ''): Promise<Page> => {
    markup = `<script src="page.js"></script>${files.map((file) => `<script src="${file}" defer ${type}></script>`).join('')}<body>${body}</body>`;
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return page;
  };
  const namesIn = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => Object.keys((globalThis as unknown as { KeHoach?: object }).KeHoach ?? {}).sort());

  const orders = [
    [all],
    [all, all],
    [timeline, all],
    [all, timeline],
    [show, all],
    [all, show],
    [reader, all],
    [all, reader],
    [reader, timeline, all, timeline, reader, all],
  ];
  for (const files of orders)
    test(`${files.join(', ')}: KeHoach has its names, and its elements their stores`, async () => {
      const page = await open(files);
      assert.deepEqual(await namesIn(page), ['indexedDbStore', 'registerStore']);
      await page.evaluate(() => {
        const { registerStore, indexedDbStore } = (
          globalThis as unknown as {
            KeHoach: { registerStore(name: string, make: () => unknown): void; indexedDbStore(o: object): unknown };
          }
        ).KeHoach;
        registerStore('mine', () => {
          document.body.dataset['store'] = 'made';
          return indexedDbStore({ name: 'of-this-page' });
        });
        const plan = document.createElement('kh-plan');
        for (const [name, value] of [
          ['src', 'plan.ndjson'],
          ['store', 'mine'],
          ['today', '2022-09-15'],
        ] as const)
          plan.setAttribute(name, value);
        plan.append(document.createElement('kh-timeline'));
        document.body.append(plan);
      });
      await until('the plan is drawn', async () =>
        (await textIn(page, 'kh-timeline')).includes('NỘI DUNG CÁC HOẠT ĐỘNG'),
      );
      await until('the store is asked for', () => page.evaluate(() => document.body.dataset['store'] === 'made'));
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

  const wrongIn = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['wrong']);

  test('the same files are modules', async () => {
    const page = await open([all, timeline, reader], 'type="module"');
    await until('the names are there', async () => (await namesIn(page)).length === 2);
    assert.isUndefined(await wrongIn(page));
    await page.close();
  });

  const shown = '<kh-summary></kh-summary><kh-record></kh-record>';
  const staff = 'actor-id="tgpl" actor-unit="tgpl"';
  const hasForm = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector('kh-record')?.shadowRoot?.querySelector('form') != null);
  for (const type of ['', 'type="module"'])
    test(`what records is loaded once, when somebody is named who records ${type}`, async () => {
      asked.length = 0;
      const page = await open(
        [all],
        type,
        `<kh-plan src="plan.ndjson" today="2022-09-15"><kh-tasks></kh-tasks></kh-plan>`,
      );
      await until('the plan is drawn', async () => (await textIn(page, 'kh-tasks')).includes('Trung tâm'));
      assert.notInclude(asked, 'kehoach-record.js');
      await page.evaluate(() => {
        const plan = document.querySelector('kh-plan');
        plan?.setAttribute('actor-unit', 'tgpl');
        plan?.setAttribute('actor-id', 'tgpl');
        plan?.append(document.createElement('kh-record'));
      });
      await until('the form is drawn', () => hasForm(page));
      assert.deepEqual(
        asked.filter((name) => name === 'kehoach-record.js'),
        ['kehoach-record.js'],
      );
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

  const noticeOf = (page: Page, code: string): Promise<string> =>
    page.evaluate((name) => {
      const notice = document.querySelector('kh-plan')?.shadowRoot?.querySelector(`[data-code="${name}"]`);
      return notice?.textContent ?? '';
    }, code);
  const retry = (page: Page, code: string): Promise<void> =>
    page.evaluate((name) => {
      const host = document.querySelector('kh-plan');
      host?.shadowRoot?.querySelector<HTMLElement>(`[data-code="${name}"] button`)?.click();
    }, code);
  const parts = [
    ['kehoach-record.js', 'recording-missing', 'Chưa tải được phần ghi của trang'],
    ['kehoach-check.js', 'check-missing', 'Chưa tải được phần kiểm tra của trang'],
  ] as const;
  for (const [file, code, words] of parts)
    for (const [how, spoilt] of [
      ['missing', missing],
      ['left there by an older version', older],
      ['answered by a page for signing in', signedOut],
    ] as const)
      test(`${file} ${how}: the plan is shown, the page says so, and tries again when asked`, async () => {
        spoilt.add(file);
        const body = `<kh-plan src="plan.ndjson" today="2022-09-15" ${staff} store="indexeddb">${shown}</kh-plan>`;
        const page = await open([all], '', body);
        await until('the plan is drawn', async () => (await textIn(page, 'kh-summary')).includes('nhiệm vụ'));
        await until('the notice', async () => (await noticeOf(page, code)).includes(words));
        assert.isFalse(await hasForm(page));
        spoilt.clear();
        await retry(page, code);
        await until('the form is drawn', () => hasForm(page));
        assert.equal(await noticeOf(page, code), '');
        await page.close();
      });

  const english = [
    [timeline, '<kh-timeline src="plan.ndjson" today="2022-09-15"></kh-timeline>', 'kh-timeline', 'Planned time'],
    [
      all,
      '<kh-plan src="plan.ndjson" today="2022-09-15"><kh-summary></kh-summary></kh-plan>',
      'kh-summary',
      'By status',
    ],
    [
      show,
      '<kh-plan src="plan.ndjson" today="2022-09-15"><kh-summary></kh-summary></kh-plan>',
      'kh-summary',
      'By status',
    ],
    ['kehoach-plans.js', '<kh-plans src="plan.ndjson" today="2022-09-15"></kh-plans>', 'kh-plans', 'Plans at a glance'],
  ] as const;
  for (const [file, body, tag, words] of english) {
    const further = file.replace('.js', '-english.js');
    const says = async (page: Page): Promise<boolean> => new RegExp(words).test(await textIn(page, tag));

    test(`${further} is asked for only where English is spoken, and once`, async () => {
      asked.length = 0;
      const page = await open([file], '', body);
      await until('the plan is drawn', async () => (await textIn(page, tag)).length > 100);
      assert.notInclude(asked, further);
      await page.evaluate(() => (document.documentElement.lang = 'en'));
      await until('it speaks English', () => says(page));
      assert.equal(asked.filter((name) => name === further).length, 1);
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

    for (const [how, spoilt] of [
      ['missing', missing],
      ['left there by an older version', older],
      ['answered by a page for signing in', signedOut],
    ] as const)
      test(`${further} ${how}: the plan is shown in Vietnamese, says so, and tries again when asked`, async () => {
        spoilt.add(further);
        const page = await open([file], 'type="module"', `<div lang="en">${body}</div>`);
        await until('it says so', async () => (await textIn(page, tag)).includes('English words could not be loaded'));
        await until('the plan is drawn', async () => (await textIn(page, tag)).includes('nhiệm vụ'));
        spoilt.clear();
        await page.evaluate((name) => document.querySelector(name)?.shadowRoot?.querySelector('button')?.click(), tag);
        await until('it speaks English', () => says(page));
        assert.notInclude(await textIn(page, tag), 'could not be loaded');
        await page.close();
      });
  }

  test('a desk whose English fails to come says so once, and tries again when asked', async () => {
    missing.add('kehoach-desk-english.js');
    const body = '<kh-desk lang="en" src="plan.ndjson" today="2022-09-15"></kh-desk>';
    const page = await open(['kehoach-desk.js'], '', body);
    const all = (): Promise<string> => page.evaluate(deepText);
    await until('it says so', async () => (await all()).includes('English words could not be loaded'));
    await until('the plan is drawn', async () => (await all()).includes('Theo kế hoạch'));
    assert.equal((await all()).split('could not be loaded').length, 2);
    missing.clear();
    await page.evaluate(() => {
      const views = document.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
      views?.querySelector<HTMLElement>('[part="failure"] button')?.click();
    });
    await until('it speaks English', async () => (await all()).includes('Planned time'));
    assert.notInclude(await all(), 'Theo kế hoạch');
    assert.isUndefined(await wrongIn(page));
    await page.close();
  });

  for (const [how, again] of [
    [
      'the reader asks',
      `document.querySelector('kh-timeline').shadowRoot.querySelector('[part=unread] button').click()`,
    ],
    ['the page comes back', `dispatchEvent(new Event('online'))`],
  ] as const)
    test(`a timeline that could not be checked is shown and says so; it is checked once ${how}`, async () => {
      missing.add('kehoach-check.js');
      const page = await open([timeline], '', '<kh-timeline src="plan.ndjson" today="2022-09-15"></kh-timeline>');
      const says = (words: string) => async () => (await textIn(page, 'kh-timeline')).includes(words);
      await until('the timeline says so', says('Số liệu chưa được kiểm tra.'));
      assert.isTrue(await says('(chưa kiểm tra)')());
      missing.clear();
      await page.evaluate(again);
      await until('it is checked', says('(đã kiểm tra, nguyên vẹn)'));
      assert.isFalse(await says('Số liệu chưa được kiểm tra.')());
      await page.close();
    });

  for (const [isWhole, found] of [
    [true, 'đã kiểm tra, nguyên vẹn'],
    [false, 'chưa kiểm tra'],
  ] as const)
    test(`the timeline is drawn before what checks it is there; that comes ${isWhole ? 'late' : 'cut off'}`, async () => {
      let release = (_isWhole: boolean): void => undefined;
      held.set('kehoach-check.js', new Promise((resolve) => (release = resolve)));
      const page = await open([timeline], '', '<kh-timeline src="plan.ndjson" today="2022-09-15"></kh-timeline>');
      await until('the bars are drawn', async () => (await textIn(page, 'kh-timeline')).includes('Theo kế hoạch'));
      assert.include(await textIn(page, 'kh-timeline'), 'đang kiểm tra');
      release(isWhole);
      await until('it says how it stands', async () => (await textIn(page, 'kh-timeline')).includes(`(${found})`));
      held.clear();
      await page.close();
    });

  const inPlan = (inside: string, attributes = ''): string =>
    `<kh-plan src="plan.ndjson" today="2022-09-15" ${attributes}>${inside}</kh-plan>`;
  const reading = [
    ['kh-timeline', 'Theo kế hoạch'],
    ['kh-tasks', 'Trung tâm'],
    ['kh-task', 'Giao nhiệm vụ'],
    ['kh-summary', 'nhiệm vụ'],
    ['kh-progress', '%'],
    ['kh-history', 'Nhật ký'],
    ['kh-awards', 'Đề nghị'],
    ['kh-as-of', 'Xem'],
  ] as const;
  const eachIn = (page: Page): Promise<unknown> =>
    Promise.all(
      reading.map(([tag, words]) => until(`${tag} is drawn`, async () => (await textIn(page, tag)).includes(words))),
    );
  for (const [files, type] of [
    [[show], ''],
    [[show], 'type="module"'],
    [[show, show], ''],
    [[show, timeline, show], 'type="module"'],
  ] as const)
    test(`${files.join(', ')} ${type}: all that shows a plan is drawn, and nothing else is asked for`, async () => {
      asked.length = 0;
      const tags = reading.map(([tag]) => `<${tag} ${tag === 'kh-task' ? 'task="II.1.1"' : ''}></${tag}>`).join('');
      const page = await open(files, type, inPlan(tags));
      await eachIn(page);
      await until('it is checked', async () => (await textIn(page, 'kh-history')).includes('đã kiểm tra, nguyên vẹn'));
      assert.sameMembers(
        asked.filter((name) => name.startsWith('kehoach-') && !files.includes(name as never)),
        ['kehoach-check.js', 'kehoach-show-awards.js'],
      );
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

  test('a plan that is only shown is set back to a day, and its tasks are chosen, by what stands in it', async () => {
    const page = await open([show], '', inPlan('<kh-as-of></kh-as-of><kh-summary></kh-summary><kh-task></kh-task>'));
    await until('the plan is drawn', async () => (await textIn(page, 'kh-summary')).includes('nhiệm vụ'));
    await page.evaluate(() => {
      const host = document.querySelector('kh-summary') as HTMLElement;
      host.dispatchEvent(Object.assign(new Event('kh-as-of-change', { bubbles: true }), { day: '2022-03-01' }));
      host.dispatchEvent(Object.assign(new Event('kh-task-select', { bubbles: true }), { taskId: 'II.1.1' }));
    });
    await until('the day is told', async () => (await textIn(page, 'kh-as-of')).includes('ngày 01/3/2022'));
    await until('the task is told', async () => (await textIn(page, 'kh-task')).includes('Luật Trợ giúp pháp lý'));
    await page.close();
  });

  for (const files of [
    [show, desk],
    [desk, show],
  ])
    test(`${files.join(', ')}: a plan in which somebody records is the desk’s`, async () => {
      asked.length = 0;
      const page = await open(files, '', inPlan('<kh-tasks></kh-tasks>', staff));
      await until('the plan is drawn', async () => (await textIn(page, 'kh-tasks')).includes('Trung tâm'));
      await until('what records is asked for', async () => asked.includes('kehoach-desk-record.js'));
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

  test('a form around which nobody records says so', async () => {
    const page = await open([all], '', `<kh-plan src="plan.ndjson" today="2022-09-15">${shown}</kh-plan>`);
    await until('the form says so', async () => (await textIn(page, 'kh-record')).includes('đang ở chế độ chỉ xem'));
    await page.close();
  });

  test('a file that only shows takes no name of the page', async () => {
    const page = await open([timeline, show, reader]);
    assert.deepEqual(await namesIn(page), []);
    await page.close();
  });

  test('an element with the id KeHoach is not taken for the names', async () => {
    const page = await open([all], '', '<p id="KeHoach"></p>');
    assert.deepEqual(await namesIn(page), ['indexedDbStore', 'registerStore']);
    await page.close();
  });
});

/** All that stands in shadow roots too. Runs in the page. */
function deepText(): string {
  const textOf = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((each) => (each.shadowRoot === null ? '' : `${each.shadowRoot.textContent} ${textOf(each.shadowRoot)}`))
      .join(' ');
  return textOf(document);
}
