import { assert } from 'chai';
import { after, amendmentIn, changesIn, standing } from '../test-support/amending.js';

/** Each with what it comes to, as a person reads it. */
const orders: readonly (readonly [words: string, ...changes: readonly string[]])[] = [
  ['1. Sửa đổi thời gian thực hiện mục I.1 thành “Quý III/2026”.', 'I.1 period: Quý III/2026'],
  ['1. Điều chỉnh thời hạn hoàn thành nhiệm vụ I.2 thành ngày 30/9/2026.', 'I.2 period: ngày 30/9/2026'],
  [
    '1. Điều chỉnh thời hạn hoàn thành nhiệm vụ “Tổ chức hội thi bơi” thành ngày 30/9/2026.',
    'II.2 period: ngày 30/9/2026',
  ],
  ['1. Gia hạn thời gian hoàn thành mục I.2 đến hết ngày 30/9/2026.', 'I.2 period: đến hết ngày 30/9/2026'],
  ['1. Lùi thời gian tổ chức hội thi bơi tại mục II.2 sang tháng 8/2026.', 'II.2 period: tháng 8/2026'],
  ['1. Dời thời gian thực hiện điểm 3 mục I từ tháng 5/2026 sang tháng 6/2026.', 'I.3 period: tháng 6/2026'],
  ['1. Thời gian thực hiện mục I.1: Quý III/2026.', 'I.1 period: Quý III/2026'],
  ['1. Mục I.1: điều chỉnh thời gian thực hiện thành Quý III/2026.', 'I.1 period: Quý III/2026'],
  ['1. Sửa đổi thời gian thực hiện thành Quý III/2026 đối với mục I.1.', 'I.1 period: Quý III/2026'],
  [
    '1. Điều chỉnh thời gian thực hiện các mục I.1 và II.2 thành tháng 9/2026.',
    'I.1 period: tháng 9/2026',
    'II.2 period: tháng 9/2026',
  ],
  ['1. Sửa đổi thời gian mục I.1 thành Quý III/2026; bãi bỏ mục II.2.', 'I.1 period: Quý III/2026', 'II.2 cancelled'],
  ['1. Giao Đội Cứu nạn chủ trì thay Văn phòng Sở thực hiện mục I.3.', 'I.3 lead: Đội Cứu nạn'],
  ['1. Điều chỉnh đơn vị chủ trì mục I.3 từ Văn phòng Sở sang Đội Cứu nạn.', 'I.3 lead: Đội Cứu nạn'],
  ['1. Thay đổi đơn vị chủ trì mục I.3 thành Đội Cứu nạn.', 'I.3 lead: Đội Cứu nạn'],
  [
    '1. Giao Đội Cứu nạn chủ trì, phối hợp với Phòng Bến bãi thực hiện nhiệm vụ tại mục I.3.',
    'I.3 lead: Đội Cứu nạn',
    'I.3 coordinating: Phòng Bến bãi',
  ],
  ['1. Bổ sung Phòng Bến bãi là đơn vị phối hợp thực hiện mục I.3.', 'I.3 coordinating: Phòng Bến bãi'],
  ['1. Bổ sung đơn vị phối hợp tại mục I.1: Văn phòng Sở.', 'I.1 coordinating: Đội Cứu nạn; Văn phòng Sở'],
  ['1. Bổ sung sản phẩm của mục I.1: Bản đồ phao tiêu.', 'I.1 products: Biên bản kiểm tra; Bản đồ phao tiêu'],
  ['1. Sửa đổi tên nhiệm vụ tại mục II.1 thành “Phát sổ tay bơi lội”.', 'II.1 title: Phát sổ tay bơi lội'],
  ['1. Sửa đổi mục II.1 như sau:\n“1. Phát sổ tay bơi lội”', 'II.1 title: Phát sổ tay bơi lội'],
  ['1. Sửa đổi mục I.1 như sau: Thời gian thực hiện: Quý III/2026.', 'I.1 period: Quý III/2026'],
  ['1. Sửa đổi mục I.2 như sau:\n“Đơn vị chủ trì: Đội Cứu nạn.”', 'I.2 lead: Đội Cứu nạn'],
  [
    '1. Sửa đổi mục I.2 như sau:\n“- Thời hạn hoàn thành: ngày 30/9/2026.\n- Đơn vị chủ trì: Đội Cứu nạn.”',
    'I.2 period: ngày 30/9/2026',
    'I.2 lead: Đội Cứu nạn',
  ],
  ['1. Sửa đổi mục II.1 như sau: Hạn chế tai nạn: phát áo phao.', 'II.1 title: Hạn chế tai nạn: phát áo phao'],
  [
    '1. Sửa đổi, bổ sung mục I.3 như sau:\n“3. Tập huấn cứu hộ cho chủ tàu\n- Đơn vị chủ trì: Đội Cứu nạn.\n- Thời gian thực hiện: Tháng 5/2026.”',
    'I.3 lead: Đội Cứu nạn',
  ],
  ['1. Thay cụm từ “áo phao” bằng cụm từ “phao cứu sinh”.', 'II.1 title: Phát tờ rơi về phao cứu sinh'],
  ['1. Thay cụm từ “Văn phòng Sở” bằng cụm từ “Đội Cứu nạn”.', 'I.2 lead: Đội Cứu nạn', 'I.3 lead: Đội Cứu nạn'],
  ['1. Sửa đổi tên Kế hoạch thành “An toàn bến bãi năm 2026”.', 'plan title: An toàn bến bãi năm 2026'],
  ['1. Tạm dừng nhiệm vụ tại mục I.1.', 'I.1 suspended'],
  ['1. Tạm hoãn tổ chức hội thi bơi tại mục II.2 đến hết tháng 8/2026.', 'II.2 suspended'],
  [
    '1. Bổ sung Kế hoạch như sau:\na) Tạm dừng nhiệm vụ tại mục I.1.\nb) Bãi bỏ mục II.2.',
    'I.1 suspended',
    'II.2 cancelled',
  ],
  ['1. Bãi bỏ mục II.', 'II.1 cancelled', 'II.2 cancelled'],
  ['1. Tạm dừng các nhiệm vụ tại mục II (Tuyên truyền).', 'II.1 suspended', 'II.2 suspended'],
  ['1. Bổ sung chỉ tiêu: tối thiểu 90% phao tiêu được kiểm tra.', '+ target plan: 90 %'],
  ['1. Bổ sung chỉ tiêu tại mục I.3: “Ít nhất 05 lớp tập huấn”.', '+ target nv-i-3: 5 lớp'],
  [
    '1. Bổ sung phần III như sau:\n“III. HẬU CẦN\n1. Mua áo phao\n- Đơn vị chủ trì: Văn phòng Sở.\n- Thời hạn: trước ngày 01/9/2026.”',
    '+ heading III HẬU CẦN',
    '+ III.1 Mua áo phao [Văn phòng Sở] 2026-08-31',
  ],
  ['1. Bãi bỏ mục I.1, I.3 và II.2.', 'I.1 cancelled', 'I.3 cancelled', 'II.2 cancelled'],
  ['1. Bãi bỏ khoản 1, khoản 2 mục II.', 'II.1 cancelled', 'II.2 cancelled'],
  ['1. Bãi bỏ khoản 3 mục I và khoản 2 mục II.', 'I.3 cancelled', 'II.2 cancelled'],
  ['1. Bãi bỏ mục I khoản 3, mục II khoản 2.', 'I.3 cancelled', 'II.2 cancelled'],
  ['1. Không tổ chức hội thi bơi nêu tại mục II.2.', 'II.2 cancelled'],
  ['1. Đưa nhiệm vụ “Phát tờ rơi về áo phao” ra khỏi Kế hoạch.', 'II.1 cancelled'],
  ['1. Bãi bỏ các nhiệm vụ sau:\n- Mục I.3;\n- Tổ chức hội thi bơi.', 'I.3 cancelled', 'II.2 cancelled'],
  [
    '1. Bổ sung mục II.3 như sau: “3. Cắm biển báo nước sâu, Phòng Bến bãi chủ trì, hoàn thành trước ngày 01/9/2026”.',
    '+ II.3 Cắm biển báo nước sâu, Phòng Bến bãi chủ trì, hoàn thành trước ngày 01/9/2026 [Phòng Bến bãi] 2026-08-31',
  ],
  [
    '1. Sửa đổi mục II như sau:\na) Thời gian thực hiện khoản 1: Tháng 6/2026.\nb) Khoản 2: đơn vị chủ trì là Đội Cứu nạn.',
    'II.1 period: Tháng 6/2026',
    'II.2 lead: Đội Cứu nạn',
    'II.2 coordinating: Phòng Bến bãi',
  ],
];

/** What a person has to be asked about, and what is left as it is. */
const doubts: readonly (readonly [words: string, ...asked: readonly string[]])[] = [
  ['1. Sửa đổi thời gian thực hiện mục IV.2 thành Quý III/2026.', '? no-such-task'],
  ['1. Bãi bỏ nhiệm vụ số 1.', '? several-tasks'],
  ['1. Bãi bỏ mục I.1 (Tổ chức hội thi bơi).', '? other-words'],
  ['1. Tạm dừng nhiệm vụ tại mục I.1 từ ngày 01/8/2026.', '? unread-order'],
  ['1. Tạm dừng nhiệm vụ tại mục I.1.\n2. Bãi bỏ mục I.1.', 'I.1 suspended', '? changed-twice'],
  ['1. Bãi bỏ nhiệm vụ tại mục II.', '? no-such-task'],
  ['1. Bãi bỏ các nhiệm vụ tại mục II, trừ nhiệm vụ “Tổ chức hội thi bơi”.', '? no-such-task'],
  ['1. Bãi bỏ mục II (An toàn trên bến).', '? no-such-task'],
  ['1. Bãi bỏ một phần mục II.', '? no-such-task'],
  ['1. Bổ sung chỉ tiêu cho phù hợp.', '? unread-order'],
  ['1. Bãi bỏ chỉ tiêu “Ít nhất 5 lớp tập huấn”.', '? target-stands'],
  ['1. Sửa đổi, bổ sung các chỉ tiêu như sau:\na) Tối thiểu 90% phao tiêu được kiểm tra.', '? target-stands'],
  ['1. Sửa đổi phần căn cứ: bổ sung Nghị định số 9/2026/NĐ-CP.', '? head-stands'],
  ['1. Điều chỉnh, bổ sung nơi nhận.', '? head-stands'],
  ['1. Sửa đổi tên mục II thành “TUYÊN TRUYỀN, GIÁO DỤC”.', '? heading-stands'],
  // A number with a sign behind it that leads to others: none is taken for all of them.
  ...['các mục I.1 - I.3', 'mục I.1 đến I.3', 'từ mục I.1 đến mục I.3', 'mục I.1 hoặc I.2', 'các mục I.1 & I.2'].map(
    (named): readonly [string, string] => [`1. Bãi bỏ ${named}.`, '? several-tasks'],
  ),
  ['1. Không bãi bỏ mục I.1.', '? unread-order'],
  ['1. Bãi bỏ mục I.1, không bãi bỏ mục I.2.', '? unread-order'],
  ['1. Không gia hạn mục I.2 đến ngày 30/9/2026.', '? unread-order'],
  ['1. Không giao Văn phòng Sở chủ trì mục I.1.', '? unread-order'],
  ['1. Hủy bỏ mục I.1 nếu không bố trí được kinh phí.', '? unread-order'],
  // What is new is a time or a unit: whether it is the task's own is not said, and it is no title.
  ['1. Sửa đổi mục I.1 thành Quý III/2026.', '? unread-order'],
  ['1. Sửa đổi mục I.1 thành Văn phòng Sở.', '? unread-order'],
  [
    '1. Bãi bỏ mục I.1.\n2. Điều chỉnh thời gian thực hiện mục I.1 thành Quý III/2026.',
    'I.1 cancelled',
    'I.1 period: Quý III/2026',
    '? changed-twice',
  ],
  ['1. Phòng Bến bãi nộp báo cáo trước ngày 01/9/2026.', '? unread-order'],
  ['1. Sửa đổi mục I.1 cho phù hợp.', '? unread-order'],
  ['1. Bổ sung nhiệm vụ vào mục II.', '? unread-order'],
  [
    '1. Điều chỉnh thời gian mục I.1 thành khi có điều kiện thuận lợi nhất.',
    'I.1 period: khi có điều kiện thuận lợi nhất',
  ],
  ['1. Giao Phòng Thủy văn chủ trì thay Văn phòng Sở thực hiện mục I.3.', '? unknown-unit'],
  ['1. Điều chỉnh thời gian mục I.1 từ Quý I/2026 sang Quý III/2026.', 'I.1 period: Quý III/2026', '? old-differs'],
  [
    '1. Sửa đổi thời gian mục I.1 thành Quý III/2026.\n2. Sửa đổi thời gian mục I.1 thành Quý IV/2026.',
    'I.1 period: Quý III/2026',
    '? changed-twice',
  ],
  ['1. Thay cụm từ “xuồng máy” bằng cụm từ “ca nô”.', '? unread-order'],
];

suite('an order of an amending paper', () => {
  for (const [words, ...changes] of orders)
    test(`“${words.replaceAll('\n', ' ')}”`, () => assert.deepEqual(changesIn(words), changes));
});

suite('what an amending paper leaves open', () => {
  for (const [words, ...asked] of doubts)
    test(`“${words.replaceAll('\n', ' ')}” is asked about`, () => {
      const told = changesIn(words);
      assert.deepEqual(
        told.filter((each) => each !== '? no-changes'),
        asked,
      );
    });

  test('is told of a task that was cancelled or done before', () => {
    const [first, second] = ['nv-i-1', 'nv-i-2'];
    const later = after(standing, [{ type: 'CancelTask', data: { taskId: first, reason: 'Gộp' }, on: '2026-03-01' }]);
    assert.include(changesIn('1. Bãi bỏ mục I.1.', later), '? cancelled-already');
    const done = after(standing, [{ type: 'CompleteTask', data: { taskId: second }, on: '2026-03-01' }], {
      unit: 'van-phong-so',
      planId: standing.id,
    });
    assert.include(changesIn('1. Bãi bỏ mục I.2.', done), '? done-already');
  });

  test('is a paper of another plan', () => {
    const { findings } = amendmentIn('Điều 2. Sửa đổi Kế hoạch số 77/KH-SBĐ: bãi bỏ mục I.1.');
    assert.include(
      findings.map(({ code }) => code),
      'other-plan',
    );
  });
});
