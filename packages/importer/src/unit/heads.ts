import { postHeads } from './post-heads.js';

/**
 * How names of units begin.
 *
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

const offices: readonly string[] = [
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
  'thường trực', // 4
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
  'xí nghiệp',
  'nhà máy', // 5
  'chi nhánh', // 2
  'đảng bộ', // 2
  'đảng đoàn',
  'hạt kiểm lâm',
  'tổ dân phố', // 1
  'tổ hợp tác',
  'bộ đội',
  'hải đội',
  'cảng vụ',
  'khu bảo tồn',
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
  'nghiệp đoàn',
  'bộ tư lệnh',
  'quân khu',
  'sư đoàn',
  'tiểu đoàn',
  'đại đội',
  'trung đội',
  'bệnh xá',
];

/** Words that begin the name of a unit; written small they begin one too ("phòng Hành chính"). */
export const unitHeads: readonly string[] = [...postHeads, ...offices];
