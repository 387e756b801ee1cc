import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

/** When each of these is done, below a month. */
function daysOf(...lines: readonly string[]): (string | undefined)[][] {
  const body = `III. VIỆC\n1. Tháng 9/2026\n${lines.map((line) => `- ${line} (Phụ trách: Tổ Văn).\n`).join('')}`;
  return draftOf(plan + body).tasks.map(({ period }) => [period?.start, period?.end]);
}

suite('work below a month', () => {
  test('is done on the one day of it that its words name', () => {
    const days = daysOf(
      'Nói chuyện về Luật Trật tự, an toàn giao thông trong tiết chào cờ ngày 15/9/2026',
      'Hội thi cắm hoa, ngày 19/9, ở sân trường',
      'Sơn lại cột cờ',
    );
    assert.deepEqual(days, [
      ['2026-09-15', '2026-09-15'],
      ['2026-09-19', '2026-09-19'],
      ['2026-09-01', '2026-09-30'],
    ]);
  });

  test('is done some time in it where the day is that of a paper, a law or a memory, or one of several', () => {
    const days = daysOf(
      'Phổ biến Luật Trật tự, an toàn giao thông ngày 27/6/2024',
      'Trồng cây theo Công văn số 12 ngày 05/9/2026',
      'Kỷ niệm 81 năm ngày 02/9/2026',
      'Đua thuyền trên sông Mẫu hai ngày 24/9 và 25/9/2026 cùng dân quân',
    );
    for (const each of days) assert.deepEqual(each, ['2026-09-01', '2026-09-30']);
  });

  test('is done on the date in its bracket, and on its night', () => {
    const days = daysOf(
      'Dựng chương trình Trung thu, phát sóng đêm rằm 25/9/2026',
      'Bắn pháo hoa đêm 02/9/2026 tại cầu cảng',
      'Hội nghị báo cáo viên (20/09)',
      'Họp dân (ngày 5/9)',
      'Phát động Tết trồng cây (22/9/2026)',
    );
    assert.deepEqual(
      days.map(([start]) => start),
      ['2026-09-25', '2026-09-02', '2026-09-20', '2026-09-05', '2026-09-22'],
    );
  });

  test('is done some time in it where a date is of something else, or is how much of it is done', () => {
    const days = daysOf(
      'Rà soát hộ nghèo theo số liệu đến 15/9/2026',
      'Kiểm kê kho theo biên bản 12/9/2026',
      'Phổ biến Luật Biển có hiệu lực 01/9/2026',
      'Chuẩn bị Lễ kỷ niệm 20/11/2026',
      'Mít tinh mừng Quốc khánh 02/9/2026',
      'Trả lời Công văn 15/UBND (12/09)',
      'Hội thao chào mừng Ngày thành lập Hội (26/09)',
      'Xử lý vụ cháy chợ 10/9/2026',
      'Giải quyết đơn khiếu nại nhận 08/9/2026',
      'Trả lời chất vấn nêu tại phiên họp 06/9/2026',
      'Thi công hạng mục kè (2/9)',
      'Bảo dưỡng 10 máy bơm (08/09)',
    );
    for (const each of days) assert.deepEqual(each, ['2026-09-01', '2026-09-30']);
  });

  test('so in a table, under a band', () => {
    const body =
      'III. LỊCH\nSTT | Nội dung | Chủ trì | Thời gian\nI | QUÝ I | | \n1 | Hội thi nấu ăn (07/3/2026) | Công đoàn | \n' +
      '2 | Sơn cầu cảng | Đội Bến | \n';
    const days = draftOf(plan + body).tasks.map(({ period }) => period?.end);
    assert.deepEqual(days, ['2026-03-07', '2026-03-31']);
  });
});
