import { assert } from 'chai';
import { correct } from '../index.js';
import { draftOf, plan } from '../test-support/reading.js';

const body = (lines: string): string => `${plan}I. NHIỆM VỤ\n${lines}`;

suite('a unit whose name may end further on', () => {
  const doubtful: readonly (readonly [string, string])[] = [
    ['1. Trạm Khuyến ngư giống loài thả tôm giống.\n', 'Trạm Khuyến ngư giống loài'],
    ['1. Trung tâm Quan trắc rạn san hô đo đạc độ mặn.\n', 'Trung tâm Quan trắc rạn san hô'],
    [
      '1. Phòng Kế hoạch tổng hợp số liệu.\n2. Giao Phòng Kế hoạch tổng hợp chủ trì rà soát.\n',
      'Phòng Kế hoạch tổng hợp',
    ],
  ];
  for (const [lines, longer] of doubtful)
    test(`is a finding with the other reading: “${longer}”, which one choice takes`, () => {
      const draft = draftOf(body(lines));
      const choice = draft.findings.find(({ code }) => code === 'uncertain-unit')?.choices[0];
      assert(choice?.field === 'unit');
      assert.equal(choice.value, longer);
      const after = correct(draft, { unit: choice.unit, field: 'name', value: choice.value });
      assert.include(
        after.units.map(({ name }) => name),
        longer,
      );
      assert.notInclude(
        after.findings.map(({ code }) => code),
        'uncertain-unit',
      );
    });

  test('is that of another unit of the document, where no work follows: so the document calls it', () => {
    const { units, findings } = draftOf(
      body(
        '1. Thi đua (Ban Tổ chức - Chính sách luật pháp).\n2. Ban Tổ chức - Chính sách luật pháp hướng dẫn hồ sơ.\n',
      ),
    );
    assert.deepEqual(
      units.map(({ name }) => name),
      ['Ban Tổ chức - Chính sách luật pháp'],
    );
    assert.notInclude(
      findings.map(({ code }) => code),
      'uncertain-unit',
    );
  });

  test('is that under a label, whatever its words are, and however many', () => {
    for (const name of [
      'Đội Luồng lạch cơ động và Ứng phó tràn dầu, sự cố bến bãi số 2',
      'Trung tâm Dịch vụ và Hỗ trợ đầu tư nuôi cá lồng',
      'Phòng Kế toán, Kho quỹ và Tiền lương thuyền viên',
    ]) {
      const { units } = draftOf(
        body(
          `1. Kéo phao\n- Chủ trì: ${name}\n- Thời gian: tháng 5/2026\n2. ${name} căn cứ chức năng kiểm đếm phao.\n`,
        ),
      );
      assert.deepEqual(
        units.map((unit) => unit.name),
        [name],
      );
    }
  });

  test('is none where work follows at once, or how it is done', () => {
    for (const line of [
      'Sở Y tế rà soát thuốc.',
      'Phòng Khai thác trực tiếp kiểm tra bến.',
      'Các phòng sớm hoàn thành hồ sơ.',
      'Sở Tài chính chủ trì, phối hợp với Sở Xây dựng thẩm định dự toán.',
    ])
      assert.notInclude(
        draftOf(body(`1. ${line}\n`)).findings.map(({ code }) => code),
        'uncertain-unit',
        line,
      );
  });
});
