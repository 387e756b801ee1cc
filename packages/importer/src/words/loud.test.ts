import { assert } from 'chai';
import { isLoud } from './loud.js';

suite('words in capitals', () => {
  test('are loud, whatever a bracket adds', () => {
    for (const words of ['II. NHIỆM VỤ', 'PHỤ LỤC (kèm theo Kế hoạch)', 'SỞ Y TẾ', '05 ĐỘI'])
      assert.isTrue(isLoud(words), words);
  });

  test('are none where a small letter stands among them, or no two capitals do', () => {
    for (const words of ['Nhiệm vụ', 'UBND các xã', '15/5/2026', 'A.', '(kèm theo)', ''])
      assert.isFalse(isLoud(words), words);
  });
});
