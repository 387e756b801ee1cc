import { assert } from 'chai';
import { doerAt, leadAfterClause } from './doer.js';

suite('who does what a sentence says', () => {
  for (const [sentence, who] of [
    ['Trong 24 giờ sau khi bão tan, các thôn thống kê thiệt hại.', 'các thôn'],
    ['Mỗi sáng thứ Hai, Đội Tuần tra báo số tàu cho Phòng Kỹ thuật.', 'Đội Tuần tra'],
    ['Cấp báo động 1: Tổ trưởng tổ dân phố báo mực nước.', 'Tổ trưởng tổ dân phố'],
    ['Trong vòng 5 ngày sau lễ hội các đơn vị gửi báo cáo.', 'các đơn vị'],
    ['Riêng phòng Kế hoạch lo kinh phí bơm nước.', 'phòng Kế hoạch'],
    ['Đối với UBND các xã: nạo vét kênh.', 'UBND các xã'],
    ['Căn cứ kết quả kiểm tra, nếu thiếu phao, Đội Cứu nạn thuê thêm.', 'Đội Cứu nạn'],
    ['Trong 03 ngày: Công ty Điện lực khôi phục lưới điện.', 'Công ty Điện lực'],
    ['Đối với hồ sơ tồn, Phòng Tài vụ ban hành thông báo.', 'Phòng Tài vụ'],
    ['Qua rà soát, các hộ thiếu vốn.', undefined],
    ['Sau bão, các trường đã sửa xong mái.', undefined],
    ['Thực hiện Kế hoạch “Cán bộ, giáo viên thi đua”, lập danh sách.', undefined],
  ] as const)
    test(`behind a clause: “${sentence}”`, () => assert.equal(leadAfterClause(sentence)?.units[0]?.name, who));

  for (const [sentence, who] of [
    ['Bí thư chi bộ kiểm điểm việc thực hiện.', 'Bí thư chi bộ'],
    ['Ca trưởng ghi sổ giao ca.', 'Ca trưởng'],
    ['Hiệu trưởng đọc thư của Chủ tịch nước.', 'Hiệu trưởng'],
    ['Các thành viên còn lại trực ban.', 'Các thành viên còn lại'],
    ['Các đoàn cơ sở gửi danh sách.', 'Các đoàn cơ sở'],
    ['Trạm bơm Bến Cát trực đêm.', 'Trạm bơm Bến Cát'],
    ['Vụ Đông Xuân gieo 1.200 ha lúa.', undefined],
    ['Vụ Hè Thu làm đất bằng máy.', undefined],
    ['Vụ Mùa cấy giống ngắn ngày.', undefined],
    ['Vụ Pháp chế thẩm định dự thảo.', 'Vụ Pháp chế'],
    ['Đội mũ bảo hiểm khi đi thuyền.', undefined],
    ['Tổ chức hội nghị quán triệt Nghị quyết.', undefined],
    ['Các xã được cấp vốn.', undefined],
    ['Đơn vị từ 100 đoàn viên trở lên có quỹ.', undefined],
  ] as const)
    test(`at once: “${sentence}”`, () => assert.equal(doerAt(sentence, 0, true)?.units[0]?.name, who));
});
