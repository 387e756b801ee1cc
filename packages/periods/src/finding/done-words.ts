/** Words of finishing or handing in: a time near them is when the work is due. */
export const done: ReadonlySet<string> = new Set([
  'xong',
  'trình',
  'gửi',
  'nộp',
  'tổ chức',
  'hoàn thành',
  'hoàn tất',
  'kết thúc',
  'định kỳ',
  'báo cáo',
  'ban hành',
  'phê duyệt',
]);
