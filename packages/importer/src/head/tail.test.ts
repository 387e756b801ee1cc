import { assert } from 'chai';
import { draftOf } from '../test-support/reading.js';

const plan = 'UBND TỈNH A\nSỞ XÂY DỰNG\n\nKẾ HOẠCH\nChỉnh trang bến\n\nI. NHIỆM VỤ\n1. Phòng Kỹ thuật vá bến.\n\n';

suite('who signs a plan', () => {
  const signatures: readonly (readonly [string, onBehalf: string | undefined, title: string, name?: string])[] = [
    ['GIÁM ĐỐC\n\nNguyễn Văn A', undefined, 'GIÁM ĐỐC', 'Nguyễn Văn A'],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTHS. NGUYỄN VĂN A', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'THS. NGUYỄN VĂN A'],
    ['T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Văn A', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Nguyễn Văn A'],
    ['T/M ỦY BAN KIỂM TRA\nCHỦ NHIỆM', 'T/M ỦY BAN KIỂM TRA', 'CHỦ NHIỆM'],
    ['TM. HỢP TÁC XÃ\nQUẢN ĐỐC', 'TM. HỢP TÁC XÃ', 'QUẢN ĐỐC'],
    ['TM. BAN CHỈ HUY\nTHƯ KÝ\n\nĐOÀN THỊ B', 'TM. BAN CHỈ HUY', 'THƯ KÝ', 'ĐOÀN THỊ B'],
  ];
  for (const [lines, onBehalf, title, name] of signatures)
    test(`“${lines.replaceAll(/\n+/g, ' / ')}” parts post and person`, () => {
      const { signer } = draftOf(`${plan}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${lines}\n`);
      assert.deepEqual([signer?.onBehalf, signer?.title, signer?.name], [onBehalf, title, name]);
    });
});
