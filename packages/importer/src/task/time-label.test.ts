import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

suite('a sentence that closes with a label of its time', () => {
  test('says who does it', () => {
    const body =
      'III. NHIỆM VỤ\n1. Đội Cứu hộ chủ trì, phối hợp với Hội Nông dân tổ chức diễn tập (thời gian: từ ngày 08/6/2026 đến ngày 12/6/2026).\n' +
      '2. Giao Phòng Bến bãi thay đèn phao (thời hạn hoàn thành: 30/4/2026).\n3. Phòng Tài vụ lấy mẫu giống; thời gian: quý II/2026.\n' +
      '4. Trạm Luồng lạch: thay đèn phao số 3. Thời gian: tháng 7/2026.\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([number, , lead, end]) => [number, lead, end]),
      [
        ['III.1', 'Đội Cứu hộ', '2026-06-12'],
        ['III.2', 'Phòng Bến bãi', '2026-04-30'],
        ['III.3', 'Phòng Tài vụ', '2026-06-30'],
        ['III.4', 'Trạm Luồng lạch', '2026-07-31'],
      ],
    );
    const { units, tasks } = draftOf(plan + body);
    assert.deepEqual(
      tasks[0]?.coordinating,
      units.filter(({ name }) => name === 'Hội Nông dân').map(({ id }) => id),
    );
  });

  test('names nobody where a unit or what is held is all that it says', () => {
    const body =
      'III. NHIỆM VỤ\n1. Trung tâm Lưu trữ lịch sử tỉnh (thời gian: ngày 14/5/2026).\n2. Đoàn Thanh niên với biển đảo; thời gian: tháng 3/2026.\n' +
      '3. Họp Ban Chỉ đạo (thời gian: 05/9/2026).\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, , lead]) => lead),
      ['', '', ''],
    );
  });

  test('is done when all the words of the label say', () => {
    const body =
      'III. NHIỆM VỤ\n1. Kinh tế số\nPhòng Kinh tế vận động tiểu thương dùng hóa đơn điện tử. Thời gian: Quý II, Quý III năm 2026.\n';
    const [task] = draftOf(plan + body).tasks;
    assert.deepEqual([task?.title, task?.period?.start, task?.period?.end], ['Kinh tế số', '2026-04-01', '2026-09-30']);
  });
});
