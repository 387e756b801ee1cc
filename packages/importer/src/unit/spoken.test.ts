import { assert } from 'chai';
import { spoken } from './spoken.js';

suite('a sentence in capitals', () => {
  test('is read with capitals in its names alone', () => {
    assert.equal(spoken('PHÒNG TÀI VỤ LẬP DỰ TOÁN.'), 'Phòng Tài Vụ lập dự toán.');
    assert.equal(
      spoken('SỞ NỘI VỤ CHỦ TRÌ, PHỐI HỢP VỚI SỞ Y TẾ RÀ SOÁT HỒ SƠ;'),
      'Sở Nội Vụ chủ trì, phối hợp với Sở Y Tế rà soát hồ sơ;',
    );
  });

  test('stays as it is where nothing says what a unit does, or not all is in capitals', () => {
    for (const words of ['PHÒNG TÀI VỤ', 'TỔ CHỨC THỰC HIỆN', 'Phòng Tài vụ lập dự toán.', ''])
      assert.equal(spoken(words), words);
  });
});
