import { assert } from 'chai';
import { endExamples } from '../test-support/end-examples.js';
import { unitsEnd } from './units-end.js';

suite('where a list of units ends', () => {
  for (const [name, does, example] of endExamples) {
    test(`${name} ${does}: “${example}”`, () => {
      assert.equal(unitsEnd(example.replace('|', '')), example.indexOf('|'));
    });
  }

  test('at the end of the words where nothing ends it before', () => {
    assert.equal(unitsEnd('Sở Y tế, Sở Nội vụ'), 'Sở Y tế, Sở Nội vụ'.length);
  });

  test('behind what the second of two fields is done to', () => {
    for (const [names, does] of [
      ['Trung tâm Đăng ký và Kiểm soát thủ tục hải quan tỉnh ', 'công khai kết luận'],
      ['Phòng Kế hoạch và Quản lý xây dựng ', 'rà soát bản đồ'],
      ['Phòng Kế hoạch và Quản lý ', 'kiểm kê kho'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind a sign, where neither a unit nor a field follows', () => {
    for (const [names, does] of [
      ['Phòng Tài vụ, ', 'kiểm đếm tàu'],
      ['Chi cục Thủy sản, ', 'ươm giống cá'],
      ['Phòng Kinh tế, hạ tầng ', 'vá đường'],
      ['các phòng, đội ', 'kẻ vạch'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('before what is told, held or looked at, and not at a place', () => {
    for (const [names, does] of [
      ['Công an xã ', 'tuyên truyền Luật Đất đai'],
      ['Phòng Tư pháp ', 'tuyên truyền Ngày Pháp luật Việt Nam'],
      ['Trung tâm Bảo trợ tổng hợp Hội An ', 'mua gạo'],
      ['Lãnh đạo Trung tâm ', 'giám sát các bến'],
      ['Phòng Vật tư ', 'mua 30 phao'],
      ['Phòng Nghiệp vụ 2 ', 'rà soát sổ tàu'],
      ['Phó Hiệu trưởng phụ trách cơ sở vật chất ', 'rà soát bàn ghế'],
      ['Huyện ủy viên phụ trách xã ', 'chỉ đạo thả phao'],
      ['Trung tâm Phục vụ hành chính công ', 'phát sổ tay'],
      ['Cổng Dịch vụ công ', 'đăng mẫu đơn'],
      ['Các khoa, phòng, trung tâm ', 'xây dựng quy chế'],
      ['các phòng, trung tâm ', 'phát triển giống tôm'],
      ['các cơ quan, đơn vị ', 'phối hợp triển khai'],
      ['Cả hai xí nghiệp ', 'quét bãi'],
      ['Đoàn Thanh niên xã ', 'mở 06 lớp'],
      ['Trường Tiểu học số 2 ', 'rà soát sổ'],
      ['Ủy ban Kiểm tra Công đoàn ', 'kiểm tra sổ quỹ'],
      ['Quản đốc Nhà máy nước Đồi Thông ', 'lo ca đêm'],
      ['Đội Quản lý mạng ', 'khóa van'],
      ['Tổ Bảo vệ kho ', 'kiểm kê hiện vật'],
      ['Thanh tra Sở ', 'kiểm tra.'],
      ['Tổ Bảo vệ kho ', 'trực đêm'],
      ['Phòng Quản lý thu chi ngân sách ', 'rà soát sổ'],
      ['Ban Quản lý Quần thể danh thắng Bến Cầu ', 'cho phép'],
      ['Ban Quản lý Nghĩa trang liệt sĩ tỉnh ', 'quét dọn'],
      ['Các ban xây dựng Đảng, Văn phòng Tỉnh ủy ', 'theo nhiệm vụ'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind small words that are no work, where who leads follows on them, or a colon', () => {
    for (const [names, does] of [
      ['Ban Đối ngoại - Bảo tồn rạn san hô ', 'chủ trì thả phao'],
      ['Trung tâm Nhân ái và Dạy nghề khâu nón ', 'phối hợp với Trạm Y tế xã may áo'],
      ['Phòng Khuyến ngư và Phát triển bè nổi ', 'có trách nhiệm kéo lưới'],
      ['Phòng Khuyến ngư và Phát triển bè nổi', ': kéo lưới'],
      ['Phòng Tài vụ ', 'trực tiếp chủ trì'],
      ['Phòng Tài vụ ', 'rà soát nợ đọng: thuế, phí'],
      ['Trạm Luồng lạch ', 'tự phối hợp với Phòng Bến bãi'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind a number that work or a sign follows on', () => {
    for (const [names, does] of [
      ['Trung tâm Cấp cứu 115 ', 'tập huấn băng bó'],
      ['Trung tâm Điều vận 113 ', 'tiếp nhận cuộc gọi'],
      ['Sở Y tế, Trung tâm Cấp cứu 115, Trạm Y tế xã ', 'trực đêm'],
      ['Đội Điện ', 'trực 24/24 giờ'],
      ['Trung tâm Cấp cứu ', 'trực 24 giờ'],
      ['Phòng Vật tư ', 'dự phòng 08 máy'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind deeds that are the field of an office, and what they are done to', () => {
    for (const [names, does] of [
      ['Phòng Kiểm sát việc tạm giữ, tạm giam và thi hành án hình sự ', 'trực tiếp kiểm sát Trại tạm giam'],
      ['Phòng Thi hành án hình sự và hỗ trợ tư pháp ', 'kiểm tra nhà tạm giữ'],
      ['Phòng Thanh tra, giải quyết khiếu nại, tố cáo ', 'tiếp công dân'],
      ['Phòng Giám định, thẩm định tài sản ', 'lập hồ sơ'],
      ['Phòng Hỗ trợ phát triển kinh tế biển ', 'hướng dẫn các bến'],
      ['Phòng Theo dõi công tác thanh tra ', 'xây dựng báo cáo'],
      ['Phòng Kiểm sát và giải quyết đơn khiếu nại, tố cáo ', 'thực hiện.'],
      ['Phòng Thanh tra ', 'tham mưu thành lập đoàn'],
      ['Phòng Khai thác, ', 'phối hợp với Phòng Tài vụ, kiểm tra tàu'],
      ['Phòng Quản lý thuốc ', 'rà soát kho, gửi báo cáo'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind what a body is set up for, where it leads', () => {
    for (const [names, does] of [
      ['Ban Chỉ đạo rà soát xã ', 'chủ trì phúc tra'],
      ['Tổ công tác kiểm tra liên ngành ', 'chủ trì kiểm tra chợ'],
      ['Hội đồng thẩm định giá đất tỉnh ', 'chủ trì họp'],
      ['Ban Tổ chức ', 'rà soát đơn vị chủ trì'],
      ['Phòng Y tế ', 'rà soát danh mục'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind a kind of three syllables of which there are many, and a field of several capitals', () => {
    for (const [names, does] of [
      ['các Viện kiểm sát nhân dân khu vực ', 'phối hợp'],
      ['các Nhà văn hóa thôn ', 'mở cửa'],
      ['Khoa Nông Lâm Ngư nghiệp ', 'tuyển sinh'],
      ['Khoa Điện tử và Công nghệ ', 'tuyển sinh'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('before what a department does, whose field has no more syllables', () => {
    for (const [names, does] of [
      ['Sở Tư pháp ', 'công chứng lưu động tại các bến'],
      ['Sở Nông nghiệp và Môi trường ', 'nuôi trồng thử nghiệm 02 giống tôm'],
      ['Sở Xây dựng, Sở Y tế ', 'cấp cứu người bị nạn'],
      ['Công an tỉnh ', 'cấp cứu nạn nhân'],
      ['Sở Giao thông vận tải ', 'điều tiết xe'],
      ['Phòng Quản trị mạng ', 'thay thế 12 máy'],
      ['Tổ Tài chính - Hậu cần ', 'ứng trước kinh phí'],
      ['Nhóm Kỹ thuật ', 'đấu nối máy bơm'],
      ['Hội đồng ', 'họp hằng quý'],
      ['Sở Xây dựng, Ủy ban nhân dân cấp xã ', 'tham mưu'],
    ])
      assert.equal(unitsEnd(`${names}${does}`), names?.length, names);
  });

  test('behind all fields of a department, however they are joined', () => {
    const departments =
      'Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Nông nghiệp môi trường|Tài nguyên môi trường|' +
      'Khoa học và Công nghệ|Khoa học công nghệ|Văn hóa, Thể thao và Du lịch|Văn hóa thể thao và du lịch|Văn hóa thể thao|' +
      'Dân tộc và Tôn giáo|Lao động - Thương binh và Xã hội|Lao động thương binh xã hội|Thông tin truyền thông|Giao thông vận tải|' +
      'Kế hoạch và Đầu tư|Kế hoạch đầu tư|Giáo dục đào tạo|Quy hoạch - Kiến trúc|Giao thông công chính|Xây dựng|Nội vụ|Công Thương';
    const deeds =
      'kiểm tra đê biển|lập bản đồ|viết bài|tổ chức giải bơi|kiểm định cân|dự phòng cơ số thuốc|thường xuyên kiểm tra|chủ trì';
    for (const name of departments.split('|')) {
      for (const does of deeds.split('|')) {
        const names = `Sở ${name} `;
        assert.equal(unitsEnd(`${names}${does}`), names.length, `${names}${does}`);
      }
      const list = `Sở Tài chính, Sở ${name} và Sở ${name} `;
      assert.equal(unitsEnd(`${list}rà soát kho`), list.length, list);
    }
    for (const names of [
      'Trung tâm Y tế dự phòng ',
      'Sở Y tế, Trung tâm Y tế dự phòng ',
      'Sở Y tế và Khoa Hồi sức cấp cứu ',
      'Chi cục Tiêu chuẩn đo lường chất lượng ',
      'Văn phòng Sở Nông nghiệp và Phát triển nông thôn ',
      'Thanh tra Sở Tài nguyên môi trường ',
    ])
      assert.equal(unitsEnd(`${names}rà soát kho`), names.length, names);
  });

  test('behind the trade of many, in a list of nothing but names', () => {
    for (const names of ['các cơ sở khám bệnh', 'các trường dạy nghề', 'các doanh nghiệp bán lẻ', 'các hộ nuôi cá'])
      assert.equal(unitsEnd(names, { isSentence: false }), names.length, names);
    assert.equal(unitsEnd('Phòng Y tế khám bệnh', { isSentence: false }), 'Phòng Y tế '.length);
  });

  test('before bullets below that name no unit', () => {
    assert.equal(unitsEnd('Văn phòng Sở\n- Xong trước hạn'), 'Văn phòng Sở'.length);
    assert.equal(unitsEnd('Sở Y tế\n- Sở Nội vụ'), 'Sở Y tế\n- Sở Nội vụ'.length);
  });
});
