import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';
import { relativeTime } from './relative-time.js';

suite('a time that hangs on something else', () => {
  for (const sentence of [
    'Phòng Pháp chế góp ý [trong 05 ngày làm việc kể từ khi nhận dự thảo].',
    'Đội Cứu nạn dựng lều [trước lễ khai mạc 10 ngày].',
    'Văn phòng Sở gửi giấy mời [một tuần trước hội nghị].',
    'Các thôn thống kê thiệt hại [trong 24 giờ sau khi bão tan], gửi Phòng Kinh tế.',
    'Các bến ghi sổ [trước 6 giờ và 17 giờ hằng ngày] khi có bão.',
    'Văn phòng gửi đề cương cho đơn vị [trước ngày kiểm tra 10 ngày làm việc].',
    'UBND các xã mua vật tư [xong trước mùa mưa bão].',
    'Đội Bến dọn luồng [hoàn thành trước Tết Nguyên đán], báo cáo Sở.',
    'Đội Bến dọn luồng trước mùa mưa.',
    'Ương cá trong 30 ngày tại Trạm Giống.',
    'Sửa kè trước ngày 15/5/2027.',
    'Trồng 12 cây.',
  ])
    test(`“${sentence}”`, () => {
      const text = sentence.replaceAll(/[[\]]/g, '');
      const found = relativeTime(text, { from: 0, to: text.length });
      const marked = /\[(.*)\]/.exec(sentence)?.[1] ?? '';
      assert.equal(found === undefined ? '' : text.slice(found.from, found.to), marked);
    });

  test('is the time of its task, in its words, names no day, and is asked about where it was not read', () => {
    const { tasks, findings } = draftOf(
      `${plan}I. NHIỆM VỤ\n1. Giao Đội Cứu nạn dựng lều trước lễ khai mạc 10 ngày.\n`,
    );
    const period = tasks[0]?.period;
    assert.deepEqual([period?.text, period?.start, period?.end], ['trước lễ khai mạc 10 ngày', undefined, undefined]);
    const codes = findings.map(({ code }) => code);
    assert.include(codes, 'unread-period');
    assert.notInclude(codes, 'no-period');
  });
});
