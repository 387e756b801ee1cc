import { assert } from 'chai';
import { findPeriods, readPeriod } from './index.js';

const timesIn = (text: string): string[] => findPeriods(text).map(({ from, to }) => text.slice(from, to));

suite('a day that closes a clause', () => {
  const orders: readonly (readonly [string, ...string[]])[] = [
    ['Giao Phòng Hạ tầng chủ trì, cùng UBND xã kiểm tra hiện trường ngày 09/6/2027.', 'ngày 09/6/2027'],
    ['Sở Y tế mở chuyên mục từ ngày 12/4/2027.', 'từ ngày 12/4/2027'],
    ['Tổng duyệt chương trình: tối 28/4/2027.', '28/4/2027'],
    ['Tổng duyệt chương trình vào ngày 28/4/2027;', 'vào ngày 28/4/2027'],
    ['Tổ Dân vận có trách nhiệm mở lớp ngày 28/4/2027.', 'ngày 28/4/2027'],
    ['Đội Cứu nạn vá lưới các ngày 26, 27 và 28/4/2027.', 'ngày 26, 27 và 28/4/2027'],
    ['Đội Cứu nạn vá lưới ngày 26/4 và 28/5/2027.', 'ngày 26/4', '28/5/2027'],
    ['Chuẩn bị thuốc cho các xã ven biển trong ngày 26/11/2027.', 'trong ngày 26/11/2027'],
    ['Tổng duyệt ngày 14/5/2027 dưới sự chỉ huy của Ban Chỉ đạo.', 'ngày 14/5/2027'],
    ['Ra mắt tổ tự quản tại 05 trường vào ngày 28/4/2027.', 'vào ngày 28/4/2027'],
    ['Lễ kết nạp hội viên tại nghĩa trang liệt sĩ xã, ngày 26/3/2027.', 'ngày 26/3/2027'],
    ['Họp Ban Chỉ đạo tại Hội trường Sở, ngày 12/3/2027.', 'ngày 12/3/2027'],
    ['Hội nghị triển khai tại nhà văn hóa xã, sáng ngày 14/3/2027', 'ngày 14/3/2027'],
    ['Gặp mặt người cao tuổi, chiều ngày 14/3.', 'ngày 14/3'],
    ['Mở thêm bàn tiếp đón; thực hiện từ ngày 22/02/2027.', 'từ ngày 22/02/2027'],
    ['Sở Nội vụ mở hội chợ du lịch ngày 28/4/2027.', 'ngày 28/4/2027'],
    ['Tuyên truyền Luật Giao thông đường bộ, mở hội thi cắm hoa ngày 15/9/2027.', 'ngày 15/9/2027'],
    ['Học tập Luật Đất đai, phát tờ rơi ở chợ Mẫu ngày 15/9/2027.', 'ngày 15/9/2027'],
    ['Nói chuyện về Luật Phòng, chống ma túy cho đoàn viên ngày 15/9/2027.', 'ngày 15/9/2027'],
    ['Đoàn luật sư tỉnh, Sở Nội vụ mở hội chợ ngày 28/4/2027.', 'ngày 28/4/2027'],
    ['Hội Luật gia tỉnh mở hội thi cắm hoa ngày 28/4/2027.', 'ngày 28/4/2027'],
    ['Diễn tập cứu hộ ngày 28/4/2027 (Phụ trách: Đội Cứu nạn)', 'ngày 28/4/2027'],
  ];
  for (const [text, ...times] of orders)
    test(`says when the work is done: “${text}”`, () => {
      assert.deepEqual(timesIn(text), times);
    });

  const others = [
    'Xử lý theo ý kiến của Giám đốc Sở ngày 03/2/2027.',
    'Xử lý các vụ xảy ra trong ngày 26/11/2027.',
    'Quy chế có hiệu lực từ ngày 01/7/2027.',
    'Thực hiện Kế hoạch của UBND tỉnh ngày 03/2/2027.',
    'Căn cứ Luật Quản lý, sử dụng vũ khí và công cụ hỗ trợ ngày 26/8/2024;',
    'Phổ biến Luật Trật tự, an toàn giao thông đường bộ ngày 27/6/2024.',
    'Phổ biến Luật Phòng, chống ma túy ngày 30/3/2021.',
    'Tuyên truyền Luật Đất đai ngày 18/01/2024.',
    'Khắc phục sự cố sạt lở bờ biển do bão gây ra ngày 03/2/2027.',
    'Thống kê các vụ cháy xảy ra từ ngày 01/7/2026.',
    'Biên bản làm việc ngày 03/2/2027 dưới sự chứng kiến của Công an xã.',
    'Trục vớt tàu chìm ngày 02/3/2027 dưới cầu Sông Trà.',
    'Thực hiện chỉ đạo tại buổi làm việc vào ngày 03/2/2027.',
    'Thực hiện kết luận tại buổi làm việc, ngày 03/2/2027.',
    'Triển khai nội dung tại Thông báo số 12/TB-UBND, ngày 03/2/2027.',
    'Xử lý theo ý kiến của Sở Nội vụ ngày 03/2/2027.',
    'Thực hiện kết luận tại cuộc họp Ban Chỉ đạo, sáng ngày 03/2/2027.',
    'Thông báo kết luận hội nghị, sáng ngày 03/2.',
    'Kho có 3 tàu hỏng ngày 03/2/2027 và 05/2/2027.',
  ];
  for (const text of others)
    test(`may be another's: “${text}”`, () => {
      assert.deepEqual(timesIn(text), []);
    });
});

suite('a word of handing in', () => {
  test('is none at the end of a noun', () => {
    const kindOf = (text: string): string => readPeriod(text, { year: 2027 }).kind;
    assert.equal(kindOf('Tổng duyệt chương trình ngày 28/4/2027'), 'window');
    assert.equal(kindOf('Trình đề án ngày 28/4/2027'), 'deadline');
  });
});
