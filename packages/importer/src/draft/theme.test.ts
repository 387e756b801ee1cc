import { assert } from 'chai';
import { readPlan } from '../index.js';

function themeOf(title: string, more = ''): string | undefined {
  const head = `SỞ BIỂN ĐẢO\nSố: 5/KH-SBĐ\nHòa Sơn, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n${title}\n\n`;
  return readPlan(`${head}I. NHIỆM VỤ\n1. Văn phòng Sở treo cờ trước ngày 20/4/2026.\n${more}`).draft?.theme;
}

suite('the theme of a plan', () => {
  const titles: readonly (readonly [title: string, theme: string | undefined])[] = [
    ['Phát động Phong trào thi đua “Bến sạch, tàu đẹp” năm 2026', 'Bến sạch, tàu đẹp'],
    ['Tổ chức Tuần lễ biển với chủ đề "Giữ màu xanh"', 'Giữ màu xanh'],
    ['Triển khai chiến dịch “Không rác nhựa” trên các tàu', 'Không rác nhựa'],
    ['Thực hiện Đề án “Cảng số”', undefined],
  ];
  for (const [title, theme] of titles) test(title, () => assert.equal(themeOf(title), theme));

  test('stands also among the items', () => {
    assert.equal(
      themeOf('Công tác năm 2026', '2. Phát động thi đua với chủ đề: “Ra khơi an toàn”.\n'),
      'Ra khơi an toàn',
    );
  });
});
