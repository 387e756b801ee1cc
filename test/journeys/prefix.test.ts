import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginScripted, centre, logOf, sampleText, type Scripted } from './scripted.js';

/** The policy of the examples, and of a page that names the Trusted Types policies of ours. */
const policy = `${strictPolicy}; worker-src 'self'; trusted-types lit-html kehoach 'allow-duplicates'`;

/** Reports what goes wrong, where a test reads it. */
const reporting = `const wrong = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => wrong.push('policy: ' + violatedDirective));
  addEventListener('error', ({ message }) => wrong.push('error: ' + message));
  const { error } = console;
  console.error = (said) => (wrong.push('said: ' + said), error(said));`;

const task = 'Luật Trợ giúp pháp lý';
const classic = (file: string, prefix = ''): string => `<script src="/${file}" ${prefix} defer></script>`;
const asModule = (file: string, prefix = ''): string => `<script type="module" src="/${file}" ${prefix}></script>`;
const [stp, syt] = ['data-prefix="stp"', 'data-prefix="so-y-te"'];

/** Which of these are registered. */
const definedIn = (page: Page, tags: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((all) => all.filter((tag) => customElements.get(tag) !== undefined), tags);
const wrongIn = (page: Page): Promise<readonly string[]> => page.evaluate('wrong') as Promise<readonly string[]>;

/** All that stands in shadows too. Runs in the page. */
function deepText(tag: string): string {
  const textOf = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map(({ shadowRoot: at }) => (at ? `${at.textContent} ${textOf(at)}` : ''))
      .join(' ');
  const { shadowRoot } = document.querySelector(tag) as Element;
  return shadowRoot === null ? '' : `${shadowRoot.textContent} ${textOf(shadowRoot)}`;
}
const deepSays = (page: Page, tag: string, words: string): Promise<void> =>
  until(`${tag} says ${words}`, async () => (await page.evaluate(deepText, tag)).includes(words));

/** Tags in a page, through all shadows. Runs in the page. */
function deepTags(): readonly string[] {
  const tagsOf = (root: ParentNode): readonly string[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      each.localName,
      ...(each.shadowRoot ? tagsOf(each.shadowRoot) : []),
    ]);
  return [...new Set(tagsOf(document))].filter((tag) => tag.includes('-')).sort();
}

for (const name of ['chromium', 'firefox'] as const)
  suite(`elements under another prefix on a page, in ${name}`, () => {
    let scripted: Scripted;
    suiteSetup(async () => {
      scripted = await beginScripted(name);
      scripted.answer('/log', logOf(sampleText));
      scripted.answer('/wrong.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript').end(reporting);
      });
      scripted.answer('/favicon.ico', '');
    });
    suiteTeardown(() => scripted.end());

    const open = async (scripts: string, body: string): Promise<Page> => {
      scripted.answer('/page', (_, response) => {
        response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="vi"><script src="/wrong.js"></script>${scripts}<body>${body}</body></html>`,
        );
      });
      const page = await (await scripted.browser.createBrowserContext()).newPage();
      await page.goto(`${scripted.origin}/page`);
      return page;
    };
    const close = (page: Page): Promise<void> => page.browserContext().close();

    const inPlan = (prefix: string, inside: string, more = ''): string =>
      `<${prefix}-plan src="/log" ${centre} ${more}>${inside}</${prefix}-plan>`;
    const three = ['timeline', 'record', 'history'];
    const plansOf = (prefix: string, store: string): string =>
      inPlan(prefix, three.map((each) => `<${prefix}-${each}></${prefix}-${each}>`).join(''), store);
    const report = (page: Page, tag: string): Promise<string> =>
      page.evaluate(async (plan) => {
        const host = document.querySelector(plan) as unknown as { send(command: unknown): Promise<object> };
        const data = { taskId: 'II.1.1', percent: 93, reason: 'Rà soát' };
        return Object.keys(await host.send({ type: 'ReportProgress', data }))[0] ?? '';
      }, tag);

    for (const [how, scripts] of [
      ['classic', classic('kehoach.js', stp) + classic('kehoach.js', syt) + classic('kehoach-timeline.js')],
      ['modules', asModule('kehoach.js', stp) + asModule('kehoach.js?2', syt) + asModule('kehoach-timeline.js')],
    ] as const)
      test(`kehoach.js under two, and a timeline under kh, stand beside each other: ${how}`, async () => {
        const body = `${plansOf('stp', '')}${plansOf('so-y-te', '')}<kh-timeline src="/log" today="2022-09-20"></kh-timeline>`;
        const page = await open(scripts, body);
        for (const prefix of ['stp', 'so-y-te', 'kh']) await says(page, `${prefix}-timeline`, task);
        for (const prefix of ['stp', 'so-y-te']) await says(page, `${prefix}-record`, 'Ghi với tư cách');
        assert.deepEqual(await definedIn(page, ['kh-plan', 'kh-record', 'kh-tasks', 'stp-tasks', 'so-y-te-plan']), [
          'stp-tasks',
          'so-y-te-plan',
        ]);
        assert.equal(await report(page, 'stp-plan'), 'recorded');
        await says(page, 'stp-history', '83 mục');
        await says(page, 'so-y-te-history', '82 mục');
        assert.deepEqual(await wrongIn(page), []);
        await close(page);
      });

    test('what is recorded under one in a store of the browser is shown under the other', async () => {
      const scripts = classic('kehoach.js', stp) + classic('kehoach.js', syt);
      const page = await open(scripts, plansOf('stp', 'store="indexeddb"') + plansOf('so-y-te', 'store="indexeddb"'));
      for (const prefix of ['stp', 'so-y-te']) await says(page, `${prefix}-record`, 'Ghi với tư cách');
      assert.equal(await report(page, 'so-y-te-plan'), 'recorded');
      for (const prefix of ['stp', 'so-y-te']) await says(page, `${prefix}-history`, '83 mục');
      assert.deepEqual(await wrongIn(page), []);
      await close(page);
    });

    test('each hears the plan of its own prefix, however they stand in each other', async () => {
      const [first] = sampleText.split('\n');
      scripted.answer('/short', logOf(`${first}\n`));
      const inner = '<stp-history></stp-history><so-y-te-history></so-y-te-history><kh-timeline></kh-timeline>';
      const within = `<so-y-te-plan src="/short" today="2022-09-20">${inner}</so-y-te-plan>`;
      const scripts = classic('kehoach.js', stp) + classic('kehoach.js', syt) + classic('kehoach-timeline.js');
      const page = await open(scripts, inPlan('stp', within));
      await says(page, 'stp-history', '82 mục');
      await says(page, 'so-y-te-history', '1 mục');
      await says(page, 'kh-timeline', 'kh-plan');
      await close(page);
    });

    test('their names for scripts stand under the prefix', async () => {
      const page = await open(classic('kehoach.js', stp) + classic('kehoach.js'), '');
      const names = (): Promise<readonly string[]> =>
        page.evaluate(() => {
          const { KeHoach } = globalThis as unknown as { KeHoach: { stp?: object } };
          return [...Object.keys(KeHoach), ...Object.keys(KeHoach.stp ?? {})].sort();
        });
      const all = ['indexedDbStore', 'indexedDbStore', 'registerStore', 'registerStore', 'stp'];
      await until('all are there', async () => (await names()).join() === all.join());
      await close(page);
    });

    test('a file that only shows leaves elements to kehoach.js of the same prefix alone', async () => {
      const shown = classic('kehoach-show.js', stp) + classic('kehoach.js');
      const alone = await open(
        shown,
        `${inPlan('stp', '<stp-tasks></stp-tasks>')}${inPlan('kh', '<kh-record></kh-record>')}`,
      );
      await says(alone, 'stp-tasks', 'Trung tâm');
      await says(alone, 'kh-record', 'Ghi với tư cách');
      await close(alone);
      const both = await open(shown + classic('kehoach.js', stp), inPlan('stp', '<stp-record></stp-record>'));
      await says(both, 'stp-record', 'Ghi với tư cách');
      await close(both);
    });

    test('a desk opens its task, its log and its papers under it, and one of kh beside it does too', async () => {
      const desk = (prefix: string, place: string): string =>
        `<${prefix}-desk src="/log" ${centre} address="none" place="${place}"></${prefix}-desk>`;
      const scripts = classic('kehoach-desk.js', stp) + classic('kehoach-desk.js');
      const page = await open(scripts, desk('stp', 'subject=export') + desk('kh', 'view=history&amp;subject=export'));
      for (const prefix of ['stp', 'kh'])
        await until(`papers of ${prefix}`, async () => (await page.evaluate(deepTags)).includes(`${prefix}-export`));
      for (const prefix of ['stp', 'kh']) await deepSays(page, `${prefix}-desk`, 'Báo cáo');
      await page.evaluate(() => document.querySelector('stp-desk')?.setAttribute('place', 'task=II.1.1'));
      await until('the form is there', async () => (await page.evaluate(deepTags)).includes('stp-record'));
      await deepSays(page, 'stp-desk', task);
      const tags = await page.evaluate(deepTags);
      assert.includeMembers([...tags], ['stp-desk-views', 'stp-plan', 'stp-record', 'kh-history', 'kh-paper']);
      assert.notInclude(tags, 'stp-history');
      assert.deepEqual(await wrongIn(page), []);
      await close(page);
    });

    test('a document is read, several plans are counted, and papers have a tag of their own', async () => {
      const scripts = classic('kehoach-import.js', stp) + classic('kehoach-plans.js', stp) + classic('kehoach.js', stp);
      const paper = inPlan('stp', '<stp-export></stp-export>');
      const body = `<stp-import></stp-import><stp-plans src="/log" today="2022-09-20"></stp-plans>${paper}`;
      const page = await open(scripts + asModule('kehoach-exports.js', stp), body);
      await says(page, 'stp-import', '.pdf');
      await says(page, 'stp-plans', 'quá hạn');
      await says(page, 'stp-export', 'Báo cáo');
      await page.evaluate(() => {
        const text =
          'SỞ Y TẾ\nSố: 9/KH-SYT\n\nKẾ HOẠCH\nTiêm chủng\n\nI. NỘI DUNG\n1. Rà soát đối tượng\n- Thời gian: Quý II/2026\n';
        void (document.querySelector('stp-import') as unknown as { read(text: string): Promise<void> }).read(text);
      });
      await says(page, 'stp-import', 'Rà soát đối tượng');
      assert.deepEqual(
        (await page.evaluate(deepTags)).filter((tag) => !tag.startsWith('stp-')),
        [],
      );
      assert.deepEqual(await wrongIn(page), []);
      await close(page);
    });

    test('English comes where it is spoken', async () => {
      const page = await open(
        classic('kehoach-show.js', stp),
        `<div lang="en">${inPlan('stp', '<stp-summary></stp-summary>')}</div>`,
      );
      await says(page, 'stp-summary', 'By status');
      await close(page);
    });

    test('one that is none is told of in the console, and the page has kh', async () => {
      const body = '<kh-timeline src="/log" today="2022-09-20"></kh-timeline>';
      const page = await open(classic('kehoach-timeline.js', 'data-prefix="Sở"'), body);
      await says(page, 'kh-timeline', task);
      assert.deepEqual(await wrongIn(page), ['said: KeHoach: “Sở” is no prefix (a-z, 0-9, -)']);
      await close(page);
      const blank = await open(classic('kehoach-timeline.js', 'data-prefix=""'), body);
      await says(blank, 'kh-timeline', task);
      assert.deepEqual(await wrongIn(blank), []);
      assert.include(await textIn(blank, 'kh-timeline'), task);
      await close(blank);
    });
  });
