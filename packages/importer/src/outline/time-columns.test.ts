import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';
import { timeOfColumn } from './time-columns.js';

suite('columns of months and quarters', () => {
  test('are told by their headings', () => {
    const said = ['T1', 'Tháng 03/2026', 'T. 12', 'Quý II', 'Q4', 'Quý III/2026'].map(timeOfColumn);
    assert.deepEqual(said, ['tháng 1', 'tháng 3/2026', 'tháng 12', 'quý II', 'quý IV', 'quý III/2026']);
    for (const heading of ['T13', 'TT', 'Quý', 'Tháng', 'Quý V', 'T1 số 2']) assert.isUndefined(timeOfColumn(heading));
  });

  test('say by their marks when a row is done: in one, in several side by side', () => {
    const body =
      'II. NHIỆM VỤ\nTT | Nội dung công việc | Phụ trách | T1 | T2 | T3 | T4\n1 | Kiểm kê tài sản | Phòng Tài vụ | x |  |  | \n' +
      '2 | Nạo vét luồng | Phòng Bến bãi |  | x | x | x\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['1', 'Kiểm kê tài sản', 'Phòng Tài vụ', '2026-01-31'],
      ['2', 'Nạo vét luồng', 'Phòng Bến bãi', '2026-04-30'],
    ]);
  });

  test('may stand in a second row, below what they have in common', () => {
    const body =
      'II. NHIỆM VỤ\nSTT | Công việc | Đơn vị thực hiện | Thời gian\n | | | Quý I | Quý II | Quý III\n' +
      '1 | Rà soát văn bản | Phòng Pháp chế | X |  | \n2 | Mở lớp tập huấn | Văn phòng | | X | \n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Pháp chế', '2026-03-31'],
      ['Văn phòng', '2026-06-30'],
    ]);
  });

  test('that are marked apart are milestones, and no one day', () => {
    const body =
      'II. NHIỆM VỤ\nTT | Công việc | Phụ trách | Quý I | Quý II | Quý III\n1 | Đo luồng | Đội Luồng | x |  | x\n2 | Sơn phao | Đội Bến | x | |\n';
    const { tasks, findings } = draftOf(plan + body);
    assert.isUndefined(tasks[0]?.period?.end);
    assert.include(
      findings.filter(({ of }) => of === tasks[0]?.id).map(({ code }) => code),
      'several-milestones',
    );
  });

  test('with figures are no times', () => {
    const body =
      'II. NHIỆM VỤ\nTT | Nội dung | Chủ trì | Quý I | Quý II\n1 | Thu phí bến | Phòng Tài vụ | 120 | 150\n2 | Thu phí luồng | Đội Luồng | 30 | 40\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([, end]) => end),
      [undefined, undefined],
    );
  });

  test('a line of its own between rows says when those below it are done', () => {
    const body =
      'II. PHÂN CÔNG\nTT | Nội dung công việc | Bộ phận thực hiện\nTháng 3\n1 | Sơn cầu cảng | Đội Bến\n2 | Thay phao | Đội Luồng\n' +
      'Tháng 4\n3 | Đo luồng | Đội Luồng\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Đội Bến', '2026-03-31'],
      ['Đội Luồng', '2026-03-31'],
      ['Đội Luồng', '2026-04-30'],
    ]);
  });

  test('rows by bare months have who in a column that is headed by a noun alone', () => {
    const body =
      'III. PHÂN CÔNG\nTháng | Công việc trọng tâm | Bộ phận\n01 | Quyết toán năm 2025 | Tổ Tài vụ\n3-4 | Nạo vét luồng | Đội Luồng\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Tổ Tài vụ', '2026-01-31'],
      ['Đội Luồng', '2026-04-30'],
    ]);
  });
});
