import { plain } from './fold.js';

/** Words that say when; a number, a month or a turn beside them says which. */
const words = new Set(
  (
    'từ đến tới trước sau trong ngày tháng quý năm tuần giờ phút sáng chiều tối trưa đêm thứ hai ba tư bảy sáu nhật chủ hết cuối đầu ' +
    'giữa và hằng hàng mỗi cả chậm muộn nhất là xong hoàn thành hạn chót kể định kỳ lần một nửa làm việc khoảng dự kiến vào lúc ' +
    'buổi này của toàn suốt thường xuyên thời gian nay học đợt h g i ii iii iv q t'
  ).split(' '),
);

/** Of which one must stand there, where no number does. */
const turns = /(?:h[ằà]ng|mỗi|cả|suốt|trong) (?:ngày|tuần|tháng|quý|năm)|thường xuyên|quý [ivx]+/iu;

/** Whether words say when and nothing besides: "Trước ngày 20/02/2027", "Quý II - III", "Hằng tuần". */
export function isOnlyTime(text: string): boolean {
  const said = plain(text.normalize('NFC')).toLowerCase();
  if (said === '' || said.length > 80 || !(/\d/.test(said) || turns.test(said))) return false;
  const all = said.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return all.every((word) => words.has(word)) && (all.length > 0 || /\d\s*\/\s*\d|\d\.\d{1,2}\.\d{4}/.test(said));
}
