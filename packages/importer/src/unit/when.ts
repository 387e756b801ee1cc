/** "tháng 5 và tháng 9", "sau mỗi đợt kiểm tra": words that say when, and never who. */
export function saysWhen(words: string): boolean {
  return when.test(words) && !name.test(words);
}

const when = new RegExp(
  '^(?:ngay )?(?:(?:ngày|tháng|quý|tuần|năm|đợt) (?:\\d|[IVX]+(?!\\p{L}))|(?:trước|trong|sau|từ|đến|khi|h[ằà]ng) |đột xuất$' +
    '|(?:hạn|xong|hoàn thành|chậm nhất|thời (?:hạn|gian))[ :])',
  'iu',
);

/** "Từ Văn Hải", "Hàng A Dơ", "Từ Sơn"; but "Từ Quý II", "Trước Tết", "TỪ NGÀY 15". */
const name = /^\p{Lu}\p{L}+ (?!(?:[IVX]+|Quý|Tết|NGÀY|THÁNG|QUÝ|NĂM|HẾT|MỖI)(?!\p{L}))\p{Lu}/u;
