import { assert } from 'chai';
import { noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { axeFindings, settled } from '../test-support/sample.js';
import type { ImportElement } from './import.js';
import { all, button, one, opened, text } from './test-support/import-page.js';

/** What is coloured on the paper, in its order: as what, and which words. */
function coloured(element: ImportElement): (readonly [kind: string | undefined, words: string])[] {
  return all(element, '.piece [data-kind]').map(({ dataset, textContent }) => [
    dataset['kind'],
    (textContent ?? '').trim(),
  ]);
}

/** Orders nothing, names nobody and no time: nobody can say what it is. */
const stray = 'Đoạn văn này ghi chép lẫn lộn, không rõ là việc gì.';

const withTable = `SỞ Y TẾ
Số: 9/KH-SYT
Hòa Sơn, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Tiêm chủng mở rộng

TT | Nội dung | Đơn vị chủ trì | Thời gian
1 | Rà soát đối tượng | Trung tâm Kiểm soát bệnh tật | Tháng 3/2026
2 | Tổ chức tiêm | Trạm Y tế các xã | Quý II/2026

GIÁM ĐỐC
`;

suite('the paper under review', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  test('colours what was read by what it was read as, and nothing else', async () => {
    assert.deepEqual(coloured(await opened()), [
      ['task', 'Rà soát đối tượng'],
      ['unit', 'Trung tâm Kiểm soát bệnh tật'],
      ['time', '10/3/2025'],
      ['task', 'Tổ chức tiêm'],
      ['unit', 'Trạm Y tế các xã'],
      ['time', 'Quý II/2026'],
    ]);
  });

  test('shows a table as a table, its words whole', async () => {
    const element = await opened(withTable);
    const cells = all(element, '.cells').map((row) =>
      [...row.querySelectorAll<HTMLElement>(':scope > :last-child > span')].map(({ textContent }) =>
        (textContent ?? '').trim(),
      ),
    );
    assert.deepEqual(cells, [
      ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'],
      ['1', 'Rà soát đối tượng', 'Trung tâm Kiểm soát bệnh tật', 'Tháng 3/2026'],
      ['2', 'Tổ chức tiêm', 'Trạm Y tế các xã', 'Quý II/2026'],
    ]);
    const widths = new Set(
      all(element, '.cells > :last-child > span:nth-child(2)').map((cell) =>
        Math.round(cell.getBoundingClientRect().left),
      ),
    );
    assert.equal(widths.size, 1, 'the columns stand below each other');
  });

  test('says how many paragraphs have a place, and leads to each that has none until somebody says what it is', async () => {
    const element = await opened(text.replace('\nKẾ HOẠCH', `\n${stray}\n\nKẾ HOẠCH`));
    const unread = all(element, '.piece[data-unread]').map(({ textContent }) => (textContent ?? '').trim());
    assert.lengthOf(unread, 1);
    assert.include(unread[0], stray);
    const [placed = 0, whole = 0] = one(element, '.meter').innerText.match(/\d+/g)?.map(Number) ?? [];
    assert.equal(whole - placed, 1);
    button(element, '1 đoạn chưa đọc').click();
    await settled(document.body);
    const focus = element.shadowRoot?.activeElement as HTMLElement | null;
    assert.isNotNull(focus?.closest('.finding[data-chosen]'));
    button(element, 'Ban hành').click();
    await settled(document.body);
    assert.include(one(element, '.asked').innerText, 'Còn 1 đoạn chưa có chỗ trong kế hoạch.');
    button(element, 'Không phải nhiệm vụ').click();
    await settled(document.body);
    assert.lengthOf(all(element, '.piece[data-unread]'), 0);
    assert.lengthOf(all(element, 'button.ask'), 0);
    assert.lengthOf(all(element, '.asked'), 0);
  });

  test('counts what is asked for in the body and was not read, whatever of it is missing', async () => {
    const body = 'II. ĐÁNH GIÁ\nNgày 20/5/2027 thuyền ra khơi.\nMẫu số 5 kèm theo.\n';
    const element = await opened(text.replace(/(?=\nNơi nhận|$)/, `\n${body}`));
    const unread = all(element, '.piece[data-unread] > :last-child').map(({ textContent }) =>
      (textContent ?? '').trim(),
    );
    assert.deepEqual(unread, ['Ngày 20/5/2027 thuyền ra khơi.', 'Mẫu số 5 kèm theo.']);
    button(element, '2 đoạn chưa đọc').click();
    await settled(document.body);
    button(element, 'Nhiệm vụ').click();
    await settled(document.body);
    assert.lengthOf(all(element, '.piece[data-unread]'), 1);
    assert.include(one(element, 'button.ask').innerText, '1 đoạn chưa đọc');
  });

  for (const scheme of ['light', 'dark'])
    test(`axe finds nothing, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await opened(withTable);
      assert.deepEqual(await axeFindings(element), []);
      document.documentElement.style.colorScheme = '';
    });
});
