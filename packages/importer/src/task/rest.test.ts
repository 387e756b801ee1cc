import { assert } from 'chai';
import { draftOf, plan, whoAndWhen } from '../test-support/reading.js';

suite('the last reading', () => {
  test('finds orders in a part whose heading says nothing that is known', () => {
    const body =
      'I. NGÀY KHAI GIẢNG\nHiệu trưởng đọc thư; giáo viên chủ nhiệm đón học sinh từ cổng trường; Đoàn Thanh niên xã giữ xe.\n' +
      'Sau khai giảng một tuần, các trường gửi báo cáo nhanh về Phòng.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([who]) => who),
      ['Hiệu trưởng', 'giáo viên chủ nhiệm', 'Đoàn Thanh niên xã', 'các trường'],
    );
  });

  test('finds who does it behind an arrow, in square brackets and behind a dash', () => {
    const body =
      'Vấn đề 1: Chờ lâu\n- Mở thêm 2 quầy → Phòng Kế hoạch tổng hợp\n- Đào tạo lại nhân viên [Phòng Điều dưỡng, tháng 2]\n' +
      '- Thi đan lưới – Liên đoàn Lao động tỉnh phụ trách.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Kế hoạch tổng hợp', undefined],
      ['Phòng Điều dưỡng', '2026-02-28'],
      ['Liên đoàn Lao động tỉnh', undefined],
    ]);
  });

  test('reads what a letter asks of each before its first number', () => {
    const letter =
      'Đối với UBND các xã: nạo vét kênh nội đồng xong trước ngày 25/01/2026.\n' +
      'Chi cục Thủy lợi trực ban trong ba đợt lấy nước; Chi cục Trồng trọt thì cử cán bộ xuống xã.\n';
    assert.deepEqual(whoAndWhen(plan + letter), [
      ['UBND các xã', '2026-01-24'],
      ['Chi cục Thủy lợi', undefined],
      ['Chi cục Trồng trọt', undefined],
    ]);
  });

  test('reads who leads and who takes part, behind the work, as told of it', () => {
    const body = 'I. DIỄN TẬP\nDiễn tập ở bến Mẫu, 01 cuộc; Đội Cứu nạn chủ trì, các thôn tham gia.\n';
    const { tasks, units } = draftOf(plan + body);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ title, lead, coordinating }) => [title, ...[...lead, ...coordinating].map((id) => names.get(id))]),
      [['Diễn tập ở bến Mẫu, 01 cuộc; Đội Cứu nạn chủ trì, các thôn tham gia.', 'Đội Cứu nạn', 'các thôn']],
    );
  });

  test('reads lines of a schedule that begin with their day', () => {
    const body =
      'II. LỊCH TRÌNH\n31/5/2026: Tổng duyệt (Tiểu ban Nội dung).\n02/6/2026: Thu gom rác - Huyện đoàn chủ trì, Hội Phụ nữ huyện phối hợp.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Tiểu ban Nội dung', '2026-05-31'],
      ['Huyện đoàn', '2026-06-02'],
    ]);
  });

  test('leaves what tells, thanks or closes, and says of the rest that it is unread', () => {
    const body =
      'I. ĐÁNH GIÁ\nUBND tỉnh ghi nhận cố gắng của các đơn vị. Các trường đã sửa xong mái trước ngày 10/8/2025.\n' +
      'II. LƯU Ý\nVăn phòng Sở thông báo để các đơn vị biết, thực hiện.\nĐiểm vỡ ống phải có người đến trong 30 phút.\n';
    const { tasks, findings } = draftOf(plan + body);
    assert.deepEqual(tasks, []);
    assert.isTrue(findings.some(({ code, vi }) => code === 'unread-text' && vi.includes('Điểm vỡ ống')));
  });
});
