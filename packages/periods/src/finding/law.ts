/** Laws of nobody: "pháp luật", "kỷ luật"; and who works with them: "luật sư". */
const before = new Set(['pháp', 'kỷ', 'tự', 'quy']);
const behind = new Set([',', ':', 'sư', 'gia', 'lệ', 'pháp']);

/** What goes on in the name of a law behind a comma: "Luật Trật tự, an toàn giao thông", "Luật Phòng, chống ma túy". */
// prettier-ignore
const goesOn = new Set([
  'an toàn', 'an ninh', 'trật tự', 'vệ sinh', 'sử dụng', 'bảo vệ', 'vật liệu', 'công nghệ', 'công chức', 'nhập cảnh', 'xuất cảnh',
  'quá cảnh', 'cư trú', 'chữa cháy', 'chữa bệnh', 'cứu hộ', 'thể thao', 'khen thưởng', 'giáo dục', 'đối thoại', 'hàng hóa',
  'trưng dụng', 'tạm giam', 'tôn giáo', 'chăm sóc', 'đầu tư', 'phá sản', 'thuế nhập', 'bộ phận', 'ghép mô',
]);

/** What ends a name: for whom, with whom and when something is done about the law. */
const ends = new Set([
  'cho',
  'với',
  'đến',
  'trong',
  'bằng',
  'để',
  'qua',
  'nhân',
  'giữa',
  'vào',
  'sáng',
  'chiều',
  'tối',
]);

/** "phổ biến Luật Trật tự, an toàn giao thông ngày 27/6/2024": only the name of a law stands before its day. */
export function isOfLaw(words: readonly string[]): boolean {
  const law = words.findLastIndex(
    (word, at) => word === 'luật' && !before.has(words[at - 1] ?? '') && !behind.has(words[at + 1] ?? ''),
  );
  const name = words.slice(law + 1);
  return law >= 0 && name.every((word, at) => !ends.has(word) && (word !== ',' || isInName(name, at + 1)));
}

function isInName(name: readonly string[], at: number): boolean {
  const word = name[at];
  return word === undefined || word === 'chống' || word === 'lấy' || goesOn.has(`${word} ${name[at + 1] ?? ''}`);
}
