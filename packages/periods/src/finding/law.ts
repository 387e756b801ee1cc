/** The last law that words name; "pháp luật" and "kỷ luật" are none, nor is a "luật sư". */
const law = /(?:^|.* )(?<!(?:pháp|kỷ|quy) )luật (?![,:]|(?:sư|gia|lệ|pháp) )(.*)$/u;

/**
 * What is no part of its name: for whom, with whom or when something is done, and a clause behind a comma; but "Trật tự,
 * an toàn giao thông", "Phòng, chống ma túy".
 */
const other = new RegExp(
  ' (?:cho|với|đến|trong|bằng|để|qua|nhân|giữa|vào|sáng|chiều|tối) ' +
    '| , (?!$|(?:chống|lấy|an toàn|an ninh|trật tự|vệ sinh|sử dụng|bảo vệ|vật liệu|công nghệ|công chức|nhập cảnh|xuất cảnh' +
    '|quá cảnh|cư trú|chữa cháy|chữa bệnh|cứu hộ|thể thao|khen thưởng|giáo dục|đối thoại|hàng hóa|trưng dụng|tạm giam' +
    '|tôn giáo|chăm sóc|đầu tư|phá sản|thuế|bộ phận|ghép) )',
  'u',
);

/** "phổ biến Luật Trật tự, an toàn giao thông ngày 27/6/2024": only the name of a law stands before its day. */
export function isOfLaw(words: readonly string[]): boolean {
  const name = law.exec(`${words.join(' ')} `)?.[1];
  return name !== undefined && !other.test(` ${name}`);
}
