/**
 * How names of units begin.
 *
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

/** Words that begin the name of a unit; written small they begin one too ("phòng Hành chính"). */
export const unitHeads: readonly string[] = [
  'khoa', // 8
  'sở', // 26
  'ban', // 25
  'bộ', // 19
  'cục', // 6
  'vụ', // 26
  'chi cục', // 3
  'cc',
  'tổng cục',
  'phòng', // 24
  'văn phòng', // 10
  'trung tâm', // 9
  'viện', // 2
  'trường', // 21
  'học viện',
  'ủy ban', // 18
  'ubnd', // 26
  'hđnd', // 8
  'hội đồng', // 6
  'hội', // 27
  'liên hiệp',
  'liên đoàn', // 1
  'liên minh',
  'đoàn', // 13
  'mặt trận', // 2
  'ubmttq', // 1
  'mttq', // 3
  'công an', // 6
  'quân sự', // 2
  'biên phòng',
  'kiểm lâm',
  'hải quan', // 1
  'thuế', // 3
  'thống kê', // 2
  'kho bạc',
  'ngân hàng', // 1
  'bảo hiểm', // 1
  'tòa án', // 1
  'tòa',
  'viện kiểm sát', // 1
  'thanh tra', // 4
  'thi hành án',
  'báo', // 24
  'đài', // 3
  'cổng', // 4
  'công ty', // 7
  'tổng công ty', // 2
  'tập đoàn', // 2
  'hợp tác xã',
  'doanh nghiệp', // 14
  'đảng ủy', // 1
  'tỉnh ủy', // 7
  'huyện ủy', // 2
  'thành ủy',
  'chi bộ',
  'bql', // 1
  'vp', // 11
  'tổ công tác', // 3
  'tổ chức', // 24
  'cơ quan', // 21
  'đơn vị', // 21
  'địa phương', // 13
  'cơ sở', // 17
  'bệnh viện',
  'trạm', // 2
  'đội', // 10
  'hạt', // 1
  'bưu điện',
  'điện lực', // 3
  'viễn thông', // 1
  'quỹ', // 5
  'nhà xuất bản',
  'thư viện',
  'bảo tàng',
  'nhà văn hóa',
  'chủ đầu tư', // 7
  'nhà đầu tư', // 6
  'thường trực', // 4
  'thủ trưởng', // 5
  'lãnh đạo', // 14
  'giám đốc', // 13
  'tổng giám đốc',
  'chủ tịch', // 12
  'phó giám đốc',
  'phó chủ tịch',
  'phó hiệu trưởng',
  'phó trưởng',
  'phó chánh',
  'phó bí thư',
  'hiệu trưởng', // 4
  'chánh', // 5
  'trưởng', // 19
  'người dân', // 3
  'bộ chỉ huy', // 1
  'ban chỉ huy', // 1
  'phân hiệu', // 1
  'đại học', // 3
  'câu lạc bộ', // 1
  'nhà trường', // 7
  'gdđt', // 1
  'bhxh',
  'lđlđ',
  'cấp ủy', // 1
  'chính quyền', // 6
  'luật sư', // 1
  'mạng lưới', // 1
  'tổng đội',
  'thị đoàn',
  'huyện đoàn',
  'tỉnh đoàn',
  'xã đoàn',
  'quản lý thị trường', // 2
  'khu', // 11
  'vườn',
  'công đoàn', // 1
  'hộ', // 5
  'già làng',
  'trưởng thôn',
  'báo chí',
  'tòa soạn',
  'mobifone',
  'vnpt',
  'viettel',
  'vinaphone',
  'agribank',
  'lực lượng', // 2
  'bộ phận', // 2
  'bch',
  'bcđ', // 1
  'ttyt',
  'tand',
  'vksnd',
  'nhcsxh',
  'bhyt',
  'chủ rừng',
  'chủ cơ sở', // 1
  'chủ hộ',
  'chủ doanh nghiệp',
  'chủ phương tiện',
  'chủ sở hữu', // 1
  'chủ trang trại',
  'thông tấn xã',
  'kiểm toán nhà nước', // 1
  'ub', // 1
  'ubkt', // 1
  'kbnn',
  'nhnn',
  'ttytdp',
  'phân xưởng',
  'trạm y tế',
  'hiệp hội', // 1
  'bgh',
  'gvcn',
  'gvbm',
  'ttcm',
  'cđcs',
  'cbgv', // 1
  'tpt',
  'btv',
  'btt',
  'ldld',
  'chỉ huy trưởng', // 1
  'xí nghiệp',
  'nhà máy', // 5
  'chi nhánh', // 2
  'đảng bộ', // 2
  'đảng đoàn',
  'hạt kiểm lâm',
  'tổ dân phố', // 1
  'tổ hợp tác',
  'bộ đội',
  'nhà thầu',
  'hải đội',
  'cảng vụ',
  'khu bảo tồn',
  'người đứng đầu', // 3
  'người phụ trách',
  'hạt trưởng',
  'trạm trưởng',
  'đội trưởng',
  'cục trưởng',
  'chi cục trưởng',
  'xưởng',
  'nhà hát',
  'nhà khách',
  'tiểu ban',
  'chi ủy',
  'ban giám đốc',
  'bến xe',
  'lâm trường',
  'nông trường',
  'liên đội',
  'thành hội',
];

/** Words that name a unit or a post only in a list of units: elsewhere they begin sentences too. */
export const listedHeads: readonly string[] = [
  'tỉnh đoàn',
  'thành đoàn',
  'huyện đoàn',
  'đoàn thanh niên', // 1
  'đoàn trường',
  'ban đại diện',
  'ban giám hiệu',
  'tổ trưởng', // 3
  'tổ chuyên môn',
  'tổ công nghệ',
  'tổ', // 24
  'phó', // 18
  'giáo viên', // 7
  'nhân viên', // 5
  'cha mẹ', // 2
  'phụ huynh', // 2
  'học sinh', // 5
  'bảo vệ', // 4
  'tổng phụ trách',
  'trưởng thôn',
  'y tế', // 1
  'thành viên', // 6
  'kế toán', // 1
  'thủ quỹ',
  'công chức', // 5
  'viên chức', // 4
  'cán bộ', // 11
  'chuyên viên', // 6
  'đ/c', // 1
  'đồng chí', // 3
  'bí thư', // 3
  'ông', // 3
  'bà', // 1
  'thầy',
  'cô',
  'quân sự', // 2
  'đoàn viên',
  'hội viên',
  'nông dân',
  'thôn', // 4
  'bản', // 24
  'khu phố',
  'trung đoàn',
  'lữ đoàn',
  'đồn',
  'chi hội',
  'chi đoàn',
  'công đoàn', // 1
  'hộ kinh doanh',
  'thư ký',
  'đảng viên',
  'đội viên',
  'chủ nhiệm',
  'quản đốc',
  'trưởng ca',
  'ca trưởng',
  'thủ kho',
  'văn thư',
  'lái xe',
  'bác sĩ',
  'điều dưỡng',
  'kỹ thuật viên',
  'cộng tác viên',
  'tuyên truyền viên',
  'tổ phó',
  'ủy viên',
  'uỷ viên',
  'bên',
];

const levels = ['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'thành', 'thị', 'cấp', 'thuộc', 'trực', 'liên', 'sở'];

/**
 * Heads that also begin other words ("Báo cáo", "Ban hành", "Hội nghị", "Tổ chức triển khai"): a name
 * follows them with a capital, or with one of these.
 */
export const ambiguousHeads: ReadonlyMap<string, readonly string[]> = new Map([
  ['báo', [...levels, 'và']],
  [
    'ban',
    [
      ...levels,
      'quản',
      'chỉ',
      'giám',
      'tổ',
      'dân',
      'ngành',
      'chấp',
      'điều',
      'an',
      'công',
      'đại',
      'vận',
      'liên',
      'nữ',
      'thanh',
      'bảo',
      'lãnh',
    ],
  ],
  ['bộ', [...levels, 'ngành', 'phận']],
  ['hội', levels],
  ['đoàn', [...levels, 'thể', 'kiểm', 'công', 'giám', 'thanh', 'luật', 'đại']],
  ['phòng', [...levels, 'chuyên', 'nghiệp', 'ban', 'khám', 'điều']],
  ['trường', [...levels, 'học', 'đại', 'mầm', 'tiểu', 'trung', 'cao', 'chính', 'thpt', 'thcs', 'phổ']],
  ['viện', [...levels, 'nghiên']],
  ['cục', levels],
  ['vụ', levels],
  ['sở', [...levels, 'ngành', 'ban']],
  ['thuế', [...levels, 'cơ']],
  ['đài', [...levels, 'phát', 'truyền']],
  ['quỹ', levels],
  ['đội', [...levels, 'quản']],
  ['trạm', [...levels, 'y']],
  ['hạt', [...levels, 'kiểm']],
  ['khu', []],
  ['cổng', [...levels, 'thông']],
  ['chánh', ['văn', 'thanh', 'án']],
  ['tòa', ['chuyên', 'án', 'kinh', 'dân', 'hình', 'hành', 'gia', 'lao']],
  [
    'trưởng',
    [
      'phòng',
      'ban',
      'thôn',
      'bản',
      'ấp',
      'các',
      'đoàn',
      'cụm',
      'khối',
      'khoa',
      'trạm',
      'công',
      'bộ',
      'nhóm',
      'tiểu',
      'khu',
      'xóm',
      'buôn',
      'làng',
    ],
  ],
  ['thống kê', levels],
  ['thanh tra', levels],
  ['lãnh đạo', [...levels, 'các', 'phòng', 'đơn', 'cơ', 'ubnd', 'ủy', 'ban', 'chuyên']],
  ['hộ', ['dân', 'gia']],
  ['khoa', [...levels, 'chuyên', 'phòng']],
  ['cc', []],
  ['vườn', ['quốc']],
  [
    'tổ chức',
    ['chính', 'đoàn', 'tham', 'liên', 'có', 'cá', 'xã', 'tín', 'hội', 'hành', 'trợ', 'kinh', 'trong', 'quốc', 'phi'],
  ],
  ['cơ sở', ['đào', 'giáo', 'y', 'khám', 'sản', 'kinh', 'tôn', 'bảo', 'chế', 'nuôi', 'có', 'trực', 'dạy']],
]);
