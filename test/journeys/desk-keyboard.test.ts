import type { RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { until } from './browser.js';
import { startExampleDesk, type ExampleDesk } from './example-desk.js';
import { DeskKeys } from './desk-keys.js';

suite('the desk by keyboard alone', function () {
  this.timeout(120_000);
  let desk: ExampleDesk;
  setup(async () => {
    desk = await startExampleDesk();
  });
  teardown(() => desk.close());

  const sitDown = async (unit: string): Promise<DeskKeys> => {
    const page = await desk.browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument((id) => {
      localStorage.setItem('unit', id);
      Object.assign(globalThis, { print: () => document.documentElement.setAttribute('printed', '') });
    }, unit);
    await page.goto(desk.address);
    await until('the plan is whole', async () => (await entriesOn(page)).length === 82);
    return new DeskKeys(page);
  };

  test('a unit finds what is late, records progress and completion, and prints', async () => {
    const keys = await sitDown('tgpl');
    await keys.tabTo('1 Quá hạn');
    await keys.enter();
    const stops = await keys.tabTo('II.2');
    assert.isAtMost(stops, 12);
    await keys.enter();
    await keys.hears('II.2 Công tác truyền thông');
    await keys.offers('Tiến độ');
    await keys.tabTo('Tiến độ');
    await keys.enter();
    // The slider stands at what was reached last, 90.
    await keys.tabTo('Tiến độ đã đạt');
    for (let more = 0; more < 5; more += 1) await keys.page.keyboard.press('ArrowRight');
    await keys.fillIn({ 'Ghi chú': 'Chuyên trang đã dàn trang' });
    await keys.press('Ghi nhận', 'Đã ghi nhận: Báo cáo tiến độ 95%');
    await keys.tabTo('Hoàn thành');
    await keys.enter();
    await keys.fillIn({ 'Kết quả': 'Đã đăng chuyên trang' });
    await keys.press('Ghi nhận', 'Vẫn báo cáo hoàn thành');
    await keys.press('Vẫn báo cáo hoàn thành', 'Đã ghi nhận: Báo cáo hoàn thành');
    await keys.page.keyboard.press('Escape');
    await keys.tabBackTo('Ngày 20/9/2022', 20);
    await keys.arrowTo('In', 'ArrowRight');
    await keys.enter();
    assert.isTrue(await keys.page.evaluate(() => document.documentElement.hasAttribute('printed')));
    const [progress, completion] = (await entriesOn(keys.page)).slice(82);
    assert.deepInclude(progress?.data, { taskId: 'II.2', percent: 95, note: 'Chuyên trang đã dàn trang' });
    assert.deepInclude(completion?.data, { taskId: 'II.2', result: 'Đã đăng chuyên trang' });
  });

  test('the office nominates, records the council’s minutes and the decision', async () => {
    const name = 'Đội trợ giúp pháp lý lưu động';
    const keys = await sitDown('stp');
    await keys.tabTo('Dòng thời gian');
    await keys.arrowTo('Thi đua, khen thưởng', 'ArrowRight');
    await keys.enter();
    await keys.offers('Đề nghị khen thưởng');
    await keys.tabTo('Đề nghị khen thưởng', 20);
    await keys.enter();
    await keys.fillIn({ 'Tên tập thể, cá nhân, hộ gia đình': name, 'Thành tích': 'Phục vụ 12 xã miền núi' });
    await keys.tabBackTo('Hình thức khen thưởng');
    await keys.choose('Giấy khen');
    await keys.press('Ghi nhận', 'Đã ghi nhận: Đề nghị khen thưởng');
    await keys.page.keyboard.press('Escape');
    await keys.tabTo(`Ghi kết quả xét: ${name}`, 30);
    await keys.enter();
    await keys.fillIn({ 'Số phiếu đồng ý': '9', 'Tổng số phiếu': '9', 'Số biên bản': '12/BB-HĐ' });
    await keys.tabBackTo('Kết luận của Hội đồng');
    await keys.choose('Đồng ý');
    await keys.press('Ghi nhận', 'Đã ghi nhận: Ghi kết quả xét khen thưởng');
    await keys.page.keyboard.press('Escape');
    await keys.tabTo(`Ghi quyết định: ${name}`, 30);
    await keys.enter();
    await keys.fillIn({ 'Quyết định số': '98/QĐ-STP' });
    await keys.press('Ghi nhận', 'Đã ghi nhận: Ghi quyết định khen thưởng');
    const [nominated, reviewed, granted] = (await entriesOn(keys.page)).slice(82);
    assert.deepInclude(nominated?.data, { form: 'giay-khen', nominee: { kind: 'collective', name } });
    assert.deepInclude(reviewed?.data, { result: 'for', votesFor: 9, votesCast: 9, reference: '12/BB-HĐ' });
    assert.deepInclude(granted?.data, { authority: 'director', decision: '98/QĐ-STP' });
  });

  test('the office amends the plan by a later paper, whose period is read as it is typed', async () => {
    const keys = await sitDown('stp');
    await keys.tabTo('Ngày 20/9/2022', 20);
    await keys.arrowTo('Thêm', 'ArrowRight');
    await keys.enter();
    await keys.hears('Về kế hoạch');
    await keys.arrowTo('Sửa đổi, kết thúc', 'ArrowDown');
    await keys.enter();
    await keys.offers('Sửa đổi, bổ sung kế hoạch');
    await keys.tabTo('Sửa đổi, bổ sung kế hoạch');
    await keys.enter();
    await keys.fillIn({
      'Số, ký hiệu văn bản sửa đổi': '412/KH-STP',
      'Lý do': 'Theo chỉ đạo của Ủy ban nhân dân tỉnh',
    });
    await keys.tabTo('Sửa nhiệm vụ');
    await keys.enter();
    await keys.tabBackTo('Nhiệm vụ');
    await keys.type('II.1.1');
    await keys.tabTo('Thời gian thực hiện mới');
    await keys.type('Trước ngày 15/12/2022');
    await keys.press('Ghi nhận', 'Ghi nhận tất cả');
    await keys.press('Ghi nhận tất cả', 'Đã ghi nhận: Sửa đổi, bổ sung kế hoạch');
    const [paper, change] = (await entriesOn(keys.page)).slice(82);
    assert.deepInclude(paper?.data, { number: '412/KH-STP', reason: 'Theo chỉ đạo của Ủy ban nhân dân tỉnh' });
    assert.deepInclude(change?.data, {
      taskId: 'II.1.1',
      period: { text: 'Trước ngày 15/12/2022', kind: 'deadline', precision: 'day', end: '2022-12-14' },
    });
  });
});

/** Every entry that the desk holds. */
function entriesOn(page: Page): Promise<readonly RecordedEvent[]> {
  return page.evaluate(async () => {
    const desk = document.querySelector('kh-desk') as unknown as { entries?(): Promise<readonly RecordedEvent[]> };
    return (await desk.entries?.()) ?? [];
  });
}
