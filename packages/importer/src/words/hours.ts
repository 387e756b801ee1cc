const hour = '\\d{1,2}\\s*(?:h|g|giờ|:)\\s*(?:\\d{2})?(?:\\s*phút)?';

/** "7h30 - 8h00", "14 giờ 00", "Sáng": an hour, and no day. */
export const hours: RegExp = new RegExp(
  `^\\s*(?:từ\\s+)?(?:(?:sáng|chiều|tối|buổi)[\\p{L}\\s,:]*|${hour}(?:\\s*(?:[-–]|đến)\\s*${hour})?)\\s*$`,
  'iu',
);
