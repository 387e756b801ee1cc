/** Work that goes on without a day. */
export const continuousPhrases: readonly string[] = ['thường xuyên', 'liên tục'];

/** A time that has a beginning and no end. */
export const openPhrases: readonly string[] = ['trở đi', 'các năm tiếp theo', 'những năm tiếp theo', 'các năm sau'];

/** A time that hangs on what happens. */
export const conditionalPhrases: readonly string[] = [
  'kể từ ngày',
  'kể từ khi',
  'tính từ ngày',
  'tính từ khi',
  'ngày làm việc',
  'trong vòng',
  'trong thời hạn',
  'cho đến khi',
  'sau khi',
  'trước khi',
  'ngay sau',
  'khi có',
  'trong thời gian chưa',
  'theo yêu cầu',
];

/** What makes of a window a deadline: "hoàn thành trong quý III". */
export const completionPhrases: readonly string[] = [
  'hoàn thành',
  'hoàn tất',
  'xong',
  'kết thúc',
  'được',
  'trình',
  'nghiệm thu',
  'vào khai thác',
];
