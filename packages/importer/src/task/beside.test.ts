import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('orders beside others', () => {
  test('each of several in one sentence is a task with its own unit and time', () => {
    const body =
      'I. NHIỆM VỤ\n1. Giao Phòng Khai thác vá lưới, xong trước ngày 20/4/2026; giao Văn phòng Sở thuê thuyền trong tháng 5/2026. ' +
      'Đề nghị UBND các xã cắm biển trước ngày 20/6/2026.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['I.1', 'Giao Phòng Khai thác vá lưới, xong trước ngày 20/4/2026;', 'Phòng Khai thác', '2026-04-19'],
      ['', 'giao Văn phòng Sở thuê thuyền trong tháng 5/2026', 'Văn phòng Sở', '2026-05-31'],
      ['', 'Đề nghị UBND các xã cắm biển trước ngày 20/6/2026', 'UBND các xã', '2026-06-19'],
    ]);
  });

  for (const told of [
    'Yêu cầu Phòng Khai thác vá lưới trước ngày 20/4/2026, phân công Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Phòng Khai thác vá lưới trước ngày 20/4/2026; Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Phòng Khai thác vá lưới trước ngày 20/4/2026. Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Giao Phòng Khai thác vá lưới, xong trước ngày 20/4/2026; Văn phòng Sở thuê thuyền trong tháng 5/2026.',
  ])
    test(`“${told}” orders two`, () =>
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${told}\n`), [
        ['Phòng Khai thác', '2026-04-19'],
        ['Văn phòng Sở', '2026-05-31'],
      ]));

  test('each of several that one “giao” gives work to has its own, also without a time; one that helps has none', () => {
    const leads = (told: string): unknown[] => tasksOf(`${plan}I. NHIỆM VỤ\n1. ${told}\n`).map(([, , who]) => who);
    assert.deepEqual(leads('Giao Phòng Khai thác vá lưới; Đội Cứu nạn sơn phao.'), ['Phòng Khai thác', 'Đội Cứu nạn']);
    assert.deepEqual(leads('Giao Phòng Khai thác; Đội Cứu nạn sơn phao.'), ['Phòng Khai thác; Đội Cứu nạn']);
    assert.deepEqual(leads('Giao Phòng Khai thác vá lưới; Đội Cứu nạn phối hợp thực hiện trong tháng 5/2026.'), [
      'Phòng Khai thác',
    ]);
  });

  test('what only tells before the first order belongs to it', () => {
    const body = 'I. NHIỆM VỤ\n1. Phao nay phải mua. Đội Cứu nạn sơn phao trước ngày 20/4/2026.\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Đội Cứu nạn', '2026-04-19']]);
  });

  test('two times of one unit stay one task, and so does what a unit is to ask of others', () => {
    const body =
      'I. NHIỆM VỤ\n1. Phòng Khai thác nộp số liệu trước ngày 05 hằng tháng; tổng kết trước ngày 20/12/2026.\n' +
      'II. PHÂN CÔNG\n1. Văn phòng Sở: Lập hồ sơ; đề nghị UBND tỉnh khen thưởng.\n';
    assert.equal(draftOf(plan + body).tasks.length, 2);
  });
});
