/** "tháng 5 và tháng 9", "sau mỗi đợt kiểm tra": words that say when, and never who. */
export function saysWhen(words: string): boolean {
  return when.test(words);
}

const when = new RegExp(
  '^(?:ngay\\s)?(?:(?:ngày|tháng|quý|tuần|năm|đợt|kỳ)\\s(?:thứ\\s)?(?:\\d|[IVX]+(?!\\p{L}))' +
    '|(?:trước|trong|sau|từ|đến|hết|khi|cuối|giữa|đầu)\\s(?:khi|mỗi|từng|các|cả|hết|ngày|đợt|kỳ|tuần|tháng|quý|năm|\\d)(?!\\p{L})' +
    '|(?:mỗi|h[ằà]ng)\\s(?:ngày|tuần|tháng|quý|năm|đợt|kỳ|lần)(?!\\p{L})|(?:chậm|muộn) nhất\\s|thường xuyên$|đột xuất$)',
  'iu',
);
