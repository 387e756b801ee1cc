/**
 * Nouns for many units and for places.
 *
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

/** Nouns that stand for many units; in a row they are one: "các cơ quan, tổ chức liên quan". */
export const collectiveNouns: ReadonlySet<string> = new Set([
  'khoa', // 8
  'bộ môn', // 3
  'trường', // 21
  'tổ', // 24
  'đội', // 10
  'trạm', // 2
  'hạt', // 1
  'xưởng',
  'sở', // 26
  'ban', // 25
  'bộ', // 19
  'ngành', // 18
  'phòng', // 24
  'đơn vị', // 21
  'cơ quan', // 21
  'tổ chức', // 24
  'cá nhân', // 12
  'địa phương', // 13
  'đoàn thể', // 4
  'hội', // 27
  'cấp', // 22
  'xã', // 27
  'phường', // 13
  'thị trấn', // 5
  'huyện', // 8
  'thị xã',
  'thành phố', // 3
  'đặc khu',
  'cục', // 6
  'vụ', // 26
  'viện', // 2
  'chi cục', // 3
  'trung tâm', // 9
  'thôn', // 4
  'bản', // 24
  'ấp',
  'buôn', // 1
  'khu phố',
  'khóm',
  'xóm',
  'liên gia',
  'tổ dân phố', // 1
  'chi bộ',
  'đảng bộ', // 2
  'thị',
  'thành đoàn',
  'thị đoàn',
  'huyện đoàn',
  'xã đoàn',
  'phường đoàn',
]);

/** Places of one level, which share what stands before them: "UBND các xã, phường". */
export const placeNouns: ReadonlySet<string> = new Set([
  'xã', // 27
  'phường', // 13
  'thị trấn', // 5
  'huyện', // 8
  'thị xã',
  'thành phố', // 3
  'đặc khu',
  'tỉnh', // 26
]);

/** Words that make a noun plural. */
export const articles: readonly string[] = ['các', 'những', 'một số', 'toàn thể', 'tất cả các', 'mọi', 'từng'];
