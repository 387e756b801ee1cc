import { assert } from 'chai';
import { plan, whoAndWhen } from '../test-support/reading.js';
import { lowered } from './as-written.js';
import { splitUnits } from './split.js';

suite('posts and teams', () => {
  const names: readonly (readonly [string, readonly string[]])[] = [
    ['Khoa Khám bệnh (đồng chí Trưởng khoa)', ['Khoa Khám bệnh']],
    ['Văn phòng Sở (Tổ trưởng); Phòng Tài vụ', ['Văn phòng Sở', 'Phòng Tài vụ']],
    ['Đồng chí Phó Giám đốc Sở', ['Phó Giám đốc Sở']],
    ['Các đồng chí Trưởng khoa, Trưởng phòng', ['Các Trưởng khoa', 'Trưởng phòng']],
    ['Tổ 3 - An ninh, y tế', ['Tổ 3']],
    ['Tổ 1; Tổ 2', ['Tổ 1', 'Tổ 2']],
    ['Sở Biển đảo (SBĐ)', ['Sở Biển đảo (SBĐ)']],
  ];
  for (const [list, all] of names)
    test(`“${list}”`, () => {
      assert.deepEqual(
        splitUnits(list).map(({ name }) => name),
        all,
      );
    });

  test('a deputy is told by the field, and not by the work', () => {
    for (const [line, lead] of [
      ['Đồng chí Phó Giám đốc phụ trách hậu cần trực tiếp chỉ đạo sửa kho.', 'Phó Giám đốc phụ trách hậu cần'],
      ['Đồng chí Phó Giám đốc chỉ đạo sửa kho.', 'Phó Giám đốc'],
      ['Phó Chủ tịch UBND xã phụ trách kiểm tra các thôn.', 'Phó Chủ tịch UBND xã'],
    ])
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), [[lead, undefined]]);
  });

  test('who leads a unit, in the bracket of its heading, is no part of its name', () => {
    const body = '1. Khoa Khám bệnh (do đồng chí Trưởng khoa làm đầu mối):\n- Mua ghế.\n- Kê bàn.\n';
    const lead = ['Khoa Khám bệnh', undefined];
    assert.deepEqual(whoAndWhen(`${plan}I. PHÂN CÔNG\n${body}`), [lead, lead]);
  });

  test('a name in capitals keeps its signs', () => {
    assert.equal(lowered('ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG'), 'Ủy ban nhân dân các xã, phường');
  });
});
