import { isLoud } from '../words/loud.js';

/** "tháng 5 và tháng 9", "sau mỗi đợt kiểm tra": words that say when, and never who. */
export function saysWhen(words: string): boolean {
  return (
    small.test(words) || when.test(isLoud(words) ? words.toLowerCase() : words.charAt(0).toLowerCase() + words.slice(1))
  );
}

const noun = '(?:ngày|tháng|quý|tuần|năm|đợt)(?!\\p{L})';
const small = /^(?:[Nn]gay )?(?:trước|trong|sau|từ|đến|khi) /u;

/** Behind a capital a name may follow: "Từ Văn Hải", "Hàng A Dơ", "Từ Sơn". */
const when = new RegExp(
  `^(?:ngay )?(?:${noun} (?:\\d|[IVXivx]+(?!\\p{L}))|h[ằà]ng ${noun}|khi \\p{Ll}|đột xuất$` +
    `|(?:trước|trong|sau|từ|đến) (?:\\d|${noun}|(?:giờ|mỗi|từng|hết|khi|[Tt]ết)(?!\\p{L})))`,
  'u',
);
