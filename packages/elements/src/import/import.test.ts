import { verify } from '@kehoach/core';
import { assert } from 'chai';
import { noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { axeFindings, settled } from '../test-support/sample.js';
import { correctedFields } from '../history/history.messages.js';
import { translate } from '../test-support/translate.js';
import type { ImportElement } from './import.js';
import { words } from './import.messages.js';
import { reviewWords } from './review.messages.js';
import type { PlanIssueEvent } from './plan-issue-event.js';
import { text, opened, all, one, button, typed } from './test-support/import-page.js';

suite('kh-import', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  teardown(() => (document.body.lang = ''));

  test('shows the document piece by piece; joined they are the document', async () => {
    const element = await opened();
    const words = all(element, '.piece > :last-child').map(({ textContent }) => textContent ?? '');
    assert.equal(words.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
  });

  test('goes on showing what is new after the browser has translated it', async () => {
    const element = await opened();
    translate(element.shadowRoot as ShadowRoot, true);
    assert.isDefined(button(element, '[Ban hành]'));
    document.body.lang = 'en';
    await settled(document.body);
    assert.isDefined(button(element, 'Issue'));
  });

  test('lets a person put right nothing for which a history has no name', () => {
    const several = ['tasks', 'sections', 'text', 'outside', 'units', 'targets'];
    const fields = [...Object.keys(words.vi.fields), ...Object.keys(reviewWords.vi.lists), ...several];
    for (const names of [correctedFields.vi, correctedFields.en]) assert.containsAllKeys(names, fields);
  });

  test('choosing a finding shows its words and its task', async () => {
    const element = await opened();
    one(element, '.finding button').click();
    await settled(document.body);
    assert.equal(one(element, 'mark').innerText, '10/3/2025');
    assert.include(one(element, '.task[data-open]').textContent, 'I.1');
  });

  test('choosing a piece shows its task, and choosing a task its words', async () => {
    const element = await opened();
    all(element, '.piece')
      .find(({ textContent }) => textContent?.includes('Quý II/2026'))
      ?.click();
    await settled(document.body);
    assert.include(one(element, '.task[data-open]').textContent, 'I.2');
    one(element, '.task:not([data-open]) > button').click();
    await settled(document.body);
    assert.include(one(element, "[aria-selected='true']").textContent, 'Rà soát đối tượng');
  });

  test('choosing one of the readings answers the finding and records the correction', async () => {
    const element = await opened();
    one(element, '.finding button').click();
    await settled(document.body);
    button(element, '10/3/2026').click();
    await settled(document.body);
    assert.lengthOf(all(element, '.finding'), 0);
    one(element, '.task > button').click();
    await settled(document.body);
    button(element, 'Hoàn tác').click();
    await settled(document.body);
    assert.lengthOf(all(element, '.finding'), 1);
  });

  test('asks for the year of a plan where nobody can know it, and takes the answer', async () => {
    const element = await opened(text.replace('03 tháng 02', '22 tháng 12').replace('Quý II/2026', 'Quý II'));
    const asking = all(element, '.finding').find(({ textContent }) => textContent?.includes('kế hoạch cho năm nào'));
    asking?.querySelector('button')?.click();
    await settled(document.body);
    const choices = all(element, '.finding[data-chosen] .answers button').map(({ innerText }) => innerText.trim());
    assert.deepEqual(choices.slice(0, 2), ['2027', '2026']);
    button(element, '2027').click();
    await settled(document.body);
    assert.isFalse(all(element, '.finding').some(({ textContent }) => textContent?.includes('kế hoạch cho năm nào')));
    assert.equal((one(element, '#plan-year') as HTMLInputElement).value, '2027');
    assert.include(one(element, "[data-pane='plan']").innerText, '30/6/2027');
  });

  test('offers who leads where the words leave it open, and takes the answer', async () => {
    const element = await opened(text.replace('bệnh tật', 'bệnh tật hoặc Phòng Kinh tế'));
    const asking = all(element, '.finding').find(({ textContent }) => textContent?.includes('đơn vị nào chủ trì'));
    asking?.querySelector('button')?.click();
    await settled(document.body);
    button(element, 'Phòng Kinh tế').click();
    await settled(document.body);
    assert.isFalse(all(element, '.finding').some(({ textContent }) => textContent?.includes('đơn vị nào chủ trì')));
    assert.include(one(element, "[data-pane='plan']").textContent, 'Phòng Kinh tế');
  });

  test('a field put right says what was read', async () => {
    const element = await opened();
    await typed(element, '#plan-title', 'Tiêm chủng mở rộng năm 2026');
    assert.include(one(element, '.hint.changed').innerText, 'Tiêm chủng mở rộng');
  });

  test('a field emptied that cannot be empty shows again what stands', async () => {
    const element = await opened();
    await typed(element, '#plan-title', '');
    assert.equal((one(element, '#plan-title') as HTMLTextAreaElement).value, 'Tiêm chủng mở rộng');
  });

  test('a field that had the focus as its review went keeps nothing of it', async () => {
    const element = await opened();
    const field = one(element, '#plan-title') as HTMLTextAreaElement;
    button(element, 'Văn bản khác').click();
    await settled(document.body);
    assert.isFalse(field.isConnected);
    field.value = 'Tên khác';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(document.body);
    assert.isNull(sessionStorage.getItem('kehoach.review'));
  });

  test('two presses issue the plan once', async () => {
    const element = await opened();
    let count = 0;
    const first = new Promise((resolve) => {
      element.addEventListener('kh-plan-issue', () => resolve((count += 1)));
    });
    button(element, 'Ban hành').click();
    await settled(document.body);
    const confirm = button(element, 'Xác nhận ban hành');
    confirm.click();
    confirm.click();
    await first;
    // A second one would follow in no more time than the first took.
    for (let turn = 0; turn < 10; turn += 1) await settled(document.body);
    assert.equal(count, 1);
  });

  for (const way of ['the button', 'reading anew'])
    test(`asks before what was put right is dropped: ${way}`, async () => {
      const element = await opened();
      await typed(element, '#plan-title', 'Tên khác');
      const leave = async (): Promise<void> => {
        if (way === 'the button') button(element, 'Văn bản khác').click();
        else await element.read('Thông báo khác');
        await settled(document.body);
      };
      await leave();
      button(element, 'Giữ lại, sửa tiếp').click();
      await settled(document.body);
      assert.equal((one(element, '#plan-title') as HTMLTextAreaElement).value, 'Tên khác');
      await leave();
      button(element, 'Bỏ các chỗ đã sửa').click();
      await settled(document.body);
      await settled(document.body);
      assert.isEmpty(all(element, '.piece').filter(({ textContent }) => textContent?.includes('Rà soát')));
    });

  test('leads from a finding to the field that answers it, and to its words, on a narrow page too', async () => {
    const filler = 'Đoạn văn bản dài hơn một màn hình.\n'.repeat(120);
    const element = await opened(text.replace('I. NỘI DUNG', `I. MỤC ĐÍCH\n${filler}II. NỘI DUNG`));
    document.body.style.width = '380px';
    await settled(document.body);
    one(element, '.finding button').click();
    await settled(document.body);
    button(element, 'Xem trong văn bản').click();
    await settled(document.body);
    const { top } = one(element, 'mark').getBoundingClientRect();
    assert.isTrue(top > 0 && top < innerHeight, String(top));
    one(element, '.tabs button:nth-of-type(2)').click();
    await settled(document.body);
    button(element, 'Sửa trong kế hoạch').click();
    await settled(document.body);
    const field = element.shadowRoot?.activeElement as HTMLTextAreaElement | null | undefined;
    assert.equal(field?.value, '10/3/2025');
    assert.isTrue((field?.getBoundingClientRect().top ?? -1) > 0);
    document.body.style.width = '';
  });

  test('the focus goes on to the next finding when one was looked at', async () => {
    const element = await opened(
      text.replace('\nNơi nhận', '3. Tổng kết\n- Đơn vị chủ trì: Sở Y tế\n- Thời gian: 31/02/2026\n\nNơi nhận'),
    );
    one(element, '.finding button').click();
    await settled(document.body);
    button(element, 'Đã xem').click();
    await settled(document.body);
    assert.include((element.shadowRoot?.activeElement as HTMLElement | null | undefined)?.innerText, '31/02/2026');
  });

  test('the focus goes on to the next task when one was taken out', async () => {
    const element = await opened();
    one(element, '.tabs button:nth-of-type(3)').click();
    one(element, '.task > button').click();
    await settled(document.body);
    button(element, 'Không phải nhiệm vụ').click();
    await settled(document.body);
    assert.include((element.shadowRoot?.activeElement as HTMLElement | null | undefined)?.innerText, 'Tổ chức tiêm');
  });

  test('says every heading once, above the tasks under it', async () => {
    const element = await opened(text.replace('1. Rà soát đối tượng', '1. Chuẩn bị\n1.1. Rà soát đối tượng'));
    assert.deepEqual(
      all(element, '.part .print').map(({ textContent }) => textContent),
      ['I. NỘI DUNG', 'I.1. Chuẩn bị'],
    );
  });

  test('issues a log that verifies, with its corrections, and offers it as a file', async () => {
    const element = await opened();
    await typed(element, '#plan-place', 'Tỉnh Hòa Sơn');
    const issued = new Promise<PlanIssueEvent>((resolve) =>
      element.addEventListener('kh-plan-issue', resolve, { once: true }),
    );
    button(element, 'Ban hành').click();
    await settled(document.body);
    button(element, 'Xác nhận ban hành').click();
    const { log, planId } = await issued;
    await settled(document.body);
    assert.equal(verify(log).isWhole, true);
    assert.deepEqual((log[0]?.data as { readonly corrections?: unknown } | undefined)?.corrections, [
      { field: 'place', read: 'Hòa Sơn', corrected: 'Tỉnh Hòa Sơn' },
    ]);
    const link = one(element, 'a[download]') as HTMLAnchorElement;
    assert.equal(link.download, `${planId}.ndjson`);
    assert.equal((await (await fetch(link.href)).text()).trim().split('\n').length, log.length);
  });

  test('an issued plan is changed no more, and its log is not lost unasked', async () => {
    const element = await opened();
    button(element, 'Ban hành').click();
    await settled(document.body);
    button(element, 'Xác nhận ban hành').click();
    await settled(document.body);
    assert.isTrue(one(element, '#plan-title').matches('[inert] *'));
    button(element, 'Văn bản khác').click();
    await settled(document.body);
    assert.include(one(element, '.panel').innerText, 'chưa được tải về');
    button(element, 'Ở lại để tải về').click();
    await settled(document.body);
    assert.isNotEmpty(all(element, 'a[download]'));
  });

  test('does not issue before number and day are filled in', async () => {
    const element = await opened(text.replace('Số: 9/', 'Số:   /').replace('ngày 03 tháng 02', 'ngày    tháng   '));
    button(element, 'Ban hành').click();
    await settled(document.body);
    assert.equal((button(element, 'Xác nhận ban hành') as HTMLButtonElement).disabled, true);
    button(element, 'Ngày ban hành').click();
    await settled(document.body);
    assert.equal(element.shadowRoot?.activeElement?.id, 'plan-issuedOn');
    await typed(element, '#plan-number', '9/KH-SYT');
    await typed(element, '#plan-issuedOn', '31/02/2026');
    assert.equal((one(element, '#plan-issuedOn') as HTMLInputElement).value, '');
    assert.equal((button(element, 'Xác nhận ban hành') as HTMLButtonElement).disabled, true);
    await typed(element, '#plan-issuedOn', '03/02/2026');
    assert.equal((one(element, '#plan-issuedOn') as HTMLInputElement).value, '03/02/2026');
    assert.equal((button(element, 'Xác nhận ban hành') as HTMLButtonElement).disabled, false);
  });

  test('says in words why a file is not read, and takes another', async () => {
    document.body.replaceChildren();
    const element = document.createElement('kh-import');
    document.body.append(element);
    await element.read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    await settled(document.body);
    assert.include(one(element, "[role='alert']").innerText, '.docx');
    await element.read(text);
    await settled(document.body);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('goes from piece to piece by the arrow keys', async () => {
    const element = await opened();
    const list = one(element, "[role='listbox']");
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp'])
      list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled(document.body);
    assert.include(one(element, "[aria-selected='true']").textContent, 'SỞ Y TẾ');
  });

  test('speaks English where the page does', async () => {
    const element = await opened(text, 'en');
    const labels = all(element, 'button, label, h3, .role')
      .map(({ innerText }) => innerText)
      .join(' ');
    assert.notMatch(labels, /Ban hành|Hoàn tác|Nhiệm vụ|Trích yếu/);
  });

  test('follows the language of the page: what stands, and what was said before', async () => {
    const element = await opened('');
    const refusal = one(element, "[role='alert']").innerText;
    document.body.lang = 'en';
    await settled(document.body);
    assert.equal(one(element, 'h2').innerText, words.en.title);
    assert.notEqual(one(element, "[role='alert']").innerText, refusal);
    await element.read(text);
    await settled(document.body);
    assert.include(one(element, '.bar').innerText, 'Another document');
    document.body.lang = 'vi';
    await settled(document.body);
    assert.include(one(element, '.bar').innerText, 'Văn bản khác');
    assert.include(one(element, '.finding').innerText, words.vi.check);
  });

  test('takes no styles from what surrounds it but font, size and colour scheme', async () => {
    const kept = ['textIndent', 'fontStyle', 'textTransform', 'letterSpacing', 'textAlign', 'whiteSpace'] as const;
    const stylesOf = (element: ImportElement): string[] =>
      ['.finding', '.task h4', '.field > label', '.bar h2'].flatMap((part) => {
        const style = getComputedStyle(one(element, part));
        return kept.map((name) => `${part} ${name} ${style[name]}`);
      });
    const plain = stylesOf(await opened());
    document.body.style.cssText =
      'text-indent: 1cm; font-style: italic; text-transform: uppercase; letter-spacing: 3px; ' +
      'text-align: right; white-space: pre';
    try {
      assert.deepEqual(stylesOf(await opened()), plain);
    } finally {
      document.body.style.cssText = '';
    }
  });

  for (const scheme of ['light', 'dark']) {
    test(`is accessible before and after reading, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      document.body.replaceChildren(document.createElement('kh-import'));
      await settled(document.body);
      assert.deepEqual(await axeFindings(document.body), []);
      const element = await opened();
      one(element, '.finding button').click();
      await settled(document.body);
      assert.deepEqual(await axeFindings(document.body), []);
      document.documentElement.style.colorScheme = '';
    });
  }
});
