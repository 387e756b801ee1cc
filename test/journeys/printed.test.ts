import { assert } from 'chai';
import { extractText, getDocumentProxy } from 'unpdf';
import { until } from './browser.js';
import { startExampleDesk, type ExampleDesk } from './example-desk.js';

const months = ['T1/2022', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T11', 'T12'];
const foot = 'Kế hoạch 225/KH-STP, số liệu đến ngày 20/9/2022. Nhật ký 82 mục, dấu của mục cuối 9246 d58b';

suite('the report that a desk prints', () => {
  let desk: ExampleDesk;
  suiteSetup(async () => {
    desk = await startExampleDesk();
  });
  suiteTeardown(() => desk.close());

  /** The text of each page, in single blanks. */
  const printed = async (hash = '', lang = 'vi'): Promise<readonly string[]> => {
    const page = await (await desk.browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1440, height: 900 });
    if (lang !== 'vi')
      await page.evaluateOnNewDocument((code) => {
        addEventListener('DOMContentLoaded', () => (document.documentElement.lang = code));
      }, lang);
    await page.goto(desk.address + hash);
    await until('the report can be drawn', async () => (await page.$('kh-desk >>> kh-paper')) !== null);
    if (hash.includes('view=awards'))
      await until('the board stands', async () => (await page.$('kh-desk >>> kh-awards >>> .card')) !== null);
    if (hash.includes('day=')) await until('the day', async () => (await page.$('kh-desk >>> .past')) !== null);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.browserContext().close();
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: false });
    return text.map((each) => each.replaceAll(/\s+/g, ' ').trim());
  };

  test('has its ten tasks on two pages, and on each the months, the day, and the log that it tells of', async () => {
    const pages = await printed();
    assert.lengthOf(pages, 2);
    for (const text of pages) {
      for (const words of [foot, 'TT Nội dung nhiệm vụ Chủ trì Thời hạn Đạt Kết quả', ...months])
        assert.include(text, words);
    }
    const text = pages.join(' ');
    for (const number of ['II.1.1', 'II.1.2', 'II.2', 'II.3.1', 'II.3.2', 'II.4', 'III.1', 'III.2', 'III.3', 'III.4'])
      assert.include(text, ` ${number} `);
  });

  test('begins with whose plan it is and how it stands, each share with what it is of, and ends with a place to sign', async () => {
    const [first = '', last = ''] = await printed();
    assert.match(first, /^SỞ TƯ PHÁP TỈNH NINH THUẬN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc /);
    assert.include(first, 'TÌNH HÌNH THỰC HIỆN KẾ HOẠCH SỐ 225/KH-STP');
    // The document orders six tasks with a time, and four duties without one.
    assert.include(
      first,
      'Tổng số nhiệm vụ được giao: 6; trong đó có thời hạn 6, không nêu thời hạn 0. ' +
        'Đã hoàn thành 3 nhiệm vụ, đạt 50% của 6 nhiệm vụ được giao: đúng hạn 2 (33,3%), quá hạn 1 (16,7%). ' +
        'Chưa hoàn thành 3 nhiệm vụ, bằng 50% của 6 nhiệm vụ được giao: trong hạn 2 (33,3%), quá hạn 1 (16,7%). ' +
        'Ngoài ra có 4 trách nhiệm của các đơn vị, tính riêng.',
    );
    assert.match(first, /II\.2 Công tác truyền thông .* 90% Quá hạn 5 ngày/);
    assert.match(
      first,
      /II\.3\.2 .* 01\/01 - 30\/6\/2022; gia hạn đến 15\/8\/2022 100% Hoàn thành 31\/8\/2022, muộn 16 ngày/,
    );
    assert.match(last, /^2 /);
    assert.match(last, /Vướng mắc chưa giải quyết II\.2, ngày 15\/9\/2022, Báo Ninh Thuận: /);
    assert.match(last, /Chỉ tiêu Đáp ứng 100% yêu cầu .* 98,5%, đo ngày 30\/6\/2022/);
    assert.match(last, /- Lưu: VT\. .*ngày … tháng … năm …… KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC/);
  });

  test('holds what the page is filtered by, and says so', async () => {
    const pages = await printed('#view=list&status=overdue');
    assert.lengthOf(pages, 1);
    assert.include(pages[0], 'Bảng dưới đây chỉ gồm các nhiệm vụ đang lọc trên trang.');
    assert.include(pages[0], ' II.2 ');
    assert.notInclude(pages[0], ' II.3.1 ');
  });

  test('tells of the day that the page is set back to', async () => {
    const text = (await printed('#day=2022-06-01')).join(' ');
    assert.include(text, 'số liệu đến ngày 01/6/2022');
    assert.notInclude(text, 'Vướng mắc chưa giải quyết');
  });

  test('is whole in English where English is asked', async () => {
    const text = (await printed('', 'en')).join(' ');
    for (const words of [
      'PROGRESS OF PLAN 225/KH-STP',
      'As of 20 Sep 2022',
      'Tasks assigned: 6; 6 with a deadline, 0 without one.',
      'Overdue by 5 days',
      'extended to 15 Aug 2022',
      'Obstacles not resolved',
      'Recipients:',
    ])
      assert.include(text, words);
  });

  test('leaves the place to sign on no page of its own', async () => {
    const page = await (await desk.browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${desk.address}#view=awards`);
    await until('the board stands', async () => (await page.$('kh-desk >>> kh-awards >>> .card')) !== null);
    for (let height = 297; height > 250; height -= 3) {
      await page.evaluate((each) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`@page { size: 210mm ${each}mm; margin: 20mm 20mm 20mm 30mm }`);
        document.adoptedStyleSheets = [sheet];
      }, height);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: false });
      const signed = text.filter((each) => /Nơi nhận|Lưu: VT|GIÁM ĐỐC\s|PHÓ/.test(each));
      assert.lengthOf(signed, 1, `the post is parted from the place to sign, at ${height} mm`);
      assert.notMatch(text.at(-1) ?? '', /^[\s\d]*Nơi nhận/, `${height} mm`);
    }
    await page.browserContext().close();
  });

  for (const [view, heading, words] of [
    ['unit', 'Công việc của Trung tâm trợ giúp pháp lý nhà nước tỉnh', 'Công tác truyền thông trên phương tiện'],
    ['awards', 'Thi đua, khen thưởng', 'Ban biên tập Báo Ninh Thuận'],
    ['history', 'Nhật ký', 'Chờ số liệu 25 năm'],
    ['history&kind=progress', 'Nhật ký (chỉ gồm các mục đang lọc trên trang)', 'Báo cáo tiến độ: 71%'],
  ] as const)
    test(`holds what the page shows at #view=${view}: whose plan, what of it, which day, and the log it tells of`, async () => {
      const pages = await printed(`#view=${view}`);
      for (const text of pages) assert.include(text, foot);
      const [first = ''] = pages;
      const unit = view === 'unit' ? 'TRUNG TÂM TRỢ GIÚP PHÁP LÝ NHÀ NƯỚC TỈNH ' : '';
      assert.match(first, new RegExp(`^SỞ TƯ PHÁP TỈNH NINH THUẬN ${unit}CỘNG HÒA`));
      assert.include(first, 'Tổ chức các hoạt động kỷ niệm 25 năm ngày thành lập Tổ chức Trợ giúp pháp lý');
      assert.include(first, ` ${heading} `);
      // The page's own bar, with the unit's name once more and what can be chosen, is not for paper.
      if (view === 'unit') assert.match(first, new RegExp(`${heading} Quá hạn`));
      assert.include(first, words);
      // Who signs for a unit the plan does not say.
      const post = view === 'unit' ? '………………' : 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC';
      assert.match(pages.at(-1) ?? '', new RegExp(`Lưu: VT\\. .*ngày … tháng … năm …… ${post}`));
    });
});
