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

suite('who does what', () => {
  const cases: readonly (readonly [string, readonly (string | undefined)[][]])[] = [
    ['Sau Lễ hội 05 ngày, các tổ gửi báo cáo.', [['các tổ', undefined]]],
    [
      'Các tổ họp vào thứ Tư hằng tuần; Phòng Tài vụ tổng hợp, báo cáo Trưởng ban.',
      [
        ['Các tổ', undefined],
        ['Phòng Tài vụ', undefined],
      ],
    ],
    [
      'Qua mạng: Đoàn Thanh niên xã lập nhóm trước ngày 28/02/2026, công chức tư pháp trả lời câu hỏi.',
      [
        ['Đoàn Thanh niên xã', '2026-02-27'],
        ['công chức tư pháp', undefined],
      ],
    ],
    [
      'Hiệu trưởng các trường phát động trong cán bộ, giáo viên, nhân viên tham gia viết bài.',
      [['Hiệu trưởng các trường', undefined]],
    ],
    ['Công ty Cấp nước Mẫu có phương án cấp nước bằng xe bồn.', [['Công ty Cấp nước Mẫu', undefined]]],
    [
      'Phòng Tài vụ làm tốt việc chi; Phòng Khai thác chịu trách nhiệm trước Giám đốc Sở.',
      [['Phòng Tài vụ', undefined]],
    ],
  ];
  for (const [line, read] of cases)
    test(`“${line}”`, () => assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), read));

  test('beside the one that leads others take part', () => {
    const { tasks, units } = draftOf(
      `${plan}I. NHIỆM VỤ\n1. Giao Phòng Hạ tầng chủ trì, cùng UBND xã Đồi Mẫu kiểm tra hiện trường.\n`,
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ lead, coordinating }) => [lead, coordinating].map((ids) => ids.map((id) => names.get(id)))),
      [[['Phòng Hạ tầng'], ['UBND xã Đồi Mẫu']]],
    );
  });

  test('where and when an event is held is no task', () => {
    const body = 'I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Từ ngày 30/4/2026 đến ngày 03/5/2026.\n2. Địa điểm: Bến Mẫu.\n';
    assert.deepEqual(tasksOf(`${plan}${body}II. NHIỆM VỤ\n1. Vá lưới.\n`), [['II.1', 'Vá lưới', '', undefined]]);
  });
});
