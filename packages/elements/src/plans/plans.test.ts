import { writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import '../agenda/define.js';
import '../define.js';
import './define.js';
import { centreToken, openOffice, officeToken } from '../test-support/office.js';
import { axeFindings, inside, sampleLog, settled, shown, textOf, urlOf } from '../test-support/sample.js';
import type { PlansElement } from './plans.js';

/** Waits until the element says it, or gives what it says instead. */
async function saying(root: ParentNode, tag: string, words: RegExp): Promise<string> {
  for (let round = 0; round < 1_000 && !words.test(textOf(root, tag)); round += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.match(textOf(root, tag), words);
  return textOf(root, tag);
}

const sample = async (): Promise<string> => urlOf(writeLog(await sampleLog()));

/** The sample of another id, so that a page has two plans. */
async function others(): Promise<string> {
  const log: readonly RecordedEvent[] = await sampleLog();
  return urlOf(writeLog(log.slice(0, 8)));
}

async function plans(attributes: string, language = 'vi'): Promise<HTMLElement> {
  const root = await shown(`<kh-plans ${attributes}></kh-plans>`, language);
  await saying(root, 'kh-plans', /15\/0?9|20\/0?9|thuộc tính|Sep 2022/);
  return root;
}

const click = (root: ParentNode, selector: string): void => inside<HTMLElement>(root, 'kh-plans', selector).click();
const cells = (root: ParentNode, row: string): readonly string[] =>
  [...inside<HTMLElement>(root, 'kh-plans', row).children].map((cell) => (cell.textContent ?? '').trim());

suite('several plans', () => {
  test('are counted together, the late first, each with its share', async () => {
    const root = await plans(`src="${await sample()} ${await others()}" today="2022-09-20"`);
    assert.match(
      textOf(root, 'kh-plans'),
      /2 kế hoạch.*3 ?Chưa hoàn thành, quá hạn ?1 việc quá 30 ngày.*% của 8 được giao/,
    );
    assert.match(textOf(root, 'kh-plans'), /Tạm dừng.*Hủy bỏ.*Tỷ lệ tính trên số nhiệm vụ được giao/);
  });

  test('are a table by unit in the columns that offices print, which add up', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20" view="units"`);
    assert.deepEqual(cells(root, 'tbody tr').slice(0, 11), [
      '1',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
      '4',
      '1',
      '0',
      '1',
      '1',
      '1',
      '25%',
      '0%',
      '25%',
    ]);
    assert.deepEqual(cells(root, 'tfoot tr').slice(1, 7), ['4', '1', '0', '1', '1', '1']);
    assert.include(textOf(root, 'kh-plans'), 'Dưới 5 việc, không xếp');
    const chosen = inside<HTMLSelectElement>(root, 'kh-plans', '.choices select');
    chosen.value = 'due';
    chosen.dispatchEvent(new Event('change'));
    await settled(root);
    assert.deepEqual(cells(root, 'tbody tr').slice(8, 11), ['50%', '0%', '50%']);
    assert.match(textOf(root, 'kh-plans'), /trên đến hạn.*Tỷ lệ tính trên số nhiệm vụ đã hoàn thành hoặc đã quá hạn/);
  });

  test('are a table by plan, in which one can be chosen', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20" view="plans"`);
    let chosen: string | undefined;
    root.addEventListener('kh-plan-select', ({ planId }) => (chosen = planId));
    click(root, 'tbody button');
    assert.equal(chosen, 'test.sample');
    assert.match(textOf(root, 'kh-plans'), /225\/KH-STP.*Kỷ niệm 25 năm.*Sở Tư pháp.*31\/10\/2022/);
  });

  test('stay a table once the calendar has come with its own look', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20" view="plans"`);
    const shadow = root.querySelector('kh-plans')?.shadowRoot as ShadowRoot;
    click(root, '.bar .day button');
    for (let round = 0; round < 1_000 && shadow.querySelector('.calendar') === null; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.isNotNull(shadow.querySelector('.calendar'));
    for (const cell of shadow.querySelectorAll('tbody tr > *'))
      assert.equal(getComputedStyle(cell).display, 'table-cell', cell.textContent ?? '');
  });

  test('are shown as of another day, and of today again', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20"`);
    const day = inside<HTMLInputElement>(root, 'kh-plans', '.day input');
    assert.equal(day.value, '20/09/2022');
    day.value = '15/9/2022';
    day.dispatchEvent(new Event('change'));
    await saying(root, 'kh-plans', /Số liệu tính đến ngày 15\/0?9\/2022/);
    assert.include(cells(root, '.cards [data-name="openLate"]').join(' '), '0');
    click(root, '.bar .now');
    await saying(root, 'kh-plans', /Số liệu tính đến ngày 20\/0?9\/2022/);
  });

  test('are walked by arrow keys from tab to tab, one of which is a tab stop', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20"`);
    const list = inside<HTMLElement>(root, 'kh-plans', '[role="tablist"]');
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await saying(root, 'kh-plans', /Tuần này/);
    assert.equal((root.querySelector('kh-plans') as PlansElement).view, 'week');
    assert.lengthOf(list.querySelectorAll('[tabindex="0"]'), 1);
    await saying(root, 'kh-plans', /quá hạn 5 ngày/);
  });

  test('of which one cannot be read are shown without it, which is said', async () => {
    const root = await plans(`src="${await sample()} ${urlOf('[]')}" today="2022-09-20"`);
    assert.isNotEmpty(textOf(root.querySelector('kh-plans')?.shadowRoot as ShadowRoot, '.fault'));
    assert.include(textOf(root, 'kh-plans'), '1 kế hoạch');
  });

  for (const scheme of ['light', 'dark'])
    test(`are accessible in every view, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const root = await plans(`src="${await sample()} ${await others()}" today="2022-09-20"`);
      for (const tab of inside<HTMLElement>(root, 'kh-plans', '[role="tablist"]').children) {
        (tab as HTMLElement).click();
        await settled(root);
        assert.deepEqual(await axeFindings(root), [], tab.textContent ?? '');
      }
      document.documentElement.style.colorScheme = '';
    });

  test('speak English where the page does, and say what they lack', async () => {
    const root = await plans(`src="${await sample()}" today="2022-09-20"`, 'en');
    assert.notMatch(textOf(root, 'kh-plans'), /Tổng|hoàn thành|kế hoạch/);
    const bare = await shown('<kh-plans></kh-plans>');
    assert.include(textOf(bare, 'kh-plans'), 'endpoint');
  });
});

suite('several plans on a server', () => {
  const onServer = async (tag: string, token: string, more = '', taken = token): Promise<HTMLElement> => {
    const { endpoint, set } = await openOffice();
    await set({ taken });
    const root = await shown(`<${tag} ${more} today="2022-09-20"></${tag}>`);
    const element = root.querySelector(tag) as PlansElement;
    element.tokenProvider = async () => token;
    element.endpoint = endpoint;
    return root;
  };

  test('are told as they stand on a day, and what a unit has to do', async () => {
    const root = await onServer('kh-plans', officeToken, 'view="units"');
    await saying(root, 'kh-plans', /Trung tâm trợ giúp pháp lý nhà nước tỉnh.*Tổng cộng/);
    assert.deepEqual(cells(root, 'tbody tr').slice(2, 8), ['4', '1', '0', '1', '1', '1']);
    const agenda = await onServer('kh-agenda', centreToken, 'unit="tgpl"');
    await saying(agenda, 'kh-agenda', /Quá hạn ?1.*225\/KH-STP · 60%/);
  });

  test('have the deadline that was the next one on the day, whatever was recorded since', async () => {
    const root = await onServer('kh-plans', officeToken, 'view="plans"');
    await saying(root, 'kh-plans', /31\/10\/2022/);
    const element = root.querySelector('kh-plans') as PlansElement;
    element.today = '2022-09-14';
    await saying(root, 'kh-plans', /14\/0?9\/2022/);
    assert.equal(cells(root, 'tbody tr').at(-1), '15/9/2022');
  });

  test('are one report, as the server makes it; where it makes none, that is said', async () => {
    const given: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      given.push(this.download);
    };
    try {
      const root = await onServer('kh-plans', officeToken);
      await saying(root, 'kh-plans', /Tải báo cáo/);
      const element = root.querySelector('kh-plans');
      const press = (): void => element?.shadowRoot?.querySelector<HTMLButtonElement>('.report button')?.click();
      press();
      await saying(root, 'kh-plans', /Đang lập báo cáo/);
      await saying(root, 'kh-plans', /Tải báo cáo/);
      assert.deepEqual(given, ['bao-cao-2022-09-20.docx']);
      (element as PlansElement).tokenProvider = async () => 'another:tgpl:reader';
      press();
      await saying(root, 'kh-plans', /Phiên đăng nhập đã hết hạn/);
      assert.lengthOf(given, 1);
      assert.deepEqual(await axeFindings(root), []);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  test('are refused in words where nobody is signed in', async () => {
    const root = await onServer('kh-plans', centreToken, '', 'another');
    await saying(root, 'kh-plans', /Phiên đăng nhập đã hết hạn|không được phép/);
  });
});
