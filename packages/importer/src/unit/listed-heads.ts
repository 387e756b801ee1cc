/**
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

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
