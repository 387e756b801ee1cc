import { assert } from 'chai';
import { looksLikeTime, timeIn } from './time-in.js';

/** The words that a reader marks with [ ], or none. */
function marked(sentence: string): { readonly text: string; readonly words: string } {
  const [before = '', words = '', after = ''] = sentence.split(/[[\]]/);
  return { text: before + words + after, words };
}

suite('the time in a sentence', () => {
  for (const sentence of [
    'Văn phòng Sở rà soát kho [trong quý II].',
    'Phòng Pháp chế tổng kết [trong tháng 12], gửi Sở.',
    'Đội tuần tra kiểm tra bến [thường xuyên trong năm].',
    'Tổ kho bãi trực [suốt năm]; báo cáo khi có yêu cầu.',
    'Kho bạc đối chiếu số liệu phát sinh trong quý.',
    'Ban quản lý cảng tổng hợp ý kiến nêu trong năm học trước.',
    'Không bến nào bị kiểm tra quá một lần trong năm.',
    'Kiểm kê phao, neo ([quý IV]).',
    '[Cuối tháng 6], Trạm Luồng lạch tổng kết đợt đo.',
    '[Tuần 2 tháng 3], Trạm Luồng lạch thả phao.',
    'Cuối tháng 6, nước thường cạn.',
    'Kiểm định cân ở chợ ([quý II, quý III]);',
    'Quét rác bến cá ([hằng tuần]).',
    'Trực bờ kè ([thường xuyên]).',
    'Phó Giám đốc giao ban [vào sáng thứ Hai đầu tháng].',
    'Tổ kho báo cáo nhanh [trước 15 giờ thứ Sáu hằng tuần] trong mùa lễ hội.',
    'Theo dõi mực nước, [thứ Năm hằng tuần] báo cáo Giám đốc.',
    'Chi bộ kiểm điểm [vào tuần đầu tháng 7/2026].',
    'Đua thuyền trên sông, [tuần thứ hai của tháng 9].',
    'Tổng kết Tuần 2 tháng 9 vừa qua ở bến.',
    'Đo nước ở bến (thực hiện [hằng quý]).',
    'Soi phao [hằng tuần], Đội Bến chủ trì.',
    'Cập nhật bảng giá đất hằng năm, Sở Tài chính thẩm định.',
    'Mở hội đua thuyền ([ngày 18/5]).',
    'Hưởng ứng Ngày Biển Việt Nam (ngày 08/6).',
    'Thực hiện Quyết định số 12/QĐ-SBĐ (ngày 05/01/2026).',
    'Theo Chiến lược kinh tế biển (2026 - 2030).',
    'Mua thiết bị đo luồng (đợt 2).',
    'Mở lớp lái tàu cho 20 người (05 ngày).',
    '[Ngày 28/9/2026], Ban Chỉ đạo họp rút kinh nghiệm.',
    '[Tháng 11/2026], Trạm Luồng lạch thả phao.',
    '[Sáng ngày 05/10/2026], các trường khai giảng.',
    'Hội thi bơi giữa các thôn ven biển: [Chiều thứ Sáu, ngày 13/11/2026] tại bến cá (Tổ Thể thao chủ trì).',
    'Kiểm tra bến cá ở 04 xã ven biển: [quý III/2026].',
    'Lịch khảo sát các bến ven biển: tháng 7/2026.',
    'Ngày 19/6/2026, Ủy ban nhân dân tỉnh tổ chức cuộc họp về bến cá.',
    'Tháng 10/2026 (06 đơn vị), gồm các thôn.',
    'Tổng vệ sinh bến ([tháng 3/2026]), Phòng Bến bãi thực hiện.',
    'Nạo vét luồng ([tháng 4/2026]), Phòng Bến bãi chủ trì, phối hợp với các trạm.',
    'Kiểm tra sổ tàu ([tháng 4/2026]): Phó Giám đốc phụ trách hậu cần',
    'Kiểm tra sổ đầu bài [hằng tuần]: Tổ trưởng chuyên môn',
    '[Ngày 12/3], thả phao luồng.',
    'Nêu trong biên bản (tháng 4/2026), Phòng Bến bãi kiến nghị sửa kè.',
    'Họp do Phòng Bến bãi chủ trì; thời gian [tháng 3/2026].',
    'Lần họp sau: ngày 11/6/2026.',
  ]) {
    test(`“${sentence}”`, () => {
      const { text, words } = marked(sentence);
      const found = timeIn(text, { from: 0, to: text.length });
      assert.equal(found === undefined ? '' : text.slice(found.from, found.to), words);
    });
  }
});

suite('what looks like a time', () => {
  for (const sentence of [
    'Nộp hồ sơ tàu [ngày 30/10] hoặc sớm hơn',
    'Mở lại bến [hằng tháng] nếu có khách',
    'Sửa kè [trong thời hạn 10 ngày] từ khi nhận bàn giao',
    'Thực hiện Kế hoạch số 18- KH/TU ngày 01 tháng 4 năm 2026 của Tỉnh ủy',
    'Góp ý báo cáo tháng 11 của cảng',
    'Tổng hợp vào dự toán hằng năm',
    'Sửa 12 cầu cảng và 3 kè đá',
  ]) {
    test(`“${sentence}”`, () => {
      const { text, words } = marked(sentence);
      const found = looksLikeTime(text, { from: 0, to: text.length });
      assert.equal(found === undefined ? '' : text.slice(found.from, found.to), words);
    });
  }
});
