import { assert } from 'chai';
import { correct } from '../index.js';
import { draftOf, plan, whoAndWhen } from '../test-support/reading.js';
import { leadAtEnd } from './at-end.js';

suite('who is named at the end of a line', () => {
  for (const [line, ...names] of [
    ['Kiểm tra việc soạn bài của giáo viên: Phó Hiệu trưởng.', 'Phó Hiệu trưởng'],
    ['Kiểm tra công tác thu chi: Kế toán trưởng', 'Kế toán trưởng'],
    ['Kiểm tra sổ đầu bài hằng tuần: Tổ trưởng chuyên môn', 'Tổ trưởng chuyên môn'],
    ['Dự giờ đột xuất: Hiệu trưởng, Phó Hiệu trưởng', 'Hiệu trưởng', 'Phó Hiệu trưởng'],
    ['Tổng vệ sinh bến (tháng 3/2026), Phòng Bến bãi thực hiện.', 'Phòng Bến bãi'],
    ['Trồng cây (tháng 2/2026), các đơn vị thực hiện.', 'các đơn vị'],
    ['Nạo vét luồng trong tháng 4/2026, Phòng Bến bãi thực hiện.', 'Phòng Bến bãi'],
    ['Thanh tra đột xuất: đồng chí Phó Giám đốc Sở.', 'Phó Giám đốc Sở'],
    ['Kiểm tra hồ sơ: Văn phòng Sở.'],
    ['Kiểm tra chuyên đề: Hiệu trưởng các trường'],
    ['Rà soát Quyết định số 12, Phòng Bến bãi'],
    ['Hướng dẫn các xã, Phòng Bến bãi thực hiện.'],
    ['Gửi báo cáo: Giám đốc Sở'],
  ])
    test(`“${line ?? ''}”: ${names.join('; ') || 'nobody'}`, () =>
      assert.deepEqual(
        (leadAtEnd(line ?? '')?.units ?? []).map(({ name }) => name),
        names,
      ));

  test('of an inspection leads where a person says so, and is else what is inspected', () => {
    const draft = draftOf(`${plan}I. NHIỆM VỤ\n1. Kiểm tra hồ sơ tàu: Trạm Luồng lạch.\n`);
    const [task] = draft.tasks;
    const doubt = draft.findings.find(({ code }) => code === 'lead-or-inspected');
    assert.isEmpty(task?.lead);
    assert.deepEqual(doubt?.choices, [{ field: 'lead', value: 'Trạm Luồng lạch' }]);
    const after = correct(draft, { task: task?.id ?? '', field: 'lead', value: 'Trạm Luồng lạch' });
    assert.lengthOf(after.tasks[0]?.lead ?? [], 1);
    assert.notInclude(
      after.findings.map(({ code }) => code),
      'lead-or-inspected',
    );
  });

  test('is no board where a meeting is called “giao ban”', () => {
    assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. Giao ban: Chánh Văn phòng, 8 giờ thứ Hai hằng tuần.\n`), [
      ['', undefined],
    ]);
  });

  test('has its time beside it', () => {
    assert.deepEqual(
      whoAndWhen(
        `${plan}I. NHIỆM VỤ\n1. Tổng vệ sinh bến (tháng 3/2026), Phòng Bến bãi thực hiện.\n` +
          '2. Giám sát bếp ăn trong tháng 3/2026: Phó Hiệu trưởng.\n' +
          '3. Ngày 08/3: tổ chức tọa đàm; Phụ trách: Công đoàn Sở.\n' +
          '4. Ngày 12/3, thả phao; phụ trách: Trạm Luồng lạch.\n',
      ),
      [
        ['Phòng Bến bãi', '2026-03-31'],
        ['Phó Hiệu trưởng', '2026-03-31'],
        ['Công đoàn Sở', '2026-03-08'],
        ['Trạm Luồng lạch', '2026-03-12'],
      ],
    );
  });
});
