import { assert } from 'chai';
import { readDocument, type Draft } from '@kehoach/importer';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';

const rows = Array.from({ length: 40 }, (_, at) => {
  const unit = at % 2 === 0 ? 'Phòng Khai thác' : 'Văn phòng Sở';
  return `<tr><td>${at + 1}</td><td>Kiểm đếm cầu cảng số ${at + 1} và lập hồ sơ quản lý theo hướng dẫn của cấp trên</td>
    <td>${unit}</td><td>Trước ngày ${(at % 27) + 2}/6/2027</td></tr>`;
}).join('');
const document = `<style>body{font:13pt serif;text-align:justify}table.t{border-collapse:collapse;width:100%}
  .t td{border:1px solid;padding:2px 5px;vertical-align:top}p{margin:0 0 6pt;text-indent:1cm}.c{text-align:center;text-indent:0}</style>
  <table width="100%"><tr><td class="c">UBND TỈNH MẪU<br>SỞ BIỂN ĐẢO</td>
  <td class="c">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
  <tr><td class="c">Số: 45/KH-SBĐ</td><td class="c">Mẫu, ngày 12 tháng 01 năm 2027</td></tr></table>
  <p class="c">KẾ HOẠCH</p><p class="c">Sửa chữa cảng cá năm 2027</p>
  <p>I. MỤC ĐÍCH</p><p>Bảo đảm các cầu cảng trên địa bàn tỉnh được kiểm đếm, sửa chữa đúng quy định, an toàn cho tàu thuyền và ngư dân
  trong mùa mưa bão, sử dụng tiết kiệm nguồn kinh phí được giao.</p>
  <p>II. NHIỆM VỤ</p><table class="t"><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr>${rows}</table>
  <p>III. TỔ CHỨC THỰC HIỆN</p><p>1. Phòng Tài vụ bố trí kinh phí trước ngày 15/3/2027.</p>`;

suite('a plan that was printed to PDF', () => {
  let browser: Browser;
  let draft: Draft;
  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
    const page = await browser.newPage();
    await page.setContent(document);
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm' },
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:13px;width:100%;text-align:center" class="pageNumber"></div>',
      footerTemplate: '<div style="font-size:9px;width:100%;text-align:center">Bản thảo lưu hành nội bộ</div>',
    });
    const read = await readDocument(pdf, { name: 'ke-hoach.pdf' });
    if (read.draft === undefined) throw new Error(read.refusal.en);
    draft = read.draft;
  });
  suiteTeardown(() => browser.close());

  test('has its head from two columns', () => {
    const { number, issuedOn, issuer, title } = draft;
    assert.deepEqual(
      [number, issuedOn, issuer, title],
      ['45/KH-SBĐ', '2027-01-12', 'Sở Biển Đảo tỉnh Mẫu', 'Sửa chữa cảng cá năm 2027'],
    );
  });

  test('has each row of its table as a task, over the ends of pages', () => {
    const units = new Map(draft.units.map(({ id, name }) => [id, name]));
    const read = draft.tasks
      .slice(0, 40)
      .map(({ number, lead, period }) => `${number} ${lead.map((id) => units.get(id)).join()} ${period?.end}`);
    const expected = Array.from({ length: 40 }, (_, at) => {
      const day = String((at % 27) + 1).padStart(2, '0');
      return `${at + 1} ${at % 2 === 0 ? 'Phòng Khai thác' : 'Văn phòng Sở'} 2027-06-${day}`;
    });
    assert.deepEqual(read, expected);
    assert.lengthOf(draft.tasks, 41);
  });

  test('has the lines of a paragraph in one, and neither numbers of pages nor feet among them', () => {
    assert.match(draft.document, /ngư dân trong mùa mưa bão, sử dụng tiết kiệm nguồn kinh phí được giao\.\n/);
    assert.notInclude(draft.document, 'nội bộ');
    const told = draft.findings.find(({ code }) => code === 'page-lines-left-out');
    assert.match(told?.vi ?? '', /Bản thảo lưu hành nội bộ/);
  });
});
