import { assert } from 'chai';
import { blocksOf } from './blocks.js';

/** The first words of each paragraph. */
function begins(document: string): string[] {
  return blocksOf(document).map(({ from, to }) => document.slice(from, to).split(' ').slice(0, 3).join(' '));
}

suite('lines that were wrapped', () => {
  const full =
    ' 1. Tổ trưởng các tổ dân phố lập danh sách hộ chăn nuôi rồi gửi về Ủy ban xã\n' +
    'để tổng hợp chung với các xã khác; danh sách nêu rõ họ tên, số lượng vật nuôi.\n';

  test('a sentence at the margin below a full line goes on with an indented paragraph', () => {
    const next = 'Phòng Kinh tế chủ trì; Trạm Y tế và Công an phường phối hợp cùng thực hiện việc\nđó trong năm.\n';
    const others = ` 2. Trạm Y tế phun thuốc diệt muỗi tại tất cả các khu dân cư trong toàn phường\nvào tháng 4.\n`;
    assert.deepEqual(begins(full + next + others.repeat(6)), [
      '1. Tổ trưởng',
      ...Array.from({ length: 6 }, () => '2. Trạm Y'),
    ]);
  });

  test('one that is indented begins a paragraph', () => {
    const next = ' Phòng Kinh tế chủ trì; Trạm Y tế và Công an phường phối hợp cùng thực hiện việc\nđó trong năm.\n';
    assert.deepEqual(begins((full + next).repeat(3)).slice(0, 2), ['1. Tổ trưởng', 'Phòng Kinh tế']);
  });
});
