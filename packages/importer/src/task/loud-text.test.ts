import { assert } from 'chai';
import { draftOf } from '../test-support/reading.js';

const head =
  'ỦY BAN NHÂN DÂN\nXÃ BẾN MẪU\nSố: 12/KH-UBND\nBến Mẫu, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nKHẨN CẤP CHỐNG LỤT\n\n';

/** Of each task its number, who leads, and who takes part. */
function told(body: string): string[] {
  const { tasks, units } = draftOf(head + body);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join('; ');
  return tasks.map(({ number, lead, coordinating }) => [number, named(lead), named(coordinating)].join(' | '));
}

suite('a paper all in capitals', () => {
  test('has units that end before what is done, with names as they stand', () => {
    const body =
      'III. NHIỆM VỤ CẤP BÁCH\n1. PHÒNG KINH TẾ\na) TRỰC BAN 24/24 GIỜ.\nb) CHỦ TRÌ, PHỐI HỢP VỚI CÔNG TY TNHH MỘT THÀNH VIÊN CẤP NƯỚC KHÓA VAN TRƯỚC 17 GIỜ NGÀY 25/01/2026.\n' +
      '2. GIAO BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ CHỦ TRÌ, PHỐI HỢP VỚI TRẠM PHAO RÀ SOÁT PHAO.\n3. ĐỀ NGHỊ HỘI NÔNG DÂN XÃ VẬN ĐỘNG HỘI VIÊN BƠM NƯỚC.\n' +
      '4. BÁO BẾN MẪU TĂNG TIN BÃO TRONG NGÀY 26/01/2026.\n';
    assert.deepEqual(told(body), [
      'III.1.a | PHÒNG KINH TẾ | ',
      'III.1.b | PHÒNG KINH TẾ | CÔNG TY TNHH MỘT THÀNH VIÊN CẤP NƯỚC',
      'III.2 | BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ | TRẠM PHAO',
      'III.3 | HỘI NÔNG DÂN XÃ | ',
      'III.4 | BÁO BẾN MẪU | ',
    ]);
  });

  test('names a list of many, and a unit with what it does, in brackets', () => {
    const body =
      'V. CÁC MỐC\n- 09 GIỜ NGÀY 25/01/2026: HỌP TRỰC TUYẾN TOÀN XÃ (VĂN PHÒNG UBND XÃ CHUẨN BỊ).\n- TRƯỚC NGÀY 27/01/2026: DI DỜI XONG CÁC HỘ DÂN Ở MÉP SÔNG (TRƯỞNG CÁC THÔN, KHU PHỐ).\n';
    assert.deepEqual(told(body), [' | VĂN PHÒNG UBND XÃ | ', ' | TRƯỞNG CÁC THÔN, KHU PHỐ | ']);
  });

  test('rests on papers whose numbers stand in capitals too', () => {
    const { legalBasis } = draftOf(
      `${head}CĂN CỨ CÔNG ĐIỆN SỐ 218/CĐ-TTg NGÀY 03/01/2026 CỦA THỦ TƯỚNG CHÍNH PHỦ;\nI. NHIỆM VỤ\n1. ĐỘI CỨU HỘ BÁO TIN.\n`,
    );
    assert.deepEqual(
      legalBasis.map(({ number, issuedOn }) => [number, issuedOn]),
      [['218/CĐ-TTg', '2026-01-03']],
    );
  });

  test('names a unit as it does elsewhere in small letters', () => {
    const body = 'III. NHIỆM VỤ\n1. ĐỘI CỨU HỘ BÁO TIN NGAY.\n(Ghi chú: Đội Cứu hộ)\n';
    assert.deepEqual(told(body), ['III.1 | Đội Cứu hộ | ']);
  });
});
