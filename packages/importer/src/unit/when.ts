/** "tháng 5 và tháng 9", "sau mỗi đợt kiểm tra": words that say when, and never who. */
export function saysWhen(words: string): boolean {
  return when.test(words);
}

const when =
  /^(?:ngay )?(?:(?:ngày|tháng|quý|tuần|năm|đợt) (?:\d|[IVX])|(?:trước|trong|sau|từ|đến|khi|h[ằà]ng) |đột xuất$)/iu;
