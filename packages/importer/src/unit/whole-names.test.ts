import { assert } from 'chai';
import { unitsEnd } from './units-end.js';

suite('where a name is whole', () => {
  test('behind what is digital, and what guards and offices do', () => {
    for (const [names, does] of [
      ['Phòng Nội dung số và Truyền thông đa phương tiện ', 'biên tập lại chương trình'],
      ['Trung tâm Chuyển đổi số và Đô thị thông minh ', 'lập bản đồ'],
      ['Phòng Công nghệ số ', 'lập danh sách'],
      ['Phòng Tổng hợp ', 'số hóa hồ sơ'],
      ['Phòng Kinh tế ', 'báo số liệu tàu'],
      ['Phòng Thư ký biên tập ', 'làm đầu mối, phối hợp với các phòng'],
      ['Ban Khoa giáo văn nghệ ', 'là đầu mối nhận bài'],
      ['Đội Bảo vệ ', 'trực cổng 24/24'],
      ['Đội Bảo vệ ', 'thu phí bến'],
      ['Tổ Bảo vệ thực vật ', 'phun thuốc'],
      ['Đội Bảo vệ rừng cơ động ', 'tuần tra'],
      ['Đoàn trường ', 'dọn bãi'],
      ['Sở Y tế ', 'thông tin kết quả xét nghiệm'],
      ['Sở Văn hóa thông tin ', 'kiểm tra quán'],
      ['Sở Văn hóa thông tin và Thể thao ', 'treo cờ'],
      ['Tiểu đoàn Huấn luyện - Cơ động ', 'mở lớp bơi'],
      ['Bệnh xá Bộ Chỉ huy ', 'lập tủ thuốc'],
      ['Ban Chỉ huy Quân sự xã Kon Braih, Công an xã Kon Braih ', 'tuần tra'],
      ['Công an xã Bến Đình, Kho bạc Bến Mẫu ', 'đối soát'],
      ['Đội Bến ', 'đảm nhận việc sau'],
      ['Văn phòng ', 'xây dựng báo cáo sơ kết'],
      ['Viện trưởng Viện Kiểm sát nhân dân khu vực 3 ', 'phân công Kiểm sát viên'],
      ['Đại học Bến Mẫu, Cao đẳng Nghề Bến Mẫu ', 'mở lớp'],
      ['Văn phòng quản lý dự án ', 'lập hồ sơ'],
      ['Văn phòng hỗ trợ doanh nghiệp ', 'mở lớp'],
      ['Văn phòng quản lý chất lượng ', 'rà soát quy trình'],
      ['Tổ chức Hội Chữ thập đỏ xã ', 'vận động hiến máu'],
      ['Tổ chức Hội Người cao tuổi ', 'thăm hỏi hội viên'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });
});
