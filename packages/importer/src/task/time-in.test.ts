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
