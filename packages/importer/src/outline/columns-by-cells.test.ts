import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

suite('a table whose headings are an office’s own words', () => {
  test('is read by what its cells hold', () => {
    const body =
      'III. LÀM GÌ, AI LÀM\n\nSTT | Đầu việc | Người lo chính | Cùng làm | Xong trước | Ra cái gì\n' +
      '1 | Lắp 40 đồng hồ | Phòng Kỹ thuật | Đội Thi công | 31/3/2026 | 40 đồng hồ\n' +
      '2 | Thay 12 km ống | Đội Thi công | Phòng Kế hoạch | 30/9/2026 | Hồ sơ\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['1', 'Lắp 40 đồng hồ', 'Phòng Kỹ thuật', '2026-03-30'],
      ['2', 'Thay 12 km ống', 'Đội Thi công', '2026-09-29'],
    ]);
  });

  test('may name units and beside each what it does, bullet by bullet', () => {
    const body =
      'II. VIỆC CÒN LẠI\n\nĐơn vị | Việc phải làm | Ghi chú\n' +
      'Trường Tiểu học Bến Đình | - Sửa bàn ghế trước ngày 25/8/2026; - Thông báo lịch tựu trường. | \n' +
      'Trường THCS Cầu Đá | - Nhận sách; - Mở lớp học bơi. | Kho mở từ 7h\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, title, who, when]) => [title, who, when]),
      [
        ['Sửa bàn ghế trước ngày 25/8/2026', 'Trường Tiểu học Bến Đình', '2026-08-24'],
        ['Thông báo lịch tựu trường', 'Trường Tiểu học Bến Đình', undefined],
        ['Nhận sách', 'Trường THCS Cầu Đá', undefined],
        ['Mở lớp học bơi', 'Trường THCS Cầu Đá', undefined],
      ],
    );
  });

  test('is none of tasks where no cell begins with work', () => {
    const body =
      'I. VẬT TƯ\n\nTT | Loại | Số lượng | Nơi để | Ai giữ\n1 | Xuồng máy | 02 chiếc | Bến đò | Công an xã\n' +
      '2 | Áo phao | 150 chiếc | Kho xã | Văn phòng UBND xã\n';
    assert.deepEqual(draftOf(plan + body).tasks, []);
  });

  test('keeps an empty first cell, and a first row that sounds like headings', () => {
    const body =
      '3. TIẾN ĐỘ\n\nThời gian\tCác hoạt động\tNgười thực hiện\nTuần 1 (05/01 - 11/01)\tHọp, phân công nhiệm vụ\tChủ tịch Hội đồng\n' +
      '12/02/2026\tViết báo cáo\tCác nhóm\n\tKhảo sát bến\tPhòng Kỹ thuật\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, title, who]) => [title, who]),
      [
        ['Họp, phân công nhiệm vụ', 'Chủ tịch Hội đồng'],
        ['Viết báo cáo', 'Các nhóm'],
        ['Khảo sát bến', 'Phòng Kỹ thuật'],
      ],
    );
  });

  test('says what is held, and not the place where, beside it', () => {
    const body =
      'V. HỘI THI\nHội thi | Ngày | Địa điểm | Đơn vị chủ trì\nBơi trải | 12/5/2026 | Bến Đình | Hội Nông dân\n' +
      'Kéo lưới | 15/5/2026 | Bến Cầu | Đoàn Thanh niên\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['', 'Bơi trải', 'Hội Nông dân', '2026-05-12'],
      ['', 'Kéo lưới', 'Đoàn Thanh niên', '2026-05-15'],
    ]);
  });
});
