/**
 * What names of units are made of, written small inside a name: fields of work, kinds of people and places.
 *
 * After the kind of unit and its first field a name goes on with these alone, or with capitals. Verbs that also
 * begin duties are not among them. From names of offices and their parts, Nghị định 30/2020/NĐ-CP, Phụ lục II.
 */
export const nameNouns: ReadonlySet<string> = new Set(
  `
  nhân dân|nhà nước|chính quyền|chính phủ|quốc hội|trung ương|địa phương|địa bàn|toàn tỉnh|cấp trên|cấp dưới|cùng cấp
  cấp tỉnh|cấp xã|cấp huyện|cấp cơ|cấp phòng|các cấp|liên quan|trực thuộc|chuyên môn|chuyên trách|nghiệp vụ|chức năng|thành viên
  tham mưu|thường trực|thường vụ|chính trị|xã hội|nghề nghiệp|tổ quốc|liên ngành|ban ngành|đoàn thể|công lập
  ngoài công|tư thục|dân lập|sự nghiệp|hành chính|tư pháp|pháp luật|pháp lý|pháp chế|công chứng|hộ tịch|thừa phát
  công tác|dự án|đầu tư|công trình|hạng mục|giao thông|thủy lợi|thuỷ lợi|đê điều|khu vực|kinh tế|công nghiệp|thương mại
  cụm công|dịch vụ|việc làm|lao động|thương binh|người có|có công|tiền lương|truyền thông|thông tin|truyền hình
  phát thanh|báo chí|xuất bản|văn hóa|văn hoá|văn nghệ|nghệ thuật|thể thao|thể dục|du lịch|di tích|di sản|thư viện
  bảo tàng|giáo dục|đào tạo|thường xuyên|phổ thông|tiểu học|mầm non|trung học|cơ sở|đại học|cao đẳng|trung cấp
  khoa học|công nghệ|kỹ thuật|kĩ thuật|môi trường|tài nguyên|khoáng sản|nông nghiệp|nông thôn|nông dân
  lâm nghiệp|kiểm lâm|thủy sản|thuỷ sản|chăn nuôi|thú y|trồng trọt|thực vật|khuyến nông|khuyến công|khuyến học
  phụ nữ|thanh niên|thiếu niên|thiếu nhi|nhi đồng|cựu chiến|chiến binh|chữ thập|thập đỏ|cao tuổi|khuyết tật|trẻ em
  sức khỏe|sức khoẻ|y tế|y học|dược liệu|dự phòng|bệnh tật|bệnh viện|đa khoa|chuyên khoa|lâm sàng|cận lâm|cổ truyền
  phụ sản|sinh sản|dân số|gia đình|tâm thần|quân sự|biên phòng|dân sự|cứu nạn|cứu hộ|thiên tai|bão lụt|an ninh
  trật tự|an toàn|phòng thủ|phòng cháy|phòng chống|hoạt động|thực phẩm|cảnh sát|hình sự|kinh doanh|giao dịch|hải quan|tố tụng|ngân hàng|tín dụng|chính sách
  bảo hiểm|tài chính|ngân sách|tài sản|công sản|đấu giá|giá cả|thị trường|quỹ đất|đất đai|địa chính|bản đồ|đo đạc
  kiến trúc|đô thị|nhà ở|hạ tầng|vệ sinh|công viên|cây xanh|công cộng|công ích|năng lượng|điện lực|bưu điện
  bưu chính|viễn thông|dữ liệu|thi đua|khen thưởng|tôn giáo|dân tộc|miền núi|ngoại vụ|đối ngoại|biên giới|hải đảo
  biển đảo|thiên nhiên|phòng hộ|đặc dụng|quốc gia|cộng đồng|doanh nghiệp|tác xã|tổng hợp|cán bộ|công chức|viên chức
  nhân sự|văn thư|quản trị|tài vụ|kế toán|vật tư|thiết bị|đường bộ|đường thủy|đường sắt|hàng không|cảng vụ|cảng cá
  bến xe|vận tải|một cửa|công đoàn|đoàn viên|hội viên|học sinh|sinh viên|phụ huynh|giáo viên|nhà giáo|đại diện
  cha mẹ|chủ nhiệm|bộ môn|dân phố|dân cư|khu phố|cơ quan|đơn vị|tổ chức|cá nhân|doanh nhân|người dân|người lao
  chủ tịch|phó chủ|giám đốc|phó giám|hiệu trưởng|thủ trưởng|đứng đầu|người đứng|trưởng ban|trưởng phòng|thành phố
  thị xã|thị trấn|đặc khu|thị tứ|trong tỉnh|ngoài tỉnh|trên địa|nêu trên|có tên|còn lại|quyền lợi|người tiêu
  tiêu dùng|xuất nhập|nhập cảnh|nhập khẩu|tai nạn|ma túy|tệ nạn|tội phạm|mặt bằng|bằng phát|kết quả|mưu sinh|nội vụ
  cấp ủy|chi bộ|đảng bộ|đảng viên|trợ giúp|hợp tác|cơ sở|tiến bộ|chất lượng|điện tử|quần chúng
  lâm sinh|hải sản|nuôi trồng|cây trồng|vật nuôi|khí tượng|thủy văn|địa chất|đăng kiểm|xe cơ|cơ giới|lịch sử|nội bộ|nội địa
  ven biển|ven sông|ven đô|bãi ngang|vùng cao|vùng sâu|vùng xa|vùng hạ|hạ du|duyên hải|ngư dân|nghề cá|thủy điện|gia súc
  gia cầm|sinh thái|đa dạng|sinh học|nước sạch|thoát nước|chiếu sáng|rùa biển|thôn mới|chính công|vụ công|đại biểu|trường học
  đội tàu|ở cơ|chi nhánh|ngập mặn|thông minh|lưu trú|nhà thầu|hữu nghị|xung kích|di tích|hàng hải|cấp cứu
  đồng chí|cổ động|lưu động|tập thể|côn trùng|xét nghiệm|đầu mối|vật chất|hồi sức
  hậu cần|danh thắng|thắng cảnh|liệt sĩ|phục hồi|nhân trẻ|sáng tạo|khởi nghiệp|truyền nhiễm|đo lường|tiêu chuẩn|sở hữu|trí tuệ
  đa phương|phương tiện|cơ động|giáp ranh
  `
    .trim()
    .split(/\s*[|\n]\s*/u),
);

/** Single syllables that a name goes on with: levels, joints and what stands for a whole field. */
export const nameSyllables: ReadonlySet<string> = new Set(
  (
    'tỉnh huyện xã phường quận thôn bản ấp buôn khóm khối cụm tổ thuộc trên địa bàn và của các những nghề y nơi đảo ' +
    'sở ngành ban phòng khoa đội hạt trạm trường viện bộ cục vụ hội đoàn đảng ủy uỷ dân quân thuế báo đài rừng ' +
    'nghiệp nghệ cảng bến số khu vùng miền thứ khác đó này nói trong ngoài trưởng phó chủ thường kho máy xe'
  ).split(' '),
);

/** Kinds of units that are no name without a field or a place: "Phòng", "Trung tâm". */
export const openHeads: ReadonlySet<string> = new Set(
  (
    'sở|ban|bộ|cục|vụ|viện|khoa|tổ|đội|trạm|hạt|quỹ|khu|vườn|cổng|báo|đài|hội|đoàn|trường|phòng|trung tâm|chi cục|tổng cục|học viện|' +
    'hội đồng|liên hiệp|liên đoàn|liên minh|công ty|tổng công ty|tập đoàn|hợp tác xã|bệnh viện|cơ quan|đơn vị|tổ chức|' +
    'cơ sở|bộ phận|lực lượng|mạng lưới|ủy ban|uỷ ban|hiệp hội|câu lạc bộ|nhà máy|xí nghiệp|chi nhánh|ngân hàng|lãnh đạo|giám đốc|' +
    'hiệu trưởng|thủ trưởng|chủ tịch|trưởng|phó|chánh|bql|ban quản lý|ban chỉ đạo|ban chỉ huy|ban tổ chức'
  ).split('|'),
);
