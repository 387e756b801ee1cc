import { assert } from 'chai';
import { spoken } from './spoken.js';

const names = new Set(['cửa mẫu']);

suite('a sentence in capitals', () => {
  for (const [loud, said] of [
    ['PHÒNG TÀI VỤ LẬP DỰ TOÁN.', 'Phòng Tài vụ lập dự toán.'],
    [
      'SỞ NỘI VỤ CHỦ TRÌ, PHỐI HỢP VỚI SỞ Y TẾ RÀ SOÁT HỒ SƠ;',
      'Sở Nội vụ chủ trì, phối hợp với Sở Y tế rà soát hồ sơ;',
    ],
    ['SỞ NỘI VỤ XÂY DỰNG KẾ HOẠCH; BAN HÀNH QUY CHẾ.', 'Sở Nội vụ xây dựng kế hoạch; ban hành quy chế.'],
    ['BÁO CỬA MẪU TĂNG TIN TRÊN QUỐC LỘ 1A.', 'Báo Cửa Mẫu tăng tin trên quốc lộ 1A.'],
    ['VÁ LƯỚI (UBND CÁC XÃ, PHƯỜNG).', 'Vá lưới (UBND các xã, phường).'],
    ['GIAO BAN CHỈ HUY PHÒNG, CHỐNG LỤT XÃ TRỰC.', 'Giao Ban Chỉ huy phòng, chống lụt xã trực.'],
    ['', ''],
  ] as const)
    test(`is written with capitals in its names alone: “${said}”`, () => {
      assert.equal(spoken(loud, names), said);
    });
});
