import { assert } from 'chai';
import { plan, whoAndWhen } from '../test-support/reading.js';

suite('who does it, told at the end', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Họp Ban Thường vụ thông qua chương trình năm (Văn phòng Sở chuẩn bị).', 'Văn phòng Sở'],
    ['Tập huấn ghi chép sổ sách cho 120 chi hội trưởng (Phòng Tài vụ).', 'Phòng Tài vụ'],
    ['Phát hành 500 cuốn sổ tay đi biển. Phòng Khai thác.', 'Phòng Khai thác'],
    ['Trao 150 áo phao cho ngư dân nghèo: Phòng Khai thác chủ trì, Phòng Tài vụ phối hợp.', 'Phòng Khai thác'],
    ['Ra bản tin (đ/c Lê Văn Bến - Phó Chủ tịch phụ trách).', 'đ/c Lê Văn Bến'],
    ['Kiểm tra bếp ăn của các trường ven biển (Trường THPT Cửa Gianh, Trường THPT Bến Đình).', ''],
  ];
  for (const [line, lead] of cases)
    test(`“${line}”: ${lead === '' ? 'nobody' : lead}`, () => {
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), [[lead, undefined]]);
    });
});
