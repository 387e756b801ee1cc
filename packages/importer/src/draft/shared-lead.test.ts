import { assert } from 'chai';
import { correct, type Choice, type Draft } from '../index.js';
import { draftOf, plan } from '../test-support/reading.js';

const body = (...lines: string[]): Draft => draftOf(`${plan}I. NHIỆM VỤ\n${lines.join('\n')}\n`);

const namesIn = ({ units }: Draft, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => units.find((unit) => unit.id === id)?.name).join('; ');

/** The readings of the first task that has one code, as its choices name them. */
function readingsOf({ findings }: Draft, code: string): readonly (Choice | undefined)[] {
  return findings.find((finding) => finding.code === code)?.choices ?? [];
}

const doubtsOf = ({ findings }: Draft): string[] =>
  findings.map(({ code }) => code).filter((code) => code === 'either-lead' || code === 'several-leads');

suite('one of several units that leads', () => {
  for (const line of [
    'Phòng Tổ chức hoặc Phòng Tài vụ lập dự toán trước ngày 15/5/2026.',
    'Rà soát quy chế, Phòng Tổ chức (hoặc Phòng Tài vụ) chủ trì, trước ngày 30/4/2026.',
    'Một trong hai đơn vị Phòng Tổ chức, Phòng Tài vụ chủ trì lập dự toán, tháng 4/2026.',
    'Thẩm định hồ sơ: Phòng Tổ chức hoặc Phòng Tài vụ, xong trong tháng 6/2026.',
    'In tài liệu (Phòng Tổ chức, hoặc Phòng Tài vụ chủ trì; tháng 3/2026).',
    'Giao Phòng Tổ chức hoặc Phòng Tài vụ sửa kè trong quý III/2026.',
    'Mua áo phao do Phòng Tổ chức hoặc Phòng Tài vụ thực hiện trong quý II/2026.',
    'Sơ kết 6 tháng\n- Chủ trì: Phòng Tổ chức hoặc Phòng Tài vụ\n- Thời gian: tháng 6/2026',
  ])
    test(`is asked for: “${line}”`, () => {
      const draft = body(`1. ${line}`);
      assert.equal(namesIn(draft, draft.tasks[0]?.lead), 'Phòng Tổ chức');
      assert.deepEqual(readingsOf(draft, 'either-lead'), [
        { field: 'lead', value: 'Phòng Tổ chức' },
        { field: 'lead', value: 'Phòng Tài vụ' },
      ]);
    });

  test('is the one that a person chooses, and no other is registered', () => {
    const draft = body('1. Phòng Tổ chức hoặc Phòng Tài vụ lập dự toán trước ngày 15/5/2026.');
    const after = correct(draft, { task: draft.tasks[0]?.id ?? '', field: 'lead', value: 'Phòng Tài vụ' });
    assert.deepEqual(
      after.units.map(({ name }) => name),
      ['Phòng Tài vụ'],
    );
    assert.isEmpty(doubtsOf(after));
  });

  test('is not asked for where words name many, or a post and whom it sends', () => {
    for (const line of [
      'Các phòng hoặc trung tâm trực thuộc gửi báo cáo trước ngày 20/8/2026.',
      'Chủ tịch Hội đồng hoặc người được ủy quyền triệu tập họp trước ngày 20/6/2026.',
      'Giao Phòng Tổ chức, Phòng Tài vụ rà soát sổ sách trước ngày 20/6/2026.',
      'Phòng Tổ chức chủ trì, phối hợp với Công an tỉnh hoặc Công an xã tuần tra trong quý II/2026.',
    ])
      assert.isEmpty(doubtsOf(body(`1. ${line}`)), line);
  });
});

suite('several units that lead together', () => {
  for (const line of [
    'Sở Y tế và Sở Công Thương chủ trì kiểm tra bếp ăn trong quý II/2026.',
    'Sở Y tế, Sở Công Thương đồng chủ trì xây dựng đề án, xong trước 30/6/2026.',
    'Sở Y tế/Sở Công Thương rà soát quầy thuốc trong tháng 4/2026.',
    'Mua áo phao do Sở Y tế và Sở Công Thương thực hiện trong quý III/2026.',
  ])
    test(`all lead, and one may: “${line}”`, () => {
      const draft = body(`1. ${line}`);
      assert.equal(namesIn(draft, draft.tasks[0]?.lead), 'Sở Y tế; Sở Công Thương');
      assert.deepEqual(readingsOf(draft, 'several-leads'), [
        { field: 'lead', value: 'Sở Y tế', coordinating: 'Sở Công Thương' },
        { field: 'lead', value: 'Sở Công Thương', coordinating: 'Sở Y tế' },
      ]);
    });

  test('of whom one is chosen have the others take part, beside those who did', () => {
    const draft = body('1. Sở Y tế và Sở Công Thương chủ trì, phối hợp với Công an tỉnh kiểm tra bếp ăn, quý II/2026.');
    const [choice] = readingsOf(draft, 'several-leads');
    assert(choice?.field === 'lead' && choice.coordinating !== undefined);
    const { value, coordinating } = choice;
    const after = correct(draft, { task: draft.tasks[0]?.id ?? '', field: 'lead', value, coordinating });
    const [task] = after.tasks;
    assert.equal(namesIn(after, task?.lead), 'Sở Y tế');
    assert.equal(namesIn(after, task?.coordinating), 'Sở Công Thương; Công an tỉnh');
    assert.isEmpty(doubtsOf(after));
  });
});
