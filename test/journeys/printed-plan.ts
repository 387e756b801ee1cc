import type { Browser } from 'puppeteer-core';

const rows = Array.from({ length: 40 }, (_, at) => {
  const unit = at % 2 === 0 ? 'Phòng Khai thác' : 'Văn phòng Sở';
  return `<tr><td>${at + 1}</td><td>Kiểm đếm cầu cảng số ${at + 1} và lập hồ sơ quản lý theo hướng dẫn của cấp trên</td>
    <td>${unit}</td><td>Trước ngày ${(at % 27) + 2}/6/2027</td></tr>`;
}).join('');
/** A plan with a letterhead in two columns, and a table of forty rows over several pages. */
const style = `<style>body{font:13pt serif;text-align:justify}table.t{border-collapse:collapse;width:100%}
  .t td{border:1px solid;padding:2px 5px;vertical-align:top}p{margin:0 0 6pt;text-indent:1cm}.c{text-align:center;text-indent:0}</style>`;
const document = `${style}
  <table width="100%"><tr><td class="c">UBND TỈNH MẪU<br>SỞ BIỂN ĐẢO</td>
  <td class="c">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
  <tr><td class="c">Số: 45/KH-SBĐ</td><td class="c">Mẫu, ngày 12 tháng 01 năm 2027</td></tr></table>
  <p class="c">KẾ HOẠCH</p><p class="c">Sửa chữa cảng cá năm 2027</p>
  <p>I. MỤC ĐÍCH</p><p>Bảo đảm các cầu cảng trên địa bàn tỉnh được kiểm đếm, sửa chữa đúng quy định, an toàn cho tàu thuyền và ngư dân
  trong mùa mưa bão, sử dụng tiết kiệm nguồn kinh phí được giao.</p>
  <p>II. NHIỆM VỤ</p><table class="t"><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr>${rows}</table>
  <p>III. TỔ CHỨC THỰC HIỆN</p><p>1. Phòng Tài vụ bố trí kinh phí trước ngày 15/3/2027.</p>`;

const standing = Array.from({ length: 40 }, (_, at) => {
  const how = at === 3 ? '<td></td><td>20/5/2027</td>' : `<td>${at + 10}%</td><td></td>`;
  return `<tr><td>${at + 1}</td><td>Kiểm đếm cầu cảng số ${at + 1}</td><td>Phòng Khai thác</td><td>31/12/2027</td>${how}</tr>`;
}).join('');
const followUp = `${style}<p class="c">THEO DÕI THỰC HIỆN KẾ HOẠCH</p><p class="c">Sửa chữa cảng cá năm 2027</p>
  <p class="c">(Số liệu tính đến ngày 30/6/2027)</p>
  <table class="t"><thead><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời hạn</td><td>Tiến độ (%)</td>
  <td>Ngày hoàn thành thực tế</td></tr></thead>${standing}</table>`;

/** A follow-up table as a PDF: each of forty tasks with its share, the fourth with the day on which it was done. */
export function printedFollowUp(browser: Browser): Promise<Uint8Array> {
  return printed(browser, followUp);
}

/** The plan as a PDF that a browser prints: with the number of each page above, and a line below that is none of it. */
export function printedPlan(browser: Browser): Promise<Uint8Array> {
  return printed(browser, document);
}

async function printed(browser: Browser, content: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(content);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm' },
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size:13px;width:100%;text-align:center" class="pageNumber"></div>',
    footerTemplate: '<div style="font-size:9px;width:100%;text-align:center">Bản thảo lưu hành nội bộ</div>',
  });
  await page.close();
  return pdf;
}
