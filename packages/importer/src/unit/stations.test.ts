import { assert } from 'chai';
import { unitsEnd } from './units-end.js';

function endsBehind(rows: readonly (readonly [names: string, does: string])[]): void {
  for (const [names, does] of rows) assert.equal(unitsEnd(`${names}${does}`), names.length, `${names}${does}`);
}

suite('many stations, boards and teams', () => {
  test('are told by what they are there for, before what they do', () =>
    endsBehind([
      ['Các trạm quản lý bảo vệ rừng ', 'vận động hộ dân ký cam kết'],
      ['Trưởng các trạm quản lý bảo vệ rừng ', 'chịu trách nhiệm thực hiện'],
      ['Các ban quản lý chợ ', 'thông báo cho tiểu thương'],
      ['Các ban quản lý rừng, Công ty Lâm nghiệp ', 'cung cấp số liệu'],
      ['Các đội quản lý trật tự đô thị ', 'tổ chức tuần tra'],
      ['Các trạm kiểm dịch động vật ', 'báo cáo kết quả'],
      ['Các tổ bảo vệ an ninh trật tự ở cơ sở ', 'phối hợp tuần tra đêm'],
      ['Các hạt quản lý đường bộ ', 'sửa cống'],
      ['Các trung tâm kiểm soát bệnh tật ', 'tổng hợp số liệu'],
      ['Các trạm quản lý bảo vệ rừng', ''],
      ['Các ban quản lý cảng cá', ':'],
    ]));

  test('do what follows on them, where no work follows on that', () =>
    endsBehind([
      ['Các phòng ', 'quản lý tài sản được giao, báo cáo'],
      ['Các xã ', 'quản lý chợ tổ chức ký cam kết'],
      ['Các đội ', 'kiểm tra phao trước mùa lũ'],
      ['Các trạm ', 'kiểm soát chặt chẽ tàu ra vào cảng'],
      ['Các trạm ', 'bảo vệ cổng 24/24 giờ'],
      ['Các trạm ', 'cảnh báo sớm cho dân triển khai sơ tán'],
      ['Các đội ', 'bảo vệ kiểm tra khóa cổng'],
      ['Các tổ ', 'quản lý sổ sách báo cáo'],
      ['Các trạm ', 'quản lý tàu thuyền ra vào'],
      ['Các ban ', 'quản lý hồ sơ học viên'],
      ['Các đội ', 'kiểm soát người ra vào bến phun khử khuẩn'],
    ]));
});
