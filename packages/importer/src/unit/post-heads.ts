/**
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

/** Posts and people with whom the name of who does something begins. */
export const postHeads: readonly string[] = [
  'chủ đầu tư', // 7
  'nhà đầu tư', // 6
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
  'luật sư', // 1
  'hộ', // 5
  'già làng',
  'trưởng thôn',
  'chủ rừng',
  'chủ cơ sở', // 1
  'chủ hộ',
  'chủ doanh nghiệp',
  'chủ phương tiện',
  'chủ sở hữu', // 1
  'chủ trang trại',
  'chỉ huy trưởng', // 1
  'nhà thầu',
  'người đứng đầu', // 3
  'người phụ trách',
  'hạt trưởng',
  'trạm trưởng',
  'đội trưởng',
  'cục trưởng',
  'chi cục trưởng',
  'chủ các',
  'chủ tàu',
  'chủ nhà',
  'chủ bến',
  'viện trưởng',
  'phó viện trưởng',
  'vụ trưởng',
  'tổng cục trưởng',
  'chính ủy',
  'tư lệnh',
  'tổng biên tập',
  'phó tổng biên tập',
];
