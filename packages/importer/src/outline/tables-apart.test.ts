import { assert } from 'chai';
import { plan, tasksOf } from '../test-support/reading.js';

suite('a table below another', () => {
  const tours = 'TT\tNội dung\tĐơn vị chủ trì\tQuý I\tQuý II\n1\tLàm phim ngắn\tPhòng Lữ hành\t\tx\n';

  test('begins anew below a line of its own, where its headings are others', () => {
    const body =
      `III. NHIỆM VỤ\n1. Theo quý\n${tours}2. Sự kiện trong năm\nTT\tSự kiện\tThời gian\tĐịa điểm\tChủ trì\n` +
      '1\tTuần lễ Hoa xuân\tTừ ngày 28/01 đến ngày 12/02\tHồ Mẫu\tTrung tâm Văn hóa\n2\tGiải bơi trải\tTháng 4\tBến Đình\tPhòng Thể thao\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['1', 'Làm phim ngắn', 'Phòng Lữ hành', '2026-06-30'],
      ['1', 'Tuần lễ Hoa xuân', 'Trung tâm Văn hóa', '2026-02-12'],
      ['2', 'Giải bơi trải', 'Phòng Thể thao', '2026-04-30'],
    ]);
  });

  test('does so without a number over its name, and leaves the last cell above as it is', () => {
    const body =
      'III. NHIỆM VỤ\nTT | Nội dung | Đơn vị chủ trì | Thời gian\n1 | Sơn phao | Phòng Bến bãi | Tháng 3\nLịch kiểm tra bến\n' +
      'Ngày | Bến được kiểm tra | Đơn vị chủ trì\n12/5/2026 | Bến Đình | Phòng Bến bãi\n14/5/2026 | Bến Cầu | Phòng Bến bãi\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, title, , end]) => [title, end]),
      [
        ['Sơn phao', '2026-03-31'],
        ['Bến Đình', '2026-05-12'],
        ['Bến Cầu', '2026-05-14'],
      ],
    );
  });

  test('does so where its columns are others in number, and hands its day to none above', () => {
    const body =
      'III. PHÂN CÔNG\nSTT | Việc chung | Chủ trì | Hạn\n1 | Giữ quỹ | Tổ Văn | Tháng 3\n2 | Giữ sổ | Tổ Toán | Thường xuyên\n' +
      'Chương trình tập huấn ngày 14/4/2026\nGiờ | Nội dung | Người trình bày\n7h30 | Đón khách | Tổ Văn\n8h00 | Giải đáp | Tổ Toán\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, title, , end]) => [title, end]),
      [
        ['Giữ quỹ', '2026-03-31'],
        ['Giữ sổ', undefined],
        ['Đón khách', '2026-04-14'],
        ['Giải đáp', '2026-04-14'],
      ],
    );
  });

  test('goes on with it where the headings stand again', () => {
    const body = `III. NHIỆM VỤ\n${tours}2. Đoàn số 2\n${tours.replace('Làm phim ngắn', 'Khảo sát tuyến')}`;
    assert.deepEqual(
      tasksOf(plan + body).map(([, title]) => title),
      ['Làm phim ngắn', 'Khảo sát tuyến'],
    );
  });
});
