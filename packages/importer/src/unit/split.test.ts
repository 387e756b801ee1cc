import { assert } from 'chai';
import { readUnits } from '../task/read-units.js';
import { splitUnits } from './split.js';

// Read by hand: what stands between the bars is one unit each.
const lists: readonly (readonly [string, readonly string[]])[] = [
  ['Sở Thông tin và Truyền thông, Bộ Lao động - Thương binh và Xã hội', ['Sở Thông tin và Truyền thông', 'Bộ Lao động - Thương binh và Xã hội']],
  ['Sở Văn hóa, Thể thao và Du lịch và Sở Tài chính', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính']],
  ['Các Phòng, đơn vị thuộc Sở và các cơ quan, tổ chức liên quan.', ['Các Phòng, đơn vị thuộc Sở', 'các cơ quan, tổ chức liên quan']],
  ['Văn phòng Sở, tổ chức, cá nhân tham gia trợ giúp pháp lý', ['Văn phòng Sở', 'tổ chức, cá nhân tham gia trợ giúp pháp lý']],
  ['Các Sở: Nội vụ, Tài chính; Văn phòng Sở', ['Sở Nội vụ', 'Sở Tài chính', 'Văn phòng Sở']],
  ['UBND các phường: Yên Bái, Văn Phú', ['UBND phường Yên Bái', 'UBND phường Văn Phú']],
  ['Công an tỉnh, UBND các xã, phường, doanh nghiệp', ['Công an tỉnh', 'UBND các xã, phường', 'doanh nghiệp']],
  ['Sở KH&CN (nhiệm vụ, đề tài); Sở VH,TT&DL', ['Sở KH&CN (nhiệm vụ, đề tài)', 'Sở VH,TT&DL']],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh, Văn phòng UBND tỉnh',
    ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Văn phòng UBND tỉnh']],
  ['Trạm Luồng lạch; tháng 3 và tháng 8', ['Trạm Luồng lạch']],
  ['Trạm Luồng lạch; sau từng đợt nạo vét; Đội Luồng', ['Trạm Luồng lạch', 'Đội Luồng']],
  ['Sở Tư pháp\nSở Nội vụ', ['Sở Tư pháp', 'Sở Nội vụ']],
  ['Sở Nội vụ và các sở, ban, ngành liên quan', ['Sở Nội vụ', 'các sở, ban, ngành liên quan']],
  ['Phòng Tài chính - Kế hoạch, phòng Nội vụ và Hội Nông dân huyện', ['Phòng Tài chính - Kế hoạch', 'phòng Nội vụ', 'Hội Nông dân huyện']],
  ['Phòng Kế hoạch tổng hợp; Ban Quản lý các công trình công cộng thành phố', ['Phòng Kế hoạch tổng hợp', 'Ban Quản lý các công trình công cộng thành phố']],
  ['Hội đồng Đội, Ban đại diện cha mẹ học sinh, giáo viên chủ nhiệm', ['Hội đồng Đội', 'Ban đại diện cha mẹ học sinh', 'giáo viên chủ nhiệm']],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Tỉnh đoàn', ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Tỉnh đoàn']],
  ['Thủ trưởng các cơ quan, đơn vị; Sở Y tế / Sở Nội vụ', ['Thủ trưởng các cơ quan, đơn vị', 'Sở Y tế', 'Sở Nội vụ']],
  ['Toàn thể viên chức, người lao động; Công đoàn cơ sở', ['Toàn thể viên chức, người lao động', 'Công đoàn cơ sở']],
  ['Hiệp hội Du lịch tỉnh, Liên minh Hợp tác xã tỉnh', ['Hiệp hội Du lịch tỉnh', 'Liên minh Hợp tác xã tỉnh']],
  ['1. Sở Nội vụ\n2. Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
  ['Sở GD&ĐT, KH&CN', ['Sở GD&ĐT', 'Sở KH&CN']],
  ['Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế', ['Chánh Văn phòng HĐND và UBND xã', 'Trưởng phòng Kinh tế']],
  ['- Sở Y tế;\n- UBND các xã, phường.', ['Sở Y tế', 'UBND các xã, phường']],
  ['Phòng Kế hoạch tổng hợp và các khoa lâm sàng', ['Phòng Kế hoạch tổng hợp', 'các khoa lâm sàng']],
  ['Phòng Công chức, viên chức; Phòng Tổ chức, biên chế và tổ chức phi chính phủ',
    ['Phòng Công chức, viên chức', 'Phòng Tổ chức, biên chế và tổ chức phi chính phủ']],
  ['Phòng Tôn giáo, thi đua và Tổ chức phi chính phủ; Phòng Bến bãi',
    ['Phòng Tôn giáo, thi đua và Tổ chức phi chính phủ', 'Phòng Bến bãi']],
  ['Phòng Cải cách hành chính, Văn thư - Lưu trữ, Văn phòng Sở', ['Phòng Cải cách hành chính, Văn thư - Lưu trữ', 'Văn phòng Sở']],
  ['Phòng Văn hóa, Y tế và Xã hội; Công an xã', ['Phòng Văn hóa, Y tế và Xã hội', 'Công an xã']],
  ['Văn phòng, Kế toán', ['Văn phòng', 'Kế toán']],
  ['Hội Sinh viên Việt Nam tỉnh, Đoàn các xã, phường có bến', ['Hội Sinh viên Việt Nam tỉnh', 'Đoàn các xã, phường có bến']],
  ['Phòng Kinh tế, Nghiệp đoàn nghề cá', ['Phòng Kinh tế', 'Nghiệp đoàn nghề cá']],
  ['Ban Công tác Đoàn khối cơ quan, doanh nghiệp; các cơ quan, doanh nghiệp', ['Ban Công tác Đoàn khối cơ quan, doanh nghiệp', 'các cơ quan, doanh nghiệp']],
  ['Phòng Bưu chính, Viễn thông, Viễn thông Bến Mẫu', ['Phòng Bưu chính, Viễn thông', 'Viễn thông Bến Mẫu']],
  ['Ban Tuyên giáo, Báo chí', ['Ban Tuyên giáo', 'Báo chí']],
  ['Phòng Kinh tế, Viễn thông', ['Phòng Kinh tế', 'Viễn thông']],
  ['Trưởng khối cơ quan, Trường Tiểu học Bến Đình', ['Trưởng khối cơ quan', 'Trường Tiểu học Bến Đình']],
  ['Sở Y tế, Viễn thông Bến Mẫu', ['Sở Y tế', 'Viễn thông Bến Mẫu']],
  ['Lãnh đạo\nPhòng Bến bãi', ['Lãnh đạo Phòng Bến bãi']],
  ['Văn phòng\nSở', ['Văn phòng Sở']],
  ['Chi cục\nKiểm lâm', ['Chi cục Kiểm lâm']],
  ['Văn phòng Sở\nPhòng Bến bãi', ['Văn phòng Sở', 'Phòng Bến bãi']],
  ['Lê Văn Bến\nTrần Thị Lụa', ['Lê Văn Bến', 'Trần Thị Lụa']],
  ['Ông Lê Văn Bến, bà Trần Thị Lụa và Đỗ Sáng', ['Ông Lê Văn Bến', 'bà Trần Thị Lụa', 'Đỗ Sáng']],
  ['Bà Trần Thị Lụa, Trưởng phòng Kinh tế; ông Lê Văn Bến - Phó Giám đốc', ['Bà Trần Thị Lụa', 'ông Lê Văn Bến']],
  ['Thầy Hùng (Tin học), Cô Lan - TPT Đội, GVCN các lớp', ['Thầy Hùng', 'Cô Lan', 'GVCN các lớp']],
  ['Đoàn kiểm tra do Giám đốc Sở thành lập', ['Đoàn kiểm tra']],
  ['Đoàn 1 do Phòng Y tế', ['Phòng Y tế']],
  ['Chủ rừng và Chi cục Kiểm lâm', ['Chủ rừng', 'Chi cục Kiểm lâm']],
  ['các huyện Hội, thành Hội', ['các huyện Hội', 'thành Hội']],
  ['Phòng Kinh tế, Trưởng phòng Nội vụ', ['Phòng Kinh tế', 'Trưởng phòng Nội vụ']],
  ['Không', []],
  ['Từ Văn Hải; Hàng A Dơ; Hằng Nga', ['Từ Văn Hải', 'Hàng A Dơ', 'Hằng Nga']],
  ['Phường Đông Ngàn; Từ Sơn', ['Phường Đông Ngàn', 'Từ Sơn']],
  ['Trạm Y tế; Quý Vinh; Năm Xuân', ['Trạm Y tế', 'Quý Vinh', 'Năm Xuân']],
  ['Trạm Y tế; Từ ngày 05/3; Hằng tháng; Quý II; QUÝ IV; Ngay sau mỗi đợt; Trước Tết; Khi có yêu cầu; TỪ 15/5', ['Trạm Y tế']],
]; // prettier-ignore

// Each sentence, who leads, who takes part.
const sentences: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng phương án', ['Sở Y tế'], ['Sở Tài chính', 'Công an tỉnh']],
  ['Chủ trì, phối hợp với Thuế tỉnh và các đơn vị liên quan rà soát', [], ['Thuế tỉnh', 'các đơn vị liên quan']],
  ['Phòng Tổng hợp: Là đầu mối theo dõi việc thực hiện', ['Phòng Tổng hợp'], []],
  ['Đề nghị Báo tỉnh, Đài Truyền thanh huyện phối hợp với Phòng Văn hóa và Thông tin đưa tin',
    ['Báo tỉnh', 'Đài Truyền thanh huyện'], ['Phòng Văn hóa và Thông tin']],
  ['Chủ trì: Sở Xây dựng; Sở Tài chính bố trí ngân sách.', ['Sở Xây dựng', 'Sở Tài chính'], []],
  ['Đơn vị chủ trì: Văn phòng Sở; Đơn vị phối hợp: Phòng Nghiệp vụ, Thanh tra Sở.', ['Văn phòng Sở'], ['Phòng Nghiệp vụ', 'Thanh tra Sở']],
  ['Giao Sở Y tế chủ trì; Sở Tài chính, Sở Nội vụ phối hợp thực hiện', ['Sở Y tế'], ['Sở Tài chính', 'Sở Nội vụ']],
  ['Tổ chức triển khai các hoạt động chuyên môn trên địa bàn', [], []],
  ['Mời Hội Nghề cá tỉnh và các tổ chức thành viên giám sát việc thả phao', ['Hội Nghề cá tỉnh', 'các tổ chức thành viên'], []],
  ['Trạm bơm Bến Cát ngừng bơm', ['Trạm bơm Bến Cát'], []],
  ['Hai bên ký cam kết', ['Hai bên'], []],
  ['Đội ngũ cán bộ gồm 12 người', [], []],
  ['Dọn bến cá; đ/c Trần Thị Lụa, Phó Bí thư phụ trách.', ['đ/c Trần Thị Lụa'], []],
  ['Báo cáo kết quả thực hiện theo quy định', [], []],
  ['Là cơ quan thường trực, đôn đốc các sở, ngành', [], []],
  ['Phòng Tài chính tham mưu UBND xã cân đối kinh phí', ['Phòng Tài chính'], []],
  ['Đơn vị chủ trì - Sở Nội vụ', ['Sở Nội vụ'], []],
  ['UBND tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành theo dõi', ['Sở Nội vụ'], ['các sở, ngành']],
  ['Hội thi do Sở Y tế chủ trì, Công an tỉnh và Tỉnh đoàn phối hợp thực hiện', ['Sở Y tế'], ['Công an tỉnh', 'Tỉnh đoàn']],
  ['Giao Sở Y tế chủ trì, phối hợp với các Sở: Nội vụ, Tài chính và Công an tỉnh triển khai', ['Sở Y tế'], ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh']],
  ['Trong quý II, Phòng Nội vụ chủ trì, phối hợp với Thanh tra huyện kiểm tra các cơ sở', ['Phòng Nội vụ'], ['Thanh tra huyện']],
  ['Sở Y tế, Công an tỉnh đồng chủ trì; Sở Tài chính phối hợp.', ['Sở Y tế', 'Công an tỉnh'], ['Sở Tài chính']],
  ['Sở Y tế (chủ trì)\nSở Tài chính (phối hợp)', ['Sở Y tế'], ['Sở Tài chính']],
  ['Đội Cứu nạn vớt rác ở bến', ['Đội Cứu nạn'], []],
  ['Phòng Đê kè đắp bờ bao', ['Phòng Đê kè'], []],
  ['Hội Phụ nữ tỉnh dệt lưới, phối hợp với Trạm Thú y dập dịch', ['Hội Phụ nữ tỉnh'], ['Trạm Thú y']],
  ['Giao Trung tâm Dịch vụ việc làm Hòa Sơn dựng quầy', ['Trung tâm Dịch vụ việc làm Hòa Sơn'], []],
  ['Giao Trung tâm Bảo trợ xã hội tổng hợp Hòa Sơn nấu cơm', ['Trung tâm Bảo trợ xã hội tổng hợp Hòa Sơn'], []],
  ['Phòng Bến bãi chủ trì, phối hợp với các cơ quan truyền thông, báo chí loan tin', ['Phòng Bến bãi'], ['các cơ quan truyền thông, báo chí']],
  ['Cục Đường thủy chủ trì, phối hợp với các Cục: Hàng hải, Kiểm ngư dò luồng', ['Cục Đường thủy'], ['Cục Hàng hải', 'Cục Kiểm ngư']],
  ['Các trường hợp nộp chậm bị phạt', [], []],
  ['Văn phòng Sở chuẩn bị thuyền', ['Văn phòng Sở'], []],
  ['Các tàu cá, các đơn vị quá hạn bị rút giấy phép', [], []],
  ['Lập hồ sơ đề nghị UBND tỉnh khen thưởng', [], []],
  ['Đôn đốc các chủ tàu, đề nghị Kho bạc nhà nước chi trả', [], []],
  ['Căn cứ kết quả đo, đề nghị UBND các xã cắm biển', ['UBND các xã'], []],
]; // prettier-ignore

suite('splitting a list of units', () => {
  for (const [text, names] of lists) {
    test(`“${text.replace('\n', '⏎')}” is ${names.length}`, () => {
      assert.deepEqual(
        splitUnits(text).map(({ name }) => name),
        [...names],
      );
    });
  }

  for (const [text, ...names] of [
    ['Các Phòng: Hành chính Quản trị; Công tác Sinh viên', 'Phòng Hành chính Quản trị', 'Phòng Công tác Sinh viên'],
    ['UBND các phường: Bến Đá; Cửa Gianh; Sở Y tế', 'UBND phường Bến Đá', 'UBND phường Cửa Gianh', 'Sở Y tế'],
    ['Các đơn vị: Đội Luồng lạch, Trạm Y tế', 'Đội Luồng lạch', 'Trạm Y tế'],
  ])
    test(`says each with the word for all, where that is a part of its name: “${text}”`, () => {
      assert.deepEqual(
        splitUnits(text ?? '').map(({ name }) => name),
        names,
      );
    });

  test('says where each unit stands', () => {
    const text = 'Sở Y tế; Công an tỉnh';
    assert.deepEqual(
      splitUnits(text, 100).map(({ from, to }) => text.slice(from - 100, to - 100)),
      ['Sở Y tế', 'Công an tỉnh'],
    );
  });
});

suite('reading who leads and who takes part', () => {
  for (const [text, lead, coordinating] of sentences) {
    test(`“${text.replace('\n', '⏎')}”`, () =>
      assert.deepEqual(readUnits(text), { lead: [...lead], coordinating: [...coordinating], listed: [] }));
  }

  test('does not say of a plain list whether it leads or takes part', () => {
    assert.deepEqual(readUnits('Sở Y tế; Công an tỉnh'), {
      lead: [],
      coordinating: [],
      listed: ['Sở Y tế', 'Công an tỉnh'],
    });
  });

  test('knows a phrase whose accents are marks of their own', () => {
    assert.deepEqual(readUnits('Đơn vị chủ trì: Sở Y tế'.normalize('NFD')).lead, ['Sở Y tế']);
  });
});
